using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Opens a closed round again, with its reason on record, and asks again for the scorecards it had closed without.</summary>
public static class ReopenRound
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="round">a closed round, with its search</param>
    /// <param name="reason">why</param>
    /// <param name="dueOn">the new last day</param>
    /// <param name="by">a recruiter of the search, or the chair</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the round is not closed, or the reason is missing or too long</exception>
    public static async Task RunAsync(LeadersDb db, ScoringRound round, string? reason, DateOnly dueOn, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        round.Reopen(reason, dueOn, by, now);
        var id = round.Id;
        foreach (var card in await db.Scorecards.Where(card => card.RoundId == id && (card.ReleasedAt != null || card.RecusalLiftedAt != null)).ToListAsync()) card.AskAgain();
        PostMail.RoundOpened(db, round, await db.Scorecards.Include(card => card.Rater).Where(card => card.RoundId == id && card.SubmittedAt == null).ToListAsync(), now);
    }
}
