using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-level-dots levels="given" mean="4.33" floor="3" /&gt;</c>: one dash for each rater on the levels 1 to 5, a ring at the mean, a tick at the floor.</summary>
[HtmlTargetElement("pl-level-dots", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelDots : TagHelper
{
    private const int Lowest = 1, Highest = 5, Dash = 5, Below = 8, FewestDashes = 3;
    private const double From = 8, To = 92, Wide = 10;

    public required IReadOnlyList<int> Levels { get; set; }

    public double Mean { get; set; }

    /// <summary>None where the competency has no floor.</summary>
    public double? Floor { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var most = Math.Max(FewestDashes, Levels.Count == 0 ? 0 : Levels.CountBy(level => level).Max(group => group.Value));
        var axis = most * Dash + 6;
        var drawing = new Drawing(axis + Below).Text(2, axis + 4, "1").Text(98, axis + 4, "5").Along("s-axis", From, To, axis);
        for (var level = Lowest; level <= Highest; level++) drawing.Upright("s-tick", Place(level), axis - 3, axis + 3);
        if (Floor is { } floor) drawing.Upright("s-floor", Place(floor), axis - 5, axis + 5);
        foreach (var (level, count) in Levels.CountBy(level => level))
            for (var at = 0; at < count; at++) drawing.Bar(Floor is null ? "s-fill2" : "s-fill", Place(level) - Wide / 2, Wide, axis - 6 - at * Dash, 3);
        drawing.Ring(Place(Mean), axis, radius: 4.5);
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says(string.Create(CultureInfo.InvariantCulture, $"Levels {string.Join(", ", Levels.Order())}; mean {Mean:0.00}")));
    }

    private static double Place(double level) => From + (To - From) * (level - Lowest) / (Highest - Lowest);
}
