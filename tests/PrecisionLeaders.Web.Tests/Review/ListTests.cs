using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class ListTests(RunningApp app) : IClassFixture<RunningApp>
{
    private async Task<(Search Search, Account Reviewer, Visitor Recruiter, List<Guid> People)> Working()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var reviewer = await app.HasAccount("Sunita Kallergis", Roles.Reviewer);
        var search = await app.HasSearch(lead, reviewers: reviewer);
        var people = new List<Guid>();
        foreach (var name in new[] { "Ash", "Birch", "Cedar" }) people.Add((await app.HasCandidacy(search, "Person", name)).Id);
        return (search, reviewer, await app.SignedInAs(lead), people);
    }

    private static async Task<OpenPage> HasDraft(Search search, Visitor recruiter, IEnumerable<Guid> people)
    {
        var page = await (await recruiter.Open($"/searches/{search.Id}/lists")).Submit(new() { ["kind"] = "ShortList" }, button: "Start the list");
        foreach (var person in people) page = await page.Submit(new() { ["Form.Candidacies"] = person.ToString() }, button: "Add to the list");
        return page;
    }

    private static List<string> Names(OpenPage page) => [.. page.Document.QuerySelectorAll("ol .pl-name").Select(name => name.TextContent)];

    [Fact]
    public async Task A_list_is_started_filled_ordered_and_written_without_script()
    {
        var (search, _, recruiter, people) = await Working();
        var page = await HasDraft(search, recruiter, people);
        page.Is(HttpStatusCode.OK).Says("Short list 1");
        Assert.Equal(["Person Ash", "Person Birch", "Person Cedar"], Names(page));
        page = await page.Submit(form: "#order", button: "Move Person Cedar up");
        Assert.Equal(["Person Ash", "Person Cedar", "Person Birch"], Names(page));
        page = await page.Submit(form: "#order", button: "Take Person Ash off the list");
        Assert.Equal(["Person Cedar", "Person Birch"], Names(page));
        page = await page.Submit(new() { ["Form.Lines"] = "One line for both" }, form: "#order", button: "Save the lines");
        Assert.Contains("One line for both", page.Html, StringComparison.Ordinal);
        (await page.Follow("See it as a reviewer")).Says("Two people, in the order presented").Says("One line for both");
    }

    [Fact]
    public async Task Entries_are_kept_in_the_order_they_were_dragged_to()
    {
        var (search, _, recruiter, people) = await Working();
        var page = await HasDraft(search, recruiter, people);
        var entries = page.Document.QuerySelectorAll("input[name='Form.Entries']").Select(entry => entry.GetAttribute("value")!).ToList();
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")), new("Form.Version", page.ValueOf("Form.Version")) };
        foreach (var (entry, line) in new[] { (entries[2], "third"), (entries[0], ""), (entries[1], "second") }) fields.AddRange([new("Form.Entries", entry), new("Form.Lines", line)]);
        var answer = await recruiter.Send(new(HttpMethod.Post, page.One("#order").GetAttribute("action")) { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(["Person Cedar", "Person Ash", "Person Birch"], Names(answer));
        Assert.Equal(["third", "", "second"], answer.Document.QuerySelectorAll("textarea").Select(line => line.TextContent.Trim()));
    }

    [Fact]
    public async Task A_presented_list_is_frozen_and_a_new_version_copies_it()
    {
        var (search, reviewer, recruiter, people) = await Working();
        var draft = await HasDraft(search, recruiter, people.Take(2));
        var presented = await draft.Submit(new() { ["Form.Readers"] = reviewer.Id.ToString() }, button: "Present the list");
        presented.Is(HttpStatusCode.OK).Says("Presented to Sunita Kallergis");
        var late = await draft.Submit(form: "#order", button: "Move Person Birch up");
        late.Is(HttpStatusCode.UnprocessableEntity);
        await app.Has(async db =>
        {
            var person = (await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == people[0])).Candidate;
            person.Rename("Renamed", "Later", null);
            return person;
        });
        (await recruiter.Open(presented.Path)).Says("Person Ash").Hides("Renamed");
        (await (await app.SignedInAs(reviewer)).Open($"/review/lists/{presented.Path.Split('/')[^1]}")).Says("Person Ash").Hides("Renamed");
        var next = await presented.Submit(button: "Make a new version");
        next.Says("Short list 2").Says("Draft");
        Assert.Equal(["Renamed Later", "Person Birch"], Names(next));
    }

    [Fact]
    public async Task Presenting_needs_people_and_a_reviewer_of_the_search()
    {
        var (search, _, recruiter, people) = await Working();
        var empty = await HasDraft(search, recruiter, []);
        (await empty.Submit(button: "Present the list")).Is(HttpStatusCode.UnprocessableEntity).Says("No one is on this list yet");
        var draft = await HasDraft(search, recruiter, people);
        var outsider = await app.HasAccount("Not Ofthesearch", Roles.Reviewer);
        (await draft.Submit(new() { ["Form.Readers"] = outsider.Id.ToString() }, button: "Present the list")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose at least one reviewer");
    }

    [Fact]
    public async Task Two_recruiters_at_one_list_do_not_overwrite_each_other_and_a_long_line_stays_in_its_field()
    {
        var (search, _, recruiter, people) = await Working();
        var page = await HasDraft(search, recruiter, people.Take(1));
        var tooLong = await page.Submit(new() { ["Form.Lines"] = new string('y', 2100) }, form: "#order");
        tooLong.Is(HttpStatusCode.UnprocessableEntity).Says("A line has at most 2000 characters.");
        Assert.Contains(new string('y', 2100), tooLong.Html, StringComparison.Ordinal);
        await page.Submit(new() { ["Form.Lines"] = "First" }, form: "#order");
        var second = await page.Submit(new() { ["Form.Lines"] = "Second" }, form: "#order");
        second.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing");
        Assert.Contains("Second", second.One("textarea").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_planned_with_a_warning_opened_extended_and_closed()
    {
        var (search, reviewer, recruiter, people) = await Working();
        var plan = await recruiter.Open($"/searches/{search.Id}/rounds/new");
        (await plan.Submit(new() { ["Form.Name"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Give the round a name.").Says("Choose at least one rater.");
        var round = await plan.Submit(new() { ["Form.Name"] = "First reading", ["Form.Candidacies"] = people[0].ToString(), ["Form.Raters"] = reviewer.Id.ToString(), ["Form.DueOn"] = "2026-12-01" });
        round.Is(HttpStatusCode.OK).Says("First reading").Says("Not open yet").Says("One rater.");
        var open = await round.Submit(button: "Open the round");
        open.Says("Sunita Kallergis 0 of 1 scorecards are in");
        (await round.Submit(button: "Open the round")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, await app.Reads(db => db.Scorecards.CountAsync(card => card.Round.SearchId == search.Id)));
        (await open.Submit(new() { ["Form.DueOn"] = "2026-01-01" }, button: "Change the date")).Is(HttpStatusCode.UnprocessableEntity).Says("That day has passed");
        var extended = await open.Submit(new() { ["Form.DueOn"] = "2026-12-08" }, button: "Change the date");
        extended.Says("8 December");
        (await extended.Submit(button: "Close the round")).Is(HttpStatusCode.OK).Says("The round is closed.");
    }

    [Fact]
    public async Task A_later_round_begins_with_the_recusals_of_an_earlier_one()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        await app.HasRecused(scene, scene.Rater(1), 1);
        var recruiter = await app.SignedInAs(scene.Lead);
        var plan = await recruiter.Open($"/searches/{scene.Search.Id}/rounds/new");
        var round = await plan.Submit(new() { ["Form.Candidacies"] = scene.Candidacies[0].Id.ToString(), ["Form.Raters"] = scene.Rater(1).Id.ToString() });
        (await round.Submit(button: "Open the round")).Says("recused from one");
        Assert.Empty(await app.Reads(db => db.Scorecards.OwnedBy(new Viewer(scene.Rater(1).Id, Roles.Reviewer)).Owed().ToListAsync()));
    }

    [Fact]
    public async Task Another_recruiters_search_is_not_found()
    {
        var (search, _, recruiter, people) = await Working();
        var draft = await HasDraft(search, recruiter, people);
        var other = await app.SignedInAs(Roles.Recruiter | Roles.Admin);
        foreach (var path in new[] { $"/searches/{search.Id}/lists", draft.Path, draft.Path + "/preview", $"/searches/{search.Id}/rounds/new" })
            (await other.Open(path)).Is(HttpStatusCode.NotFound);
    }
}
