using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-icon name="home" /&gt;</c>: the outline icon of that name, inline, hidden from assistive technology. A word stands beside it.</summary>
[HtmlTargetElement("pl-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Icon : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(IconSet.Markup(Name));
    }
}
