using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;

namespace PrecisionLeaders.Domain.Review;

/// <summary>Someone the committee places, and whom the ranking puts ahead of them and the committee does not.</summary>
/// <param name="Placed">the candidacy placed</param>
/// <param name="Standing">where the ranking has it; null when it was not judged in the round</param>
/// <param name="Ahead">those passed over, in the order of the ranking</param>
public sealed record PassedOver(Guid Placed, RunStanding? Standing, IReadOnlyList<RunStanding> Ahead);

/// <summary>
/// How far a choice departs from a stored ranking. It does where someone is placed although another is ahead of them and comes neither before them nor has left the
/// search. One person is ahead of another when their rank is better, or when they have a rank and the other has none; but not where the two stand in one band that
/// is too close to call. So equal ranks are no departure, nor is any order within such a band.
/// </summary>
public sealed record Departure(IReadOnlyList<PassedOver> Places)
{
    public static Departure None { get; } = new([]);

    public bool IsOne => Places.Count > 0;

    /// <param name="order">whom the committee places, the first first</param>
    /// <param name="ranking">the stored order of the round</param>
    /// <param name="gone">who has left the search: to pass them over needs no reason</param>
    public static Departure Of(IReadOnlyList<Guid> order, RunResults ranking, IReadOnlySet<Guid> gone)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(gone);
        var standings = ranking.Standings.ToDictionary(standing => standing.CandidacyId);
        return new([.. order.Select((placed, at) => new PassedOver(placed, standings.GetValueOrDefault(placed),
                [.. ranking.Standings.Where(other => IsAhead(other, placed) && !gone.Contains(other.CandidacyId) && !order.Take(at).Contains(other.CandidacyId))]))
            .Where(passed => passed.Ahead.Count > 0)]);

        bool IsAhead(RunStanding other, Guid placed) => other.CandidacyId != placed && other is { Group: FitGroupKind.Ranked, Rank: { } rank }
            && !(standings.GetValueOrDefault(placed) is { Group: FitGroupKind.Ranked, Rank: { } own } && (rank >= own || ranking.AreTooCloseToCall(other.CandidacyId, placed)));
    }
}
