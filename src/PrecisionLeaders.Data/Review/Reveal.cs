using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// Whether the scores of a round are open to a viewer: the question alone, for whoever then reads figures by a narrow query. Only a
/// <see cref="Granted"/> lets <see cref="ReviewQueries.ShownBy"/> be asked, so that no query over levels is written without it.
/// </summary>
public abstract record Reveal(ScoringRound Round)
{
    /// <summary>Open to this viewer, but for the candidacies they are recused from.</summary>
    public sealed record Granted(ScoringRound Round, Viewer To) : Reveal(Round);

    /// <summary>Nothing may be shown yet, and why, in a sentence for the viewer.</summary>
    public sealed record Withheld(ScoringRound Round, string Because) : Reveal(Round);

    /// <summary>The round comes with search, client and rubric, without raters and candidacies.</summary>
    /// <returns>null when the round is none of the viewer's: they work the search, rate in the round or chair the committee, or it is not found</returns>
    public static async Task<Reveal?> OfAsync(LeadersDb db, Guid round, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Rounds.ReachedBy(viewer).AsNoTracking()
            .Include(held => held.Search).ThenInclude(search => search.Client)
            .Include(held => held.Rubric)
            .SingleOrDefaultAsync(held => held.Id == round, cancellation);
        if (found is null) return null;
        var owed = await db.Scorecards.OwnedBy(viewer).Owed().CountAsync(card => card.RoundId == round, cancellation);
        return found.IsRevealedTo(owed) ? new Granted(found, viewer) : new Withheld(found, WhySealed(found, owed));
    }

    private static string WhySealed(ScoringRound round, int owed) => round switch
    {
        { State: RoundState.Draft } => "The round is not open yet. Nobody has rated anyone.",
        { Reveal: RevealRule.WhenRoundCloses } => "Scores stay sealed until the round closes.",
        _ => $"You see the scores once your own are in. You still owe {(owed == 1 ? "one scorecard" : $"{owed} scorecards")}.",
    };
}
