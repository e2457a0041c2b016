using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Closes a round and stores the ranking it closes with, in one save: no round that counts is closed without its run.</summary>
/// <remarks>
/// Between reading the scorecards and the save, a rater may submit. So every scorecard still owed is read first and gets a new version in the same save: if it was
/// submitted in between, this save is refused; if it is submitted from what was read before, that one is. Either way no submitted scorecard is missing from
/// the run, on both databases and without a lock while the figures are reckoned.
/// </remarks>
public static class CloseRound
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="round">an open round, with its search and rubric</param>
    /// <param name="by">who closes it</param>
    /// <param name="now">when it closes</param>
    /// <exception cref="RuleBrokenException">when the round is not open</exception>
    /// <remarks>The save throws <see cref="DbUpdateConcurrencyException"/> when a scorecard changed meanwhile; nothing is closed then.</remarks>
    public static async Task RunAsync(LeadersDb db, ScoringRound round, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        round.Close(now);
        var waited = await db.Scorecards.Owed().Where(card => card.RoundId == round.Id).Select(card => card.Id).ToListAsync();
        foreach (var card in await db.Scorecards.NotIn().Where(card => card.RoundId == round.Id).ToListAsync())
        {
            db.Entry(card).Property(held => held.Version).IsModified = true;
            if (!waited.Contains(card.Id)) card.Release(now);
        }
        if (round.IsCalibration) return;
        await StoreRun.AddAsync(db, round, RunOccasion.RoundClosed, by, now, options: null, CancellationToken.None);
        await PostMail.RevealedAsync(db, round, by, now);
    }
}
