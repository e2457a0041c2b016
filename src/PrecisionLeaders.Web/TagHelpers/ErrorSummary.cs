using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-errors /&gt;</c>: above a form, everything that is wrong with it, each a link to its field. site.js puts the focus here on load.</summary>
[HtmlTargetElement("pl-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrongs = ViewContext.ModelState
            .SelectMany(entry => entry.Value?.Errors ?? [], (entry, error) => (entry.Key, Text: error.ErrorMessage))
            .Select(wrong => wrong.Text.Length > 0 ? wrong : (wrong.Key, Text: $"{Wording.Of(wrong.Key.Split('.')[^1])} cannot be read."))
            .Distinct()
            .OrderBy(wrong => Place(wrong.Key), StringComparer.Ordinal)
            .ToList();
        if (wrongs.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-note pl-errors");
        output.Attributes.SetAttribute("data-mean", "stop");
        output.Attributes.SetAttribute("id", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent("<h2>").AppendHtml(IconSet.Markup("alert-circle"));
        output.Content.Append(wrongs.Count == 1 ? "One thing needs mending" : $"{wrongs.Count} things need mending").AppendHtml("</h2><ul>");
        foreach (var (key, text) in wrongs) output.Content.AppendHtml(Item(key, text));
        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Where a field stands in the form, as its property stands in the model: the model state itself keeps no such order.</summary>
    private string Place(string key)
    {
        if (key.Length == 0) return "";
        var model = ViewContext.ViewData.ModelMetadata;
        var place = new StringBuilder();
        foreach (var step in key.Split('.', '['))
        {
            if (int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            {
                place.Append(CultureInfo.InvariantCulture, $"{row:00000}.");
                model = model?.ElementMetadata;
                continue;
            }
            var at = model?.Properties.TakeWhile(p => p.PropertyName != step).Count() ?? 0;
            place.Append(CultureInfo.InvariantCulture, $"{at:00000}.");
            model = model?.Properties.ElementAtOrDefault(at);
        }
        return place.ToString();
    }

    private static TagBuilder Item(string key, string text)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(text);
            return item;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(text);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
