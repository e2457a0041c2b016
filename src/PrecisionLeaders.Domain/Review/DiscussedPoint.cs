using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Review;

/// <summary>That the committee talked over one competency of one person of a closed round, with a minute of what was said. It changes no rating.</summary>
public sealed class DiscussedPoint : Aggregate
{
    public const int MinuteLength = 2000;

    private DiscussedPoint() { }

    /// <param name="round">closed, and one that counts</param>
    /// <param name="candidacy">about whom</param>
    /// <param name="competency">of the round's rubric</param>
    /// <param name="minute">what was said; at most <see cref="MinuteLength"/> characters, or nothing</param>
    /// <param name="by">who writes it down</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the round is not closed or a calibration, or the minute is too long</exception>
    public DiscussedPoint(ScoringRound round, Candidacy candidacy, Competency competency, string? minute, Account by, DateTimeOffset now)
    {
        (Round, RoundId, Candidacy, CandidacyId, Competency, CompetencyId) = (round, round.Id, candidacy, candidacy.Id, competency, competency.Id);
        Minute(minute, by, now);
    }

    public ScoringRound Round { get; private set; } = null!;
    public Guid RoundId { get; private set; }
    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }
    public Competency Competency { get; private set; } = null!;
    public Guid CompetencyId { get; private set; }
    public string? Text { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Writes another minute in place of the last.</summary>
    /// <exception cref="RuleBrokenException">when the round is not closed or a calibration, or the minute is too long</exception>
    public void Minute(string? minute, Account by, DateTimeOffset now)
    {
        RequireDiscussable(Round);
        (Text, By, ById, At) = (Rule.OptionalText(minute, "The minute", MinuteLength), by, by.Id, now);
    }

    /// <exception cref="RuleBrokenException">when the round is a calibration, or not closed</exception>
    public static void RequireDiscussable(ScoringRound round)
    {
        Rule.Require(!round.IsCalibration, "A calibration does not count, so there is nothing to decide by it.");
        Rule.Require(round.State == RoundState.Closed, "The discussion begins when the round has closed.");
    }
}
