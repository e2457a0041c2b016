using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-score-bar score="51.9" low="46.8" high="56.8" /&gt;</c>: 0 to 100. Solid is known; hatched lies between the bounds.</summary>
[HtmlTargetElement("pl-score-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScoreBar : TagHelper
{
    private const int Tall = 8;

    /// <summary>None when nothing is rated: the whole bar is hatched.</summary>
    public double? Score { get; set; }

    /// <summary>The score were everything unrated at its lowest level; given together with <see cref="High"/>, under full coverage only.</summary>
    public double? Low { get; set; }

    public double? High { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Score switch
        {
            null => new Drawing(Tall).Unknown(0, 100, 0, Tall).Says("Not rated"),
            { } score when Low is { } low && High is { } high && high > low => new Drawing(Tall)
                .Bar("s-track", 0, 100, 0, Tall)
                .Bar("s-fill", 0, low, 0, Tall)
                .Unknown(low, high - low, 0, Tall)
                .Mark(score, 0, Tall, overhang: 2)
                .Says($"Score {Drawing.Points(score)} of 100, bounds {Drawing.Points(low)} to {Drawing.Points(high)}"),
            { } score => new Drawing(Tall)
                .Bar("s-track", 0, 100, 0, Tall)
                .Bar("s-fill", 0, score, 0, Tall)
                .Says($"Score {Drawing.Points(score)} of 100"),
        });
    }
}

/// <summary>
/// <c>&lt;pl-share-bar share="78.4" /&gt;</c>: per cent, beside its figure. With <c>hatched="true"</c> it is what is known, and the rest is hatched.
/// </summary>
[HtmlTargetElement("pl-share-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareBar : TagHelper
{
    private const int Tall = 8;

    /// <summary>None when there is no figure: all of it is hatched.</summary>
    public double? Share { get; set; }

    public bool Hatched { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var share = Share ?? 0;
        var drawing = new Drawing(Tall);
        if (Share is not null && !Hatched) drawing.Bar("s-track", 0, 100, 0, Tall);
        if (share > 0) drawing.Bar(Hatched ? "s-fill2" : "s-fill", 0, share, 0, Tall);
        if ((Hatched || Share is null) && share < 100) drawing.Unknown(share, 100 - share, 0, Tall);
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says(null));
    }
}

/// <summary><c>&lt;pl-rank-bar rank="2" from="2" to="3" of="6" /&gt;</c>: a rank with its 90% interval on the axis all rows share.</summary>
[HtmlTargetElement("pl-rank-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RankBar : TagHelper
{
    private const int Middle = 11;

    public int Rank { get; set; }

    public int From { get; set; }

    public int To { get; set; }

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = new Drawing(2 * Middle).Along("s-guide", 0, 100, Middle);
        foreach (var rank in RankAxis.Marks(Of)) drawing.Upright("s-tick", RankAxis.Place(rank, Of), Middle - 3, Middle + 3);
        drawing.Along("s-whisk", RankAxis.Place(From, Of), RankAxis.Place(To, Of), Middle)
            .Upright("s-whisk", RankAxis.Place(From, Of), Middle - 6, Middle + 6)
            .Upright("s-whisk", RankAxis.Place(To, Of), Middle - 6, Middle + 6)
            .Dot(RankAxis.Place(Rank, Of), Middle, radius: 6);
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says($"Rank {Rank}; 90% interval {From} to {To} of {Of}"));
    }
}

/// <summary><c>&lt;pl-rank-axis of="6" /&gt;</c>: the ranks above the column of rank bars.</summary>
[HtmlTargetElement("pl-rank-axis", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RankAxis : TagHelper
{
    /// <summary>More marks than these run into each other in the width of the column.</summary>
    private const int MostMarks = 10;

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = new Drawing(13);
        foreach (var rank in Marks(Of)) drawing.Text(Place(rank, Of), 11, rank.ToString(System.Globalization.CultureInfo.InvariantCulture));
        output.TagName = null;
        output.Content.SetHtmlContent(drawing.Says(null));
    }

    internal static double Place(int rank, int of) => 100.0 * (rank - .5) / of;

    /// <summary>1, 2, 3 … of a few; of many 1, 10, 20 …</summary>
    internal static IEnumerable<int> Marks(int of)
    {
        int[] steps = [1, 2, 5, 10, 20, 50, 100];
        var step = steps.FirstOrDefault(step => of / step <= MostMarks, steps[^1]);
        for (var rank = 1; rank <= of; rank++)
            if (rank == 1 || rank % step == 0) yield return rank;
    }
}

/// <summary><c>&lt;pl-contribution of="item" widest="15" /&gt;</c>: the cell's figure above a track as long as the weight, filled by what was earned.</summary>
[HtmlTargetElement("pl-contribution", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ContributionBar : TagHelper
{
    public required Contribution Of { get; set; }

    /// <summary>The largest weight of the rubric: its track fills the cell.</summary>
    public double Widest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var length = 100 * Of.Weight / Widest;
        var from = 100 - length;
        var drawing = new Drawing(11);
        if (Of.Points is { } points)
            drawing.Bar("s-track", from, length, 2, 7).Bar(Of.Paint, from, 100 * points / Widest, 2, 7);
        else
            drawing.Unknown(from, length, 2, 7);
        if (Of.Floor is { } floor) drawing.Mark(from + length * (floor - 1) / 4, 2, 9, overhang: 2);

        output.TagName = null;
        if (Of.IsBelowFloor) output.Content.SetHtmlContent($"<b class=\"pl-stopword\">{Drawing.Points(Of.Points ?? 0)}</b>");
        else output.Content.SetContent(Of.Points is { } earned ? Drawing.Points(earned) : "none");
        output.Content.AppendHtml(drawing.Says(null));
    }
}

/// <summary><c>&lt;pl-strip of="Model.Contributions" /&gt;</c>: all competencies in one line, a slot each, never stacked, so that rows compare.</summary>
[HtmlTargetElement("pl-strip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Strip : TagHelper
{
    private const int Slim = 5, Roomy = 12;
    private const double Gap = .5;

    public required IReadOnlyList<Contribution> Of { get; set; }

    /// <summary>Taller, with the key under each slot: where there is room to read it.</summary>
    public bool Labelled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var total = Of.Sum(c => c.Weight);
        var tall = Labelled ? Roomy : Slim;
        var drawing = new Drawing(Labelled ? Roomy + 16 : Slim);
        var at = 0.0;
        foreach (var contribution in Of)
        {
            if (contribution.Weight == 0) continue;
            var slot = 100 * contribution.Weight / total;
            var width = slot - Gap;
            if (contribution.Points is { } points)
                drawing.Bar("s-track", at, width, 0, tall).Bar(contribution.Paint, at, width * points / contribution.Weight, 0, tall);
            else
                drawing.Unknown(at, width, 0, tall);
            if (Labelled) drawing.Text(at + width / 2, Roomy + 13, contribution.Key);
            at += slot;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Labelled) output.Attributes.SetAttribute("class", "pl-cardstrip");
        output.Content.SetHtmlContent(drawing.Says("Points by competency: " + string.Join(", ", Of.Select(c => c.Words))));
    }
}
