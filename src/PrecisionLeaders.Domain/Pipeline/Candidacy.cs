using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>A candidate in one search. There is one candidacy for each pair.</summary>
public sealed class Candidacy : Aggregate
{
    public const int ReasonLength = 500, HeardLength = 200;

    /// <summary>The reason history gives for a step that undoes the one before it.</summary>
    public const string TakenBack = "Taken back";

    private readonly List<Move> moves = [];
    private readonly List<Gate> gates = [];
    private readonly List<Coding> codings = [];

    private Candidacy() { }

    /// <param name="search">active</param>
    /// <param name="candidate">who comes in</param>
    /// <param name="first">the stage they come in at</param>
    /// <param name="by">who adds them</param>
    /// <param name="now">when</param>
    /// <param name="bar">what keeps them off-limits, by <see cref="OffLimits.Of(Candidate)"/>; null when nothing does</param>
    /// <param name="despite">why they are added although they are off-limits; asked for when there is a bar, not kept otherwise</param>
    /// <exception cref="RuleBrokenException">when the search has ended, or somebody off-limits is added without a reason</exception>
    public Candidacy(Search search, Candidate candidate, Stage first, Account by, DateTimeOffset now, OffLimitsBar? bar = null, string? despite = null)
    {
        Rule.Require(search.IsActive, "This search has ended. Reopen it before adding people.");
        (Search, SearchId, Candidate, CandidateId) = (search, search.Id, candidate, candidate.Id);
        (Stage, StageId, StageSince, AddedAt) = (first, first.Id, now, now);
        moves.Add(new Move(null, first, null, null, by, now));
        if (bar is not null) GrantCarveOut(bar, despite, by, now);
    }

