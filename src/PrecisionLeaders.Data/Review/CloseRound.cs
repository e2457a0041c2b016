using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Closes a round and stores the ranking it closes with, in one save: no round is closed without its run.</summary>
public static class CloseRound
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="round">an open round, with its search and rubric</param>
    /// <param name="by">who closes it</param>
    /// <param name="now">when it closes</param>
    /// <exception cref="RuleBrokenException">when the round is not open</exception>
    public static async Task RunAsync(LeadersDb db, ScoringRound round, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        round.Close(now);
        await StoreRun.AddAsync(db, round, RunOccasion.RoundClosed, by, now, options: null, CancellationToken.None);
    }
}
