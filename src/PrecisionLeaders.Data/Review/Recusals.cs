using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Stepping back from a candidacy holds in every open round of its search at once, and so does undoing it.</summary>
public static class Recusals
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="card">whole, of an open round</param>
    /// <param name="reason">in words</param>
    /// <param name="kind">what ties them</param>
    /// <param name="by">who takes the card out; null for its rater</param>
    /// <param name="shown">what the data shows, as it was put to the rater</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">as <see cref="Scorecard.Recuse"/></exception>
    public static async Task StepBackAsync(LeadersDb db, Scorecard card, string? reason, TieKind? kind, Account? by, string? shown, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(card);
        card.Recuse(reason, now, kind, by, shown);
        foreach (var other in await OthersAsync(db, card, held => held.RecusedAt == null && held.Round.State == RoundState.Open))
            other.Recuse(reason ?? (other.IsSubmitted ? "A tie, declared in another round of this search." : null), now, kind, by, shown);
    }

    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="card">whole, recused</param>
    /// <param name="reason">why it was a mistake</param>
    /// <param name="by">never the rater</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">as <see cref="Scorecard.UndoRecusal"/></exception>
    public static async Task UndoAsync(LeadersDb db, Scorecard card, string? reason, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(card);
        card.UndoRecusal(reason, by, now);
        foreach (var other in await OthersAsync(db, card, held => held.RecusedAt != null && held.RecusalLiftedAt == null)) other.UndoRecusal(reason, by, now);
    }

    private static Task<List<Scorecard>> OthersAsync(LeadersDb db, Scorecard card, System.Linq.Expressions.Expression<Func<Scorecard, bool>> which)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (id, rater, candidacy) = (card.Id, card.RaterId, card.CandidacyId);
        return db.Scorecards.Whole().Where(held => held.Id != id && held.RaterId == rater && held.CandidacyId == candidacy).Where(which).ToListAsync();
    }
}
