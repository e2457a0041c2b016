using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>The outline icons of the package, embedded by the build; each is rendered once and kept.</summary>
public static class IconSet
{
    private static readonly Lazy<JsonDocument> Shapes = new(() =>
    {
        using var file = typeof(IconSet).Assembly.GetManifestResourceStream("icons.json")
            ?? throw new InvalidOperationException("The icons were not embedded; FrontEnd.targets does it.");
        return JsonDocument.Parse(file);
    });

    private static readonly ConcurrentDictionary<string, HtmlString> Rendered = new();

    public static bool Has(string name) => Shapes.Value.RootElement.TryGetProperty(name, out _);

    /// <summary>The icon as markup.</summary>
    /// <exception cref="ArgumentException">No outline icon has this name.</exception>
    public static HtmlString Markup(string name) => Rendered.GetOrAdd(name, Draw);

    private static HtmlString Draw(string name)
    {
        if (!Shapes.Value.RootElement.TryGetProperty(name, out var parts))
            throw new ArgumentException($"There is no outline icon named '{name}'.", nameof(name));

        var svg = new StringBuilder("<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var part in parts.EnumerateArray())
        {
            svg.Append('<').Append(part[0].GetString());
            foreach (var attribute in part[1].EnumerateObject())
                svg.Append(' ').Append(attribute.Name).Append("=\"").Append(HtmlEncoder.Default.Encode(attribute.Value.ToString())).Append('"');
            svg.Append("/>");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
