using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>
/// <c>&lt;pl-pager at="Model.P" total="Model.Total" /&gt;</c>: links through fifty rows a page. The query's key is <c>p</c>; "page" would be taken for
/// the route value of that name, which Razor Pages fills with the page's path.
/// </summary>
[HtmlTargetElement("pl-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager : TagHelper
{
    public const int RowsAPage = 50;

    /// <summary>The page shown, from 1.</summary>
    public int At { get; set; } = 1;

    /// <summary>Rows on all pages.</summary>
    public int Total { get; set; }

    public int Size { get; set; } = RowsAPage;

    /// <summary>What the rows are: "312 candidates".</summary>
    public string Of { get; set; } = "rows";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = Math.Max(1, (Total + Size - 1) / Size);
        if (last == 1)
        {
            output.SuppressOutput();
            return;
        }
        var at = Math.Clamp(At, 1, last);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-pager");
        output.Attributes.SetAttribute("aria-label", "Pages");
        output.Content.SetHtmlContent($"<p>{(at - 1) * Size + 1} to {Math.Min(at * Size, Total)} of {Total.ToString("N0", CultureInfo.InvariantCulture)} {HtmlEncoder.Default.Encode(Of)}</p><ul>");
        if (at > 1) Link(output, at - 1, "Previous", "rel=\"prev\"");
        var before = 0;
        foreach (var page in Shown(at, last))
        {
            if (page > before + 1) output.Content.AppendHtml("<li aria-hidden=\"true\">…</li>");
            Link(output, page, page.ToString(CultureInfo.InvariantCulture), page == at ? "aria-current=\"page\"" : $"aria-label=\"Page {page}\"");
            before = page;
        }
        if (at < last) Link(output, at + 1, "Next", "rel=\"next\"");
        output.Content.AppendHtml("</ul>");
    }

    /// <summary>The first, the last, and two on each side of where one is.</summary>
    private static IEnumerable<int> Shown(int at, int last) =>
        Enumerable.Range(1, last).Where(page => page == 1 || page == last || Math.Abs(page - at) <= 2);

    private void Link(TagHelperOutput output, int page, string words, string attribute)
    {
        var href = ViewContext.HttpContext.Request.With("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        output.Content.AppendHtml($"<li><a href=\"{HtmlEncoder.Default.Encode(href)}\" {attribute}>{words}</a></li>");
    }
}

/// <summary>
/// <c>&lt;th pl-sort="name" pl-sorted="Model.Sort"&gt;Name&lt;/th&gt;</c>: a header that sorts by link. <c>sort=name</c> goes up, <c>sort=-name</c> down.
/// </summary>
[HtmlTargetElement("th", Attributes = "pl-sort")]
public sealed class SortHeader : TagHelper
{
    /// <summary>The column's name in the query; with a leading minus it first sorts downwards, as figures should.</summary>
    [HtmlAttributeName("pl-sort")]
    public required string Sort { get; set; }

    /// <summary>How the table is sorted now, as the query says it or as the page falls back to.</summary>
    [HtmlAttributeName("pl-sorted")]
    public string? Sorted { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var column = Sort.TrimStart('-');
        var isHere = Sorted?.TrimStart('-') == column;
        var isDown = Sorted?.StartsWith('-') == true;
        var next = !isHere ? Sort : isDown ? column : "-" + column;
        var href = HtmlEncoder.Default.Encode(ViewContext.HttpContext.Request.With("sort", next, without: "p"));

        output.Attributes.SetAttribute("scope", "col");
        if (isHere) output.Attributes.SetAttribute("aria-sort", isDown ? "descending" : "ascending");
        var words = await output.GetChildContentAsync();
        output.Content.SetHtmlContent($"<a class=\"pl-sort\" href=\"{href}\">").AppendHtml(words);
        if (isHere) output.Content.AppendHtml(IconSet.Markup(isDown ? "arrow-narrow-down" : "arrow-narrow-up"));
        output.Content.AppendHtml("</a>");
    }
}
