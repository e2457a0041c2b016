using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>
/// What is said of a round beyond its fit: how sure the order is, what would turn it, whether the raters agree. Reckoned from what the viewer may see,
/// so that a candidacy they are recused from moves no figure of theirs. It holds ids and figures only: names and texts are each page's own.
/// </summary>
/// <param name="Equal">Where the ranked come under equal weights.</param>
/// <param name="WithoutSeverity">Where they come under the chosen weights with each rater's severity taken off.</param>
public sealed record OrderFigures(
    StabilityResult Stability, IReadOnlyList<NeighbourSwap> Swaps, RaterAgreement Agreement, IReadOnlyDictionary<Guid, Place> Equal, IReadOnlyDictionary<Guid, Place> WithoutSeverity)
{
    public static OrderFigures Of(FitOfRound ranking, ProbedOrders probed)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(probed);
        var agreement = RaterAgreement.Of(ranking.Rubric, ranking.Candidacies);
        return new(
            probed.Of(ranking), WeightSwaps.BetweenNeighbours(ranking.Fit), agreement, Place.AllOf(ranking.UnderEqualWeights), Place.AllWithoutSeverity(ranking.Fit, agreement.Severities));
    }
}
