using System.Numerics;
using MathNet.Numerics.Distributions;

namespace PrecisionLeaders.Domain.Ranking.Agreement;

/// <summary>
/// Intraclass correlations with F and 95% intervals: P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater reliability",
/// Psychological Bulletin 86 (1979); K. O. McGraw and S. P. Wong, "Forming inferences about some intraclass correlation coefficients", Psychological Methods 1
/// (1996), with its correction in the same volume.
/// </summary>
/// <remarks>Mean squares, correlations and F are exact fractions; only the intervals, which rest on quantiles of F, are floating point.</remarks>
public static class IntraclassCorrelation
{
    private const double Tail = 0.025;

    /// <summary>The six correlations of a grid of targets (rows) by raters (columns).</summary>
    /// <param name="grid">A row per target, with a place for each rater; none for a gap.</param>
    /// <exception cref="ArgumentException">Rows of different lengths.</exception>
    public static IccTable Of(IReadOnlyList<IReadOnlyList<int?>> grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var (targets, raters) = (grid.Count, grid.Count == 0 ? 0 : grid[0].Count);
        if (grid.Any(row => row.Count != raters)) throw new ArgumentException("Every target needs a place for each rater.");
        NoIcc? why = (targets, raters) switch
        {
            (_, < 2) => NoIcc.FewRaters,
            ( < 2, _) => NoIcc.FewTargets,
            _ when grid.Any(row => row.Any(level => level is null)) => NoIcc.GridNotComplete,
            _ when grid.All(row => row.All(level => level == grid[0][0])) => NoIcc.NoVariation,
            _ => null,
        };
        if (why is not null) return new(targets, raters, why, null, []);
        var squares = Squares([.. grid.Select(row => row.Select(level => (long)level!.Value).ToArray())]);
        return new(targets, raters, null, squares, [.. Enum.GetValues<IccForm>().Select(form => Of(form, squares, targets, raters))]);
    }

    private static IccMeanSquares Squares(long[][] grid)
    {
        int n = grid.Length, k = grid[0].Length;
        Ratio all = new(Squared(grid.SelectMany(row => row)), 1);
        Ratio rows = new(Squared(grid.Select(row => row.Sum())), k);
        Ratio columns = new(Squared(Enumerable.Range(0, k).Select(at => grid.Sum(row => row[at]))), n);
        Ratio mean = new(Squared([grid.Sum(row => row.Sum())]), (BigInteger)n * k);
        return new(
            Targets: (rows - mean) / (n - 1),
            Within: (all - rows) / (n * (k - 1)),
            Raters: (columns - mean) / (k - 1),
            Residual: (all - rows - columns + mean) / ((n - 1) * (k - 1)));
    }

    private static BigInteger Squared(IEnumerable<long> values) =>
        values.Aggregate(BigInteger.Zero, (sum, value) => sum + (BigInteger)value * value);

    private static Icc Of(IccForm form, IccMeanSquares squares, int n, int k)
    {
        var isOneWay = form is IccForm.OneWaySingle or IccForm.OneWayMean;
        var (between, error) = (squares.Targets, isOneWay ? squares.Within : squares.Residual);
        var (df1, df2) = (n - 1, isOneWay ? n * (k - 1) : (n - 1) * (k - 1));
        var spread = form switch
        {
            IccForm.OneWaySingle or IccForm.FixedSingle => between + (k - 1) * error,
            IccForm.RandomSingle => between + (k - 1) * error + k * (squares.Raters - error) / n,
            IccForm.RandomMean => between + (squares.Raters - error) / n,
            _ => between,
        };
        Ratio? value = spread > 0 ? (between - error) / spread : null;
        Ratio? f = error == 0 ? null : between / error;
        var interval = value is null || f is null ? null : form switch
        {
            IccForm.RandomSingle or IccForm.RandomMean => OfRandom(form, squares, n, k),
            _ => OfRatio(form, f.Value.ToDouble(), df1, df2, k),
        };
        return new(form, value, f, df1, df2, interval);
    }

    /// <summary>Models 1 and 3: the interval of F, carried over by the formula of the correlation.</summary>
    private static IccInterval? OfRatio(IccForm form, double f, int df1, int df2, int k)
    {
        double low = f / Quantile(df1, df2), high = f * Quantile(df2, df1);
        return form is IccForm.OneWaySingle or IccForm.FixedSingle
            ? Within((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
            : Within(1 - 1 / low, 1 - 1 / high);
    }

    /// <summary>Model 2: degrees of freedom by Satterthwaite, since the error is a sum of two mean squares.</summary>
    private static IccInterval? OfRandom(IccForm form, IccMeanSquares squares, int n, int k)
    {
        var (between, raters, error) = (squares.Targets.ToDouble(), squares.Raters.ToDouble(), squares.Residual.ToDouble());
        var single = (squares.Targets - squares.Residual)
            / (squares.Targets + (k - 1) * squares.Residual + k * (squares.Raters - squares.Residual) / n);
        double rho = single.ToDouble(), ratersF = raters / error;
        double ofRaters = k * rho * ratersF, ofError = n * (1 + (k - 1) * rho) - k * rho;
        var df = (k - 1) * (n - 1) * Square(ofRaters + ofError) / ((n - 1) * Square(ofRaters) + Square(ofError));
        if (!double.IsFinite(df) || df <= 0) return null;

        double up = Quantile(n - 1, df), down = Quantile(df, n - 1);
        double others = k * raters + (k * n - k - n) * error;
        double low = n * (between - up * error) / (up * others + n * between);
        double high = n * (down * between - error) / (others + n * down * between);
        if (form is IccForm.RandomSingle) return Within(low, high);

        // The mean of k raters: Spearman and Brown's formula on both ends, as long as it has an answer there.
        return 1 + (k - 1) * low > 0 ? Within(OfMean(low, k), OfMean(high, k)) : null;
    }

    private static double OfMean(double single, int k) => k * single / (1 + (k - 1) * single);

    private static double Square(double value) => value * value;

    private static IccInterval? Within(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? new(low, high) : null;

    /// <summary>
    /// The 97.5% quantile of F. By way of the beta distribution, on the side where the root is small: the search for a quantile of F itself
    /// ends at 1000, which two targets and many raters exceed.
    /// </summary>
    private static double Quantile(double df1, double df2)
    {
        var below = Beta.InvCDF(df2 / 2, df1 / 2, Tail);
        return df2 * (1 - below) / (df1 * below);
    }
}
