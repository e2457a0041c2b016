using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// The one answer to "may this person see the scores of this round?". Whatever shows, counts or exports a score asks here, so that sealed
/// figures never reach a page that would then have to hide them.
/// </summary>
public abstract record RevealedScores(ScoringRound Round)
{
    /// <summary>What is in: submitted scorecards only, of the candidacies the viewer is not recused from.</summary>
    public sealed record Shown(ScoringRound Round, IReadOnlyList<Candidacy> Candidacies, IReadOnlyList<Scorecard> Cards) : RevealedScores(Round);

    /// <summary>Nothing may be shown yet, and why, in a sentence for the viewer. The round comes without its raters.</summary>
    public sealed record Sealed(ScoringRound Round, string Because) : RevealedScores(Round);

    /// <returns>null when the round is none of the viewer's: they work the search, rate in the round or chair the committee, or it is not found</returns>
    public static async Task<RevealedScores?> ForAsync(LeadersDb db, Guid round, Viewer viewer, CancellationToken cancellation = default)
    {
        var found = await db.Rounds.ReachedBy(viewer).AsNoTracking()
            .Include(held => held.Search).ThenInclude(search => search.Client)
            .Include(held => held.Rubric)
            .SingleOrDefaultAsync(held => held.Id == round, cancellation);
        if (found is null) return null;
        var owed = await db.Scorecards.OwnedBy(viewer).CountAsync(card => card.RoundId == round && card.SubmittedAt == null && card.RecusedAt == null, cancellation);
        if (!found.IsRevealedTo(owed)) return new Sealed(found, WhySealed(found, owed));

        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.CandidacyId);
        var cards = await db.Scorecards.AsNoTrackingWithIdentityResolution()
            .Where(card => card.RoundId == round && card.SubmittedAt != null && card.RecusedAt == null && !recused.Contains(card.CandidacyId))
            .Include(card => card.Rater)
            .Include(card => card.Ratings).ThenInclude(rating => rating.Competency)
            .Include(card => card.Ratings).ThenInclude(rating => rating.Citations).ThenInclude(citation => citation.EvidenceItem)
            .AsSplitQuery().ToListAsync(cancellation);
        var candidacies = await db.Candidacies.AsNoTrackingWithIdentityResolution().Whole()
            .Where(held => db.Set<RoundCandidacy>().Any(taken => EF.Property<Guid>(taken, "RoundId") == round && taken.CandidacyId == held.Id)
                && !recused.Contains(held.Id))
            .ToListAsync(cancellation);
        var whole = await db.Rounds.AsNoTracking().Whole().SingleAsync(held => held.Id == round, cancellation);
        return new Shown(whole, candidacies, cards);
    }

    private static string WhySealed(ScoringRound round, int owed) => round switch
    {
        { State: RoundState.Draft } => "The round is not open yet. Nobody has rated anyone.",
        { Reveal: RevealRule.WhenRoundCloses } => "Scores stay sealed until the round closes.",
        _ => $"You see the scores once your own are in. You still owe {(owed == 1 ? "one scorecard" : $"{owed} scorecards")}.",
    };
}
