using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Review;

/// <summary>Who may read a comment. Stored as a number: append only.</summary>
public enum CommentReach
{
    /// <summary>The committee of the search, and the recruiters who work it.</summary>
    Committee,

    /// <summary>The author alone, ever.</summary>
    Private,
}

/// <summary>What a member of the committee writes about a person on a presented list. It is no rating and enters no figure.</summary>
public sealed class Comment : Aggregate
{
    public const int TextLength = 2000;

    private Comment() { }

    /// <param name="candidacy">about whom</param>
    /// <param name="by">who writes</param>
    /// <param name="reach">for whom; a comment keeps its readers</param>
    /// <param name="text">at most <see cref="TextLength"/> characters</param>
    /// <param name="now">when</param>
    /// <param name="id">the id given out with an empty form, so that the form sent twice is one comment; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the text is missing or too long</exception>
    public Comment(Candidacy candidacy, Account by, CommentReach reach, string? text, DateTimeOffset now, Guid? id = null)
    {
        if (id is { } given) Id = given;
        Text = Rule.Text(text, "The comment", TextLength);
        (Candidacy, CandidacyId, By, ById, Reach, At) = (candidacy, candidacy.Id, by, by.Id, reach, now);
    }

    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public CommentReach Reach { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>When its words were last changed; null while they are the first ones.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Other words from its author. Who has read the first ones is told that they were changed.</summary>
    /// <exception cref="RuleBrokenException">when someone else would change it, or the text is missing or too long</exception>
    public void Reword(string? text, Account by, DateTimeOffset now)
    {
        Rule.Require(by.Id == ById, "Only its author changes a comment.");
        var kept = Rule.Text(text, "The comment", TextLength);
        if (kept == Text) return;
        (Text, ChangedAt) = (kept, now);
    }
}
