using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Review;

/// <summary>What a committee decides. Stored as a number: append only.</summary>
public enum DecisionOutcome
{
    /// <summary>One person is chosen.</summary>
    Choice,

    /// <summary>People in the order in which the post is offered.</summary>
    Order,

    /// <summary>Nobody is appointed, and the search ends.</summary>
    NoAppointment,

    /// <summary>Nobody yet: the search goes on with new people.</summary>
    BackToMarket,
}

/// <summary>The committee's outcome with its minutes: a draft until recorded, then frozen. A correction is a new version with its reason.</summary>
public sealed class Decision : Aggregate
{
    public const int MinutesLength = 8000, ReasonLength = 2000, MostPlaces = 6;

    private readonly List<DecidedPlace> places = [];
    private readonly List<MemberPresent> present = [];

    private Decision() { }

    /// <param name="search">which role it is about</param>
    /// <param name="number">which version of the search's decision, from 1</param>
    /// <param name="by">who begins it: the chair, or a recruiter for the committee</param>
    /// <param name="now">when</param>
    public Decision(Search search, int number, Account by, DateTimeOffset now) =>
        (Search, SearchId, Number, MadeBy, MadeById, MadeAt) = (search, search.Id, number, by, by.Id, now);

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public int Number { get; private set; }
    public Account MadeBy { get; private set; } = null!;
    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The closed round it rests on; null when it rests on none.</summary>
    public ScoringRound? Round { get; private set; }
    public Guid? RoundId { get; private set; }

