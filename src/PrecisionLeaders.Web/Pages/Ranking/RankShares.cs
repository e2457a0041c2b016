using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>The columns of the table of rank shares: each rank by itself, and of many ranks the last ones in one.</summary>
/// <param name="Apart">Ranks with a column of their own, from 1.</param>
/// <param name="Ranked">How many are ranked.</param>
public sealed record RankShares(int Apart, int Ranked)
{
    /// <summary>More columns than these are not read across.</summary>
    public const int MostColumns = 12;

    /// <summary>As many ranks leave room for the neighbours beside them.</summary>
    public const int FewEnoughBeside = 6;

    public static RankShares Of(StabilityResult stability)
    {
        ArgumentNullException.ThrowIfNull(stability);
        var ranked = stability.Candidacies.Count;
        return new(ranked <= MostColumns ? ranked : MostColumns - 1, ranked);
    }

    public bool HasRest => Apart < Ranked;

    public string RestHeading => $"{Apart + 1} to {Ranked}";

    /// <summary>Draws at each single rank, then at the rest together.</summary>
    public IEnumerable<int> Counts(CandidacyStability held)
    {
        ArgumentNullException.ThrowIfNull(held);
        foreach (var count in held.DrawsAtRank.Take(Apart)) yield return count;
        if (HasRest) yield return held.DrawsAtRank.Skip(Apart).Sum();
    }
}
