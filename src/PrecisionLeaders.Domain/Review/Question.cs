using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Review;

/// <summary>
/// A question from a member of the committee to the recruiters of the search, about a presented list or one person on it. Its asker and the recruiters read
/// it; the committee reads it once it is published, without the asker's name.
/// </summary>
public sealed class Question : Aggregate
{
    public const int TextLength = 1000, AnswerLength = 4000;

    private Question() { }

    /// <param name="list">the presented list it was asked on</param>
    /// <param name="candidacy">the person on it whom it is about; null when it is about the list</param>
    /// <param name="by">who asks</param>
    /// <param name="text">at most <see cref="TextLength"/> characters</param>
    /// <param name="now">when</param>
    /// <param name="id">the id given out with an empty form, so that the form sent twice is one question; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the list is a draft, the person is not on it, or the text is missing or too long</exception>
    public Question(CandidateList list, Candidacy? candidacy, Account by, string? text, DateTimeOffset now, Guid? id = null)
    {
        Rule.Require(list.IsPresented, "A question is asked on a list that was presented.");
        Rule.Require(candidacy is null || list.Entries.Any(entry => entry.CandidacyId == candidacy.Id), "That person is not on this list.");
        if (id is { } given) Id = given;
        Text = Rule.Text(text, "The question", TextLength);
        (List, ListId, Search, SearchId) = (list, list.Id, list.Search, list.SearchId);
        (Candidacy, CandidacyId, By, ById, At) = (candidacy, candidacy?.Id, by, by.Id, now);
    }

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public CandidateList List { get; private set; } = null!;
    public Guid ListId { get; private set; }
    public Candidacy? Candidacy { get; private set; }
    public Guid? CandidacyId { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Text { get; private set; } = "";
    public string? AnswerText { get; private set; }
    public Account? AnsweredBy { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the committee was given question and answer; null while only the asker reads them.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The question as the committee reads it: a recruiter takes out what tells the asker or a level.</summary>
    public string? PublishedText { get; private set; }

    public bool IsOpen => AnswerText is null;

    /// <summary>Answers it, or puts another answer in place of the first.</summary>
    /// <returns>false when the answer already says just this, so that nobody is told twice</returns>
    /// <exception cref="RuleBrokenException">when the answer is missing or too long</exception>
    public bool Answer(string? text, Account by, DateTimeOffset now)
    {
        var kept = Rule.Text(text, "The answer", AnswerLength);
        if (kept == AnswerText) return false;
        (AnswerText, AnsweredBy, AnsweredById, AnsweredAt) = (kept, by, by.Id, now);
        return true;
    }

    /// <summary>Gives question and answer to the whole committee, without the asker's name.</summary>
    /// <param name="asRead">the question as the committee shall read it</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when it is not answered yet, or the words are missing or too long</exception>
    public void Publish(string? asRead, DateTimeOffset now)
    {
        Rule.Require(!IsOpen, "Answer the question before the committee reads it.");
        PublishedText = Rule.Text(asRead, "The question as the committee reads it", TextLength);
        PublishedAt ??= now;
    }

    /// <summary>Takes it back from the committee; its asker keeps the answer.</summary>
    public void Withhold() => (PublishedAt, PublishedText) = (null, null);

    /// <summary>An open question may be taken back by its asker; an answered one stays on record.</summary>
    /// <exception cref="RuleBrokenException">when it is answered, or someone else would take it back</exception>
    public void RequireRetractable(Account by)
    {
        Rule.Require(by.Id == ById, "Only its asker takes a question back.");
        Rule.Require(IsOpen, "This question is answered already, and stays on record with its answer.");
    }
}
