using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed class TableLinkTests
{
    [Fact]
    public async Task Paging_keeps_the_filters()
    {
        var page = new Rendering(query: "?q=pgx&tag=a&tag=b&p=2");
        var pager = await Rendering.Of(new Pager { At = 2, Total = 312, Of = "candidates", ViewContext = page.View });
        Assert.Equal("51 to 100 of 312 candidates", pager.QuerySelector("p")!.TextContent);
        Assert.Equal("?q=pgx&tag=a&tag=b&p=3", pager.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Equal("?q=pgx&tag=a&tag=b", pager.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("2", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("7", pager.QuerySelectorAll("a")[^2].TextContent);
    }

    [Fact]
    public async Task The_last_page_ends_with_the_last_row_and_has_no_next()
    {
        var pager = await Rendering.Of(new Pager { At = 99, Total = 312, ViewContext = new Rendering().View });
        Assert.Equal("301 to 312 of 312 rows", pager.QuerySelector("p")!.TextContent);
        Assert.Null(pager.QuerySelector("[rel=next]"));
    }

    [Fact]
    public async Task One_page_needs_no_pager() =>
        Assert.Null((await Rendering.Of(new Pager { Total = 50, ViewContext = new Rendering().View })).QuerySelector("nav"));

    [Fact]
    public async Task The_first_page_without_filters_is_the_page_itself()
    {
        var pager = await Rendering.Of(new Pager { At = 2, Total = 60, ViewContext = new Rendering(query: "?p=2").View });
        Assert.Equal("/candidates", pager.QuerySelector("[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("name", "name", "ascending", "?q=a%22b&sort=-name")]
    [InlineData("name", "-name", "descending", "?q=a%22b&sort=name")]
    [InlineData("-score", "name", null, "?q=a%22b&sort=-score")]
    [InlineData("-score", "-score", "descending", "?q=a%22b&sort=score")]
    public async Task A_header_sorts_by_link_from_the_first_page_and_says_how_it_is_sorted(string sort, string sorted, string? said, string href)
    {
        var page = new Rendering(query: "?q=a%22b&p=4&sort=" + sorted);
        var header = (await Rendering.Of(new SortHeader { Sort = sort, Sorted = sorted, ViewContext = page.View }, "th", "Name")).QuerySelector("th")!;
        Assert.Equal(said, header.GetAttribute("aria-sort"));
        Assert.Equal("col", header.GetAttribute("scope"));
        Assert.Equal(href, header.QuerySelector("a.pl-sort")!.GetAttribute("href"));
        Assert.Equal(said is not null, header.QuerySelector("svg") is not null);
    }
}
