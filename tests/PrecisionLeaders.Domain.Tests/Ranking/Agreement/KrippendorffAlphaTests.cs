using System.Globalization;
using CsCheck;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;

namespace PrecisionLeaders.Domain.Tests.Ranking.Agreement;

/// <summary>Published figures first, then what must hold of any data, then the ends.</summary>
public class KrippendorffAlphaTests
{
    /// <summary>K. Krippendorff, "Computing Krippendorff's Alpha-Reliability": four observers, twelve units, gaps.</summary>
    private static readonly IReadOnlyList<int>[] WithGaps = Units(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .");

    [Theory]
    [InlineData(AlphaMetric.Nominal, 0.743)]
    [InlineData(AlphaMetric.Ordinal, 0.815)]
    [InlineData(AlphaMetric.Interval, 0.849)]
    [InlineData(AlphaMetric.Ratio, 0.797)]
    public void Krippendorff_s_own_example_with_gaps_comes_out_as_published(AlphaMetric metric, double published)
    {
        var alpha = KrippendorffAlpha.Of(WithGaps, metric);
        Assert.Equal((decimal)published, alpha.Value!.Value.Rounded(3));
        Assert.Equal((40, 11), (alpha.Pairable, alpha.Units));
    }

    /// <summary>The same paper: two observers, ten units, two values.</summary>
    [Fact]
    public void Two_observers_of_a_yes_or_no_come_out_as_published() => Assert.Equal(0.095m,
        Rounded(AlphaMetric.Nominal, "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));

    /// <summary>The same paper: two observers, twelve units, the names a to e, here 1 to 5.</summary>
    [Fact]
    public void Two_observers_of_several_names_come_out_as_published() => Assert.Equal(0.692m,
        Rounded(AlphaMetric.Nominal, "1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"));

    /// <summary>The example of the encyclopaedia article on Krippendorff's alpha: three coders, fifteen units.</summary>
    [Theory]
    [InlineData(AlphaMetric.Nominal, 0.691)]
    [InlineData(AlphaMetric.Interval, 0.811)]
    public void Three_coders_with_many_gaps_come_out_as_published(AlphaMetric metric, double published) => Assert.Equal((decimal)published,
        Rounded(metric, ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"));

    private static readonly Gen<int[][]> Data = Gen.Int[1, 5].Array[0, 5].Array[0, 12];
    private static readonly Gen<AlphaMetric> Metrics = Gen.OneOf(Enum.GetValues<AlphaMetric>());

    [Fact]
    public void The_order_of_raters_and_units_changes_nothing() =>
        (from units in Data from metric in Metrics from mixed in Gen.Shuffle(units) select (units, metric, mixed)).Holds(input =>
            Assert.Equal(KrippendorffAlpha.Of(input.units, input.metric),
                KrippendorffAlpha.Of(input.mixed.Select(unit => unit.Reverse().ToArray()), input.metric)));

    [Fact]
    public void A_unit_that_one_rater_alone_judged_changes_nothing() =>
        (from units in Data from metric in Metrics from level in Gen.Int[1, 5] select (units, metric, level)).Holds(input =>
            Assert.Equal(KrippendorffAlpha.Of(input.units, input.metric), KrippendorffAlpha.Of([.. input.units, [input.level], []], input.metric)));

    [Fact]
    public void Perfect_agreement_is_exactly_one_and_nothing_is_more() =>
        (from units in Data from metric in Metrics select (units, metric)).Holds(input =>
        {
            if (KrippendorffAlpha.Of(input.units, input.metric).Value is { } value) Assert.True(value <= 1);
            int[][] agreed = [.. input.units.Where(unit => unit.Length > 1).Select(unit => unit.Select(_ => unit[0]).ToArray())];
            var alpha = KrippendorffAlpha.Of(agreed, input.metric);
            if (alpha.WhyNone is null) Assert.Equal(1, alpha.Value);
        });

    [Fact]
    public void It_is_what_the_definition_by_pairs_gives() =>
        (from units in Data from metric in Gen.OneOf(AlphaMetric.Nominal, AlphaMetric.Interval, AlphaMetric.Ratio) select (units, metric)).Holds(input =>
        {
            int[][] pairable = [.. input.units.Where(unit => unit.Length > 1)];
            int[] all = [.. pairable.SelectMany(unit => unit)];
            Ratio within = 0, across = 0;
            foreach (var unit in pairable) within += Pairs(unit, input.metric) / (unit.Length - 1);
            across = Pairs(all, input.metric);
            Assert.Equal(across == 0 ? null : (Ratio?)(1 - (all.Length - 1) * within / across), KrippendorffAlpha.Of(input.units, input.metric).Value);
        });

    [Fact]
    public void Intervals_do_not_mind_where_the_scale_starts_or_how_wide_a_step_is() =>
        Data.Holds(units => Assert.Equal(KrippendorffAlpha.Of(units, AlphaMetric.Interval).Value,
            KrippendorffAlpha.Of(units.Select(unit => unit.Select(level => 7 * level - 30).ToArray()), AlphaMetric.Interval).Value));

    [Fact]
    public void Ordinal_minds_the_order_of_values_alone() =>
        Data.Holds(units => Assert.Equal(KrippendorffAlpha.Of(units, AlphaMetric.Ordinal).Value,
            KrippendorffAlpha.Of(units.Select(unit => unit.Select(level => level * level * level).ToArray()), AlphaMetric.Ordinal).Value));

    [Theory]
    [InlineData(NoAlpha.NothingToPair)]
    [InlineData(NoAlpha.NothingToPair, ". . .")]
    [InlineData(NoAlpha.NothingToPair, "1 2 3")]
    [InlineData(NoAlpha.NothingToPair, "1 . 3", ". 2 .")]
    [InlineData(NoAlpha.NoVariation, "4 4 4", "4 4 4")]
    [InlineData(NoAlpha.NoVariation, "4 4 1", "4 4 .")]
    public void Too_little_to_say_has_a_reason_and_no_figure(NoAlpha why, params string[] raters)
    {
        foreach (var metric in Enum.GetValues<AlphaMetric>())
        {
            var alpha = KrippendorffAlpha.Of(Units(raters), metric);
            Assert.Equal((null, why), (alpha.Value, alpha.WhyNone));
        }
    }

    [Fact]
    public void A_value_below_one_has_no_place_on_a_ratio_scale()
    {
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[0, 1]], AlphaMetric.Ratio));
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[1, 2]], (AlphaMetric)9));
    }

    private static Ratio Pairs(int[] values, AlphaMetric metric)
    {
        Ratio sum = 0;
        for (var i = 0; i < values.Length; i++)
            for (var j = i + 1; j < values.Length; j++)
            {
                Ratio apart = metric switch
                {
                    AlphaMetric.Nominal => values[i] == values[j] ? 0 : 1,
                    AlphaMetric.Interval => values[i] - values[j],
                    _ => new Ratio(values[i] - values[j], values[i] + values[j]),
                };
                sum += apart * apart;
            }
        return sum;
    }

    private static decimal Rounded(AlphaMetric metric, params string[] raters) => KrippendorffAlpha.Of(Units(raters), metric).Value!.Value.Rounded(3);

    /// <summary>A line per rater, a place per unit, a point for a gap.</summary>
    private static IReadOnlyList<int>[] Units(params string[] raters) => raters.Length == 0 ? [] :
        [.. Enumerable.Range(0, raters[0].Split(' ').Length).Select(unit => (IReadOnlyList<int>)
            [.. raters.Select(line => line.Split(' ')[unit]).Where(value => value != ".").Select(value => int.Parse(value, CultureInfo.InvariantCulture))])];
}
