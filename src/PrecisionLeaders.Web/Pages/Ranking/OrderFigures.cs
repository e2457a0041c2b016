using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>
/// What is said of a round beyond its fit: how sure the order is, what would turn it, whether the raters agree. Reckoned from what the viewer may see,
/// so that a candidacy they are recused from moves no figure of theirs.
/// </summary>
public sealed record OrderFigures(StabilityResult Stability, IReadOnlyList<NeighbourSwap> Swaps, RaterAgreement Agreement)
{
    public static OrderFigures Of(FitOfRound ranking, ProbedOrders probed)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(probed);
        var agreement = RaterAgreement.Of(ranking.Rubric, ranking.Candidacies);
        return new(probed.Of(ranking), WeightSwaps.BetweenNeighbours(ranking.Fit), agreement);
    }
}
