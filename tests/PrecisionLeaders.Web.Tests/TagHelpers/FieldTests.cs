using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private readonly Rendering page = new(new Form());

    [Fact]
    public async Task A_label_belongs_to_its_control_and_names_the_property_in_words()
    {
        var field = await Render(nameof(Form.GivenName));
        Assert.Equal("Given name", field.QuerySelector("label")!.TextContent);
        Assert.Equal("GivenName", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("GivenName", field.QuerySelector("input[type=text]")!.Id);
    }

    [Fact]
    public async Task A_hint_and_an_error_are_both_tied_to_the_control_in_that_order()
    {
        page.Errors.AddModelError(nameof(Form.GivenName), "Give a name.");
        var field = await Render(nameof(Form.GivenName), f => f.Hint = "As on the passport");
        var input = field.QuerySelector("input")!;

        Assert.Equal("GivenName-hint GivenName-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("is-invalid", input.ClassList);
        Assert.Equal("As on the passport", field.QuerySelector("#GivenName-hint")!.TextContent);
        Assert.Equal("Error: Give a name.", field.QuerySelector("#GivenName-error")!.TextContent);
    }

    [Fact]
    public async Task A_field_in_order_claims_no_error()
    {
        var field = await Render(nameof(Form.GivenName));
        Assert.Null(field.QuerySelector("[aria-invalid], [aria-describedby], .pl-error, .is-invalid"));
    }

    [Theory]
    [InlineData(nameof(Form.Budget), "input[type=number][step=any][value='12.5']")]
    [InlineData(nameof(Form.Team), "input[type=number][step='1'][inputmode=numeric]")]
    [InlineData(nameof(Form.DueOn), "input[type=date][value='2026-12-08']")]
    [InlineData(nameof(Form.Story), "textarea.form-control")]
    [InlineData(nameof(Form.Stage), "select.form-select option[value=ShortList][selected]")]
    [InlineData(nameof(Form.IsOpen), "input[type=checkbox][checked].form-check-input")]
    [InlineData(nameof(Form.Secret), "input[type=password]:not([value])")]
    public async Task The_type_of_the_property_chooses_the_control(string property, string control) =>
        Assert.NotNull((await Render(property)).QuerySelector(control));

    [Fact]
    public async Task What_is_no_number_stays_readable_beside_its_error()
    {
        page.Errors.SetModelValue(nameof(Form.Budget), "twelve", "twelve");
        page.Errors.AddModelError(nameof(Form.Budget), "Write a number.");
        var input = (await Render(nameof(Form.Budget))).QuerySelector("input")!;
        Assert.Equal(("text", "twelve"), (input.GetAttribute("type"), input.GetAttribute("value")));
    }

    [Fact]
    public async Task An_unticked_box_still_answers()
    {
        var sent = (await Render(nameof(Form.IsOpen))).QuerySelectorAll("input[name=IsOpen]").Select(i => i.GetAttribute("value"));
        Assert.Equal(["true", "false"], sent);
    }

    [Fact]
    public async Task Radios_are_a_group_with_a_legend_and_the_present_value_chosen()
    {
        page.Errors.AddModelError(nameof(Form.Stage), "Choose another stage.");
        var field = await Render(nameof(Form.Stage), f => f.Type = "radios");
        Assert.Equal("Stage", field.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal("Stage-error", field.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("ShortList", Assert.Single(field.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Equal(["Long list", "Short list"], field.QuerySelectorAll("label").Select(l => l.TextContent));
    }

    [Fact]
    public async Task Many_of_several_are_ticked_by_value()
    {
        var field = await Render(nameof(Form.Tags), f => f.Options = [new("One & two", "1"), new("Two", "2"), new("Three", "3")]);
        Assert.Equal(["2", "3"], field.QuerySelectorAll("input[type=checkbox][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("One & two", field.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task What_the_field_does_not_know_goes_to_the_control()
    {
        var input = (await Render(nameof(Form.GivenName), null, ("autocomplete", "given-name"), ("class", "pl-w"))).QuerySelector("input")!;
        Assert.Equal("given-name", input.GetAttribute("autocomplete"));
        Assert.Contains("pl-w", input.ClassList);
        Assert.Contains("form-control", input.ClassList);
    }

    [Fact]
    public async Task An_optional_field_says_so() =>
        Assert.Equal("Given name (optional)", (await Render(nameof(Form.GivenName), f => f.Optional = true)).QuerySelector("label")!.TextContent);

    [Fact]
    public async Task The_summary_links_each_wrong_field_and_states_the_rest()
    {
        page.Errors.AddModelError("Form.GivenName", "Give a name.");
        page.Errors.AddModelError("", "Shares total 110.");
        var summary = (await Rendering.Of(new ErrorSummary { ViewContext = page.View })).QuerySelector("#errors")!;

        Assert.Equal("2 things need mending", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal(("#Form_GivenName", "Give a name."), (summary.QuerySelector("a")!.GetAttribute("href"), summary.QuerySelector("a")!.TextContent));
        Assert.Contains("Shares total 110.", summary.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_follows_the_order_of_the_form()
    {
        foreach (var field in new[] { nameof(Form.Tags), nameof(Form.GivenName), "", nameof(Form.DueOn) }) page.Errors.AddModelError(field, field + "!");
        var summary = await Rendering.Of(new ErrorSummary { ViewContext = page.View });
        Assert.Equal(["!", "GivenName!", "DueOn!", "Tags!"], summary.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary() =>
        Assert.Null((await Rendering.Of(new ErrorSummary { ViewContext = page.View })).QuerySelector("#errors"));

    private Task<IElement> Render(string property, Action<Field>? with = null, params (string, string)[] attributes)
    {
        var field = new Field(Rendering.Generator) { For = page.For(property), ViewContext = page.View };
        with?.Invoke(field);
        return Rendering.Of(field, "pl-field", "", attributes);
    }

    private enum Stages
    {
        LongList,
        ShortList,
    }

    private sealed class Form
    {
        public string? GivenName { get; set; }

        [DataType(DataType.MultilineText)]
        public string? Story { get; set; }

        [DataType(DataType.Password)]
        public string? Secret { get; set; } = "never shown";

        public decimal? Budget { get; set; } = 12.5m;

        public int Team { get; set; }

        public DateOnly? DueOn { get; set; } = new(2026, 12, 8);

        public Stages Stage { get; set; } = Stages.ShortList;

        public bool IsOpen { get; set; } = true;

        public List<int> Tags { get; set; } = [2, 3];
    }
}
