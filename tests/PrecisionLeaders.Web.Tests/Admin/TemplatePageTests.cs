using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Admin;

public sealed class TemplatePageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private async Task<OpenPage> HasRequirements(string name, string? from = null)
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/requirements");
        var origin = from is null ? "" : page.Document.QuerySelectorAll("option").Single(one => one.TextContent == from).GetAttribute("value");
        return (await page.Submit(new() { ["Form.Name"] = name, ["Form.From"] = origin }, button: "Add and write its lines")).Is(HttpStatusCode.OK).Says($"{name} is on the list.");
    }

    private async Task<OpenPage> HasSearchTemplate(string name, string from = "Executive search")
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/searches");
        var origin = page.Document.QuerySelectorAll("option").Single(one => one.TextContent == from).GetAttribute("value");
        return (await page.Submit(new() { ["Form.Name"] = name, ["Form.From"] = origin }, button: "Add and say how it begins")).Is(HttpStatusCode.OK).Says($"{name} is on the list.");
    }

    private Task<List<RequirementLine>> LinesOf(string name) =>
        app.Reads(db => db.RequirementTemplates.Where(held => held.Name == name).SelectMany(held => held.Lines).OrderBy(line => line.Order).ToListAsync());

    private static async Task<OpenPage> Again(OpenPage page, Visitor visitor) => await visitor.Open(page.Path);

    [Theory]
    [InlineData("/admin/lists/requirements")]
    [InlineData("/admin/lists/searches")]
    public async Task Templates_are_the_admins(string path)
    {
        foreach (var role in new[] { Roles.Recruiter, Roles.Reviewer })
        {
            var visitor = await app.SignedInAs(role);
            (await visitor.Open(path)).Is(HttpStatusCode.Forbidden);
            var one = await app.Reads(db => path.EndsWith("searches", StringComparison.Ordinal) ? db.SearchTemplates.Select(held => held.Id).FirstAsync() : db.RequirementTemplates.Select(held => held.Id).FirstAsync());
            (await visitor.Open($"{path}/{one}")).Is(HttpStatusCode.Forbidden);
        }
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open(path)).Is(HttpStatusCode.OK);
        (await admin.Open($"{path}/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_ships_stands_on_the_lists()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open("/admin/lists/requirements")).Says("Leadership gates").Says("G1 · G2 · G3 · G4 · G5 · G6").Says("search templates").Says("Precision medicine chief");
        (await admin.Open("/admin/lists/searches")).Says("Executive search").Says("Default").Says("Director search").Says("Requirements: Leadership gates.");
    }

    [Fact]
    public async Task Lines_are_added_by_kind_revised_moved_and_removed()
    {
        var page = await HasRequirements("Lines of all kinds");
        page.Says("It asks nothing yet.");
        var kinds = await page.Follow("Add a line");
        var form = await kinds.Submit(new() { ["kind"] = "TeamLed" }, form: "form[method=get].pl-narrow");
        page = await form.Submit(new() { ["Form.Code"] = "L1", ["Fact.Full"] = "40", ["Fact.Part"] = "10", ["Form.Weight"] = "20", ["Form.Importance"] = "Important" }, button: "Save the line");
        page.Says("L1 is saved.").Says("Has led 40 or more people; from 10 counts in part").Says("Read off profiles");
        var judged = await page.Follow("Add a line");
        Assert.Equal("L2", judged.ValueOf("Form.Code"));
        page = await judged.Submit(new() { ["Form.Text"] = "Kept a service paid for" }, button: "Save the line");
        page = await page.Submit(button: "Move L2 up");
        Assert.Equal(["L2", "L1"], (await LinesOf("Lines of all kinds")).Select(line => line.Code));
        page = await page.Submit(button: "Move L2 down");
        var revise = await page.Follow("Revise");
        page = await revise.Submit(new() { ["Fact.Full"] = "60", ["Form.Text"] = "" }, button: "Save the line");
        var line = (await LinesOf("Lines of all kinds"))[0];
        Assert.Equal(("L1", "Has led 60 or more people; from 10 counts in part", FactKind.TeamLed), (line.Code, line.Text, line.Fact!.Kind));
        page = await (await page.Follow("Revise")).Submit(button: "Remove L1");
        page.Says("L1 is out of the template.");
        (await page.Submit(button: "Remove Lines of all kinds")).Says("Lines of all kinds is off the list.");
    }

    [Theory]
    [InlineData("Form.Code", "G1", "There is a requirement G1 already.")]
    [InlineData("Form.Code", "", "Give it a short code")]
    [InlineData("Form.Text", "", "Write what is asked.")]
    [InlineData("Form.Weight", "0", "A weight is a whole number from 1 to 100.")]
    [InlineData("Form.Importance", "Vital", "This is not understood.")]
    public async Task A_line_that_cannot_be_is_refused_and_kept(string field, string typed, string says)
    {
        var name = $"Wrong {Guid.CreateVersion7():N}";
        var page = await (await HasRequirements(name, "Leadership gates")).Follow("Add a line");
        var answer = await page.Submit(new Dictionary<string, string?> { ["Form.Code"] = "G9", ["Form.Text"] = "Something", [field] = typed }, button: "Save the line");
        answer.Is(HttpStatusCode.UnprocessableEntity).Says(says);
        if (field != "Form.Importance") Assert.Equal(typed, answer.ValueOf(field));
        Assert.Equal(6, (await LinesOf(name)).Count);
    }

    [Fact]
    public async Task Names_differ_forms_sent_twice_make_one_and_stale_ones_say_so()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        foreach (var (path, button) in new[] { ("/admin/lists/requirements", "Add and write its lines"), ("/admin/lists/searches", "Add and say how it begins") })
        {
            var list = await admin.Open(path);
            var first = await list.Submit(new() { ["Form.Name"] = "Once only" }, button: button);
            Assert.Equal(first.Path, (await list.Submit(new() { ["Form.Name"] = "Once only" }, button: button)).Is(HttpStatusCode.OK).Path);
            var refused = await (await admin.Open(path)).Submit(new() { ["Form.Name"] = "once ONLY" }, button: button);
            refused.Is(HttpStatusCode.UnprocessableEntity).Says("Once only is on the list already.");
            Assert.Equal("once ONLY", refused.ValueOf("Form.Name"));
            (await (await admin.Open(path)).Submit(new() { ["Form.Name"] = "" }, button: button)).Is(HttpStatusCode.UnprocessableEntity).Says("The name is missing");
            (await (await admin.Open(path)).Submit(new() { ["Form.Name"] = "Of nothing", ["Form.From"] = Guid.CreateVersion7().ToString() }, button: button)).Is(HttpStatusCode.UnprocessableEntity).Says("That template is no longer there.");
            var save = path.EndsWith("searches", StringComparison.Ordinal) ? "Save the template" : "Save the name";
            (await first.Submit(new() { ["Form.Name"] = "Twice told" }, button: save)).Says("Twice told is saved.");
            (await first.Submit(new() { ["Form.Name"] = "Thrice told" }, button: save)).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("The record now says: Twice told");
        }
    }

    [Fact]
    public async Task A_template_that_is_used_is_retired_and_kept_by_what_uses_it()
    {
        var asked = await HasRequirements("Used by one", "Leadership gates");
        var template = await HasSearchTemplate("Uses one");
        var id = asked.Path.Split('/')[^1];
        (await template.Submit(new() { ["Form.Requirements"] = id }, button: "Save the template")).Says("Uses one is saved.");
        var admin = await app.SignedInAs(Roles.Admin);
        asked = (await admin.Open(asked.Path)).Says("1 search template").Hides("Remove Used by one");
        (await admin.Send(new(HttpMethod.Post, asked.Path + "?handler=Remove") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", asked.ValueOf("__RequestVerificationToken"))]) }))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Used by one is used by now. Retire it instead.");
        (await asked.Submit(button: "Retire Used by one")).Says("Used by one is retired.");
        template = (await Again(template, admin)).Says("Used by one (retired)");
        (await template.Submit(button: "Save the template")).Says("Uses one is saved.");
        Assert.DoesNotContain(id, (await HasSearchTemplate("Uses another")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (await (await HasSearchTemplate("Uses it late")).Submit(new() { ["Form.Requirements"] = id }, button: "Save the template")).Is(HttpStatusCode.UnprocessableEntity).Says("Used by one is retired.");
        (await (await Again(asked, admin)).Submit(button: "Offer it again")).Says("Used by one is offered again.");
    }

    [Theory]
    [InlineData("Form.Stages", "", "Choose the stages its searches begin with.")]
    [InlineData("Form.Stages", "019ab000-0000-7000-8000-000000000000", "Those stages are no longer there.")]
    [InlineData("Form.Designation", "019ab000-0000-7000-8000-000000000000", "That designation is no longer there.")]
    [InlineData("Form.Designation", "Chief", "This is not understood.")]
    [InlineData("Form.Name", "Executive search", "Executive search is on the list already.")]
    [InlineData("Form.Title", "long", "at most 160 fit")]
    [InlineData("Form.Mandate", "long", "at most 4000 fit")]
    public async Task A_search_template_that_cannot_be_changes_nothing(string field, string typed, string says)
    {
        var name = $"Wrong {Guid.CreateVersion7():N}";
        var page = await HasSearchTemplate(name);
        var answer = await page.Submit(new Dictionary<string, string?> { ["Form.ReportingLine"] = "Dean", [field] = typed == "long" ? new string('x', 4001) : typed }, button: "Save the template");
        answer.Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal("Dean", answer.ValueOf("Form.ReportingLine"));
        Assert.Null(await app.Reads(db => db.SearchTemplates.Where(held => held.Name == name).Select(held => held.ReportingLine).SingleAsync()));
    }

    [Fact]
    public async Task The_default_moves_and_is_never_retired()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var former = await app.Reads(db => db.SearchTemplates.SingleAsync(held => held.IsDefault));
        var page = await admin.Open($"/admin/lists/searches/{former.Id}");
        page.Hides("Retire Executive").Says("It can be retired or removed once another template is the default.");
        foreach (var handler in new[] { "Retire", "Remove" })
            (await admin.Send(new(HttpMethod.Post, $"{page.Path}?handler={handler}") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken"))]) }))
                .Is(HttpStatusCode.UnprocessableEntity).Says("is the default. Make another template the default first.");
        var other = await HasSearchTemplate("New default");
        (await other.Submit(button: "Make it the default")).Says("New default is the default.");
        Assert.Equal(["New default"], await app.Reads(db => db.SearchTemplates.Where(held => held.IsDefault).Select(held => held.Name).ToListAsync()));
        (await (await Again(page, admin)).Submit(button: "Make it the default")).Says($"{former.Name} is the default.");
    }
}
