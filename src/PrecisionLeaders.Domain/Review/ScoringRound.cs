using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Review;

/// <summary>When the scores of a round may be seen.</summary>
public enum RevealRule
{
    /// <summary>Each rater sees the others' once all their own are in; who owes none sees what is in.</summary>
    WhenOwnAreIn,

    /// <summary>Nobody sees any before the round closes.</summary>
    WhenRoundCloses,

    /// <summary>Seen as they come in.</summary>
    Open,
}

public enum RoundState
{
    Draft,
    Open,
    Closed,
}

/// <summary>Candidacies × raters on one frozen rubric version, with a due date and a reveal rule.</summary>
public sealed class ScoringRound : Aggregate
{
    public const int NameLength = 120, FewRaters = 3;

    private readonly List<RoundRater> raters = [];
    private readonly List<RoundCandidacy> candidacies = [];

    private ScoringRound() { }

    public ScoringRound(Search search, string name, Rubric rubric, RevealRule reveal, DateOnly dueOn, DateTimeOffset now)
    {
        Rule.Require(rubric.State == RubricState.Published, "A round needs a published rubric.");
        Name = Rule.Text(name, "The name", NameLength);
        (Search, SearchId, Rubric, RubricId, Reveal, DueOn, MadeAt) = (search, search.Id, rubric, rubric.Id, reveal, dueOn, now);
    }

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public string Name { get; private set; } = "";
    public Rubric Rubric { get; private set; } = null!;
    public Guid RubricId { get; private set; }
    public RevealRule Reveal { get; private set; }
    public DateOnly DueOn { get; private set; }
    public RoundState State { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public IReadOnlyList<RoundRater> Raters => raters;
    public IReadOnlyList<RoundCandidacy> Candidacies => candidacies;

    /// <summary>True when fewer than three raters judge: agreement cannot be told from so few.</summary>
    public bool HasFewRaters => raters.Count < FewRaters;

    public void Seat(Account rater)
    {
        Rule.Require(State == RoundState.Draft, "Raters are chosen before the round opens.");
        Rule.Require(rater.DeactivatedAt is null, $"The account of {rater.Name} is closed.");
        if (raters.TrueForAll(held => held.AccountId != rater.Id)) raters.Add(new RoundRater(rater));
    }

    public void Take(Candidacy candidacy)
    {
        Rule.Require(State == RoundState.Draft, "Candidates are chosen before the round opens.");
        Rule.Require(candidacy.SearchId == SearchId, "That person is in another search.");
        if (candidacies.TrueForAll(held => held.CandidacyId != candidacy.Id)) candidacies.Add(new RoundCandidacy(candidacy));
    }

    /// <summary>Opens the round and lays out one scorecard for each rater and candidacy.</summary>
    public IReadOnlyList<Scorecard> Open(DateTimeOffset now)
    {
        Rule.Require(State == RoundState.Draft, "This round is open already, or closed.");
        Rule.Require(raters.Count > 0, "Choose at least one rater.");
        Rule.Require(candidacies.Count > 0, "Choose at least one candidate.");
        (State, OpenedAt) = (RoundState.Open, now);
        return [.. raters.SelectMany(rater => candidacies.Select(held => new Scorecard(this, rater.Account, held.Candidacy)))];
    }

    /// <summary>A plan may be thrown away; an opened round stays on record.</summary>
    /// <exception cref="RuleBrokenException">when the round was opened</exception>
    public void RequireDraft() => Rule.Require(State == RoundState.Draft, "This round is open already, or closed, and stays on record.");

    public void Close(DateTimeOffset now)
    {
        Rule.Require(State == RoundState.Open, "Only an open round can be closed.");
        (State, ClosedAt) = (RoundState.Closed, now);
    }

    public void Extend(DateOnly dueOn)
    {
        Rule.Require(State != RoundState.Closed, "This round is closed.");
        DueOn = dueOn;
    }

    /// <summary>Whether the scores may be seen by someone who still owes so many scorecards of this round.</summary>
    /// <param name="owed">how many of their own scorecards are neither submitted nor recused; 0 for who is no rater</param>
    public bool IsRevealedTo(int owed) => State != RoundState.Draft && (State == RoundState.Closed || Reveal switch
    {
        RevealRule.Open => true,
        RevealRule.WhenOwnAreIn => owed == 0,
        _ => false,
    });
}

/// <summary>That a person rates in a round.</summary>
public sealed class RoundRater : Part
{
    private RoundRater() { }

    internal RoundRater(Account account) => (Account, AccountId) = (account, account.Id);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
}

/// <summary>That a candidacy is judged in a round.</summary>
public sealed class RoundCandidacy : Part
{
    private RoundCandidacy() { }

    internal RoundCandidacy(Candidacy candidacy) => (Candidacy, CandidacyId) = (candidacy, candidacy.Id);

    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }
}
