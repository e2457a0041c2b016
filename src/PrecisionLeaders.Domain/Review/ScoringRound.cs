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
    private readonly List<Reopening> reopenings = [];

    private ScoringRound() { }

    /// <param name="search">whose people are judged</param>
    /// <param name="name">as raters read it</param>
    /// <param name="rubric">published</param>
    /// <param name="reveal">when scores may be seen</param>
    /// <param name="dueOn">the last day for scorecards</param>
    /// <param name="now">when it was planned</param>
    /// <param name="isCalibration">that raters practise the rubric on benchmark people, and nothing of it counts</param>
    /// <exception cref="RuleBrokenException">when the rubric is not published, or the name is missing or too long</exception>
    public ScoringRound(Search search, string name, Rubric rubric, RevealRule reveal, DateOnly dueOn, DateTimeOffset now, bool isCalibration = false)
    {
        (Search, SearchId, MadeAt, IsCalibration) = (search, search.Id, now, isCalibration);
        Replan(name, rubric, reveal, dueOn);
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

    /// <summary>Raters practise on benchmark people. Nothing of such a round enters a ranking of the search, a stored run, an export or a decision.</summary>
    public bool IsCalibration { get; private set; }
    public IReadOnlyList<RoundRater> Raters => raters;
    public IReadOnlyList<RoundCandidacy> Candidacies => candidacies;

    /// <summary>Each time it was opened again after closing.</summary>
    public IReadOnlyList<Reopening> Reopenings => reopenings;

    /// <summary>True when fewer than three raters judge: agreement cannot be told from so few.</summary>
    public bool HasFewRaters => raters.Count < FewRaters;

    /// <summary>Changes the plan. Once a round is open, its rubric and its reveal rule stand.</summary>
    /// <exception cref="RuleBrokenException">when the round was opened, the rubric is not published, or the name is missing or too long</exception>
    public void Replan(string name, Rubric rubric, RevealRule reveal, DateOnly dueOn)
    {
        RequireDraft();
        Rule.Require(rubric.State == RubricState.Published, "A round needs a published rubric.");
        Name = Rule.Text(name, "The name", NameLength);
        (Rubric, RubricId, Reveal, DueOn) = (rubric, rubric.Id, reveal, dueOn);
    }

    /// <summary>Seats exactly these raters.</summary>
    public void SeatOnly(IReadOnlyCollection<Account> chosen)
    {
        RequireDraft();
        raters.RemoveAll(held => chosen.All(rater => rater.Id != held.AccountId));
        foreach (var rater in chosen) Seat(rater);
    }

    /// <summary>Takes exactly these candidacies.</summary>
    public void TakeOnly(IReadOnlyCollection<Candidacy> chosen)
    {
        RequireDraft();
        candidacies.RemoveAll(held => chosen.All(candidacy => candidacy.Id != held.CandidacyId));
        foreach (var candidacy in chosen) Take(candidacy);
    }

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
        Rule.Require(candidacy.IsBenchmark == IsCalibration, IsCalibration ? "A calibration round judges benchmark people only." : "Benchmark people are judged in calibration rounds only.");
        if (candidacies.TrueForAll(held => held.CandidacyId != candidacy.Id)) candidacies.Add(new RoundCandidacy(candidacy));
    }

    /// <summary>Opens the round and lays out one scorecard for each rater and candidacy.</summary>
    public IReadOnlyList<Scorecard> Open(DateTimeOffset now)
    {
        Rule.Require(State == RoundState.Draft, "This round is open already, or closed.");
        Rule.Require(raters.Count > 0, "Choose at least one rater.");
        Rule.Require(candidacies.Count > 0, "Choose at least one candidate.");
        foreach (var gone in raters.Where(rater => !rater.Account.IsActive)) Rule.Require(false, $"The account of {gone.Account.Name} is closed. Change the plan before opening it.");
        Rule.Require(candidacies.TrueForAll(held => held.Candidacy.IsActive), "Someone in this plan has left the search. Change the plan before opening it.");
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

    /// <summary>Opens a closed round again, on record. It closes again with a run of its own; those stored before stay.</summary>
    /// <param name="reason">why; at most <see cref="Reopening.ReasonLength"/> characters</param>
    /// <param name="dueOn">the new last day for scorecards</param>
    /// <param name="by">a recruiter of the search, or the chair</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the round is not closed, or the reason is missing or too long</exception>
    public void Reopen(string? reason, DateOnly dueOn, Account by, DateTimeOffset now)
    {
        Rule.Require(State == RoundState.Closed, "Only a closed round can be reopened.");
        reopenings.Add(new Reopening(ClosedAt!.Value, reason, by, now));
        (State, ClosedAt, DueOn) = (RoundState.Open, null, dueOn);
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

    /// <summary>Whether a rater may revise what they submitted: while the round is open and they have seen, or could have seen, what others gave.</summary>
    /// <param name="owed">how many of their own scorecards are still owed</param>
    public bool MayBeRevisedBy(int owed) => State == RoundState.Open && (reopenings.Count > 0 || IsRevealedTo(owed));
}
