using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class DecisionPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_chair_records_the_choice_the_ranking_gives_without_a_reason()
    {
        var scene = await app.HasClosedRound();
        var chair = await app.SignedInAs(scene.First);
        (await chair.Open("/review")).Says("Decide");
        var page = (await chair.Records(scene, scene.Choosing("Ada"))).Is(HttpStatusCode.OK);
        page.Says("One person is chosen").Says("Ada Example").Says("The choice follows the ranking.").Says("Weighed at length.").Says("Maren Ellingworth");
        var decision = await app.Reads(db => db.Decisions.SingleAsync(held => held.SearchId == scene.Search.Id));
        Assert.NotNull(decision.RunId);
        (await (await app.SignedInAs(scene.Second)).Open($"/review/decisions/{decision.Id}")).Is(HttpStatusCode.OK).Says("Ada Example").Hides("Make a new version");
        (await (await app.SignedInAs(scene.Lead)).Open(scene.Deciding())).Says("Recorded");
    }

    [Fact]
    public async Task A_choice_that_departs_says_of_whom_and_is_recorded_only_with_its_reason()
    {
        var scene = await app.HasClosedRound();
        var recruiter = await app.SignedInAs(scene.Lead);
        var fields = scene.Choosing("Cleo");
        var refused = (await recruiter.Records(scene, fields)).Is(HttpStatusCode.UnprocessableEntity);
        refused.Says("The choice departs from the ranking. Write why").Says("Cleo Example has no rank and is placed before Ada Example (rank 1), Ben Example (rank 2).").Says("Weighed at length.");
        fields["Form.DepartureReason"] = "The board asked for her science.";
        (await recruiter.Records(scene, fields)).Is(HttpStatusCode.OK).Says("The choice departs from the ranking.").Says("Cleo Example has no rank").Says("The board asked for her science.");
    }

    [Fact]
    public async Task Whom_the_ranking_has_ahead_and_who_left_the_search_is_not_passed_over()
    {
        var scene = await app.HasClosedRound();
        await HasLeft(scene, "Ada");
        var draft = await (await (await app.SignedInAs(scene.Lead)).Open($"{scene.Deciding()}/draft")).Submit(scene.Choosing("Cleo"), button: "Save the draft");
        draft.Says("Cleo Example has no rank and is placed before Ben Example (rank 2).");
        await HasLeft(scene, "Ben");
        (await draft.Submit(button: "Record the decision")).Is(HttpStatusCode.OK).Says("The choice follows the ranking.");
    }

    [Fact]
    public async Task A_draft_is_kept_and_seen_by_the_chair_and_the_recruiters_alone()
    {
        var scene = await app.HasClosedRound();
        var chair = await app.SignedInAs(scene.First);
        var draft = await chair.Open($"{scene.Deciding()}/draft");
        (await draft.Submit(scene.Choosing("Cleo"), button: "Save the draft")).Is(HttpStatusCode.OK).Says("The draft is saved.").Says("Cleo Example has no rank and is placed before Ada Example (rank 1)");
        // Too close to call: no departure.
        (await (await chair.Open($"{scene.Deciding()}/draft")).Submit(scene.Choosing("Ben"), button: "Save the draft")).Says("The choice as last saved follows the ranking.").Hides("is placed before");
        (await (await app.SignedInAs(scene.Lead)).Open(scene.Deciding())).Says("A draft");
        var member = await app.SignedInAs(scene.Second);
        (await member.Open(scene.Deciding())).Is(HttpStatusCode.OK).Hides("A draft");
        (await member.Open($"{scene.Deciding()}/draft")).Is(HttpStatusCode.NotFound);
        // The first form again, from an older tab.
        (await draft.Submit(scene.Choosing("Ada", "Older words."), button: "Save the draft")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("Older words.");
        (await (await chair.Open($"{scene.Deciding()}/draft")).Submit(button: "Discard the draft")).Is(HttpStatusCode.OK).Says("Nothing is recorded yet.");
    }

    [Fact]
    public async Task What_is_recorded_stays_and_a_correction_is_a_new_version_with_its_reason()
    {
        var scene = await app.HasClosedRound();
        var chair = await app.SignedInAs(scene.First);
        var form = await chair.Open($"{scene.Deciding()}/draft");
        var read = (await form.Submit(scene.Choosing("Ada"), button: "Record the decision")).Is(HttpStatusCode.OK);
        (await form.Submit(scene.Choosing("Ada"), button: "Record the decision")).Is(HttpStatusCode.UnprocessableEntity).Says("The decision was recorded meanwhile.");
        (await read.Submit(button: "Make a new version")).Is(HttpStatusCode.UnprocessableEntity).Says("The reason for the correction is missing.");
        var next = (await read.Submit(new() { ["Reason"] = "The wrong day was written." }, button: "Make a new version")).Is(HttpStatusCode.OK).Says("A correction: The wrong day was written.");
        await next.Submit(new() { ["Form.DecidedOn"] = "2026-11-20" }, button: "Record the decision");
        (await chair.Open(read.Path)).Says("This decision was corrected since.").Hides("Make a new version");
        (await chair.Open(scene.Deciding())).Says("The decision, version 2").Says("Corrected since");
        (await read.Submit(new() { ["Reason"] = "Again" }, button: "Make a new version")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Missing_parts_are_named_and_the_input_is_kept()
    {
        var scene = await app.HasClosedRound();
        var chair = await app.SignedInAs(scene.First);
        (await chair.Records(scene, new(scene.Choosing("Ada")) { ["Form.Minutes"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Write the minutes");
        (await chair.Records(scene, new(scene.Choosing("Ada")) { ["Form.DecidedOn"] = "2027-01-01" })).Is(HttpStatusCode.UnprocessableEntity).Says("today or earlier").Says("Weighed at length.");
        (await chair.Records(scene, new(scene.Choosing("Ada")) { ["Form.Outcome"] = "Order" })).Is(HttpStatusCode.UnprocessableEntity).Says("An order has two people or more.");
        (await chair.Records(scene, new(scene.Choosing("Ada")) { ["Form.Places"] = Guid.CreateVersion7().ToString() })).Is(HttpStatusCode.UnprocessableEntity).Says("Someone you chose has left the search.");
        (await chair.Records(scene, new(scene.Choosing("Ada")) { ["Form.Outcome"] = "BackToMarket" })).Is(HttpStatusCode.OK).Says("Back to the market").Says("Nobody is placed");
    }

    [Fact]
    public async Task Who_is_recused_from_someone_in_it_neither_writes_nor_reads_it()
    {
        var scene = await app.HasClosedRound();
        var read = await (await app.SignedInAs(scene.Lead)).Records(scene, scene.Choosing("Ada"));
        await app.HasRecused(scene, scene.Second, "Ben");
        var recused = await app.SignedInAs(scene.Second);
        (await recused.Open(read.Path)).Is(HttpStatusCode.NotFound);
        (await recused.Open(scene.Deciding())).Says("from whom you are recused are not shown to you").Hides("/review/decisions/").Hides("Ada Example");
        await app.HasRecused(scene, scene.First, "Ben");
        var chair = await app.SignedInAs(scene.First);
        (await chair.Open($"{scene.Deciding()}/draft")).Is(HttpStatusCode.OK).Says("You are recused from someone in this search").Hides("Minutes");
        foreach (var visitor in new[] { await app.SignedInAs(Roles.Admin | Roles.Recruiter | Roles.Reviewer), await app.SignedInAs(Roles.Reviewer) })
            foreach (var path in new[] { read.Path, scene.Deciding(), $"{scene.Deciding()}/draft", $"/review/searches/{scene.Search.Id}/votes/new" }) (await visitor.Open(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_recused_from_someone_still_in_the_search_discards_and_corrects_nothing()
    {
        var scene = await app.HasClosedRound();
        var chair = await app.SignedInAs(scene.First);
        var draft = await (await chair.Open($"{scene.Deciding()}/draft")).Submit(new(scene.Choosing("Ada")) { ["Form.Round"] = "" }, button: "Save the draft");
        await app.HasRecused(scene, scene.First, "Ben");
        (await draft.Submit(button: "Discard the draft")).Is(HttpStatusCode.NotFound);
        var read = await (await (await app.SignedInAs(scene.Lead)).Open($"{scene.Deciding()}/draft")).Submit(button: "Record the decision");
        (await chair.Open(read.Path)).Is(HttpStatusCode.OK).Says("Ada Example").Hides("Make a new version");
    }

    [Fact]
    public async Task Who_is_recused_from_someone_in_a_draft_writes_none_beside_it()
    {
        var scene = await app.HasClosedRound();
        await (await (await app.SignedInAs(scene.Lead)).Open($"{scene.Deciding()}/draft")).Submit(scene.Choosing("Ada"), button: "Save the draft");
        await app.HasRecused(scene, scene.First, "Dov");
        await HasLeft(scene, "Dov");
        (await (await app.SignedInAs(scene.First)).Open($"{scene.Deciding()}/draft")).Is(HttpStatusCode.OK).Says("You are recused from someone in this search").Hides("Minutes");
    }

    [Fact]
    public async Task A_member_who_did_not_rate_reads_the_decision_without_the_figures()
    {
        var scene = await app.HasClosedRound();
        var read = await (await app.SignedInAs(scene.Lead)).Records(scene, new(scene.Choosing("Cleo")) { ["Form.DepartureReason"] = "Her science." });
        var member = await app.HasAccount("Linnea Garrick", Roles.Reviewer);
        await app.HasJoined(scene, member, MemberRole.Reviewer);
        (await (await app.SignedInAs(member)).Open(read.Path)).Is(HttpStatusCode.OK).Says("Cleo Example").Says("The scores of this round are not open to you.").Hides("rank 1");
    }

    private Task<Candidacy> HasLeft(PaperRound scene, string person) => app.Has(async db =>
    {
        var id = scene.People[person].Id;
        var gone = await db.Candidacies.Whole().SingleAsync(held => held.Id == id);
        gone.Leave(await db.Dispositions.FirstAsync(), null, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
        return gone;
    });
}
