using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Pipeline;

namespace PrecisionLeaders.Web.Tests.Admin;

public sealed class StageSetPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private async Task<List<string>> StagesOf(Guid set) =>
        await app.Reads(db => db.StageSets.Where(held => held.Id == set).SelectMany(held => held.Stages).OrderBy(stage => stage.Order).Select(stage => stage.Name).ToListAsync());

    private async Task<(OpenPage Page, Guid Set)> HasSet(string name)
    {
        var page = await (await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/stage-sets")).Submit(new() { ["Form.Name"] = name }, button: "Add and arrange its stages");
        return (page.Says($"{name} is on the list."), Guid.Parse(page.Path.Split('/')[^1]));
    }

    [Fact]
    public async Task A_set_begins_as_a_copy_and_its_stages_are_named_moved_added_and_removed()
    {
        var (page, set) = await HasSet("Interim leaders");
        page = await page.Submit(button: "Remove stage 3");
        page = await page.Submit(new() { ["Form.Stages[1].Name"] = "Called", ["Form.Added"] = "Handed over" }, button: "Move stage 4 up");
        page.Says("Interim leaders is saved.");
        Assert.Equal(["Identified", "Called", "Long list", "Screened", "Short list", "Interview", "Finalist", "Offer", "Placed", "Handed over"], await StagesOf(set));
        Assert.Equal(6, await app.Reads(db => db.StageSets.Where(held => held.Id == set).SelectMany(held => held.Stages).CountAsync(stage => stage.IsPresented)));
        page = await page.Submit(new() { ["Form.PresentedFrom"] = "11" }, button: "Remove stage 10");
        Assert.Equal(0, await app.Reads(db => db.StageSets.Where(held => held.Id == set).SelectMany(held => held.Stages).CountAsync(stage => stage.IsPresented)));
        (await page.Submit(button: "Remove Interim leaders")).Says("Interim leaders is off the list.");
    }

    [Fact]
    public async Task A_stage_with_people_cannot_go_and_its_new_name_shows_on_their_board()
    {
        var (visitor, search, _) = await app.HasBoard();
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await admin.Open($"/admin/lists/stage-sets/{search.StageSetId}");
        page.Says("has people").Hides("Remove stage 1<");
        (await page.Submit(new() { ["remove"] = "0" })).Is(HttpStatusCode.UnprocessableEntity).Says("People stand or stood at Identified, so it stays.");
        (await page.Submit(new() { ["Form.Stages[0].Name"] = "Spotted" }, button: "Save")).Says("is saved.");
        (await visitor.Open($"/searches/{search.Id}/board")).Says("Spotted");
        (await (await admin.Open(page.Path)).Submit(new() { ["Form.Stages[0].Name"] = "Identified" }, button: "Save")).Says("is saved.");
    }

    [Theory]
    [InlineData("Form.Stages[2].Name", "Offer", "Two stages are called")]
    [InlineData("Form.Stages[2].Name", "", "The stage is missing")]
    [InlineData("Form.Name", "Executive search", "Executive search is on the list already")]
    [InlineData("Form.PresentedFrom", "0", "Choose the first stage whose people stand before the client")]
    [InlineData("Form.PresentedFrom", "x", "understood")]
    public async Task Bad_input_changes_nothing_and_stays_typed(string field, string typed, string says)
    {
        var (page, set) = await HasSet($"Wrong {Guid.CreateVersion7():N}");
        var answer = (await page.Submit(new() { [field] = typed }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says(says);
        if (field.EndsWith("Name", StringComparison.Ordinal)) Assert.Equal(typed, answer.ValueOf(field));
        Assert.Equal("Interested", (await StagesOf(set))[2]);
    }

    [Fact]
    public async Task Two_admins_do_not_overwrite_each_other()
    {
        var (page, set) = await HasSet("Two at once");
        await page.Submit(new() { ["Form.Stages[0].Name"] = "Mine" }, button: "Save");
        var late = (await page.Submit(new() { ["Form.Stages[0].Name"] = "Theirs" }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        Assert.Equal("Theirs", late.ValueOf("Form.Stages[0].Name"));
        Assert.Equal("Mine", (await StagesOf(set))[0]);
    }

    [Fact]
    public async Task The_last_set_on_offer_stays()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        foreach (var other in await app.Reads(db => db.StageSets.Where(held => held.Name != "Executive search").ToListAsync()))
            await (await admin.Open($"/admin/lists/stage-sets/{other.Id}")).Submit(form: "form[action*=Remove], form[action*=Retire]");
        var last = await app.Reads(db => db.StageSets.SingleAsync(held => held.Name == "Executive search"));
        (await (await admin.Open($"/admin/lists/stage-sets/{last.Id}")).Submit(form: "form[action*=Retire], form[action*=Remove]")).Is(HttpStatusCode.UnprocessableEntity).Says("This is the last set on offer.");
    }
}