    /// <summary>Takes a person into the search for raters to practise on. Nobody approaches them, so no off-limits rule is asked.</summary>
    /// <exception cref="RuleBrokenException">when the search has ended</exception>
    public static Candidacy Benchmark(Search search, Candidate candidate, Stage first, Account by, DateTimeOffset now) => new(search, candidate, first, by, now) { IsBenchmark = true };

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public Candidate Candidate { get; private set; } = null!;
    public Guid CandidateId { get; private set; }
    public Stage Stage { get; private set; } = null!;
    public Guid StageId { get; private set; }
    public DateTimeOffset StageSince { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The coded reason for leaving, or null while in the search.</summary>
    public Disposition? Disposition { get; private set; }
    public Guid? DispositionId { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Already works for the client.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>
    /// In the search for raters to practise on, and no candidate of it: on no board, no list, in no count. Only calibration rounds judge them.
    /// </summary>
    public bool IsBenchmark { get; private set; }

    /// <summary>Why the person is in the search although off-limits, or null when nobody had to say.</summary>
    public CarveOut? CarveOut { get; private set; }

    /// <summary>The plain word that stands for the person before the committee. Once drawn it stays theirs; whether it is in force says <see cref="IsCoded"/>.</summary>
    public string? CodedName { get; private set; }

    /// <summary>Whether everyone but the search team reads <see cref="CodedName"/>: on lists, in dossiers, rankings and files, in runs stored earlier too.</summary>
    public bool IsCoded { get; private set; }

    /// <summary>What the person expects to be paid, as the recruiter heard it. The committee reads it on a list that was made to show it.</summary>
    public string? PayExpectation { get; private set; }

    /// <summary>Notice and timing, as the recruiter heard them.</summary>
    public string? Availability { get; private set; }

    /// <summary>When the committee read the coded name, for as long as there was one.</summary>
    public IReadOnlyList<Coding> Codings => codings;

    public IReadOnlyList<Move> Moves => moves;
    public IReadOnlyList<Gate> Gates => gates;
    public bool IsActive => LeftAt is null;

    /// <summary>The last thing that happened to it: moves made in the same instant stand in the order of their ids.</summary>
    public Move LatestMove => moves.OrderBy(move => move.At).ThenBy(move => move.Id).Last();

    /// <summary>Moves the person to another stage, forward or back; to the one they are at, nothing happens.</summary>
    /// <exception cref="RuleBrokenException">when they left the search</exception>
    public void AdvanceTo(Stage stage, Account by, DateTimeOffset now, string? reason = null)
    {
        Rule.Require(IsActive, "This person has left the search. Take them back first.");
        if (stage.Id == StageId) return;
        moves.Add(new Move(Stage, stage, null, reason, by, now));
        (Stage, StageId, StageSince) = (stage, stage.Id, now);
    }

    /// <summary>Takes the person out of the search for a coded reason; everything stays on record.</summary>
    public void Leave(Disposition disposition, string? reason, Account by, DateTimeOffset now)
    {
        Rule.Require(IsActive, "This person has already left the search.");
        moves.Add(new Move(Stage, null, disposition, reason, by, now));
        (Disposition, DispositionId, LeftAt) = (disposition, disposition.Id, now);
    }

    /// <summary>Takes a person who left back at the stage they left from.</summary>
    public void Return(string reason, Account by, DateTimeOffset now)
    {
        Rule.Require(!IsActive, "This person is in the search already.");
        moves.Add(new Move(null, Stage, null, Rule.Text(reason, "The reason for taking them back", ReasonLength), by, now));
        (Disposition, DispositionId, LeftAt, StageSince) = (null, null, null, now);
    }

    /// <summary>
    /// Takes the latest move back: the person is where they were, for as long as they had been there, and the history tells both steps.
    /// </summary>
    /// <exception cref="RuleBrokenException">when something else happened since, or the move brought the person into the search</exception>
    public void TakeBack(Move move, Account by, DateTimeOffset now)
    {
        Rule.Require(LatestMove.Id == move.Id, $"{Candidate.Name} was moved again since. Nothing was taken back.");
        var before = moves.Where(held => held.Id != move.Id).OrderBy(held => held.At).ThenBy(held => held.Id).ToList();
        Rule.Require(before.Count > 0, "This move brought the person into the search. Let them leave it instead.");
        if (move.Disposition is not null || move.DispositionId is not null) Return(TakenBack, by, now);
        else if (move.From is { } from) AdvanceTo(from, by, now, TakenBack);
        else
        {
            Leave(before.Last(held => held.Disposition is not null).Disposition!, TakenBack, by, now);
            return;
        }
        StageSince = before.LastOrDefault(held => held.ToId == StageId)?.At ?? now;
    }

    /// <summary>Records why a person stays in the search although off-limits; a later reason takes the place of an earlier one.</summary>
    /// <exception cref="RuleBrokenException">when the reason is missing or too long</exception>
    public void GrantCarveOut(OffLimitsBar bar, string? reason, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(bar);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), $"{Candidate.Name} is off-limits by the rule on {bar.On}. Write why they are in this search all the same.");
        CarveOut = new CarveOut(bar, reason, by, now);
    }

    /// <summary>Makes a candidate of a benchmark person, at the first stage. What raters practised on them still counts nowhere.</summary>
    /// <param name="first">the stage they come in at</param>
    /// <param name="by">who adds them</param>
    /// <param name="now">when</param>
    /// <param name="bar">what keeps them off-limits; null when nothing does</param>
    /// <param name="despite">why they are added although they are off-limits</param>
    /// <exception cref="RuleBrokenException">when they are a candidate already, the search has ended, or somebody off-limits is added without a reason</exception>
    public void TakeOn(Stage first, Account by, DateTimeOffset now, OffLimitsBar? bar, string? despite)
    {
        Rule.Require(IsBenchmark, $"{Candidate.Name} is in the search already.");
        Rule.Require(Search.IsActive, "This search has ended. Reopen it before adding people.");
        if (bar is not null) GrantCarveOut(bar, despite, by, now);
        (IsBenchmark, Stage, StageId, StageSince, AddedAt) = (false, first, first.Id, now, now);
        moves.Add(new Move(null, first, null, null, by, now));
    }

