using System.Globalization;
using AngleSharp.Dom;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed class ScaleTests
{
    [Fact]
    public async Task A_score_is_a_solid_bar_as_long_as_the_score()
    {
        var bar = await Rendering.Of(new ScoreBar { Score = 79.54 });
        Assert.Equal("79.54%", bar.QuerySelector(".s-fill")!.GetAttribute("width"));
        Assert.Equal("Score 79.5 of 100", bar.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Null(Hatched(bar));
    }

    [Fact]
    public async Task Under_full_coverage_solid_ends_at_the_low_bound_and_hatching_reaches_the_high_one()
    {
        var bar = await Rendering.Of(new ScoreBar { Score = 51.94, Low = 46.75, High = 56.75 });
        Assert.Equal("46.75%", bar.QuerySelector(".s-fill")!.GetAttribute("width"));
        Assert.Equal(("46.75%", "10%"), (Hatched(bar)!.GetAttribute("x"), Hatched(bar)!.GetAttribute("width")));
        Assert.Equal("51.94%", bar.QuerySelector(".s-floor")!.GetAttribute("x1"));
        Assert.Equal("Score 51.9 of 100, bounds 46.8 to 56.8", bar.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Nothing_rated_is_hatched_all_along() =>
        Assert.Equal("100%", Hatched(await Rendering.Of(new ScoreBar()))!.GetAttribute("width"));

    [Fact]
    public async Task A_rank_stands_in_the_middle_of_its_slot_between_the_ends_of_its_interval()
    {
        var bar = await Rendering.Of(new RankBar { Rank = 2, From = 2, To = 3, Of = 6 });
        Assert.Equal("25%", bar.QuerySelector(".s-dot")!.GetAttribute("cx"));
        var whisker = bar.QuerySelector(".s-whisk")!;
        Assert.Equal(("25%", "41.67%"), (whisker.GetAttribute("x1"), whisker.GetAttribute("x2")));
        Assert.Equal(6, bar.QuerySelectorAll(".s-tick").Length);
        Assert.Equal("Rank 2; 90% interval 2 to 3 of 6", bar.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_contribution_is_as_long_as_its_weight_filled_by_what_was_earned_with_its_floor_marked()
    {
        var cell = await Rendering.Of(new ContributionBar { Of = new("K6", 10, 8, true, Floor: 3), Widest = 15 });
        Assert.StartsWith("8.0", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal(("33.33%", "66.67%"), (cell.QuerySelector(".s-track")!.GetAttribute("x"), cell.QuerySelector(".s-track")!.GetAttribute("width")));
        Assert.Equal("53.33%", cell.QuerySelector(".s-fill")!.GetAttribute("width"));
        Assert.Equal("66.67%", cell.QuerySelector(".s-floor")!.GetAttribute("x1"));
    }

    [Fact]
    public async Task A_competency_nobody_rated_says_none_and_is_hatched()
    {
        var cell = await Rendering.Of(new ContributionBar { Of = new("K4", 10, null, false), Widest = 15 });
        Assert.StartsWith("none", cell.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Hatched(cell));
    }

    [Fact]
    public async Task A_strip_keeps_every_competency_in_its_own_slot()
    {
        var strip = await Rendering.Of(new Strip { Of = [new("K1", 60, 30, true), new("K2", 40, null, false)] });
        Assert.Equal("29.75%", strip.QuerySelector(".s-fill")!.GetAttribute("width"));
        Assert.Equal("60%", Hatched(strip)!.GetAttribute("x"));
        Assert.Equal("Points by competency: K1 30.0 of 60, K2 not rated", strip.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Stage_counts_share_the_scale_of_the_page_and_name_only_stages_with_people()
    {
        var counts = await Rendering.Of(new StageCounts { Of = [new("Identified", 9, false), new("Approached", 0, false), new("Short list", 18, true)], Most = 18 });
        Assert.Equal("16", counts.QuerySelector(".s-fill2")!.GetAttribute("height"));
        Assert.Equal("32", counts.QuerySelector(".s-fill")!.GetAttribute("height"));
        Assert.Equal("Identified 9, Short list 18", counts.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Lengths_are_written_with_a_point_in_any_culture_and_never_as_styles()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var bar = await Rendering.Of(new ScoreBar { Score = 51.94, Low = 46.75, High = 56.75 });
            Assert.DoesNotContain(bar.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name == "style" || a.Value.Contains(",5", StringComparison.Ordinal));
            Assert.Equal("46.75%", bar.QuerySelector(".s-fill")!.GetAttribute("width"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Of_many_ranks_only_some_are_marked()
    {
        var bar = await Rendering.Of(new RankBar { Rank = 250, From = 200, To = 300, Of = 500 });
        Assert.Equal(11, bar.QuerySelectorAll(".s-tick").Length);
        Assert.Equal("1 50 100 150 200 250 300 350 400 450 500", string.Join(' ', (await Rendering.Of(new RankAxis { Of = 500 })).QuerySelectorAll("text").Select(mark => mark.TextContent)));
        Assert.Equal("1 2 3 4 5 6", string.Join(' ', (await Rendering.Of(new RankAxis { Of = 6 })).QuerySelectorAll("text").Select(mark => mark.TextContent)));
    }

    [Theory]
    [InlineData(.48, Mean.Owed, ".s-owed", "48%")]
    [InlineData(.86, Mean.Plain, ".s-fill", "86%")]
    [InlineData(-.3, Mean.Owed, ".s-owed", "0%")]
    public async Task Agreement_is_a_bar_from_0_to_1_in_the_colour_of_its_reading(double alpha, Mean mean, string paint, string width)
    {
        var bar = await Rendering.Of(new AlphaBar { Alpha = alpha, Mean = mean, Ticks = [.667, .8] });
        Assert.Equal(width, bar.QuerySelector(paint)!.GetAttribute("width"));
        Assert.Equal(["66.7%", "80%"], bar.QuerySelectorAll(".s-floor").Select(tick => tick.GetAttribute("x1")));
        Assert.Null(Hatched(bar));
    }

    [Fact]
    public async Task Agreement_without_a_verdict_is_hatched()
    {
        Assert.Equal("48%", Hatched(await Rendering.Of(new AlphaBar { Alpha = .48, Mean = Mean.Unknown, Ticks = [] }))!.GetAttribute("width"));
        Assert.Equal("100%", Hatched(await Rendering.Of(new AlphaBar { Mean = Mean.Unknown, Ticks = [] }))!.GetAttribute("width"));
    }

    [Fact]
    public async Task A_deviation_goes_from_the_middle_to_its_side()
    {
        var sterner = (await Rendering.Of(new DeviationBar { By = -.16, Most = 1 })).QuerySelector("rect")!;
        Assert.Equal(("42%", "8%"), (sterner.GetAttribute("x"), sterner.GetAttribute("width")));
        var kinder = (await Rendering.Of(new DeviationBar { By = 3, Most = 1 })).QuerySelector("rect")!;
        Assert.Equal(("50%", "50%"), (kinder.GetAttribute("x"), kinder.GetAttribute("width")));
    }

    [Theory]
    [InlineData(0, 10_000, "0%", "0 of 100")]
    [InlineData(49, 10_000, "under 1%", "under 1 of 100")]
    [InlineData(5_550, 10_000, "56%", "56 of 100")]
    [InlineData(9_999, 10_000, "over 99%", "over 99 of 100")]
    [InlineData(10_000, 10_000, "100%", "100 of 100")]
    public void A_share_says_none_or_all_only_when_it_is(int count, int of, string perCent, string inHundred)
    {
        Assert.Equal(perCent, Shares.PerCent(count, of));
        Assert.Equal(inHundred, Shares.InHundred(count, of));
    }

    private static IElement? Hatched(IElement drawing) => drawing.QuerySelector("[fill='url(#pl-hatch)']");
}
