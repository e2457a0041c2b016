using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class TagTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Undo = "#notice form";

    [Fact]
    public async Task Tags_are_ticked_shown_and_taken_back()
    {
        var (visitor, person, tag) = await ScenesAsync("Speaks Frisian");
        var page = await (await visitor.Open($"/candidates/{person.Id}")).Follow("Add tags");
        page.Is(HttpStatusCode.OK).Says("Speaks Frisian");
        var saved = await page.Submit(new() { ["Chosen"] = tag.Id.ToString() });
        saved.Is(HttpStatusCode.OK).Says($"The tags of {person.Name} are saved.");
        Assert.Equal("Speaks Frisian", saved.One(".pl-chips[aria-label=Tags] a").TextContent.Trim());
        (await visitor.Open($"/candidates/{person.Id}/former")).Says("Tags");
        (await saved.Submit(form: Undo)).Says("Put back as before: Tags.").Says("Add tags");
        (await (await visitor.Open($"/candidates/{person.Id}/tags")).Submit(new() { ["Chosen"] = null })).Is(HttpStatusCode.OK);
        Assert.Empty(await HeldAsync(person));
    }

    [Fact]
    public async Task A_retired_tag_stays_with_who_has_it_and_is_given_to_nobody_else()
    {
        var (visitor, person, tag) = await ScenesAsync("Old forum");
        await GiveAsync(person, tag);
        await ChangeAsync(tag, held => held.Retire());
        var page = await visitor.Open($"/candidates/{person.Id}/tags");
        page.Says("Old forum (retired)");
        (await page.Submit()).Is(HttpStatusCode.OK).Says("Old forum");
        Assert.Equal([tag.Id], await HeldAsync(person));
        (await visitor.Open($"/candidates?q=tag:forum")).Says(person.Name);

        var (_, other, _) = await ScenesAsync("Another word");
        var form = await visitor.Open($"/candidates/{other.Id}/tags");
        form.Hides("Old forum");
        var refused = await form.Submit(new() { ["Chosen"] = tag.Id.ToString() });
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Old forum is no longer offered. Choose another.");
        Assert.Empty(await HeldAsync(other));

        // Taken away by mistake, it can be put back all the same.
        var cleared = await (await visitor.Open($"/candidates/{person.Id}/tags")).Submit(new() { ["Chosen"] = null });
        (await cleared.Submit(form: Undo)).Says("Put back as before: Tags.");
        Assert.Equal([tag.Id], await HeldAsync(person));
    }

    [Fact]
    public async Task A_tag_on_no_list_and_a_stale_form_change_nothing_and_keep_what_was_ticked()
    {
        var (visitor, person, tag) = await ScenesAsync("Kept tick");
        var page = await visitor.Open($"/candidates/{person.Id}/tags");
        (await page.Submit(new() { ["Chosen"] = Guid.CreateVersion7().ToString() })).Is(HttpStatusCode.UnprocessableEntity).Says("What was chosen is no longer on the list.");
        (await page.Submit(new() { ["Chosen"] = "nonsense" })).Is(HttpStatusCode.UnprocessableEntity);
        await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Case"] = "Changed meanwhile" });
        var stale = await page.Submit(new() { ["Chosen"] = tag.Id.ToString() });
        stale.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing");
        Assert.Empty(await HeldAsync(person));
        Assert.NotNull(stale.Document.QuerySelector($"input[value='{tag.Id}'][checked]"));
        (await stale.Submit()).Is(HttpStatusCode.OK);
        Assert.Equal([tag.Id], await HeldAsync(person));
        (await visitor.Open($"/candidates/{Guid.CreateVersion7()}/tags")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_recruiters_see_and_give_tags()
    {
        var (visitor, person, tag) = await ScenesAsync("Rolebound");
        await GiveAsync(person, tag);
        var page = await visitor.Open($"/candidates/{person.Id}/tags");
        foreach (var roles in new[] { Roles.Reviewer, Roles.Admin })
        {
            var other = await app.SignedInAs(roles);
            (await other.Open($"/candidates/{person.Id}/tags")).Hides("Rolebound");
            var forged = new FormUrlEncodedContent([new("__RequestVerificationToken", (await other.Open("/account")).ValueOf("__RequestVerificationToken")), new("version", page.ValueOf("version"))]);
            Assert.NotEqual(HttpStatusCode.OK, (await other.Send(new(HttpMethod.Post, $"/candidates/{person.Id}/tags") { Content = forged })).Status);
        }
        Assert.Equal([tag.Id], await HeldAsync(person));
    }

    [Theory]
    [InlineData("tag:quokkameet", true)]
    [InlineData("TAG:\"quokkameet abroad\"", true)]
    [InlineData("tag:quokka", true)]
    [InlineData("tag:quokka market:unknown", true)]
    [InlineData("taggable -tag:quokka", false)]
    [InlineData("taggable ~tag:quokka", true)]
    [InlineData("taggable tag:nosuchword", false)]
    [InlineData("taggable -tag:nosuchword", true)]
    [InlineData("quokkameet", false)]
    public async Task People_are_found_by_their_tags_and_by_these_alone_when_asked_so(string typed, bool isFound)
    {
        var person = await app.Reads(db => db.Candidates.SingleOrDefaultAsync(held => held.FamilyName == "Taggable"));
        if (person is null) await GiveAsync(await app.HasCandidate("Greta", "Taggable"), await TagAsync("Quokkameet abroad"));
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=" + Uri.EscapeDataString(typed));
        page.Is(HttpStatusCode.OK);
        if (isFound) page.Says("Greta Taggable");
        else page.Hides("Greta Taggable");
        if (typed.Contains("nosuchword", StringComparison.Ordinal)) page.Says("“nosuchword” is nothing “tag:” knows. It knows ").Says("Quokkameet abroad");
        var plain = await app.Reads(db => FindPeople.RunAsync(db, new(Guid.CreateVersion7(), Roles.Recruiter), typed, null, FindEngine.Plain));
        Assert.Equal(isFound, plain.Rows.Any(row => row.SortName.StartsWith("taggable", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_renamed_tag_is_found_by_its_new_name_and_a_kept_find_follows_it()
    {
        var (visitor, person, tag) = await ScenesAsync("Wombat circle");
        await GiveAsync(person, tag);
        var form = await visitor.Open("/candidates/finds?q=" + Uri.EscapeDataString("tag:wombat"));
        (await form.Submit(new() { ["Form.Name"] = "Circle" }, "form[action='/candidates/finds']")).Says("The find is kept").Says("tag:\"wombat circle\"");
        await ChangeAsync(tag, held => held.Rename("Numbat ring"));
        (await visitor.Open("/candidates?q=" + Uri.EscapeDataString("tag:\"numbat ring\""))).Says(person.Name);
        (await visitor.Open("/candidates?q=tag:wombat")).Says("Nobody is found");
        var finds = await visitor.Open("/candidates/finds");
        finds.Says("tag:\"numbat ring\"");
        (await finds.Submit([], "form[action$='handler=Look']")).Says(person.Name);
    }

    [Fact]
    public async Task A_facet_counts_tags_and_narrows_by_one()
    {
        var tag = await TagAsync("Bandicoot club");
        await GiveAsync(await app.HasCandidate("Ada", "Clubbable"), tag);
        await app.HasCandidate("Ben", "Clubbable");
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=clubbable");
        var narrowed = await page.Says("2 people").Follow("Bandicoot club 1");
        narrowed.Says("1 person").Says("Ada Clubbable").Hides("Ben Clubbable");
        Assert.Equal("clubbable tag:\"bandicoot club\"", narrowed.One("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task A_given_tag_counts_as_used_and_the_trail_tells_of_it()
    {
        var (visitor, person, tag) = await ScenesAsync("Trailworthy");
        await (await visitor.Open($"/candidates/{person.Id}/tags")).Submit(new() { ["Chosen"] = tag.Id.ToString() });
        var use = Assert.Single((await app.Reads(db => db.UsesAsync<Tag>()))[tag.Id]);
        Assert.Equal((typeof(CandidateTag), 1), (use.By, use.Rows));
        Assert.True(await app.Reads(db => db.AuditEntries.AnyAsync(entry => entry.RecordId == person.Id && entry.Act == "changed" && entry.Fields!.Contains("CandidateTag"))));
    }

    private async Task<(Visitor Visitor, Candidate Person, Tag Tag)> ScenesAsync(string name) =>
        (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Tagged", $"By{name.Replace(" ", "", StringComparison.Ordinal)}"), await TagAsync(name));

    private Task<Tag> TagAsync(string name) => app.Has(db => Task.FromResult(db.Tags.Add(new(name)).Entity));

    private Task<int> GiveAsync(Candidate person, Tag tag) => app.Has(async db =>
    {
        (await db.Candidates.Include(held => held.Tags).SingleAsync(held => held.Id == person.Id)).TagWith([await db.Tags.SingleAsync(held => held.Id == tag.Id)]);
        return 0;
    });

    private Task<int> ChangeAsync(Tag tag, Action<Tag> change) => app.Has(async db =>
    {
        change(await db.Tags.SingleAsync(held => held.Id == tag.Id));
        return 0;
    });

    private Task<List<Guid>> HeldAsync(Candidate person) => app.Reads(db => db.Candidates.Where(held => held.Id == person.Id).SelectMany(held => held.Tags).Select(held => held.TagId).ToListAsync());
}
