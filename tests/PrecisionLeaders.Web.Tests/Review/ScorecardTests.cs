using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class ScorecardTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Choice = "Form.Ratings[0].Choice", Note = "Form.Ratings[0].Note", Cited = "Form.Ratings[0].Cited";

    private async Task<(RoundScene Scene, Scorecard Card, Visitor Rater)> Begun()
    {
        var scene = await app.HasOpenRound();
        await app.HasNoTie(scene, scene.Rater(1));
        return (scene, await app.CardOf(scene, scene.Rater(1)), await app.SignedInAs(scene.Rater(1)));
    }

    private static Task<OpenPage> Autosave(OpenPage page, Visitor rater, Dictionary<string, string> fields)
    {
        var sent = new Dictionary<string, string>(fields)
        {
            ["__RequestVerificationToken"] = page.ValueOf("__RequestVerificationToken"),
            ["Form.Ratings[0].Competency"] = page.ValueOf("Form.Ratings[0].Competency"),
        };
        sent.TryAdd("Form.Ratings[0].Seen", page.ValueOf("Form.Ratings[0].Seen"));
        var request = new HttpRequestMessage(HttpMethod.Post, page.One("#rate").GetAttribute("action")) { Content = new FormUrlEncodedContent(sent) };
        request.Headers.Add("HX-Request", "true");
        return rater.Send(request);
    }

    [Fact]
    public async Task A_tie_is_asked_about_before_the_first_rating()
    {
        var scene = await app.HasOpenRound();
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        var page = await rater.Open($"/review/scorecards/{card.Id}");
        page.Says("Is there a tie between you and Person1 Candidate1?");
        Assert.Empty(page.Document.QuerySelectorAll("#rate"));
        var answered = await page.Submit(button: "No, I can judge freely");
        answered.Is(HttpStatusCode.OK).Says("Which reads most like this person’s record?");
    }

    [Fact]
    public async Task Stepping_back_hides_the_person_everywhere_and_keeps_the_number()
    {
        var scene = await app.HasOpenRound();
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        var page = await (await rater.Open($"/review/scorecards/{card.Id}")).Submit(button: "Yes, recuse me");
        Assert.Equal($"/review/lists/{list.Id}", page.Path);
        page.Says("A candidacy you are recused from").Hides("Candidate1").Says("Person2 Candidate2");
        Assert.Equal(["1", "2"], page.Document.QuerySelectorAll(".pl-present > .pl-no").Select(number => number.TextContent));
        (await rater.Open("/review")).Hides("Candidate1");
        (await rater.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.NotFound);
        (await rater.Open($"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}")).Is(HttpStatusCode.NotFound);
        await app.HasSubmitted(scene, scene.Rater(2), 1, 4, "n");
        await app.HasClosed(scene);
        (await rater.Open($"/review/rounds/{scene.Round.Id}/ranking")).Hides("Candidate1");
    }

    [Fact]
    public async Task A_step_is_saved_by_its_button_and_goes_on_to_the_next()
    {
        var (_, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K2");
        var item = page.ValueOf(Cited);
        var next = await page.Submit(new() { [Choice] = "4", [Cited] = item, [Note] = "Six clinics." }, form: "#rate", button: "K3");
        Assert.Equal($"/review/scorecards/{card.Id}?at=K3", next.Address);
        next.Says("level 4");
        var stored = Assert.Single((await app.Reads(db => db.Scorecards.Whole().SingleAsync(held => held.Id == card.Id))).Ratings);
        Assert.Equal((4, "Six clinics.", 1), (stored.Level, stored.Note, stored.Citations.Count));
    }

    [Fact]
    public async Task Every_change_saves_the_draft_and_says_when()
    {
        var (_, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        var saved = await Autosave(page, rater, new() { [Choice] = "3" });
        saved.Is(HttpStatusCode.OK).Says("Draft saved").Says("3, uncited").Says("cite or note for K1");
        Assert.Null(saved.Document.QuerySelector("main"));
        var seen = saved.One("[data-seen]").GetAttribute("value")!;
        (await Autosave(page, rater, new() { [Choice] = "4", ["Form.Ratings[0].Seen"] = seen })).Is(HttpStatusCode.OK);
        Assert.Equal("4", (await rater.Open($"/review/scorecards/{card.Id}?at=K1")).One("input[type=radio][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_save_from_an_old_window_keeps_both_and_says_so()
    {
        var (_, card, rater) = await Begun();
        var first = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        var second = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        await first.Submit(new() { [Choice] = "2", [Note] = "Written first" }, form: "#rate");
        var refused = await second.Submit(new() { [Choice] = "5", [Note] = "Written second" }, form: "#rate");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("K1 was changed in another window").Says("Written first");
        Assert.StartsWith("Error:", refused.Document.Title, StringComparison.Ordinal);
        Assert.Equal("Written second", refused.ValueOf(Note));
        Assert.Equal(2, (await app.CardOf(card)).Ratings[0].Level);
        await refused.Submit(form: "#rate");
        Assert.Equal(5, (await app.CardOf(card)).Ratings[0].Level);
    }

    [Fact]
    public async Task Two_windows_on_different_competencies_do_not_meet()
    {
        var (_, card, rater) = await Begun();
        var first = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        var second = await rater.Open($"/review/scorecards/{card.Id}?at=K2");
        await first.Submit(new() { [Choice] = "2" }, form: "#rate");
        (await second.Submit(new() { [Choice] = "3" }, form: "#rate")).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await app.CardOf(card)).Ratings.Count);
    }

    [Fact]
    public async Task A_round_closed_meanwhile_leaves_what_was_typed_on_the_page()
    {
        var (scene, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        await app.HasClosed(scene);
        var refused = await page.Submit(new() { [Choice] = "5", [Note] = "Typed too late" }, form: "#rate");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The round is closed");
        Assert.Equal("Typed too late", refused.ValueOf(Note));
        Assert.Empty((await app.CardOf(card)).Ratings);
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("The round closed before this scorecard was submitted");
    }

    [Fact]
    public async Task Submitting_too_early_saves_and_answers_with_what_is_missing_as_links()
    {
        var (_, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        var refused = await page.Submit(new() { [Choice] = "4" }, form: "#rate", button: "Submit scorecard");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("not submitted yet");
        Assert.StartsWith("Error:", refused.Document.Title, StringComparison.Ordinal);
        var links = refused.Document.QuerySelectorAll("#errors a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("?at=K8", links);
        Assert.Equal("?at=K1", links[^1]);
        Assert.Equal(4, (await app.CardOf(card)).Ratings[0].Level);
        Assert.False((await app.CardOf(card)).IsSubmitted);
    }

    [Fact]
    public async Task All_at_once_fills_and_submits_a_card_that_is_then_frozen()
    {
        var (_, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?all=1");
        var fields = new Dictionary<string, string?>();
        for (var i = 0; i < 8; i++) (fields[$"Form.Ratings[{i}].Choice"], fields[$"Form.Ratings[{i}].Note"]) = (i == 3 ? "ie" : "4", i == 3 ? "" : "Seen in the record.");
        var done = await page.Submit(fields, form: "#rate", button: "Submit scorecard");
        done.Is(HttpStatusCode.OK).Says("submitted.");
        Assert.True((await app.CardOf(card)).IsSubmitted);
        (await page.Submit(fields, form: "#rate", button: "Submit scorecard")).Is(HttpStatusCode.OK);
        fields["Form.Ratings[0].Choice"] = "1";
        (await page.Submit(fields, form: "#rate", button: "Submit scorecard")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain((await app.CardOf(card)).Ratings, rating => rating.Level == 1);
        var mine = await rater.Open($"/review/scorecards/{card.Id}");
        mine.Says("Insufficient evidence").Says("Level 4");
        Assert.Null(mine.Document.QuerySelector("#rate input"));
    }

    [Fact]
    public async Task Confidential_evidence_is_neither_shown_nor_cited()
    {
        var (scene, card, rater) = await Begun();
        EvidenceItem hidden = null!;
        await app.HasAlso(scene.Candidacies[0], person => hidden = person.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe("Secret detail", null, null, isConfidential: true));
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        page.Hides("Whispered").Hides("Secret detail").Hides(hidden.Id.ToString());
        await page.Submit(new() { [Choice] = "4", [Cited] = hidden.Id.ToString() }, form: "#rate");
        Assert.Empty((await app.CardOf(card)).Ratings[0].Citations);
    }

    [Fact]
    public async Task A_scorecard_is_its_raters_alone()
    {
        var (scene, card, _) = await Begun();
        foreach (var other in new[] { scene.Rater(2), scene.Lead })
            (await (await app.SignedInAs(other)).Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_forged_choice_or_an_endless_note_is_refused_by_its_field()
    {
        var (_, card, rater) = await Begun();
        var page = await rater.Open($"/review/scorecards/{card.Id}?at=K1");
        (await page.Submit(new() { [Choice] = "9" }, form: "#rate")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose one of the levels");
        var tooLong = await page.Submit(new() { [Note] = new string('x', 5000) }, form: "#rate");
        tooLong.Is(HttpStatusCode.UnprocessableEntity).Says("at most 2000 fit");
        Assert.Equal(5000, tooLong.ValueOf(Note).Length);
    }
}
