using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Searches;

/// <summary>Searches that begin from a template or like another, and requirements that come from a template.</summary>
public sealed class TemplateTests(RunningApp app) : IClassFixture<RunningApp>
{
    private Task<SearchTemplate> HasTemplate(string name, Action<SearchTemplate>? more = null, bool withStages = false) => app.Has(async db =>
    {
        var stages = await db.StageSets.Include(set => set.Stages).FirstAsync(set => set.Name == "Executive search");
        if (withStages)
        {
            stages = stages.Copy($"Stages of {name}");
            db.StageSets.Add(stages);
        }
        var template = new SearchTemplate(name, stages);
        template.BeginWith(stages, await db.RequirementTemplates.Include(held => held.Lines).FirstAsync(held => held.Name == "Precision medicine chief"));
        template.Suggest("Chief of Everything", await db.Designations.SingleAsync(held => held.Name == "Dean"));
        template.WriteBrief("Bring it into routine", null, "The rector");
        more?.Invoke(template);
        db.SearchTemplates.Add(template);
        return template;
    });

    private Task<Search> Titled(string title) => app.Reads(db => db.Searches.Whole().Include(held => held.Template).SingleAsync(held => held.Title == title));

    private static Dictionary<string, string?> Filled(string title) => new() { ["Form.Title"] = title, ["Form.NewClient"] = $"Client of {title}" };

    private static string[] Codes(Search search) => [.. search.Requirements.OrderBy(held => held.Order).Select(held => held.Code)];