    /// <summary>Puts the person under a coded name: from now on the committee reads it instead of theirs. What it read before cannot be unread.</summary>
    /// <param name="taken">coded names of the search that stand for others</param>
    /// <param name="by">of the search team</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when they are under one already, or every word is taken</exception>
    public void Code(IReadOnlyCollection<string> taken, Account by, DateTimeOffset now)
    {
        Rule.Require(!IsCoded, $"The committee reads {CodedName} for {Candidate.Name} already.");
        CodedName ??= CodeWords.Draw(Id, taken, Candidate.GivenName, Candidate.FamilyName);
        IsCoded = true;
        codings.Add(new Coding(by, now));
    }

    /// <summary>Lets the committee read the name from now on.</summary>
    /// <exception cref="RuleBrokenException">when it does already</exception>
    public void LiftCode(Account by, DateTimeOffset now)
    {
        Rule.Require(IsCoded, $"The committee reads the name of {Candidate.Name} already.");
        IsCoded = false;
        codings.Single(held => held.LiftedAt is null).Lift(by, now);
    }

    /// <summary>Writes down what was heard of pay and of notice; nothing heard is null.</summary>
    /// <exception cref="RuleBrokenException">when one is too long</exception>
    public void Hear(string? pay, string? availability) => (PayExpectation, Availability) =
        (Rule.OptionalText(pay, "The pay expected", HeardLength), Rule.OptionalText(availability, "The availability", HeardLength));

    public void MarkInternal(bool isInternal) => IsInternal = isInternal;

    /// <summary>Records what is known of a must-have. A waiver needs a reason, and is kept with who and when.</summary>
    public void Judge(Requirement requirement, GateOutcome outcome, string? why, Account by, DateTimeOffset now)
    {
        Rule.Require(requirement.IsGate, "Only a must-have is a gate.");
        Rule.Require(outcome != GateOutcome.Waived || !string.IsNullOrWhiteSpace(why), "A waiver needs its reason in writing.");
        var gate = gates.Find(held => held.RequirementId == requirement.Id);
        if (gate is null) gates.Add(gate = new Gate(requirement));
        gate.Set(outcome, why, by, now);
    }

    public GateOutcome OutcomeOf(Requirement requirement) => gates.Find(held => held.RequirementId == requirement.Id)?.Outcome ?? GateOutcome.Unknown;
}

public enum GateOutcome
{
    Unknown,
    Met,
    NotMet,
    Waived,
}

/// <summary>What is known of one must-have for one candidacy: by whom, when and why.</summary>
public sealed class Gate : Part
{
    private Gate() { }

    internal Gate(Requirement requirement) => (Requirement, RequirementId) = (requirement, requirement.Id);

    public Requirement Requirement { get; private set; } = null!;
    public Guid RequirementId { get; private set; }
    public GateOutcome Outcome { get; private set; }
    public string? Why { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal void Set(GateOutcome outcome, string? why, Account by, DateTimeOffset now)
    {
        Why = Rule.OptionalText(why, "The reason", Candidacy.ReasonLength);
        (Outcome, By, ById, At) = (outcome, by, by.Id, now);
    }
}

/// <summary>One dated step of a candidacy: in, on, out or back.</summary>
public sealed class Move : Part
{
    private Move() { }

    internal Move(Stage? from, Stage? to, Disposition? disposition, string? reason, Account by, DateTimeOffset now)
    {
        (From, FromId, To, ToId) = (from, from?.Id, to, to?.Id);
        (Disposition, DispositionId, By, ById, At) = (disposition, disposition?.Id, by, by.Id, now);
        Reason = Rule.OptionalText(reason, "The reason", Candidacy.ReasonLength);
    }

    public Stage? From { get; private set; }
    public Guid? FromId { get; private set; }
    public Stage? To { get; private set; }
    public Guid? ToId { get; private set; }
    public Disposition? Disposition { get; private set; }
    public Guid? DispositionId { get; private set; }
    public string? Reason { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
}
