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

    private static IElement? Hatched(IElement drawing) => drawing.QuerySelector("[fill='url(#pl-hatch)']");
}
