using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class RelationTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_relation_is_shown_on_both_profiles_and_comes_back_by_undo()
    {
        var (visitor, one, other) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("One", "Relatedson"), await app.HasCandidate("Other", "Relatedberg"));
        var form = await visitor.Open($"/candidates/{one.Id}/relations");
        var led = new Dictionary<string, string?> { ["Form.Kind"] = "ReportedTo", ["Form.Other"] = $"https://leaders.example/candidates/{other.Id}", ["Form.On"] = "2019", ["Form.Note"] = "At Larkhaven" };
        (await form.Submit(led)).Is(HttpStatusCode.OK).Says("Reported to Other Relatedberg").Says("2019. At Larkhaven");
        await form.Submit(led);
        var back = await visitor.Open($"/candidates/{other.Id}");
        back.Says("Led One Relatedson");
        Assert.Single(back.Document.QuerySelectorAll("#relations li"));
        var edit = await visitor.Open(back.One("#relations a[href*='/relations/']").GetAttribute("href")!);
        var removed = await edit.Submit(form: "form[action*=Remove]");
        Assert.Empty(removed.Document.QuerySelectorAll("#relations li"));
        (await removed.Submit(form: "#notice form")).Says("Led One Relatedson");
    }

    [Fact]
    public async Task Who_suggested_somebody_for_a_search_is_read_by_its_recruiters()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        var person = await app.HasCandidate("Suggested", "Person");
        var visitor = await app.SignedInAs(lead);
        (await (await visitor.Open($"/candidates/{person.Id}/relations")).Submit(new() { ["Form.Kind"] = "SuggestedBy", ["Form.Other"] = "Rowan Outsider", ["Form.Search"] = search.Id.ToString() })).Says("Suggested by Rowan Outsider").Says("For Chief Precision Medicine Officer");
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}")).Hides("Rowan Outsider");
    }

    [Fact]
    public async Task Who_shares_works_is_proposed_and_added_by_a_press_and_nobody_is_related_to_themselves()
    {
        void Writes(Candidate who) => who.AddEvidence(EvidenceKind.Publication, "Shared", new("PubMed", null, null, null)).File("7654321", null, null);
        var (visitor, one, other) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("First", "Author", Writes), await app.HasCandidate("Second", "Author", Writes));
        var page = await visitor.Open($"/candidates/{one.Id}/relations");
        page.Says("Second Author 1 work");
        (await page.Submit(form: "section form")).Is(HttpStatusCode.OK).Says("Wrote with Second Author");
        (await visitor.Open($"/candidates/{one.Id}/relations")).Hides("Shares works with");
        (await visitor.Open($"/candidates/{other.Id}")).Says("Wrote with First Author");
        (await page.Submit(new() { ["Form.Kind"] = "Knows", ["Form.Other"] = one.Id.ToString() })).Is(HttpStatusCode.UnprocessableEntity).Says("Nobody is related to themselves");
        (await page.Submit(new() { ["Form.Kind"] = "Knows", ["Form.Other"] = "nobody@example.org" })).Is(HttpStatusCode.UnprocessableEntity).Says("Nobody in the pool has this address");
        (await page.Submit(new() { ["Form.Other"] = " " })).Is(HttpStatusCode.UnprocessableEntity).Says("The other person is missing.");
    }
}
