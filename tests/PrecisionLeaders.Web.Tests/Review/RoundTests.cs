using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class RoundTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string PathOf(RoundScene scene) => $"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}";

    private static string ChairsPathOf(RoundScene scene) => $"/review/rounds/{scene.Round.Id}";

    [Fact]
    public async Task Recruiter_and_chair_open_a_closed_round_again_with_a_reason_and_it_closes_with_a_run_of_its_own()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var chair = await app.SignedInAs(await app.HasChair(scene));
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "n");
        var recruiter = await app.SignedInAs(scene.Lead);
        var closed = await (await recruiter.Open(PathOf(scene))).Submit(button: "Close the round");
        closed.Says("Opening again does not undo that: what was seen is known");
        (await closed.Submit(new() { ["Form.Reason"] = "" }, button: "Open the round again")).Is(HttpStatusCode.UnprocessableEntity).Says("Write why the round is opened again.");
        var open = await closed.Submit(new() { ["Form.Reason"] = "Rafael sent his grants late", ["Form.DueOn"] = "2026-12-05" }, button: "Open the round again");
        open.Is(HttpStatusCode.OK).Says("Rafael sent his grants late").Says("5 December");
        (await closed.Submit(new() { ["Form.Reason"] = "Twice" }, button: "Open the round again")).Is(HttpStatusCode.UnprocessableEntity);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await (await chair.Open(ChairsPathOf(scene))).Submit(button: "Close the round");
        again.Says("Rafael sent his grants late");
        Assert.Equal(2, await app.Reads(db => db.Runs.CountAsync(run => run.RoundId == scene.Round.Id)));
        (await again.Submit(new() { ["Form.Reason"] = "The committee wants to talk it over" }, button: "Open the round again")).Is(HttpStatusCode.OK).Says("The committee wants to talk it over");
        (await (await chair.Open(ChairsPathOf(scene))).Submit(new() { ["Form.DueOn"] = "2026-12-24" }, button: "Change the date")).Is(HttpStatusCode.OK).Says("24 December");
    }

    [Fact]
    public async Task Nobody_else_reaches_the_rounds_acts()
    {
        var scene = await app.HasOpenRound();
        await app.HasClosed(scene);
        foreach (var other in new[] { scene.Rater(1), await app.HasAccount("Other Recruiter", Roles.Recruiter | Roles.Reviewer) })
        {
            var visitor = await app.SignedInAs(other);
            foreach (var path in new[] { ChairsPathOf(scene), ChairsPathOf(scene) + "?handler=Progress", PathOf(scene), PathOf(scene) + "/edit", PathOf(scene) + "?handler=Progress", $"/searches/{scene.Search.Id}/benchmarks" })
                Assert.Contains((await visitor.Open(path)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }
    }

    [Fact]
    public async Task Progress_is_counted_anew_without_a_level_until_the_round_closes()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        var recruiter = await app.SignedInAs(scene.Lead);
        var page = await recruiter.Open(PathOf(scene));
        page.Says("0 of 2 scorecards are in");
        var address = page.One("[data-live]").GetAttribute("data-live")!;
        await app.HasSubmitted(scene, scene.Rater(1), 1, 5, "A note nobody may read");
        var newer = await recruiter.Open(address);
        newer.Is(HttpStatusCode.OK).Says("1 of 2 scorecards are in").Hides("A note nobody may read").Hides("Candidate1");
        Assert.DoesNotContain("evel", newer.Html, StringComparison.Ordinal);
        Assert.Null(newer.Document.QuerySelector("main"));
        Assert.NotNull(newer.Document.QuerySelector("[data-live]"));
        await app.HasClosed(scene);
        Assert.Null((await recruiter.Open(address)).Document.QuerySelector("[data-live^='/']"));
    }

    [Fact]
    public async Task A_plan_is_changed_before_it_opens_and_not_after()
    {
        var scene = await app.HasOpenRound(raters: 3, candidates: 2);
        var recruiter = await app.SignedInAs(scene.Lead);
        var plan = await recruiter.Open($"/searches/{scene.Search.Id}/rounds/new");
        var round = await plan.Submit(new() { ["Form.Name"] = "Second reading", ["Form.Candidacies"] = scene.Candidacies[0].Id.ToString(), ["Form.Raters"] = scene.Rater(1).Id.ToString() });
        var edit = await round.Follow("Change the plan");
        Assert.Equal("Second reading", edit.ValueOf("Form.Name"));
        Assert.Equal([scene.Candidacies[0].Id.ToString(), scene.Rater(1).Id.ToString()], edit.Document.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")));
        (await edit.Submit(new() { ["Form.Name"] = "", ["Form.Raters"] = null })).Is(HttpStatusCode.UnprocessableEntity).Says("Give the round a name.").Says("Choose at least one rater.");
        var changed = await edit.Submit(new() { ["Form.Name"] = "Third reading", ["Form.Raters"] = scene.Rater(2).Id.ToString(), ["Form.Candidacies"] = scene.Candidacies[1].Id.ToString(), ["Form.Reveal"] = "Open" });
        changed.Is(HttpStatusCode.OK).Says("Third reading").Says("Rater Number2").Hides("Rater Number1").Says("Person2 Candidate2").Hides("Person1 Candidate1").Says("Scores are seen as they come in");
        (await edit.Submit(new() { ["Form.Name"] = "From an old page" })).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        await changed.Submit(button: "Open the round");
        (await edit.Submit(new() { ["Form.Name"] = "Too late" })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(changed.Path, (await recruiter.Open(changed.Path + "/edit")).Path);
    }

    [Fact]
    public async Task Whom_a_recruiter_is_recused_from_stays_in_a_plan_they_change()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 2, leadRates: true);
        await app.HasRecused(scene, scene.Lead, 1);
        var plan = await app.HasPlan(scene, 1, 2);
        var edit = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{plan.Id}/edit");
        edit.Hides("Person1 Candidate1");
        (await edit.Submit(new() { ["Form.Name"] = "Changed" })).Is(HttpStatusCode.OK).Says("1 you are recused from");
        Assert.Equal(2, await app.Reads(db => db.Rounds.Where(round => round.Id == plan.Id).SelectMany(round => round.Candidacies).CountAsync()));
    }

    [Fact]
    public async Task Unequal_numbers_are_said_by_name_but_not_of_whom_the_viewer_is_recused_from()
    {
        var scene = await app.HasOpenRound(raters: 3, candidates: 3, leadRates: true);
        await app.HasRecused(scene, scene.Rater(1), 1);
        await app.HasRecused(scene, scene.Lead, 2);
        var page = await (await app.SignedInAs(scene.Lead)).Open(PathOf(scene));
        page.Says("Unequal numbers of ratings.").Says("Person3 Candidate3: 4 ratings.").Says("Person1 Candidate1: 3 ratings.").Hides("Person2 Candidate2");
        var plan = await app.HasPlan(scene, 1, 3);
        (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{plan.Id}")).Says("Person1 Candidate1: 2 ratings.").Says("Person3 Candidate3: 3 ratings.");
    }

    [Fact]
    public async Task A_reviewer_who_leaves_mid_round_owes_nothing_and_what_they_submitted_counts()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 2);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "Stays");
        var gone = await app.SignedInAs(scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1), 2);
        await app.HasLeftTeam(scene, scene.Rater(1));
        var recruiter = await app.SignedInAs(scene.Lead);
        var page = await recruiter.Open(PathOf(scene));
        page.Says("Rater Number1 Left the search").Says("1 of 1 scorecards are in").Says("Person1 Candidate1: 2 ratings. Person2 Candidate2: 1 rating.");
        (await gone.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.NotFound);
        (await gone.Open("/review")).Hides("Candidate2");
        await app.HasSubmitted(scene, scene.Rater(2), 1, 3, "Too");
        await app.HasSubmitted(scene, scene.Rater(2), 2, 3, "Too");
        (await page.Submit(button: "Close the round")).Is(HttpStatusCode.OK).Says("3 of 3 scorecards are in");
        Assert.NotNull((await app.CardOf(scene, scene.Rater(1), 2)).ReleasedAt);
        var shown = Assert.IsType<RevealedScores.Shown>(await app.Reads(db => RevealedScores.ForAsync(db, scene.Round.Id, new(scene.Lead.Id, Roles.Recruiter))));
        Assert.Contains(shown.Cards, held => held.RaterId == scene.Rater(1).Id);
        await app.HasJoinedTeam(scene, scene.Rater(1));
        (await recruiter.Open(PathOf(scene))).Says("3 of 3 scorecards are in");
        (await (await recruiter.Open(PathOf(scene))).Submit(new() { ["Form.Reason"] = "They are back" }, button: "Open the round again")).Says("3 of 4 scorecards are in");
    }

    [Fact]
    public async Task A_closed_account_owes_nothing()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        await app.Has(async db =>
        {
            var account = await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id);
            account.Deactivate(new Account("An Admin", $"{Guid.CreateVersion7()}@example.org", Roles.Admin), app.Now);
            return account;
        });
        var page = await (await app.SignedInAs(scene.Lead)).Open(PathOf(scene));
        page.Says("Rater Number1 Account closed").Says("0 of 1 scorecards are in");
        (await (await app.SignedInAs(scene.Lead)).Open("/searches")).Hides("2 scorecards");
    }

    [Fact]
    public async Task A_candidate_who_leaves_mid_round_is_no_longer_owed_and_the_draft_is_kept()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 2);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "On record");
        await app.HasNoTie(scene, scene.Rater(2), 1);
        var rater = await app.SignedInAs(scene.Rater(2));
        var card = await app.CardOf(scene, scene.Rater(2), 1);
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        await page.Submit(new() { ["Form.Ratings[0].Choice"] = "3", ["Form.Ratings[0].Note"] = "A draft" }, form: "#rate");
        await app.HasLeftSearch(scene, 1);
        var late = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        late.Says("Person1 Candidate1 left the search").Says("no longer owed");
        Assert.Equal("A draft", late.ValueOf("Form.Ratings[0].Note"));
        (await rater.Open("/review")).Says("No longer owed").Says("1 open");
        (await rater.Open("/")).Hides("Candidate1");
        await app.HasSubmitted(scene, scene.Rater(2), 2, 3, "In");
        (await rater.Open($"/review/rounds/{scene.Round.Id}/ranking")).Says("No longer in the search: Person1 Candidate1");
        (await (await app.SignedInAs(scene.Lead)).Open(PathOf(scene))).Says("Person1 Candidate1 left on").Says("2 of 3 scorecards are in");
    }

    [Fact]
    public async Task A_plan_with_a_rater_who_left_the_team_does_not_open()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        var plan = await app.HasPlan(scene, 1);
        await app.HasLeftTeam(scene, scene.Rater(2));
        var page = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{plan.Id}");
        (await page.Submit(button: "Open the round")).Is(HttpStatusCode.UnprocessableEntity).Says("Rater Number2 is not in the team of this search any more");
    }
}