    /// <summary>The stored ranking it was measured against when it was recorded.</summary>
    public RankingRun? Run { get; private set; }
    public Guid? RunId { get; private set; }
    public DecisionOutcome Outcome { get; private set; }
    public IReadOnlyList<DecidedPlace> Places => places;
    public string? Minutes { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public IReadOnlyList<MemberPresent> Present => present;

    /// <summary>Whether the choice departs from <see cref="Run"/>; said when it was recorded.</summary>
    public bool Departs { get; private set; }

    /// <summary>Why it departs.</summary>
    public string? DepartureReason { get; private set; }

    /// <summary>Why this version takes the place of the one before; null for the first.</summary>
    public string? CorrectionReason { get; private set; }
    public Account? RecordedBy { get; private set; }
    public Guid? RecordedById { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }
    public bool IsRecorded => RecordedAt is not null;

    /// <summary>Whom it places, the first first.</summary>
    public IReadOnlyList<Guid> Order => [.. places.OrderBy(place => place.Number).Select(place => place.CandidacyId)];

    /// <summary>Writes the draft anew. Everything but the outcome may be missing until it is recorded.</summary>
    /// <exception cref="RuleBrokenException">when it is recorded, rests on a round of another kind, or names someone twice or of another search</exception>
    public void Write(DecisionOutcome outcome, ScoringRound? round, IReadOnlyList<Candidacy> order, string? minutes, DateOnly? decidedOn, IReadOnlyCollection<Account> members, string? departureReason)
    {
        RequireDraft();
        if (round is not null)
        {
            Rule.Require(round.SearchId == SearchId, "That round is of another search.");
            DiscussedPoint.RequireDiscussable(round);
        }
        Rule.Require(order.All(candidacy => candidacy.SearchId == SearchId && !candidacy.IsBenchmark), "That person is in another search.");
        Rule.Require(order.DistinctBy(candidacy => candidacy.Id).Count() == order.Count, "Someone is named twice. Give each person one place.");
        Minutes = Rule.OptionalText(minutes, "The minutes", MinutesLength);
        DepartureReason = Rule.OptionalText(departureReason, "The reason", ReasonLength);
        (Outcome, Round, RoundId, DecidedOn) = (outcome, round, round?.Id, decidedOn);
        Place(outcome is DecisionOutcome.Choice or DecisionOutcome.Order ? order : []);
        present.RemoveAll(held => members.All(member => member.Id != held.AccountId));
        present.AddRange(members.Where(member => present.TrueForAll(held => held.AccountId != member.Id)).Select(member => new MemberPresent(member)).ToList());
    }

    /// <summary>Freezes it.</summary>
    /// <param name="run">the latest stored ranking of the round it rests on; null when it rests on none</param>
    /// <param name="departure">how it departs from that ranking</param>
    /// <param name="by">who records it</param>
    /// <param name="today">the day it is, for whoever records it</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when something is missing, the run is of another round, someone placed has left the search, or it departs without a reason</exception>
    public void Record(RankingRun? run, Departure departure, Account by, DateOnly today, DateTimeOffset now)
    {
        RequireDraft();
        Rule.Require(run?.RoundId == RoundId, "The ranking is of another round.");
        switch (Outcome)
        {
            case DecisionOutcome.Choice: Rule.Require(places.Count == 1, "Choose the one person who is appointed."); break;
            case DecisionOutcome.Order: Rule.Require(places.Count > 1, "An order has two people or more. For one person, choose “one person”."); break;
            default: break;
        }
        // By place: who records it may read the person by a coded name.
        foreach (var gone in places.Where(place => !place.Candidacy.IsActive).OrderBy(place => place.Number)) Rule.Require(false, $"The person at place {gone.Number} has left the search and cannot be chosen.");
        Rule.Require(Minutes is not null, "Write the minutes: what was weighed, and why it was decided so.");
        Rule.Require(DecidedOn is not null && DecidedOn <= today, "Say on which day it was decided, today or earlier.");
        Rule.Require(present.Count > 0, "Say who was present.");
        Rule.Require(!departure.IsOne || DepartureReason is not null, "The choice departs from the ranking. Write why; it stays on record with the decision.");
        if (!departure.IsOne) DepartureReason = null;
        (Run, RunId, Departs, RecordedBy, RecordedById, RecordedAt) = (run, run?.Id, departure.IsOne, by, by.Id, now);
    }

    /// <summary>The next version: a draft that says the same until it is changed.</summary>
    /// <exception cref="RuleBrokenException">when this is a draft itself, or the reason is missing or too long</exception>
    public Decision Correct(string? reason, Account by, DateTimeOffset now)
    {
        Rule.Require(IsRecorded, "This decision is a draft still. Change it as it is.");
        var next = new Decision(Search, Number + 1, by, now) { CorrectionReason = Rule.Text(reason, "The reason for the correction", ReasonLength) };
        (next.Outcome, next.Round, next.RoundId, next.Minutes, next.DecidedOn, next.DepartureReason) = (Outcome, Round, RoundId, Minutes, DecidedOn, DepartureReason);
        next.Place([.. places.OrderBy(place => place.Number).Select(place => place.Candidacy)]);
        next.present.AddRange(present.Select(held => new MemberPresent(held.Account)));
        return next;
    }

    /// <summary>A draft may be thrown away; what is recorded stays.</summary>
    /// <exception cref="RuleBrokenException">when it is recorded</exception>
    public void RequireDraft() => Rule.Require(!IsRecorded, "This decision is recorded and stays as it is. To correct it, make a new version.");

    private void Place(IReadOnlyList<Candidacy> order)
    {
        places.RemoveAll(held => order.All(candidacy => candidacy.Id != held.CandidacyId));
        for (var at = 0; at < order.Count; at++)
        {
            var held = places.Find(place => place.CandidacyId == order[at].Id);
            if (held is null) places.Add(held = new DecidedPlace(order[at]));
            held.Stand(at + 1);
        }
    }
}

/// <summary>Whom a decision places, and where.</summary>
public sealed class DecidedPlace : Part
{
    private DecidedPlace() { }

    internal DecidedPlace(Candidacy candidacy) => (Candidacy, CandidacyId) = (candidacy, candidacy.Id);

    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    internal void Stand(int number) => Number = number;
}

/// <summary>Who was there when it was decided.</summary>
public sealed class MemberPresent : Part
{
    private MemberPresent() { }

    internal MemberPresent(Account account) => (Account, AccountId) = (account, account.Id);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
}
