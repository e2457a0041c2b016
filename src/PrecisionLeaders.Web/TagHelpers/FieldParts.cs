using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>The words around a control and the ids that tie them to it.</summary>
internal sealed record FieldParts(string Name, string Id, string Label, string? Hint, bool IsOptional, IReadOnlyList<string> Errors)
{
    public bool IsWrong => Errors.Count > 0;

    /// <summary>Ids of hint and error, in the order they are read out.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids = [Hint is null ? null : $"{Id}-hint", IsWrong ? $"{Id}-error" : null];
            var present = string.Join(' ', ids.Where(id => id is not null));
            return present.Length == 0 ? null : present;
        }
    }

    public IHtmlContent LabelTag(string css = "form-label")
    {
        var label = new TagBuilder("label");
        label.AddCssClass(css);
        label.Attributes["for"] = Id;
        return Words(label);
    }

    public IHtmlContent Legend()
    {
        var legend = new TagBuilder("legend");
        legend.AddCssClass("form-label");
        return Words(legend);
    }

    /// <summary>Hint, then error: both before the control, where on-screen keyboards and lists of choices do not cover them.</summary>
    public IHtmlContent Around()
    {
        var around = new HtmlContentBuilder();
        if (Hint is not null)
        {
            var hint = new TagBuilder("small");
            hint.AddCssClass("form-hint");
            hint.Attributes["id"] = $"{Id}-hint";
            hint.InnerHtml.Append(Hint);
            around.AppendHtml(hint);
        }
        if (IsWrong)
        {
            var error = new TagBuilder("div");
            error.AddCssClass("pl-error");
            error.Attributes["id"] = $"{Id}-error";
            error.InnerHtml.AppendHtml(IconSet.Markup("alert-circle")).AppendHtml("<span class=\"visually-hidden\">Error: </span>");
            error.InnerHtml.Append(string.Join(" ", Errors));
            around.AppendHtml(error);
        }
        return around;
    }

    private TagBuilder Words(TagBuilder tag)
    {
        tag.InnerHtml.Append(Label);
        if (IsOptional) tag.InnerHtml.AppendHtml(" <span class=\"pl-optional\">(optional)</span>");
        return tag;
    }
}
