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
    /// <exception cref="RuleBrokenException">when there is no rater or no candidate, one of them has left the search, or the round is not a draft</exception>
    public static async Task RunAsync(LeadersDb db, ScoringRound round, DateTimeOffset now)
    {
        var search = round.SearchId;
        var members = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members).Select(member => member.AccountId).ToListAsync();
        foreach (var gone in round.Raters.Where(rater => !members.Contains(rater.AccountId)))
            throw new RuleBrokenException($"{gone.Account.Name} is not in the team of this search any more. Change the plan before opening it.");
        var cards = round.Open(now);
        var earlier = await db.Scorecards.Recused().Where(card => card.Round.SearchId == search)
            .OrderByDescending(card => card.RecusedAt).Select(card => new { card.RaterId, card.CandidacyId, card.RecusalReason, card.RecusalKind }).ToListAsync();
        foreach (var card in cards)
            if (earlier.Find(held => held.RaterId == card.RaterId && held.CandidacyId == card.CandidacyId) is { } held)
                card.Recuse(held.RecusalReason, now, held.RecusalKind);
        db.Scorecards.AddRange(cards);
        PostMail.RoundOpened(db, round, cards, now);
    }
}
