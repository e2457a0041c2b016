using System.Globalization;
using System.Net;
using System.Text;
using PrecisionLeaders.Data.Review;

namespace PrecisionLeaders.Web.DecisionFile;

/// <summary>The decision on one page that needs nothing but itself: no script, no picture, no font, plain tables that print.</summary>
internal static class DecisionPage
{
    private const string Style = """
        body { font: 1rem/1.5 Georgia, "Times New Roman", serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c1b19; background: #fff }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem } h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; border-top: 1px solid #1c1b19; padding-top: .5rem }
        p { margin: .25rem 0 .75rem } .about, nav { color: #57534e }
        nav ul { padding: 0; margin: 1rem 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem }
        a { color: #0f4c5c } .wide { overflow-x: auto }
        table { border-collapse: collapse; width: 100%; font: .875rem/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #d6d3d1; white-space: pre-line } thead th { border-bottom: 1px solid #1c1b19 }
        @media print { body { margin: 0; max-width: none; font-size: 10pt } nav { display: none } table { font-size: 8pt } thead { display: table-header-group } tr { break-inside: avoid } h2 { break-after: avoid } @page { margin: 15mm } }
        """;

    public static string Write(DecisionContents held, IReadOnlyList<Sheet> sheets)
    {
        var (search, html) = (held.Decision.Search, new StringBuilder());
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Decision, {Safe(search.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<header><p class=\"about\">{Safe(search.Client.Name)}</p>\n<h1>{Safe(search.Title)}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>Decision, version {held.Decision.Number}, recorded {held.At.UtcDateTime:d MMMM yyyy, HH:mm} UTC by {Safe(held.Decision.RecordedBy!.Name)}</p></header>\n");
        if (held.IsMasked) html.Append("<p>People stand under their coded names.</p>\n");
        html.Append("<nav aria-label=\"Contents\"><ul>").AppendJoin("", sheets.Select(sheet => $"<li><a href=\"#{sheet.Name}\">{Safe(sheet.Title)}</a></li>")).Append("</ul></nav>\n<main>\n");
        foreach (var sheet in sheets) Add(html, sheet);
        return html.Append("</main>\n</body>\n</html>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder html, Sheet sheet)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"{sheet.Name}\">\n<h2>{Safe(sheet.Title)}</h2>\n<p class=\"about\">{Safe(sheet.About)}</p>\n");
        if (sheet.Rows.Count == 0)
        {
            html.Append("<p>None.</p>\n</section>\n");
            return;
        }
        html.Append("<div class=\"wide\"><table>\n<thead><tr>").AppendJoin("", sheet.Columns.Select(column => $"<th scope=\"col\">{Safe(column)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in sheet.Rows)
            html.Append("<tr>").AppendJoin("", row.Select((cell, at) => at == 0 ? $"<th scope=\"row\">{Safe(cell)}</th>" : $"<td>{Safe(cell)}</td>")).Append("</tr>\n");
        html.Append("</tbody>\n</table></div>\n</section>\n");
    }

    private static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");
}
