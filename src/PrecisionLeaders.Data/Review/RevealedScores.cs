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
    /// <param name="Names">how the viewer may name them; a note is read through them too</param>
    public sealed record Shown(ScoringRound Round, IReadOnlyList<Candidacy> Candidacies, IReadOnlyList<Scorecard> Cards, ShownNames Names) : RevealedScores(Round);

    /// <summary>Nothing may be shown yet, and why, in a sentence for the viewer. The round comes without its raters.</summary>
    public sealed record Sealed(ScoringRound Round, string Because) : RevealedScores(Round);

    /// <returns>null when the round is none of the viewer's: they work the search, rate in the round or chair the committee, or it is not found</returns>
    public static async Task<RevealedScores?> ForAsync(LeadersDb db, Guid round, Viewer viewer, CancellationToken cancellation = default)
    {
        var reveal = await Reveal.OfAsync(db, round, viewer, cancellation);
        if (reveal is null) return null;
        if (reveal is Reveal.Withheld withheld) return new Sealed(withheld.Round, withheld.Because);

        var cards = await db.Scorecards.AsNoTrackingWithIdentityResolution()
            .ShownBy((Reveal.Granted)reveal, db)
            .Include(card => card.Rater)
            .Include(card => card.Ratings).ThenInclude(rating => rating.Competency)
            .Include(card => card.Ratings).ThenInclude(rating => rating.Citations).ThenInclude(citation => citation.EvidenceItem)
            .AsSplitQuery().ToListAsync(cancellation);
        var candidacies = await db.Candidacies.NotRecused(db, viewer).AsNoTrackingWithIdentityResolution().Whole()
            .Where(held => db.Set<RoundCandidacy>().Any(taken => EF.Property<Guid>(taken, "RoundId") == round && taken.CandidacyId == held.Id))
            .ToListAsync(cancellation);
        var whole = await db.Rounds.AsNoTracking().Whole().SingleAsync(held => held.Id == round, cancellation);
        var ids = candidacies.ConvertAll(held => held.Id);
        return new Shown(whole, candidacies, cards, await ShownNames.OfAsync(db, viewer, db.Candidacies.Where(held => ids.Contains(held.Id)), cancellation));
    }
}
