using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Searches;

public sealed class SearchPagesTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static Dictionary<string, string?> Filled(string title) => new()
    {
        ["Form.Title"] = title,
        ["Form.Designation"] = "Chief",
        ["Form.NewClient"] = $"Client of {title}",
        ["Form.Milestone"] = "Long list to the client",
        ["Form.MilestoneOn"] = "2026-12-08",
    };

    private async Task<(Account Lead, Visitor Visitor, Search Search)> Scene(string title = "Vice Dean, Genomic Medicine", params Account[] reviewers)
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, title, reviewers);
        return (lead, await app.SignedInAs(lead), search);
    }

    private Task<Search> Read(Guid id) => app.Reads(db => db.Searches.Whole().SingleAsync(search => search.Id == id));

    [Fact]
    public async Task A_recruiter_opens_a_search_for_a_new_client()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await (await visitor.Open("/searches/new")).Submit(Filled("Chief of Genomics"), button: "Open the search");
        page.Is(HttpStatusCode.OK).Says("Chief of Genomics").Says("Client of Chief of Genomics").Says("Next Long list to the client, 8 December").Says("The search is open.");
        (await visitor.Open("/searches")).Says("Chief of Genomics");
        (await visitor.Open("/clients")).Says("Client of Chief of Genomics");
    }

    [Fact]
    public async Task A_draft_is_opened_from_its_overview()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await (await visitor.Open("/searches/new")).Submit(Filled("Draft role"), button: "Save as a draft");
        page.Says("Draft");
        (await page.Submit(button: "Open the search")).Says("The search is open.");
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_search()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var form = await visitor.Open("/searches/new");
        var first = await form.Submit(Filled("Sent twice"));
        var second = await form.Submit(Filled("Sent twice"));
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await app.Reads(db => db.Searches.CountAsync(search => search.Title == "Sent twice")));
        Assert.Equal(1, await app.Reads(db => db.Clients.CountAsync(client => client.Name == "Client of Sent twice")));
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_the_field_and_the_input_kept()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await (await visitor.Open("/searches/new")).Submit(new() { ["Form.Title"] = new string('x', 5000), ["Form.MilestoneOn"] = "2026-12-08", ["Form.Milestone"] = "" });
        page.Is(HttpStatusCode.UnprocessableEntity).Says("A title has at most 160 characters.").Says("Choose the designation of the role.").Says("Say what happens on that day.");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("2026-12-08", page.ValueOf("Form.MilestoneOn"));
    }

    [Theory]
    [InlineData("Form.Designation", "99")]
    [InlineData("Form.MilestoneOn", "not a day")]
    [InlineData("Form.ClientId", "019ab000-0000-7000-8000-000000000000")]
    [InlineData("Form.Title", "Title\u0001with a control character")]
    public async Task Bad_input_is_refused_and_nothing_is_made(string field, string value)
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var form = Filled($"Bad {field}");
        if (field == "Form.ClientId") form["Form.NewClient"] = "";
        form[field] = value;
        (await (await visitor.Open("/searches/new")).Submit(form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.False(await app.Reads(db => db.Searches.AnyAsync(search => search.Title == $"Bad {field}")));
    }

    [Fact]
    public async Task Markup_in_a_title_is_shown_as_text()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await (await visitor.Open("/searches/new")).Submit(Filled("<script>alert(1)</script>"));
        page.Says("<script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/team")]
    [InlineData("/brief")]
    [InlineData("/requirements")]
    public async Task Who_is_no_member_finds_nothing_of_a_search(string page)
    {
        var (_, visitor, search) = await Scene();
        (await visitor.Open($"/searches/{search.Id}{page}")).Is(HttpStatusCode.OK);
        var stranger = await app.SignedInAs(Roles.Recruiter);
        (await stranger.Open($"/searches/{search.Id}{page}")).Is(HttpStatusCode.NotFound).Hides(search.Title);
        foreach (var role in new[] { Roles.Admin, Roles.Reviewer })
            (await (await app.SignedInAs(role)).Open($"/searches/{search.Id}{page}")).Is(HttpStatusCode.Forbidden).Hides(search.Title);
    }

    [Fact]
    public async Task The_list_filters_by_status_and_finds_by_title_and_client_without_accents()
    {
        var (_, visitor, search) = await Scene("Médecin en chef");
        (await visitor.Open("/searches?q=medecin+ALDERMERE")).Says("Médecin en chef");
        (await visitor.Open("/searches?q=pharmacy")).Says("None of your searches fits");
        (await visitor.Open("/searches?status=closed")).Hides("Médecin en chef");
        var overview = await visitor.Open($"/searches/{search.Id}");
        (await overview.Submit(new() { ["Form.Reason"] = "BudgetLost" }, button: "Close the search")).Says("budget lost");
        (await visitor.Open("/searches")).Says("None of your searches fits");
        (await visitor.Open("/searches?status=closed")).Says("Médecin en chef");
    }

    [Fact]
    public async Task Closing_asks_for_its_reason()
    {
        var (_, visitor, search) = await Scene();
        (await (await visitor.Open($"/searches/{search.Id}")).Submit(button: "Close the search")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose why the search closes.");
        Assert.Equal(SearchStatus.Open, (await Read(search.Id)).Status);
    }

    [Fact]
    public async Task An_act_on_a_search_that_moved_on_is_refused()
    {
        var (_, visitor, search) = await Scene();
        var stale = await visitor.Open($"/searches/{search.Id}");
        await (await visitor.Open($"/searches/{search.Id}")).Submit(button: "Put on hold");
        (await stale.Submit(button: "End with a placement")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        Assert.Equal(SearchStatus.OnHold, (await Read(search.Id)).Status);
    }

    [Fact]
    public async Task A_stale_brief_is_shown_beside_the_newest_and_saved_by_a_second_try()
    {
        var (_, visitor, search) = await Scene();
        var stale = await visitor.Open($"/searches/{search.Id}/brief");
        await (await visitor.Open($"/searches/{search.Id}/brief")).Submit(new() { ["Form.Mandate"] = "Theirs" }, button: "Save the brief");
        var refused = await stale.Submit(new() { ["Form.Mandate"] = "Mine" }, button: "Save the brief");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The record now says: Theirs");
        Assert.Equal("Mine", refused.ValueOf("Form.Mandate"));
        await refused.Submit(button: "Save the brief");
        Assert.Equal("Mine", (await Read(search.Id)).Brief.Mandate);
    }

    [Fact]
    public async Task A_brief_is_signed_off_and_a_change_asks_for_it_again()
    {
        var (_, visitor, search) = await Scene();
        var page = await (await visitor.Open($"/searches/{search.Id}/brief")).Submit(new() { ["Form.Mandate"] = "Build it", ["Form.Budget"] = "6000000", ["Form.PeopleLed"] = "40" }, button: "Save the brief");
        page = await page.Submit(new() { ["SignOff.By"] = "Dean Ellingworth", ["SignOff.On"] = "2026-11-20" }, button: "Record the sign-off");
        page.Says("Signed off by Dean Ellingworth on 20 November");
        Assert.Equal("6000000", page.ValueOf("Form.Budget"));
        (await page.Submit(button: "Save the brief")).Says("Not signed off");
    }

    [Fact]
    public async Task A_sign_off_without_a_name_says_so_and_keeps_the_brief()
    {
        var (_, visitor, search) = await Scene();
        var page = await (await visitor.Open($"/searches/{search.Id}/brief")).Submit(new() { ["Form.Mandate"] = "Build it" }, button: "Save the brief");
        page = await page.Submit(button: "Record the sign-off");
        page.Is(HttpStatusCode.UnprocessableEntity).Says("Write who signed it off for the client.");
        Assert.Equal("Build it", page.ValueOf("Form.Mandate"));
    }

    [Fact]
    public async Task Requirements_are_added_revised_and_dropped()
    {
        var (_, visitor, search) = await Scene();
        var brief = await (await visitor.Open($"/searches/{search.Id}/requirements")).Submit(new() { ["Form.Text"] = "Has led a merger", ["Form.Importance"] = "Nice" });
        brief.Says("G7").Says("Has led a merger");
        var added = (await Read(search.Id)).Requirements.Single(held => held.Code == "G7");
        brief = await (await visitor.Open($"/searches/{search.Id}/requirements/{added.Id}")).Submit(new() { ["Form.Text"] = "Has led two mergers" });
        brief.Says("Has led two mergers");
        (await (await visitor.Open($"/searches/{search.Id}/requirements/{added.Id}")).Submit(button: "Drop G7")).Says("The requirement is dropped.").Hides("two mergers");
        (await (await visitor.Open($"/searches/{search.Id}/requirements")).Submit(new() { ["Form.Code"] = "g1", ["Form.Text"] = "Twice" })).Is(HttpStatusCode.UnprocessableEntity).Says("There is a requirement g1 already.");
    }

    [Fact]
    public async Task A_requirement_already_judged_for_somebody_stays()
    {
        var (_, visitor, search) = await Scene();
        var candidacy = await app.HasCandidacy(search, "Miriam", "Castlewood");
        var gate = await app.Has(async db =>
        {
            var held = await Data.Pipeline.CandidacyQueries.Whole(db.Candidacies).SingleAsync(found => found.Id == candidacy.Id);
            var requirement = held.Search.Requirements.Single(found => found.Code == "G4");
            held.Judge(requirement, Domain.Pipeline.GateOutcome.Met, null, await db.Accounts.FirstAsync(), app.Now);
            return requirement;
        });
        (await (await visitor.Open($"/searches/{search.Id}/requirements/{gate.Id}")).Submit(button: "Drop G4"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("G4 is already judged for 1 person");
    }

    [Fact]
    public async Task A_member_is_added_and_removed_and_sees_accordingly()
    {
        var (_, visitor, search) = await Scene();
        var colleague = await app.HasAccount("Tobias Marchwell", Roles.Recruiter);
        var asColleague = await app.SignedInAs(colleague);
        (await (await visitor.Open($"/searches/{search.Id}/team")).Submit(new() { ["Form.AccountId"] = colleague.Id.ToString(), ["Form.Role"] = "Recruiter" }, button: "Add to the team"))
            .Says("Tobias Marchwell is in the team as recruiter.");
        var seen = await asColleague.Open($"/searches/{search.Id}/team");
        seen.Is(HttpStatusCode.OK);
        (await (await visitor.Open($"/searches/{search.Id}/team")).Submit(button: "Remove Tobias Marchwell from the team")).Says("left the team");
        (await asColleague.Open($"/searches/{search.Id}")).Is(HttpStatusCode.NotFound);
        await seen.Submit(new() { ["Form.AccountId"] = colleague.Id.ToString(), ["Form.Role"] = "Lead" }, button: "Add to the team");
        Assert.DoesNotContain((await Read(search.Id)).Members, member => member.AccountId == colleague.Id);
    }

    [Fact]
    public async Task A_recruiter_cannot_be_made_a_reviewer_of_a_search()
    {
        var (lead, visitor, search) = await Scene();
        (await (await visitor.Open($"/searches/{search.Id}/team")).Submit(new() { ["Form.AccountId"] = lead.Id.ToString(), ["Form.Role"] = "Chair" }, button: "Add to the team"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("is not a reviewer. Ask an admin to give that role.");
    }

    [Fact]
    public async Task A_reviewer_is_invited_and_the_link_shown_once()
    {
        var (_, visitor, search) = await Scene();
        var invited = await (await visitor.Open($"/searches/{search.Id}/team")).Submit(new() { ["Invite.Name"] = "Sunita Kallergis", ["Invite.Email"] = "Sunita@example.org" }, button: "Make an invitation link");
        var link = invited.One("#link").GetAttribute("value")!;
        Assert.Matches("^http://localhost/account/invitation\\?token=[0-9a-f]{48}$", link);
        var again = await visitor.Open($"/searches/{search.Id}/team");
        again.Says("Sunita Kallergis").Hides(link.Split('=')[1]);
        var hash = Invitation.Hash(link.Split('=')[1]);
        var kept = await app.Reads(db => db.Invitations.SingleAsync(held => held.TokenHash == hash));
        Assert.Equal((Roles.Reviewer, "Sunita Kallergis"), (kept.Roles, kept.Name));
    }

    [Fact]
    public async Task Who_has_an_account_is_not_invited_again()
    {
        var reviewer = await app.HasAccount("Known Person", Roles.Reviewer);
        var (_, visitor, search) = await Scene();
        (await (await visitor.Open($"/searches/{search.Id}/team")).Submit(new() { ["Invite.Name"] = "Known", ["Invite.Email"] = reviewer.Email.ToUpperInvariant() }, button: "Make an invitation link"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Known Person has an account with that address.");
    }

    [Fact]
    public async Task Clients_form_a_tree_without_circles()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        await (await visitor.Open("/clients")).Submit(new() { ["Form.Name"] = "Larkhaven Health" });
        var parent = await app.Reads(db => db.Clients.SingleAsync(held => held.Name == "Larkhaven Health"));
        (await (await visitor.Open("/clients")).Submit(new() { ["Form.Name"] = "Heart Institute", ["Form.ParentId"] = parent.Id.ToString() })).Says("Under Larkhaven Health: Heart Institute");
        var child = await app.Reads(db => db.Clients.SingleAsync(held => held.Name == "Heart Institute"));
        (await (await visitor.Open($"/clients/{parent.Id}")).Submit(new() { ["Form.ParentId"] = child.Id.ToString() }))
            .Is(HttpStatusCode.UnprocessableEntity).Says("A client cannot belong to itself or to one of its own parts.");
        (await (await visitor.Open("/clients")).Submit(new() { ["Form.Name"] = "larkhaven HEALTH" })).Is(HttpStatusCode.UnprocessableEntity).Says("There is a client of that name");
        (await visitor.Open($"/clients/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Title_and_milestone_change_by_their_form()
    {
        var (_, visitor, search) = await Scene();
        var page = await (await visitor.Open($"/searches/{search.Id}/edit")).Submit(new() { ["Form.Title"] = "Chief Genomics Officer", ["Form.Milestone"] = "Finalist visits", ["Form.MilestoneOn"] = "2026-11-24" });
        page.Says("Chief Genomics Officer").Says("Next Finalist visits, tomorrow");
    }
}
