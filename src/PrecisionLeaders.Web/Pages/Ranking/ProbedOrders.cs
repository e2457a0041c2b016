using Microsoft.Extensions.Caching.Memory;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>
/// How sure orders are, kept for a while, so that opening one figure after another does not draw again each time: of 500 people that takes a second.
/// The key is the seed, a hash of everything that moves a figure; another instance, or this one after forgetting, draws the same figures again.
/// </summary>
public sealed class ProbedOrders : IDisposable
{
    private const long MostBytes = 64 << 20;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public StabilityResult Of(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var seed = StabilitySeed.Of(ranking.Round.SearchId, ranking.Round.Rubric.Id, ranking.Rubric, ranking.Candidacies);
        return kept.GetOrCreate(seed, entry =>
        {
            var probed = OrderStability.Assess(ranking.Fit, StabilityOptions.Usual, seed);
            // A count at each rank for each person, and one for each pair.
            entry.Size = 6L * probed.Candidacies.Count * probed.Candidacies.Count + 1024;
            entry.SlidingExpiration = Unasked;
            return probed;
        })!;
    }

    public void Dispose() => kept.Dispose();
}
