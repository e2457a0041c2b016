using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class RevisionTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Choice = "Form.Ratings[0].Choice", Note = "Form.Ratings[0].Note", Why = "Form.Reason";

    /// <summary>A closed round with everything in, opened again.</summary>
    private async Task<(RoundScene Scene, Scorecard Card)> Reopened()
    {
        var scene = await app.HasOpenRound(raters: 2);
        foreach (var rater in new[] { 1, 2 })
            foreach (var candidate in new[] { 1, 2 }) await app.HasSubmitted(scene, scene.Rater(rater), candidate, rater + candidate, $"Seen by {rater}");
        await app.HasClosed(scene);
        await app.Has(async db =>
        {
            var round = await db.Rounds.Include(held => held.Reopenings).SingleAsync(held => held.Id == scene.Round.Id);
            await ReopenRound.RunAsync(db, round, "A grant came to light", new DateOnly(2026, 12, 20), await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            return round;
        });
        return (scene, await app.CardOf(scene, scene.Rater(1)));
    }

    [Fact]
    public async Task A_revision_with_its_reason_shows_before_and_after_on_card_and_ranking()
    {
        var (scene, card) = await Reopened();
        var rater = await app.SignedInAs(scene.Rater(1));
        var mine = await rater.Open($"/review/scorecards/{card.Id}");
        var page = await mine.Follow("Revise K1");
        page.Is(HttpStatusCode.OK).Says("A revision stays on record");
        (await page.Submit(new() { [Choice] = "5" }, form: "#rate")).Is(HttpStatusCode.UnprocessableEntity).Says("Write why you revise the rating");
        var refused = await page.Submit(new() { [Choice] = "5", [Why] = new string('x', 501) }, form: "#rate");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The reason has 501 characters");
        Assert.Equal("5", refused.One("input[type=radio][checked]").GetAttribute("value"));
        (await page.Submit(new() { [Why] = "Nothing new" }, form: "#rate")).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing is different");

        var back = await page.Submit(new() { [Choice] = "5", [Note] = "The grant of 2025", [Why] = "A grant I had not seen" }, form: "#rate");
        Assert.Equal($"/review/scorecards/{card.Id}#K1", back.Path);
        back.Says("level 2 to level 5").Says("A grant I had not seen").Says("Seen by 1");
        var stored = Assert.Single((await app.CardOf(card)).Revisions);
        Assert.Equal((2, 5, "Seen by 1", "The grant of 2025"), (stored.LevelBefore!.Value, stored.LevelAfter!.Value, stored.NoteBefore, stored.NoteAfter));

        // The first person had level 2 of one rater and 3 of the other throughout: 37.5. K1 weighs 18 of 100, and 2 became 5.
        var ranking = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/ranking?round={scene.Round.Id}");
        ranking.Says("What was revised").Says("Rater Number1").Says("level 2 to level 5").Says("A grant I had not seen").Says("score 37.5 before,");
    }

    [Fact]
    public async Task A_closed_round_says_who_to_ask_and_a_sealed_one_when()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var chair = await app.HasChair(scene);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "n");
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        var mine = await rater.Open($"/review/scorecards/{card.Id}");
        mine.Says("You can revise a rating, with a reason, once you see the others’ scores.").Hides("Revise K1");
        Assert.Equal($"/review/scorecards/{card.Id}", (await rater.Open($"/review/scorecards/{card.Id}/revise?at=K1")).Path);
        await app.HasClosed(scene);
        (await rater.Open($"/review/scorecards/{card.Id}")).Says($"ask {chair.Name} or {scene.Lead.Name} to open it again").Hides("Revise K1");
    }

    [Fact]
    public async Task A_revision_sent_when_the_round_has_closed_is_kept_on_the_page()
    {
        var (scene, card) = await Reopened();
        var page = await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}/revise?at=K2");
        await app.HasClosed(scene);
        var refused = await page.Submit(new() { [Choice] = "1", [Why] = "Too late" }, form: "#rate");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The round is closed");
        Assert.Equal("Too late", refused.ValueOf(Why));
        Assert.Empty((await app.CardOf(card)).Revisions);
    }

    [Fact]
    public async Task Two_windows_on_one_rating_show_both()
    {
        var (scene, card) = await Reopened();
        var rater = await app.SignedInAs(scene.Rater(1));
        var (first, second) = (await rater.Open($"/review/scorecards/{card.Id}/revise?at=K1"), await rater.Open($"/review/scorecards/{card.Id}/revise?at=K1"));
        (await first.Submit(new() { [Choice] = "3", [Why] = "First" }, form: "#rate")).Is(HttpStatusCode.OK);
        var refused = await second.Submit(new() { [Choice] = "4", [Why] = "Second" }, form: "#rate");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("revised in another window").Says("level 3");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await refused.Submit(form: "#rate")).Is(HttpStatusCode.OK);
        Assert.Equal([3, 4], (await app.CardOf(card)).Revisions.OrderBy(held => held.At).Select(held => held.LevelAfter));
    }

    [Fact]
    public async Task A_card_is_revised_by_its_rater_alone_and_only_in_what_was_rated()
    {
        var (scene, card) = await Reopened();
        foreach (var other in new[] { scene.Rater(2), scene.Lead })
            (await (await app.SignedInAs(other)).Open($"/review/scorecards/{card.Id}/revise?at=K1")).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}/revise?at=K99")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_was_removed_from_the_committee_gets_what_they_typed_and_nothing_of_the_person()
    {
        var scene = await app.HasOpenRound();
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var page = await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}?at=K3");
        await app.HasLeftTeam(scene, scene.Rater(1));
        foreach (var button in new[] { "Save draft", "Submit scorecard" })
        {
            var lost = await page.Submit(new() { [Choice] = "4", [Note] = "Two sentences\nof thought." }, form: "#rate", button: button);
            lost.Is(HttpStatusCode.Forbidden).Says("You are no longer in the committee of this search").Says("K3, level 4").Says("of thought.").Hides("Candidate1");
        }
        Assert.Empty((await app.CardOf(card)).Ratings);
    }

    [Fact]
    public async Task Who_stepped_back_in_another_window_is_told_so_with_what_they_typed()
    {
        var scene = await app.HasOpenRound();
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var page = await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}?at=K3");
        await app.HasRecused(scene, scene.Rater(1), 1);
        (await page.Submit(new() { [Choice] = "4", [Note] = "Typed late" }, form: "#rate")).Is(HttpStatusCode.Forbidden).Says("You are recused from this candidacy").Says("Typed late").Hides("Candidate1");
        var stranger = await app.SignedInAs(scene.Rater(2));
        (await stranger.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_candidate_withdrawn_meanwhile_leaves_the_draft_saved_and_says_so()
    {
        var scene = await app.HasOpenRound();
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var page = await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}?all=1");
        var fields = new Dictionary<string, string?>();
        for (var i = 0; i < 8; i++) (fields[$"Form.Ratings[{i}].Choice"], fields[$"Form.Ratings[{i}].Note"]) = ("4", "Seen in the record.");
        await app.HasLeftSearch(scene, 1);
        var refused = await page.Submit(fields, form: "#rate", button: "Submit scorecard");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("has left the search, so no scorecard on them is taken");
        Assert.Equal("Seen in the record.", refused.ValueOf("Form.Ratings[7].Note"));
        var stored = await app.CardOf(card);
        Assert.Equal((false, 8), (stored.IsSubmitted, stored.Ratings.Count));
    }
}
