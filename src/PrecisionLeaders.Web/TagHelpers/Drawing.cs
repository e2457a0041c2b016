using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>
/// An SVG whose lengths along are per cent of its cell and whose heights are pixels. It stretches with the cell, needs no style attribute
/// (the content security policy forbids them) and takes its colours from the style sheet, so that both themes and print work.
/// </summary>
internal sealed class Drawing(int height)
{
    private readonly StringBuilder shapes = new();

    public Drawing Bar(string paint, double from, double width, double top, double tall) =>
        Add($"<rect class=\"{paint}\" x=\"{Figure(from)}%\" y=\"{Figure(top)}\" width=\"{Figure(width)}%\" height=\"{Figure(tall)}\"/>");

    /// <summary>Hatched with an edge: what is not known.</summary>
    public Drawing Unknown(double from, double width, double top, double tall)
    {
        Add($"<rect fill=\"url(#pl-hatch)\" x=\"{Figure(from)}%\" y=\"{Figure(top)}\" width=\"{Figure(width)}%\" height=\"{Figure(tall)}\"/>");
        return Bar("s-edge", from, width, top + .5, tall - 1);
    }

    public Drawing Along(string paint, double from, double to, double y) => Line(paint, from, to, y, y);

    public Drawing Upright(string paint, double x, double top, double bottom) => Line(paint, x, x, top, bottom);

    /// <summary>A mark at a value, with a halo that keeps it apart from whatever it stands on.</summary>
    public Drawing Mark(double x, double top, double bottom, int overhang)
    {
        Upright("s-halo", x, top, bottom);
        return Upright("s-floor", x, top - overhang, bottom + overhang);
    }

    public Drawing Dot(double x, double y, int radius) =>
        Add($"<circle class=\"s-dot\" cx=\"{Figure(x)}%\" cy=\"{Figure(y)}\" r=\"{radius}\"/>");

    /// <summary>An open dot: a mean, on an axis that must stay seen through it.</summary>
    public Drawing Ring(double x, double y, double radius) =>
        Add($"<circle class=\"s-dot2\" cx=\"{Figure(x)}%\" cy=\"{Figure(y)}\" r=\"{Figure(radius)}\"/>");

    public Drawing Text(double x, double y, string text) =>
        Add($"<text class=\"s-ink\" x=\"{Figure(x)}%\" y=\"{Figure(y)}\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(text)}</text>");

    /// <summary>The drawing; without words it is hidden from assistive technology, because the figure stands beside it.</summary>
    public HtmlString Says(string? words) => new(words is null
        ? $"<svg class=\"pl-svg\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">{shapes}</svg>"
        : $"<svg class=\"pl-svg\" height=\"{height}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(words)}\">{shapes}</svg>");

    /// <summary>A figure as SVG and people read it here: at most two decimals, a point whatever the culture.</summary>
    public static string Figure(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A score or points with one decimal, halves away from zero. By way of decimal, since 9.05 has no exact double to round.</summary>
    public static string Points(double value) => Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    private Drawing Line(string paint, double x1, double x2, double y1, double y2) =>
        Add($"<line class=\"{paint}\" x1=\"{Figure(x1)}%\" x2=\"{Figure(x2)}%\" y1=\"{Figure(y1)}\" y2=\"{Figure(y2)}\"/>");

    private Drawing Add(string shape)
    {
        shapes.Append(shape);
        return this;
    }
}
