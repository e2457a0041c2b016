using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Review;

/// <summary>Takes one vote and saves it. Several members vote in the same minute: who meets another's save tries again, since neither hinders the other.</summary>
public static class CastVote
{
    private const int MostTries = 8;

    /// <param name="db">the unit of work; saved here</param>
    /// <param name="vote">the vote</param>
    /// <param name="option">what is voted for</param>
    /// <param name="viewer">whose vote it is</param>
    /// <param name="today">the day it is</param>
    /// <param name="now">when</param>
    /// <returns>false when there is no such vote for them</returns>
    /// <exception cref="RuleBrokenException">when the vote is over, they have none in it, or have voted</exception>
    public static async Task<bool> RunAsync(LeadersDb db, Guid vote, Guid option, Viewer viewer, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        for (var tries = 1; ; tries++)
        {
            if (await db.Votes.ReadBy(db, viewer).Whole().SingleOrDefaultAsync(found => found.Id == vote) is not { } held) return false;
            var chosen = held.Options.FirstOrDefault(found => found.Id == option);
            Rule.Require(chosen is not null, "Choose one of the options.");
            held.Take(await db.Accounts.SingleAsync(found => found.Id == viewer.AccountId), chosen, today, now);
            try
            {
                await db.SaveChangesAsync();
                return true;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
