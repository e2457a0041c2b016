using System.Globalization;
using CsCheck;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;

namespace PrecisionLeaders.Domain.Tests.Ranking.Agreement;

public class IntraclassCorrelationTests
{
    /// <summary>Shrout &amp; Fleiss 1979, table 2: six targets, four judges.</summary>
    private static readonly IccTable ShroutFleiss = Grid("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");

    /// <summary>
    /// The wine tasting of C. Zaiontz, "Real Statistics Using Excel": eight wines, four judges; its figures are also those of pingouin's intraclass_corr.
    /// </summary>
    private static readonly IccTable Wines = Grid("1 2 0 1", "1 3 3 2", "3 8 1 4", "6 4 3 3", "6 5 5 6", "7 5 6 2", "8 7 7 9", "9 9 9 8");

    /// <summary>Values and mean squares as printed in the paper's tables 3 and 4.</summary>
    [Fact]
    public void The_table_of_Shrout_and_Fleiss_comes_out_as_published()
    {
        var squares = ShroutFleiss.MeanSquares!;
        Assert.Equal([11.24m, 6.26m, 32.49m, 1.02m], new[] { squares.Targets, squares.Within, squares.Raters, squares.Residual }.Select(square => square.Rounded(2)));
        Assert.Equal([.17m, .29m, .71m, .44m, .62m, .91m], ShroutFleiss.Forms.Select(form => form.Value!.Value.Rounded(2)));
        Assert.Equal(["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"], ShroutFleiss.Forms.Select(form => form.Label));
    }

    /// <summary>F, degrees of freedom and 95% intervals of the same table as the R package psych prints them (W. Revelle, function ICC).</summary>
    [Theory]
    [InlineData(IccForm.OneWaySingle, 1.8, 5, 18, -0.133, 0.72)]
    [InlineData(IccForm.RandomSingle, 11.0, 5, 15, 0.019, 0.76)]
    [InlineData(IccForm.FixedSingle, 11.0, 5, 15, 0.342, 0.95)]
    [InlineData(IccForm.OneWayMean, 1.8, 5, 18, -0.884, 0.91)]
    [InlineData(IccForm.RandomMean, 11.0, 5, 15, 0.071, 0.93)]
    [InlineData(IccForm.FixedMean, 11.0, 5, 15, 0.676, 0.99)]
    public void Its_F_and_intervals_come_out_as_published(IccForm form, double f, int between, int error, double low, double high)
    {
        var icc = ShroutFleiss[form]!;
        Assert.Equal((decimal)f, icc.F!.Value.Rounded(1));
        Assert.Equal((between, error), (icc.Between, icc.Error));
        Assert.Equal(low, icc.Interval!.Low, 3);
        Assert.Equal(high, icc.Interval.High, 2);
    }

    [Theory]
    [InlineData(IccForm.OneWaySingle, 0.728, 11.680, 7, 24, 0.43, 0.93)]
    [InlineData(IccForm.RandomSingle, 0.728, 11.787, 7, 21, 0.43, 0.93)]
    [InlineData(IccForm.FixedSingle, 0.729, 11.787, 7, 21, 0.43, 0.93)]
    [InlineData(IccForm.OneWayMean, 0.914, 11.680, 7, 24, 0.75, 0.98)]
    [InlineData(IccForm.RandomMean, 0.914, 11.787, 7, 21, 0.75, 0.98)]
    [InlineData(IccForm.FixedMean, 0.915, 11.787, 7, 21, 0.75, 0.98)]
    public void A_wine_tasting_comes_out_as_published(IccForm form, double value, double f, int between, int error, double low, double high)
    {
        var icc = Wines[form]!;
        Assert.Equal(((decimal)value, (decimal)f), (icc.Value!.Value.Rounded(3), icc.F!.Value.Rounded(3)));
        Assert.Equal((between, error), (icc.Between, icc.Error));
        Assert.Equal(low, icc.Interval!.Low, 2);
        Assert.Equal(high, icc.Interval.High, 2);
    }

    private static readonly Gen<int[][]> Grids =
        from k in Gen.Int[2, 5]
        from grid in Gen.Int[1, 5].Array[k].Array[2, 8]
        select grid;

    [Fact]
    public void The_order_of_targets_and_raters_changes_nothing() =>
        (from grid in Grids from mixed in Gen.Shuffle(grid) select (grid, mixed)).Holds(input =>
        {
            var (one, other) = (Of(input.grid), Of([.. input.mixed.Select(row => row.Reverse().ToArray())]));
            Assert.Equal((one.WhyNone, one.MeanSquares), (other.WhyNone, other.MeanSquares));
            Assert.Equal(one.Forms, other.Forms);
        });

