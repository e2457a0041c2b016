using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Opens a round: lays out the scorecards, and carries over who stepped back from whom in an earlier round of the search.</summary>
public static class OpenRound
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="round">a draft, whole</param>
    /// <param name="now">when it opens</param>
    /// <exception cref="RuleBrokenException">when there is no rater or no candidate, or the round is not a draft</exception>
    public static async Task RunAsync(LeadersDb db, ScoringRound round, DateTimeOffset now)
    {
        var cards = round.Open(now);
        var earlier = await db.Scorecards.Where(card => card.RecusedAt != null && card.Round.SearchId == round.SearchId)
            .Select(card => new { card.RaterId, card.CandidacyId, card.RecusalReason }).ToListAsync();
        foreach (var card in cards)
            if (earlier.Find(held => held.RaterId == card.RaterId && held.CandidacyId == card.CandidacyId) is { } held)
                card.Recuse(held.RecusalReason, now);
        db.Scorecards.AddRange(cards);
        PostMail.RoundOpened(db, round, cards, now);
    }
}