    [Fact]
    public async Task A_search_is_opened_from_the_template_that_is_chosen()
    {
        var template = await HasTemplate("Deans");
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/searches/new");
        page.Says("Leadership gates, 6 requirements").Says("Identified · Approached");
        page = await page.Submit(new() { ["template"] = template.Id.ToString() }, form: "form[method=get].pl-narrow");
        page.Says("Precision medicine chief, 6 requirements").Says("mandate and reporting line");
        Assert.Equal("Chief of Everything", page.ValueOf("Form.Title"));
        (await page.Submit(Filled("Dean of Genomes"), button: "Open the search")).Says("The search is open.").Says("Dean, counts as chief").Says("Deans");
        var search = await Titled("Dean of Genomes");
        Assert.Equal(["P1", "P2", "P3", "P4", "P5", "P6"], Codes(search));
        Assert.Equal(("Bring it into routine", "The rector", "Dean", Designation.Chief, "Deans"), (search.Brief.Mandate, search.Brief.ReportingLine, search.NamedDesignation!.Name, search.Designation, search.Template!.Name));
        (await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/searches")).Says("Deans 1 search");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("019ab000-0000-7000-8000-000000000000")]
    public async Task An_unknown_template_is_answered_with_the_default_and_never_begun_from(string template)
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open($"/searches/new?template={template}");
        page.Is(HttpStatusCode.OK).Says("Leadership gates, 6 requirements");
        var answer = await page.Submit(new Dictionary<string, string?>(Filled("Of nothing")) { ["Form.Designation"] = "Chief", ["template"] = template }, button: "Open the search");
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("That template is no longer there.");
        Assert.Equal("Of nothing", answer.ValueOf("Form.Title"));
        Assert.False(await app.Reads(db => db.Searches.AnyAsync(held => held.Title == "Of nothing")));
    }

    [Fact]
    public async Task What_was_retired_while_somebody_wrote_is_not_used_silently()
    {
        var template = await HasTemplate("Soon gone");
        var other = await HasTemplate("Without stages soon", withStages: true);
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var (first, second) = (await visitor.Open($"/searches/new?template={template.Id}"), await visitor.Open($"/searches/new?template={other.Id}"));
        await app.Has(async db =>
        {
            (await db.SearchTemplates.SingleAsync(held => held.Id == template.Id)).Retire();
            var stages = await db.StageSets.SingleAsync(held => held.Id == other.StageSetId);
            stages.Retire();
            return stages;
        });
        var answer = await first.Submit(Filled("Too late"), button: "Open the search");
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("The template “Soon gone” is no longer offered.");
        Assert.Equal("Too late", answer.ValueOf("Form.Title"));
        answer = await second.Submit(Filled("Too late"), button: "Save as a draft");
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("The stages “Stages of Without stages soon” are retired, so no search begins with them.");
        Assert.False(await app.Reads(db => db.Searches.AnyAsync(held => held.Title == "Too late")));
        (await (await first.Submit(Filled("Too late"), button: "Open the search")).Submit(button: "Open the search")).Is(HttpStatusCode.OK).Says("The search is open.").Says("Executive search");
    }

    [Fact]
    public async Task Another_like_it_takes_over_what_is_asked_and_written()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, "The first of two", await app.HasAccount("Sunita Kallergis", Roles.Reviewer));
        await app.HasCandidacy(search, "Petra", "Leftbehind");
        await app.Has(async db =>
        {
            var held = await db.Searches.Whole().SingleAsync(one => one.Id == search.Id);
            held.Drop(held.Requirements.Single(one => one.Code == "G2"), 0);
            held.Ask("X1", "Speaks to insurers", Importance.Important, 12);
            held.Brief.Write("The mandate of the first", null, null, 12, null, null, null);
            held.Brief.SignOff("Dean", new(2026, 11, 20));
            held.Designate(await db.Designations.SingleAsync(one => one.Name == "President"));
            return new Client("Unused");
        });
        var page = await (await (await app.SignedInAs(lead)).Open($"/searches/{search.Id}")).Follow("Open another like this");
        page.Says("Open another like The first of two").Says("6 requirements").Says("mandate and people led; not signed off");
        Assert.Equal(search.ClientId.ToString(), page.ValueOf("Form.ClientId"));
        var made = await page.Submit(new() { ["Form.Title"] = "The second of two" }, button: "Save as a draft");
        Assert.Equal(made.Path, (await page.Submit(new() { ["Form.Title"] = "The second of two" }, button: "Save as a draft")).Path);
        var second = await Titled("The second of two");
        Assert.Equal(["G1", "G3", "G4", "G5", "G6", "X1"], Codes(second));
        Assert.Equal(("The mandate of the first", 12, null, "President", search.StageSetId), (second.Brief.Mandate, second.Brief.PeopleLed, second.Brief.SignedOffOn, second.NamedDesignation!.Name, second.StageSetId));
        Assert.Single(second.Members);
        Assert.False(await app.Reads(db => db.Candidacies.AnyAsync(held => held.SearchId == second.Id)));
    }

    [Fact]
    public async Task A_search_one_does_not_work_is_no_model()
    {
        var search = await app.HasSearch(await app.HasAccount("Imogen Hartsworth", Roles.Recruiter), "Not yours");
        var stranger = await app.SignedInAs(Roles.Recruiter);
        foreach (var like in new[] { search.Id.ToString(), Guid.CreateVersion7().ToString(), "nonsense" })
        {
            (await stranger.Open($"/searches/new?like={like}")).Is(HttpStatusCode.NotFound).Hides("Not yours");
            (await (await stranger.Open("/searches/new")).Submit(new Dictionary<string, string?>(Filled("Stolen")) { ["Form.Designation"] = "Chief", ["like"] = like }, button: "Open the search")).Is(HttpStatusCode.NotFound);
        }
        Assert.False(await app.Reads(db => db.Searches.AnyAsync(held => held.Title == "Stolen")));
    }

    [Fact]
    public async Task Requirements_come_from_a_template_and_codes_that_are_there_are_passed_over()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, "Asks more");
        await app.Has(async db =>
        {
            (await db.Searches.Whole().SingleAsync(held => held.Id == search.Id)).Ask("P2", "Its own", Importance.Nice);
            return new Client("Unused");
        });
        var visitor = await app.SignedInAs(lead);
        var page = await (await visitor.Open($"/searches/{search.Id}/brief")).Follow("Add from a template");
        page.Says("Nothing: each of its codes is asked in this search already.");
        var chief = page.Document.QuerySelectorAll("option").Single(one => one.TextContent.StartsWith("Precision medicine chief", StringComparison.Ordinal)).GetAttribute("value");
        page = await page.Submit(new() { ["template"] = chief }, form: "form[method=get].pl-narrow");
        page.Says("P1 Holds an MD or a PhD").Says("Passed over, since the search has these codes: P2.");
        (await page.Submit(button: "Add 5 requirements")).Is(HttpStatusCode.OK).Says("P1, P3, P4, P5 and P6 are added. P2 was there already.");
        (await page.Submit(button: "Add 5 requirements")).Is(HttpStatusCode.UnprocessableEntity);
        var asked = await Titled("Asks more");
        Assert.Equal(["G1", "G2", "G3", "G4", "G5", "G6", "P2", "P1", "P3", "P4", "P5", "P6"], Codes(asked));
        Assert.Equal("Its own", asked.Requirements.Single(held => held.Code == "P2").Text);
        (await (await app.SignedInAs(Roles.Recruiter)).Open(page.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_template_of_requirements_that_changed_or_went_meanwhile_is_looked_at_again()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, "Slow reader");
        var template = await app.Has(db =>
        {
            var made = new RequirementTemplate("A moving template");
            made.Ask("M1", "First", Importance.Nice);
            db.RequirementTemplates.Add(made);
            return Task.FromResult(made);
        });
        var visitor = await app.SignedInAs(lead);
        var page = await visitor.Open($"/searches/{search.Id}/requirements/from-template?template={template.Id}");
        await app.Has(async db =>
        {
            (await db.RequirementTemplates.Include(held => held.Lines).SingleAsync(held => held.Id == template.Id)).Ask("M2", "Second", Importance.Must);
            return new Client("Unused");
        });
        page = await page.Submit(button: "Add 1 requirement");
        page.Is(HttpStatusCode.UnprocessableEntity).Says("“A moving template” was changed meanwhile.").Says("M2 Second");
        await app.Has(async db =>
        {
            (await db.RequirementTemplates.SingleAsync(held => held.Id == template.Id)).Retire();
            return new Client("Unused");
        });
        (await page.Submit(button: "Add 2 requirements")).Is(HttpStatusCode.UnprocessableEntity).Says("The template “A moving template” is no longer offered.");
        Assert.Equal(6, (await Titled("Slow reader")).Requirements.Count);
    }

    [Fact]
    public async Task Designations_are_the_firms_under_their_ranks_and_the_one_held_stays()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, "By rank alone");
        var visitor = await app.SignedInAs(lead);
        var edit = await visitor.Open($"/searches/{search.Id}/edit");
        Assert.Equal("Chief", edit.ValueOf("Form.Designation"));
        Assert.Equal(["Chief", "Vice president", "Senior director", "Director", "Manager"], edit.Document.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")));
        (await edit.Submit(button: "Save the search")).Is(HttpStatusCode.OK);
        Assert.Equal((Designation.Chief, null), ((await Titled("By rank alone")).Designation, (await Titled("By rank alone")).NamedDesignationId));

        var provost = await app.Has(db =>
        {
            var made = new NamedDesignation("Provost of tests", Designation.VicePresident);
            db.Designations.Add(made);
            return Task.FromResult(made);
        });
        edit = await visitor.Open(edit.Path);
        (await edit.Submit(new() { ["Form.Designation"] = provost.Id.ToString() }, button: "Save the search")).Says("Provost of tests, counts as vice president");
        Assert.Equal(Designation.VicePresident, (await Titled("By rank alone")).Designation);
        (await edit.Submit(button: "Save the search")).Is(HttpStatusCode.UnprocessableEntity).Says("The record now says: Provost of tests");
        (await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/designations")).Says("Provost of tests 1 search");

        await app.Has(async db =>
        {
            (await db.Designations.SingleAsync(held => held.Id == provost.Id)).Retire();
            return new Client("Unused");
        });
        (await (await visitor.Open(edit.Path)).Submit(button: "Save the search")).Says("Provost of tests, counts as vice president");
        var fresh = await visitor.Open("/searches/new");
        Assert.DoesNotContain("Provost of tests", fresh.Html, StringComparison.Ordinal);
        (await fresh.Submit(new Dictionary<string, string?>(Filled("Late provost")) { ["Form.Designation"] = provost.Id.ToString() }, button: "Open the search"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("The designation “Provost of tests” is no longer offered.");
    }
}
