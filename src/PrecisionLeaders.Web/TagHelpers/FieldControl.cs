using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>Chooses and writes the control a field's type asks for; values come from what was sent, else from the model.</summary>
internal sealed class FieldControl(
    IHtmlGenerator generator, ViewContext view, ModelExpression target, string? type, IEnumerable<SelectListItem>? options, string? prompt)
{
    private readonly Type model = Nullable.GetUnderlyingType(target.ModelExplorer.ModelType) ?? target.ModelExplorer.ModelType;

    private string Kind => type ?? (model, target.Metadata.DataTypeName) switch
    {
        (_, nameof(DataType.MultilineText)) => "area",
        (_, nameof(DataType.Password)) => "password",
        (_, nameof(DataType.EmailAddress)) => "email",
        (_, nameof(DataType.PhoneNumber)) => "tel",
        (_, nameof(DataType.Url)) => "url",
        _ when options is not null => HoldsMany ? "checks" : "select",
        _ when model.IsEnum => "select",
        _ when model == typeof(bool) => "checkbox",
        _ when model == typeof(DateOnly) => "date",
        _ when model == typeof(TimeOnly) => "time",
        _ when model == typeof(DateTime) || model == typeof(DateTimeOffset) => "datetime-local",
        _ when IsWhole || model == typeof(decimal) || model == typeof(double) => "number",
        _ when model.IsAssignableTo(typeof(IFormFile)) || model.IsAssignableTo(typeof(IEnumerable<IFormFile>)) => "file",
        _ => "text",
    };

    public bool IsGroup => Kind is "radios" or "checks";

    private bool IsWhole => model == typeof(int) || model == typeof(long) || model == typeof(short) || model == typeof(byte);

    private bool WasSentAsANumber =>
        !view.ModelState.TryGetValue(view.ViewData.TemplateInfo.GetFullHtmlFieldName(target.Name), out var sent)
        || string.IsNullOrEmpty(sent.AttemptedValue)
        || double.TryParse(sent.AttemptedValue, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private bool HoldsMany => model != typeof(string) && model.IsAssignableTo(typeof(IEnumerable));

    public IHtmlContent Write(FieldParts field, Dictionary<string, object?> attributes)
    {
        attributes["id"] = field.Id;
        if (field.DescribedBy is { } described) attributes["aria-describedby"] = described;
        if (field.IsWrong) attributes["aria-invalid"] = "true";
        var css = Kind switch { "select" => "form-select", "checkbox" => "form-check-input", _ => "form-control" };
        attributes["class"] = string.Join(' ', new[] { css, field.IsWrong ? "is-invalid" : null, attributes.GetValueOrDefault("class") as string }.Where(c => c is not null));

        var all = new HtmlContentBuilder();
        return Kind switch
        {
            "checkbox" => all.AppendHtml(Checkbox(field, attributes)).AppendHtml(field.Around()),
            "radios" or "checks" => all.AppendHtml(field.Legend()).AppendHtml(field.Around()).AppendHtml(Choices(field)),
            _ => all.AppendHtml(field.LabelTag()).AppendHtml(field.Around()).AppendHtml(Single(attributes)),
        };
    }

    private TagBuilder Single(Dictionary<string, object?> attributes)
    {
        switch (Kind)
        {
            case "select":
                return generator.GenerateSelect(view, target.ModelExplorer, prompt, target.Name, Listed(), HoldsMany, attributes);
            case "area":
                return generator.GenerateTextArea(view, target.ModelExplorer, target.Name, 0, 0, attributes);
            case "password":
                attributes["type"] = "password";
                return generator.GeneratePassword(view, target.ModelExplorer, target.Name, null, attributes);
            case "file":
                attributes["type"] = "file";
                if (HoldsMany) attributes["multiple"] = "multiple";
                return generator.GenerateTextBox(view, target.ModelExplorer, target.Name, null, null, attributes);
            case "number":
                // A number box shows nothing for what is no number; a text box keeps it before the eyes of whoever has to mend it.
                attributes["type"] = WasSentAsANumber ? "number" : "text";
                attributes.TryAdd("step", IsWhole ? "1" : "any");
                attributes.TryAdd("inputmode", IsWhole ? "numeric" : "decimal");
                // The control reads a point whatever the reader's culture.
                var figure = target.Model is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : null;
                return generator.GenerateTextBox(view, target.ModelExplorer, target.Name, figure, null, attributes);
            default:
                attributes["type"] = Kind;
                var format = Kind switch { "date" => "{0:yyyy-MM-dd}", "time" => "{0:HH:mm}", "datetime-local" => "{0:yyyy-MM-ddTHH:mm}", _ => null };
                return generator.GenerateTextBox(view, target.ModelExplorer, target.Name, target.Model, format, attributes);
        }
    }

    private HtmlContentBuilder Checkbox(FieldParts field, Dictionary<string, object?> attributes)
    {
        var all = new HtmlContentBuilder();
        var box = generator.GenerateCheckBox(view, target.ModelExplorer, target.Name, null, attributes);
        all.AppendHtml("<div class=\"form-check\">").AppendHtml(box).AppendHtml(field.LabelTag("form-check-label")).AppendHtml("</div>");
        // An unticked box sends nothing; the hidden "false" after it makes that an answer.
        return (HtmlContentBuilder)all.AppendHtml(generator.GenerateHiddenForCheckbox(view, target.ModelExplorer, target.Name));
    }

    private HtmlContentBuilder Choices(FieldParts field)
    {
        var chosen = generator.GetCurrentValues(view, target.ModelExplorer, target.Name, allowMultiple: HoldsMany) ?? [];
        var all = new HtmlContentBuilder();
        var number = 0;
        foreach (var option in Listed())
        {
            var value = option.Value ?? option.Text;
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.AddCssClass(field.IsWrong ? "form-check-input is-invalid" : "form-check-input");
            input.Attributes["type"] = Kind == "radios" ? "radio" : "checkbox";
            input.Attributes["name"] = field.Name;
            input.Attributes["value"] = value;
            input.Attributes["id"] = $"{field.Id}-{++number}";
            if (chosen.Contains(value)) input.Attributes["checked"] = "checked";
            if (option.Disabled) input.Attributes["disabled"] = "disabled";

            var label = new TagBuilder("label");
            label.AddCssClass("form-check");
            var words = new TagBuilder("span");
            words.AddCssClass("form-check-label");
            words.InnerHtml.Append(option.Text);
            label.InnerHtml.AppendHtml(input).AppendHtml(words);
            all.AppendHtml(label);
        }
        return all;
    }

    private IEnumerable<SelectListItem> Listed() => options ?? (model.IsEnum
        ? Enum.GetValues(model).Cast<Enum>().Select(v => new SelectListItem(Wording.Of(v), v.ToString()))
        : throw new InvalidOperationException($"The field for {target.Name} needs options."));
}
