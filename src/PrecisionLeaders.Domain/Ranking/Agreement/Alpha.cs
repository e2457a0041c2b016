namespace PrecisionLeaders.Domain.Ranking.Agreement;

/// <summary>How far apart two values count: the scale that Krippendorff's alpha takes them to be on.</summary>
public enum AlphaMetric
{
    /// <summary>Different is different: 1 and 2 disagree as much as 1 and 5.</summary>
    Nominal,

    /// <summary>By how many of the values given lie between: what levels with described anchors are.</summary>
    Ordinal,

    /// <summary>By the square of the difference.</summary>
    Interval,

    /// <summary>By the difference in proportion to the sum; for amounts above zero.</summary>
    Ratio,
}

/// <summary>Why there is no alpha.</summary>
public enum NoAlpha
{
    /// <summary>No unit has values from two raters: nothing can agree or disagree.</summary>
    NothingToPair,

    /// <summary>Every value that can be paired is the same. Raters agree, but nothing shows that they can tell cases apart.</summary>
    NoVariation,
}

/// <summary>Krippendorff's alpha: 1 is perfect agreement, 0 is what chance gives, below 0 is worse than chance.</summary>
/// <param name="Value">The exact figure, at most 1; none when <paramref name="WhyNone"/> says so.</param>
/// <param name="Pairable">Values in units that have at least two of them: what the figure rests on.</param>
/// <param name="Units">Units with at least two values.</param>
/// <param name="WhyNone">None when there is a value.</param>
public sealed record Alpha(Ratio? Value, int Pairable, int Units, NoAlpha? WhyNone);

/// <summary>
/// Agreement of any number of raters, with gaps (K. Krippendorff, <em>Content Analysis</em>, chapter on reliability, and "Computing
/// Krippendorff's Alpha-Reliability", 2011).
/// </summary>
/// <remarks>
/// Alpha is 1 − (n − 1) Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k) over pairs of values c and k, where o(c,k) counts the pairs met within units, each unit of
/// m values weighing 1 / (m − 1) a pair, n(c) is how often c is among the pairable values, and δ² is the metric's difference. Whole numbers go in, so the result is a
/// fraction and exact: it cannot depend on the order of raters, units or machines.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Alpha of what was given.</summary>
    /// <param name="units">For each unit the values it was given, by whomever; gaps are left out. Units with fewer than two values do not count.</param>
    /// <param name="metric">The scale.</param>
    /// <exception cref="ArgumentException">A value below 1 under <see cref="AlphaMetric.Ratio"/>, or a metric that does not exist.</exception>
    public static Alpha Of(IEnumerable<IReadOnlyList<int>> units, AlphaMetric metric)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (!Enum.IsDefined(metric)) throw new ArgumentException($"There is no metric {metric}.");
        IReadOnlyList<int>[] pairable = [.. units.Where(unit => unit.Count > 1)];
        int[] values = [.. pairable.SelectMany(unit => unit).Distinct().Order()];
        if (metric is AlphaMetric.Ratio && values is [< 1, ..])
            throw new ArgumentException($"A value of {values[0]} has no place on a ratio scale here; values start at 1.");
        var total = pairable.Sum(unit => unit.Count);
        if (values.Length == 0) return new(null, total, pairable.Length, NoAlpha.NothingToPair);
        if (values.Length == 1) return new(null, total, pairable.Length, NoAlpha.NoVariation);

        var (pairs, given) = Count(pairable, values);
        Ratio observed = 0, expected = 0;
        for (var c = 0; c < values.Length; c++)
            for (var k = c + 1; k < values.Length; k++)
            {
                var apart = Apart(metric, values, given, c, k);
                observed += pairs[c, k] * apart;
                expected += new Ratio((System.Numerics.BigInteger)given[c] * given[k], 1) * apart;
            }
        return new(1 - (total - 1) * observed / expected, total, pairable.Length, null);
    }

    /// <summary>Pairs met within units, for c &lt; k, and how often each value is given.</summary>
    private static (Ratio[,] Pairs, long[] Given) Count(IReadOnlyList<int>[] units, int[] values)
    {
        var (pairs, given) = (new Ratio[values.Length, values.Length], new long[values.Length]);
        // Units of one size share a weight, so that counting stays in whole numbers and fractions are added once per size.
        foreach (var size in units.GroupBy(unit => unit.Count))
        {
            var met = new long[values.Length, values.Length];
            foreach (var unit in size)
            {
                var times = new long[values.Length];
                foreach (var value in unit) times[Array.BinarySearch(values, value)]++;
                for (var c = 0; c < values.Length; c++)
                {
                    given[c] += times[c];
                    for (var k = c + 1; k < values.Length; k++) met[c, k] += times[c] * times[k];
                }
            }
            for (var c = 0; c < values.Length; c++)
                for (var k = c + 1; k < values.Length; k++) pairs[c, k] += new Ratio(met[c, k], size.Key - 1);
        }
        return (pairs, given);
    }

    /// <summary>The squared difference δ² of two values.</summary>
    private static Ratio Apart(AlphaMetric metric, int[] values, long[] given, int c, int k)
    {
        Ratio apart = metric switch
        {
            AlphaMetric.Nominal => 1,
            AlphaMetric.Ordinal => new Ratio(2 * given[c..(k + 1)].Sum() - given[c] - given[k], 2),
            AlphaMetric.Interval => new Ratio((long)values[k] - values[c], 1),
            _ => new Ratio((long)values[k] - values[c], (long)values[k] + values[c]),
        };
        return apart * apart;
    }
}
