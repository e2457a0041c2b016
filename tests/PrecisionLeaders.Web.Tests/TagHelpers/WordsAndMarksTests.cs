using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed partial class WordsAndMarksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Berlin", 0, "00:30")]
    [InlineData("Europe/Berlin", -1, "yesterday, 23:30")]
    [InlineData("America/New_York", 0, "18:30")]
    [InlineData("America/New_York", 24 * 8, "8 December, 18:30")]
    [InlineData("Europe/Berlin", 24, "tomorrow, 00:30")]
    public async Task A_moment_is_told_from_the_day_and_zone_of_who_reads_it(string zone, int hours, string words)
    {
        var page = new Rendering(zone: zone, now: Now);
        var time = (await Rendering.Of(new Time { At = Now.AddHours(hours), ViewContext = page.View })).QuerySelector("time")!;
        Assert.Equal(words, time.TextContent);
    }

    [Fact]
    public async Task The_exact_time_is_in_the_title_and_for_machines()
    {
        var page = new Rendering(zone: "Europe/Berlin", now: Now);
        var time = (await Rendering.Of(new Time { At = Now, ViewContext = page.View })).QuerySelector("time")!;
        Assert.Equal("Tuesday, 1 December 2026, 00:30 (UTC+01:00)", time.GetAttribute("title"));
        Assert.Equal("2026-12-01T00:30:00+01:00", time.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("2026-12-08", false, "8 December")]
    [InlineData("2026-12-08", true, "8 Dec")]
    [InlineData("2025-12-08", false, "8 December 2025")]
    [InlineData("2026-12-01", false, "tomorrow")]
    public async Task A_day_has_its_year_only_when_it_is_another_one(string day, bool compact, string words)
    {
        var page = new Rendering(zone: "Etc/UTC", now: Now);
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(words, (await Rendering.Of(new Time { On = on, Compact = compact, ViewContext = page.View })).QuerySelector("time")!.TextContent);
    }

    [Fact]
    public async Task A_missing_day_says_none() =>
        Assert.Equal("none", (await Rendering.Of(new Time { ViewContext = new Rendering().View })).TextContent);

    [Fact]
    public async Task A_partial_date_shows_as_much_as_is_known()
    {
        var time = (await Rendering.Of(new PartialDateText { Date = new PartialDate(2019, 3) })).QuerySelector("time")!;
        Assert.Equal(("2019-03", "Mar 2019"), (time.GetAttribute("datetime"), time.TextContent));
        Assert.Equal("now", (await Rendering.Of(new PartialDateText { None = "now" })).TextContent);
    }

    [Theory]
    [InlineData("LongList", "Long list")]
    [InlineData("GivenName", "Given name")]
    [InlineData("ORCID", "ORCID")]
    [InlineData("OrcidURL", "Orcid URL")]
    public void Names_from_code_become_words(string name, string words) => Assert.Equal(words, Wording.Of(name));

    [Theory]
    [InlineData(Mean.Owed, "owed")]
    [InlineData(Mean.Stop, "stop")]
    [InlineData(Mean.Sealed, "sealed")]
    [InlineData(Mean.Done, "done")]
    [InlineData(Mean.Unknown, "unknown")]
    public async Task A_flag_with_a_meaning_has_an_icon_beside_its_words(Mean mean, string said)
    {
        var flag = (await Rendering.Of(new Flag { Mean = mean }, inside: "Stalled")).QuerySelector(".pl-flag")!;
        Assert.Equal((said, "Stalled"), (flag.GetAttribute("data-mean"), flag.TextContent));
        Assert.Equal("true", flag.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Every_icon_named_in_a_page_exists()
    {
        var names = Directory.EnumerateFiles(PagesFolder(), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => NamedIcon().Matches(File.ReadAllText(file)), (file, match) => (File: Path.GetFileName(file), Name: match.Groups[1].Value))
            .ToList();
        Assert.NotEmpty(names);
        Assert.All(names, named => Assert.True(IconSet.Has(named.Name), $"{named.File}: {named.Name}"));
    }

    [Fact]
    public void An_icon_that_does_not_exist_is_a_mistake_one_sees() =>
        Assert.Throws<ArgumentException>(() => IconSet.Markup("no-such-icon"));

    private static string PagesFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/PrecisionLeaders.Web/Pages"));

    [GeneratedRegex("(?:<pl-icon name|<pl-flag[^>]* icon|<pl-note[^>]* icon)=\"([a-z0-9-]+)\"")]
    private static partial Regex NamedIcon();
}
