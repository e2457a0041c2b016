using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>People in one stage of a search.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="People">How many are in it.</param>
/// <param name="IsPresented">Whether the client has seen the people of this stage: they are petrol, those still being found slate.</param>
public sealed record StageCount(string Stage, int People, bool IsPresented);

/// <summary><c>&lt;pl-stage-counts of="row.Stages" most="18" /&gt;</c>: counts of a search's stages on the scale all rows share.</summary>
[HtmlTargetElement("pl-stage-counts", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageCounts : TagHelper
{
    private const int Axis = 46;
    private const int Tallest = 32;

    public required IReadOnlyList<StageCount> Of { get; set; }

    /// <summary>The largest count of all rows on the page, so that bars compare between searches.</summary>
    public int Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = new Drawing(Axis + 6);
        var slot = 100.0 / Of.Count;
        var most = Math.Max(1, Math.Max(Most, Of.Max(s => s.People)));
        for (var i = 0; i < Of.Count; i++)
        {
            drawing.Upright("s-tick", i * slot, Axis, Axis + 4);
            if (Of[i].People == 0) continue;
            var tall = Math.Max(2, (int)Math.Round(Tallest * (double)Of[i].People / most));
            drawing.Bar(Of[i].IsPresented ? "s-fill" : "s-fill2", (i + .15) * slot, .7 * slot, Axis - tall, tall)
                .Text((i + .5) * slot, Axis - tall - 3, Of[i].People.ToString(CultureInfo.InvariantCulture));
        }
        drawing.Along("s-axis", 0, 100, Axis).Upright("s-tick", 100, Axis, Axis + 4);

        var people = Of.Where(s => s.People > 0).Select(s => $"{s.Stage} {s.People}").ToList();
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says(people.Count == 0 ? "Nobody yet" : string.Join(", ", people)));
    }
}

/// <summary><c>&lt;pl-progress value="5" of="8" label="Bastien Locatelli, 5 of 8 competencies rated" /&gt;</c></summary>
[HtmlTargetElement("pl-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Progress : TagHelper
{
    public int Value { get; set; }

    public int Of { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "progress";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-progress");
        output.Attributes.SetAttribute("value", Value);
        output.Attributes.SetAttribute("max", Math.Max(1, Of));
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetContent($"{Value} of {Of}");
    }
}
