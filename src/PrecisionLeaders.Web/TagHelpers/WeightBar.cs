using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-weight-bar weight="15" widest="20" equal="12.5" executive="true" /&gt;</c>: a weight as a length, with a tick where it would be were all equal.</summary>
[HtmlTargetElement("pl-weight-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WeightBar : TagHelper
{
    private const int Tall = 10;

    public double Weight { get; set; }

    /// <summary>The largest weight: its bar fills nine tenths of the cell.</summary>
    public double Widest { get; set; }

    /// <summary>100 shared by the number of competencies.</summary>
    public double Equal { get; set; }

    public bool Executive { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var scale = 90 / Math.Max(Widest, Equal);
        output.TagName = null;
        output.Content.SetHtmlContent(new Drawing(Tall)
            .Bar(Executive ? "s-fill" : "s-fill2", 0, Weight * scale, 0, Tall)
            .Mark(Equal * scale, 0, Tall, overhang: 2)
            .Says(null));
    }
}
