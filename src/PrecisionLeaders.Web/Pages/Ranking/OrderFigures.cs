using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>
/// What is said of a round beyond its fit: how sure the order is, what would turn it, whether the raters agree. Reckoned from what the viewer may see,
/// so that a candidacy they are recused from moves no figure of theirs.
/// </summary>
public sealed record OrderFigures(StabilityResult Stability, IReadOnlyList<NeighbourSwap> Swaps, RaterAgreement Agreement, SeverityRemoved SeverityRemoved)
{
    public static OrderFigures Of(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var seed = StabilitySeed.Of(ranking.Round.SearchId, ranking.Round.Rubric.Id, ranking.Rubric, ranking.Candidacies);
        var agreement = RaterAgreement.Of(ranking.Rubric, ranking.Candidacies);
        return new(
            OrderStability.Assess(ranking.Fit, StabilityOptions.Usual, seed), WeightSwaps.BetweenNeighbours(ranking.Fit),
            agreement, agreement.WithSeverityRemoved(ranking.Fit));
    }
}
