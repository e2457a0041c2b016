using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-alpha-bar alpha=".48" mean="Owed" /&gt;</c>: agreement from 0 to 1, with ticks at the limits of its reading. The figure stands beside it.</summary>
[HtmlTargetElement("pl-alpha-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AlphaBar : TagHelper
{
    private const int Top = 5, Tall = 6;

    /// <summary>None: the bar is hatched. Below 0 it is empty.</summary>
    public double? Alpha { get; set; }

    /// <summary>Owed where the levels should be talked over; unknown where too little is known for a reading, and the bar is hatched as far as it reaches.</summary>
    public Mean Mean { get; set; }

    /// <summary>From 0 to 1.</summary>
    public required IReadOnlyList<double> Ticks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = new Drawing(16);
        var length = 100 * Math.Clamp(Alpha ?? 1, 0, 1);
        if (Alpha is not null) drawing.Bar("s-track", 0, 100, Top, Tall);
        if (Alpha is null || Mean == Mean.Unknown) drawing.Unknown(0, length, Top, Tall);
        else drawing.Bar(Mean == Mean.Owed ? "s-owed" : "s-fill", 0, length, Top, Tall);
        foreach (var tick in Ticks) drawing.Mark(100 * tick, Top, Top + Tall, overhang: 3);
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says(null));
    }
}

/// <summary><c>&lt;pl-deviation-bar by="-.16" most="1" /&gt;</c>: left of the middle is below 0, right above. The figure stands beside it.</summary>
[HtmlTargetElement("pl-deviation-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeviationBar : TagHelper
{
    private const int Tall = 14;

    public double By { get; set; }

    /// <summary>What reaches either end.</summary>
    public double Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var length = 50 * Math.Min(Math.Abs(By) / Most, 1);
        output.TagName = null;
        output.Content.SetHtmlContent(new Drawing(Tall)
            .Along("s-guide", 0, 100, Tall / 2.0)
            .Bar("s-fill2", By < 0 ? 50 - length : 50, length, 4, 6)
            .Upright("s-tick", 50, 0, Tall)
            .Says(null));
    }
}

/// <summary><c>&lt;td pl-share="9412" pl-of="10000"&gt;</c>: a cell as dark as its share, the figure in it; under half a per cent a dot.</summary>
[HtmlTargetElement("td", Attributes = "pl-share")]
public sealed class HeatCell : TagHelper
{
    [HtmlAttributeName("pl-share")]
    public int Share { get; set; }

    [HtmlAttributeName("pl-of")]
    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var heat = 200L * Share < Of ? 0 : Shares.Whole(Share, Of) switch
        {
            < 10 => 1,
            < 25 => 2,
            < 45 => 3,
            < 70 => 4,
            _ => 5,
        };
        output.Attributes.SetAttribute("data-heat", heat);
        if (heat > 0) output.Content.SetContent(Shares.PerCent(Share, Of));
        else output.Content.SetHtmlContent($"<span class=\"pl-3rd\" aria-hidden=\"true\">·</span><span class=\"visually-hidden\">{(Share == 0 ? "none" : "under half a per cent")}</span>");
    }
}

/// <summary>Shares of plausible rankings as people read them. Never 0 or 100 of 100 unless it is none or all of them.</summary>
public static class Shares
{
    /// <summary>In per cent, rounded half up.</summary>
    public static int Whole(int count, int of) => (int)((200L * count + of) / (2L * of));

    /// <summary>"55%", "under 1%", "over 99%".</summary>
    public static string PerCent(int count, int of) => $"{Figure(count, of)}%";

    /// <summary>"55 of 100", "over 99 of 100".</summary>
    public static string InHundred(int count, int of) => $"{Figure(count, of)} of 100";

    private static string Figure(int count, int of) => Whole(count, of) switch
    {
        0 when count > 0 => "under 1",
        100 when count < of => "over 99",
        var whole => whole.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
