using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>
/// <c>&lt;pl-field for="Form.Title" hint="As the client writes it" /&gt;</c>: label, hint, the error, the control the type asks for, and what stands in the
/// element after it. Attributes it does not know go to the control: autocomplete, placeholder, min, rows, maxlength.
/// </summary>
[HtmlTargetElement("pl-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Field(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>The words before the control; the property's name in words when none are given.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text, email, password, tel, url, number, date, area, select, radios, checks, file …; by the model's type when none is given.</summary>
    public string? Type { get; set; }

    /// <summary>What can be chosen; makes a select of any type. Enums bring their own.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The choice "none yet" of a select, such as "Choose a stage".</summary>
    public string? Prompt { get; set; }

    /// <summary>Says "(optional)" in the label; everything else is expected.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var field = new FieldParts(
            name,
            TagBuilder.CreateSanitizedId(name, "_"),
            Label ?? For.Metadata.DisplayName ?? Wording.Of(For.Metadata.PropertyName ?? For.Name),
            Hint,
            Optional,
            Errors(name));
        var control = new FieldControl(generator, ViewContext, For, Type, Options, Prompt);

        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)(a.Value is IHtmlContent html ? Text(html) : a.Value));
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", "pl-field");
        if (control.IsGroup)
        {
            if (field.DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);
            output.Attributes.SetAttribute("id", field.Id);
            if (field.IsWrong) output.Attributes.SetAttribute("tabindex", "-1");
        }
        output.Content.SetHtmlContent(control.Write(field, attributes)).AppendHtml(after);
    }

    private List<string> Errors(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? [.. entry.Errors.Select(e => e.ErrorMessage.Length > 0 ? e.ErrorMessage : "This cannot be read. Write it another way.")]
            : [];

    private static string Text(IHtmlContent html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
