using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>
/// What was reckoned of orders, kept for a while, so that opening one figure after another does not reckon all of them again: to draw for 500 people takes a
/// second. The key is everything that moves a figure, or a hash of it; another instance, or this one after forgetting, comes to the same figures again.
/// </summary>
public sealed class ProbedOrders : IDisposable
{
    private const long MostBytes = 64 << 20;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>How sure the order is, by the seed of its draws.</summary>
    public StabilityResult Of(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var seed = StabilitySeed.Of(ranking.Round.SearchId, ranking.Round.Rubric.Id, ranking.Rubric, ranking.Candidacies);
        return kept.GetOrCreate(seed, entry =>
        {
            var probed = OrderStability.Assess(ranking.Fit, StabilityOptions.Usual, seed);
            Keep(entry, probed.Candidacies.Count, ranking.Rubric.Competencies.Count);
            return probed;
        })!;
    }

    /// <summary>All figures beyond the fit. Agreement asks who gave which level, which the seed does not tell.</summary>
    public OrderFigures FiguresOf(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return kept.GetOrCreate(InputsOf(ranking), entry =>
        {
            Keep(entry, ranking.Candidacies.Count, ranking.Rubric.Competencies.Count);
            return OrderFigures.Of(ranking, this);
        })!;
    }

    public void Dispose() => kept.Dispose();

    /// <summary>A count at each rank for each person, one for each pair, and what agreement says of each person and competency.</summary>
    private static void Keep(ICacheEntry entry, long people, long competencies)
    {
        entry.Size = 6 * people * people + 256 * people * competencies + 1024;
        entry.SlidingExpiration = Unasked;
    }

    private static string InputsOf(FitOfRound ranking)
    {
        using var bytes = new MemoryStream();
        using var write = new BinaryWriter(bytes);
        write.Write(ranking.Round.SearchId.ToByteArray());
        write.Write(ranking.Round.Rubric.Id.ToByteArray());
        write.Write(ranking.Rubric.MinimumCoverage);
        write.Write(ranking.Rubric.Competencies.Count);
        foreach (var competency in ranking.Rubric.Competencies)
        {
            write.Write(competency.Id.ToByteArray());
            write.Write(competency.Key);
            write.Write(competency.Weight);
            write.Write(competency.IsExecutive);
            write.Write(competency.Floor ?? 0);
        }
        foreach (var candidacy in ranking.Candidacies)
        {
            write.Write(candidacy.Id.ToByteArray());
            write.Write(candidacy.Gates.Count);
            foreach (var gate in candidacy.Gates)
            {
                write.Write(gate.Key);
                write.Write((int)gate.Outcome);
            }
            write.Write(candidacy.Raters.Count);
            foreach (var rater in candidacy.Raters) write.Write(rater.ToByteArray());
            write.Write(candidacy.Ratings.Count);
            foreach (var rating in candidacy.Ratings)
            {
                write.Write(rating.CompetencyId.ToByteArray());
                write.Write(rating.RaterId.ToByteArray());
                write.Write(rating.Level ?? 0);
            }
        }
        return Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