    [Fact]
    public void A_severe_rater_costs_agreement_but_not_consistency() => Grids.Holds(grid =>
    {
        var (one, severe) = (Of(grid), Of([.. grid.Select(row => row.Select((level, at) => at == 0 ? level - 3 : level).ToArray())]));
        Assert.Equal(one[IccForm.FixedSingle]?.Value ?? severe[IccForm.FixedSingle]?.Value, severe[IccForm.FixedSingle]?.Value);
    });

    [Fact]
    public void Every_figure_is_at_most_one_and_within_its_interval_and_none_is_NaN() => Grids.Holds(grid => Assert.All(Of(grid).Forms, icc =>
    {
        if (icc.Value is not { } value) Assert.Null(icc.Interval);
        else Assert.True(value <= 1);
        if (icc.Interval is not { } interval) return;
        Assert.True(double.IsFinite(interval.Low) && double.IsFinite(interval.High) && interval.High <= 1 + 1e-9);
        Assert.True(interval.Low <= icc.Value!.Value.ToDouble() + 1e-9 && icc.Value!.Value.ToDouble() <= interval.High + 1e-9);
    }));

    [Fact]
    public void The_mean_of_the_raters_is_one_rater_s_figure_by_Spearman_and_Brown() => Grids.Holds(grid =>
    {
        var table = Of(grid);
        foreach (var (single, mean) in new[] { (IccForm.OneWaySingle, IccForm.OneWayMean), (IccForm.RandomSingle, IccForm.RandomMean), (IccForm.FixedSingle, IccForm.FixedMean) })
            if (table[single]?.Value is { } one && table[mean]?.Value is { } all)
                Assert.Equal(all, table.Raters * one / (1 + (table.Raters - 1) * one));
    });

    [Fact]
    public void Raters_who_agree_in_everything_have_ones_and_no_interval() =>
        Assert.All(Grid("1 1", "3 3", "5 5").Forms, icc => Assert.Equal((1, null, null), (icc.Value, icc.F, icc.Interval)));

    [Fact]
    public void Raters_who_differ_by_a_constant_are_consistent_but_do_not_agree()
    {
        var table = Grid("1 2", "3 4", "4 5");
        Assert.Equal((1, null), (table[IccForm.FixedSingle]!.Value, table[IccForm.FixedSingle]!.F));
        Assert.True(table[IccForm.RandomSingle]!.Value < 1);
        Assert.Null(table[IccForm.RandomSingle]!.Interval);
    }

    [Fact]
    public void Targets_that_do_not_differ_have_no_figure_for_the_mean()
    {
        var table = Grid("1 2", "2 1");
        Assert.Equal((-1, 0), (table[IccForm.FixedSingle]!.Value, table[IccForm.FixedSingle]!.F));
        Assert.Null(table[IccForm.FixedMean]!.Value);
        Assert.Null(table[IccForm.FixedMean]!.Interval);
    }

    [Fact]
    public void Two_targets_and_a_hundred_raters_have_an_interval_though_its_quantile_is_beyond_a_thousand()
    {
        var icc = Of([[.. Enumerable.Range(0, 100).Select(at => 1 + at % 3)], [.. Enumerable.Range(0, 100).Select(at => 3 + at % 2)]])[IccForm.FixedSingle]!;
        Assert.True(icc.Interval!.Low < 0.5 && icc.Interval.High > 0.99);
    }

    [Theory]
    [InlineData(NoIcc.FewRaters)]
    [InlineData(NoIcc.FewRaters, "1", "2", "3")]
    [InlineData(NoIcc.FewTargets, "1 2 3")]
    [InlineData(NoIcc.GridNotComplete, "1 2", "2 .")]
    [InlineData(NoIcc.NoVariation, "4 4 4", "4 4 4")]
    public void Too_little_to_say_has_a_reason_and_no_figures(NoIcc why, params string[] rows)
    {
        var table = Grid(rows);
        Assert.Equal((why, null), (table.WhyNone, table.MeanSquares));
        Assert.Empty(table.Forms);
        Assert.Null(table[IccForm.RandomSingle]);
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused() => Assert.Throws<ArgumentException>(() => Grid("1 2", "1 2 3"));

    private static IccTable Of(int[][] grid) => IntraclassCorrelation.Of([.. grid.Select(row => row.Select(level => (int?)level).ToArray())]);

    private static IccTable Grid(params string[] rows) => IntraclassCorrelation.Of([.. rows.Select(row =>
        row.Split(' ').Select(level => level == "." ? (int?)null : int.Parse(level, CultureInfo.InvariantCulture)).ToArray())]);
}
