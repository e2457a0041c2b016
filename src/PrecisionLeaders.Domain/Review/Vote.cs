using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Review;

/// <summary>
/// A vote of the committee on named options. Each voter has one vote, and abstaining is one. Nobody sees counts before it is over; of a secret vote nothing is kept that
/// ties a voter to an option.
/// </summary>
public sealed class Vote : Aggregate
{
    public const int QuestionLength = 300, MostOptions = 12;

    /// <summary>Hours by which the last place on Earth is behind UTC.</summary>
    private const int LastPlaceBehind = 12;

    private readonly List<VoteOption> options = [];
    private readonly List<Voter> voters = [];

    private Vote() { }

    /// <param name="search">which role it is about</param>
    /// <param name="question">what is voted on</param>
    /// <param name="isSecret">that nobody learns who voted for what</param>
    /// <param name="lastDay">the last day for votes; the chair may close it earlier</param>
    /// <param name="people">options that are people of the search</param>
    /// <param name="texts">options in words</param>
    /// <param name="eligible">the committee, without who is recused from one of the people</param>
    /// <param name="by">the chair</param>
    /// <param name="now">when it opens</param>
    /// <param name="id">the id given out with an empty form, so that the form sent twice is one vote; by default a new one</param>
    /// <exception cref="RuleBrokenException">when there are fewer than two options, too many or equal ones, or nobody may vote</exception>
    public Vote(Search search, string? question, bool isSecret, DateOnly lastDay, IReadOnlyList<Candidacy> people, IReadOnlyList<string> texts, IReadOnlyCollection<Account> eligible, Account by, DateTimeOffset now,
        Guid? id = null)
    {
        if (id is { } given) Id = given;
        Question = Rule.Text(question, "The question", QuestionLength);
        var words = texts.Select(text => Rule.OptionalText(text, "An option", VoteOption.TextLength)).OfType<string>().ToList();
        Rule.Require(people.All(candidacy => candidacy.SearchId == search.Id && !candidacy.IsBenchmark), "That person is in another search.");
        Rule.Require(people.Count + words.Count > 1, "Name two options or more.");
        Rule.Require(people.Count + words.Count <= MostOptions, $"At most {MostOptions} options fit.");
        Rule.Require(words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count && people.DistinctBy(candidacy => candidacy.Id).Count() == people.Count, "Two options are the same.");
        Rule.Require(eligible.Count > 0, "Nobody may vote: everyone on the committee is recused from one of these people.");
        (Search, SearchId, IsSecret, LastDay, OpenedBy, OpenedById, OpenedAt) = (search, search.Id, isSecret, lastDay, by, by.Id, now);
        foreach (var candidacy in people) options.Add(new VoteOption(options.Count + 1, candidacy, null));
        foreach (var text in words) options.Add(new VoteOption(options.Count + 1, null, text));
        options.Add(new VoteOption(options.Count + 1, null, null));
        voters.AddRange(eligible.Select(account => new Voter(account)));
    }

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public string Question { get; private set; } = "";
    public bool IsSecret { get; private set; }
    public DateOnly LastDay { get; private set; }
    public Account OpenedBy { get; private set; } = null!;
    public Guid OpenedById { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the chair closed it; null where its last day did or will.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>In order; abstaining last.</summary>
    public IReadOnlyList<VoteOption> Options => options;

    /// <summary>Who may vote: settled when it opened.</summary>
    public IReadOnlyList<Voter> Voters => voters;

    public int Cast => voters.Count(voter => voter.HasVoted);

    /// <summary>The day that has not ended everywhere yet: whoever reads "until the end of the 30th" has until then by the clock on their own wall.</summary>
    public static DateOnly DayAt(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(-LastPlaceBehind));

    /// <summary>Whether no more votes are taken and the counts may be seen.</summary>
    public bool IsOver(DateOnly today) => ClosedAt is not null || today > LastDay;

    /// <summary>Takes a person's vote. A vote once cast stands.</summary>
    /// <exception cref="RuleBrokenException">when the vote is over, the person has none here, or has voted</exception>
    public void Take(Account from, VoteOption option, DateOnly today, DateTimeOffset now)
    {
        Rule.Require(!IsOver(today), "This vote is over. Yours was not counted.");
        var voter = voters.Find(held => held.AccountId == from.Id);
        Rule.Require(voter is not null, "You have no vote here.");
        Rule.Require(options.Contains(option), "Choose one of the options.");
        Rule.Require(!voter.HasVoted, "You have voted already. A vote once cast stands.");
        option.Count();
        voter.HaveVoted(IsSecret ? null : option, IsSecret ? null : now);
    }

    /// <exception cref="RuleBrokenException">when it is over already</exception>
    public void Close(DateOnly today, DateTimeOffset now)
    {
        Rule.Require(!IsOver(today), "This vote is over already.");
        ClosedAt = now;
    }
}

/// <summary>What one can vote for: a person of the search, or words, or to abstain.</summary>
public sealed class VoteOption : Part
{
    public const int TextLength = 200;

    private VoteOption() { }

    internal VoteOption(int number, Candidacy? candidacy, string? text) => (Number, Candidacy, CandidacyId, Text) = (number, candidacy, candidacy?.Id, text);

    public int Number { get; private set; }
    public Candidacy? Candidacy { get; private set; }
    public Guid? CandidacyId { get; private set; }
    public string? Text { get; private set; }

    /// <summary>Votes for it. Shown to nobody before the vote is over.</summary>
    public int Votes { get; private set; }
    public bool IsAbstention => CandidacyId is null && Text is null;

    internal void Count() => Votes++;
}

/// <summary>Who may vote, and whether they have. What they chose is kept of a named vote alone, and of a secret one not even when they voted.</summary>
public sealed class Voter : Part
{
    private Voter() { }

    internal Voter(Account account) => (Account, AccountId) = (account, account.Id);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
    public bool HasVoted { get; private set; }
    public VoteOption? Choice { get; private set; }
    public Guid? ChoiceId { get; private set; }
    public DateTimeOffset? At { get; private set; }

    internal void HaveVoted(VoteOption? choice, DateTimeOffset? at) => (HasVoted, Choice, ChoiceId, At) = (true, choice, choice?.Id, at);
}
