using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>
/// <c>&lt;pl-named of="name" href="@path" /&gt;</c>: a person as the viewer may read them. The coded name alone, or the name with its credentials, and for
/// the team the coded one beside it.
/// </summary>
[HtmlTargetElement("pl-named", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Named : TagHelper
{
    public required ShownName Of { get; set; }

    /// <summary>Where the name leads; nowhere by default.</summary>
    public string? Href { get; set; }

    /// <summary>In a heading, which is set as one already.</summary>
    public bool IsHeading { get; set; }

    /// <summary>The name without credentials and without the coded one beside it, as tables have it; another than the whole name by <see cref="As"/>.</summary>
    public bool IsBrief { get; set; }

    /// <summary>What to call them where the whole name is too much, such as the family name.</summary>
    public string? As { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var content = output.Content;
        content.SetHtmlContent(Of.IsMasked ? Coded(Of.Text) : Real());
        if (IsBrief) return;
        if (Of.Credentials is { } credentials)
        {
            var cred = new TagBuilder("span");
            cred.AddCssClass("pl-cred");
            cred.InnerHtml.Append(credentials);
            content.Append(" ").AppendHtml(cred);
        }
        if (Of is { IsMasked: false, Coded: { } coded }) content.Append(" ").AppendHtml(CodedMark(coded));
    }

    private IHtmlContent Real()
    {
        if (IsHeading && Href is null) return new HtmlContentBuilder().Append(As ?? Of.Text);
        var name = new TagBuilder(Href is null ? "span" : "a");
        if (Href is not null) name.Attributes["href"] = Href;
        name.AddCssClass("pl-name");
        name.InnerHtml.Append(As ?? Of.Text);
        return name;
    }

    private TagBuilder Coded(string name)
    {
        if (Href is null) return CodedMark(name);
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        link.AddCssClass("pl-plain");
        link.InnerHtml.AppendHtml(CodedMark(name));
        return link;
    }

    internal static TagBuilder CodedMark(string name)
    {
        var mark = new TagBuilder("span");
        mark.Attributes["title"] = "Coded name: the real name is shown only to the search team";
        mark.AddCssClass("pl-coded");
        mark.InnerHtml.AppendHtml(IconSet.Markup("eye-off")).Append(name);
        return mark;
    }
}
