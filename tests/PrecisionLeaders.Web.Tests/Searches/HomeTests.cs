using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Searches;

public sealed class HomeTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_recruiter_sees_their_searches_with_stages_and_what_the_committee_owes()
    {
        var scene = await app.HasOpenRound(raters: 3, candidates: 2);
        var page = await (await app.SignedInAs(scene.Lead)).Open("/");
        page.Is(HttpStatusCode.OK).Says(scene.Search.Title).Says("Committee owes 6 scorecards").Says("2 people");
        Assert.Equal("Identified 2", page.One(".pl-search svg").GetAttribute("aria-label"));
        page.Says("Person1 Candidate1 added at Identified by you");
    }

    [Fact]
    public async Task A_recruiter_without_a_search_is_offered_the_first_step()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/");
        page.Says("You have no search in work.");
        Assert.NotNull(page.Document.QuerySelector("main a[href='/searches/new']"));
    }

    [Fact]
    public async Task Searches_of_others_are_not_on_my_page()
    {
        await app.HasSearch(await app.HasAccount("Someone Else", Roles.Recruiter), "Confidential role");
        (await (await app.SignedInAs(Roles.Recruiter)).Open("/")).Hides("Confidential role");
    }

    [Fact]
    public async Task A_rater_sees_their_own_owed_scorecards_and_no_searches()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 2);
        var page = await (await app.SignedInAs(scene.Rater(1))).Open("/");
        page.Says("Scorecards I owe").Says("2, first due 1 Dec").Says("Person2 Candidate2").Says("not begun").Hides("My searches").Hides("Open a search");
        Assert.Contains("pl-roomy", page.Document.Body!.ClassName ?? "", StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("a[href^='/review/scorecards/']").Length);
    }

    [Fact]
    public async Task A_reviewer_sees_the_lists_presented_to_them_and_no_other()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        await app.Has(async db =>
        {
            var search = await db.Searches.SingleAsync(held => held.Id == scene.Search.Id);
            var list = new CandidateList(search, ListKind.ShortList, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == scene.Candidacies[0].Id));
            list.Present([await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id)], app.Now);
            db.Lists.Add(list);
            return list;
        });
        (await (await app.SignedInAs(scene.Rater(1))).Open("/")).Says("Short list, Chief Precision Medicine Officer").Says("1 person");
        (await (await app.SignedInAs(scene.Rater(2))).Open("/")).Says("Nothing is presented to you yet.").Hides("Short list,");
    }

    [Fact]
    public async Task An_admin_sees_people_and_invitations_and_no_search()
    {
        await app.HasSearch(await app.HasAccount("Someone Else", Roles.Recruiter), "Confidential role");
        (await (await app.SignedInAs(Roles.Admin)).Open("/")).Says("People with an account").Says("Open invitations").Hides("Confidential role").Hides("My searches");
    }
}
