using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>What a colour says; each has its icon, because a colour alone says nothing.</summary>
public enum Mean
{
    Plain,
    Owed,
    Stop,
    Sealed,
    Done,
    Unknown,
}

/// <summary><c>&lt;pl-flag mean="Owed"&gt;You owe 3 narratives&lt;/pl-flag&gt;</c>: two or three words of state, with the meaning's icon or another.</summary>
[HtmlTargetElement("pl-flag")]
public sealed class Flag : TagHelper
{
    public Mean Mean { get; set; }

    /// <summary>An icon that tells more than the meaning's own, such as <c>alarm</c> for late.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "pl-flag");
        if (Mean != Mean.Plain) output.Attributes.SetAttribute("data-mean", Mean.ToString().ToLowerInvariant());
        if ((Icon ?? IconOf(Mean)) is { } icon) output.PreContent.SetHtmlContent(IconSet.Markup(icon));
    }

    internal static string? IconOf(Mean mean) => mean switch
    {
        Mean.Owed => "hourglass",
        Mean.Stop => "ban",
        Mean.Sealed => "lock",
        Mean.Done => "check",
        Mean.Unknown => "question-mark",
        _ => null,
    };
}

/// <summary><c>&lt;pl-note mean="Sealed"&gt;&lt;b&gt;Scores are sealed.&lt;/b&gt; …&lt;/pl-note&gt;</c>: one message about the whole page, in one paragraph.</summary>
[HtmlTargetElement("pl-note")]
public sealed class Note : TagHelper
{
    public Mean Mean { get; set; }

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "pl-note");
        if (Mean != Mean.Plain) output.Attributes.SetAttribute("data-mean", Mean.ToString().ToLowerInvariant());
        output.PreContent.SetHtmlContent("<p>");
        if ((Icon ?? Flag.IconOf(Mean)) is { } icon) output.PreContent.AppendHtml(IconSet.Markup(icon));
        output.PostContent.SetHtmlContent("</p>");
    }
}

/// <summary><c>&lt;pl-coded name="Sorrel" /&gt;</c>: a coded name, said to be one.</summary>
[HtmlTargetElement("pl-coded", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Coded : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Named.CodedMark(Name));
    }
}
