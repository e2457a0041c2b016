using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Mail;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class RegisterTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string Path(RoundScene scene) => $"/review/searches/{scene.Search.Id}/conflicts";

    private Task<Scorecard> Declares(RoundScene scene, int rater, int candidate, Action<Scorecard> declare) => app.Has(async db =>
    {
        var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == scene.Round.Id && held.RaterId == scene.Rater(rater).Id && held.CandidacyId == scene.Candidacies[candidate - 1].Id);
        declare(card);
        return card;
    });

    [Fact]
    public async Task Chair_and_recruiter_read_who_declared_what_and_nobody_else_does()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var chair = await app.HasChair(scene);
        await Declares(scene, 1, 1, card => card.Recuse("We married in June.", app.Now, TieKind.ClosePersonal, shown: "1 work: “A registry” (2025)"));
        await Declares(scene, 2, 1, card => card.DeclareFree(app.Now, "1 employer: Larkhaven Health", "Four thousand people work there."));
        await app.HasSubmitted(scene, scene.Rater(2), 2, 2, "A note under seal");
        foreach (var reader in new[] { chair, scene.Lead })
        {
            var page = await (await app.SignedInAs(reader)).Open(Path(scene));
            page.Is(HttpStatusCode.OK).Says("Rater Number1 stepped back from Person1 Candidate1").Says("Family or close friendship").Says("We married in June.").Says("1 work: “A registry” (2025)")
                .Says("Rater Number2 can judge Person1 Candidate1 freely").Says("Four thousand people work there.").Says("Not said yet").Hides("A note under seal");
        }
        foreach (var other in new[] { scene.Rater(1), scene.Rater(2), await app.HasAccount("Another Recruiter", Roles.Recruiter) })
            (await (await app.SignedInAs(other)).Open(Path(scene))).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(Roles.Admin)).Open(Path(scene))).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_register_is_exported_without_levels_and_without_formulas()
    {
        var scene = await app.HasOpenRound(raters: 2);
        await Declares(scene, 1, 1, card => card.Recuse("=HYPERLINK(\"x\")", app.Now, TieKind.Other));
        await app.HasSubmitted(scene, scene.Rater(2), 1, 2, "A note under seal");
        var file = await (await app.SignedInAs(scene.Lead)).Open($"{Path(scene)}?handler=Csv");
        Assert.Equal("text/csv", file.Answer.Content.Headers.ContentType!.MediaType);
        var lines = file.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("Rater Number1,Person1 Candidate1,Recused,Rater Number1,Something else,", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("A note under seal", file.Html, StringComparison.Ordinal);
        (await (await app.SignedInAs(scene.Rater(1))).Open($"{Path(scene)}?handler=Csv")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_recused_themselves_does_not_find_that_person_in_the_register()
    {
        var scene = await app.HasOpenRound(raters: 2, leadRates: true);
        await Declares(scene, 1, 1, card => card.Recuse("A tie", app.Now, TieKind.Other));
        await app.Has(async db =>
        {
            var own = await db.Scorecards.Whole().SingleAsync(held => held.RaterId == scene.Lead.Id && held.CandidacyId == scene.Candidacies[0].Id);
            own.Recuse(null, app.Now);
            return own;
        });
        var lead = await app.SignedInAs(scene.Lead);
        (await lead.Open(Path(scene))).Hides("Candidate1").Says("Candidate2");
        Assert.DoesNotContain("Candidate1", (await lead.Open($"{Path(scene)}?handler=Csv")).Html, StringComparison.Ordinal);
        var other = await app.CardOf(scene, scene.Rater(1));
        (await lead.Open($"/review/conflicts/{other.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_recusal_by_mistake_is_asked_about_and_undone_by_the_chair()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var chair = await app.SignedInAs(await app.HasChair(scene));
        await app.HasRecused(scene, scene.Rater(1), 1);
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var asking = await rater.Open($"/review/scorecards/{card.Id}/recusal");
        asking.Says("Number 1 on the list").Hides("Candidate1");
        (await asking.Submit(button: "Ask to change it")).Is(HttpStatusCode.UnprocessableEntity).Says("Write why the recusal should be undone");
        var back = await asking.Submit(new() { ["Form.Reason"] = "I took her for somebody else." }, button: "Ask to change it");
        Assert.Equal($"/review/lists/{list.Id}", back.Path);
        back.Says("Asked to change").Hides("Candidate1");
        (await asking.Submit(new() { ["Form.Reason"] = "Twice" }, button: "Ask to change it")).Is(HttpStatusCode.UnprocessableEntity).Says("You have asked already");

        (await chair.Open($"/review/rounds/{scene.Round.Id}")).Says("1 rater asks to have a recusal undone.");
        var register = await chair.Open(Path(scene));
        register.Says("Waiting for an answer").Says("I took her for somebody else.");
        var pair = await chair.Open($"/review/conflicts/{card.Id}");
        (await pair.Submit(button: "Undo the recusal")).Is(HttpStatusCode.UnprocessableEntity).Says("Write why the recusal was a mistake");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await pair.Submit(new() { ["Form.Reason"] = "A slip." }, button: "Undo the recusal")).Says("The recusal is undone").Says("Not asked yet");
        (await pair.Submit(new() { ["Form.Reason"] = "Again" }, button: "Undo the recusal")).Is(HttpStatusCode.UnprocessableEntity);
        (await rater.Open($"/review/lists/{list.Id}")).Says("Candidate1");
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("Is there a tie between you and Person1 Candidate1?");
        (await rater.Open($"/review/scorecards/{card.Id}/recusal")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Those_who_can_answer_a_request_are_told_by_mail_once_and_nobody_else_is()
    {
        var scene = await app.HasOpenRound(raters: 3, leadRates: true);
        var chair = await app.HasChair(scene);
        await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasRecused(scene, scene.Rater(1), 1);
        // Recused from the person themselves: the register shows them nothing of it.
        await app.HasRecused(scene, scene.Lead, 1);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var asking = await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}/recusal");
        for (var twice = 0; twice < 2; twice++) await asking.Submit(new() { ["Form.Reason"] = "Long ago." }, button: "Ask to change it");
        var mail = Assert.Single(await app.AllMails(MailKind.RecusalRequest), held => held.SearchId == scene.Search.Id);
        Assert.Equal((chair.Id, Path(scene)), (mail.ToId, mail.Path));
        var carrier = new TestCarrier();
        app.Clock.Advance(Post.Gathered);
        await app.PostmanComes(carrier);
        var letter = Assert.Single(carrier.Messages, message => message.To.Mailboxes.Single().Address == chair.Email);
        Assert.Contains("asks to have a recusal undone", letter.TextBody, StringComparison.Ordinal);
        foreach (var name in new[] { "Candidate1", scene.Rater(1).Name, "Long ago" }) Assert.DoesNotContain(name, letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recusal_that_stands_is_answered_and_nobody_undoes_their_own()
    {
        var scene = await app.HasOpenRound(raters: 2, leadRates: true);
        await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasRecused(scene, scene.Rater(1), 1);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Declares(scene, 1, 1, card => card.AskToUndo("Long ago", app.Now));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var pair = await (await app.SignedInAs(scene.Lead)).Open($"/review/conflicts/{card.Id}");
        (await pair.Submit(new() { ["Form.Reason"] = "Two years are not long." }, button: "Let the recusal stand")).Says("The recusal stands");
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}/recusal")).Says("Two years are not long.");
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/conflicts/{card.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Chair_or_recruiter_take_a_rater_out_with_a_reason_and_the_rater_sees_nothing_of_it()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "n");
        var card = await app.CardOf(scene, scene.Rater(1));
        var lead = await app.SignedInAs(scene.Lead);
        var pair = await lead.Open($"/review/conflicts/{card.Id}");
        var refused = await pair.Submit(new() { ["Form.Kind"] = "Financial" }, button: "Take Rater Number1 out");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Write what the tie is");
        Assert.Equal("Financial", refused.ValueOf("Form.Kind"));
        (await refused.Submit(new() { ["Form.Reason"] = "Owns shares in her company." }, button: "Take Rater Number1 out")).Says("is taken out").Says("The scorecard was in, and was taken out");
        (await pair.Submit(new() { ["Form.Reason"] = "Twice" }, button: "Take Rater Number1 out")).Is(HttpStatusCode.UnprocessableEntity);
        var reader = await app.SignedInAs(scene.Rater(1));
        (await reader.Open($"/review/lists/{list.Id}")).Says("by the chair or the team").Hides("Candidate1").Hides("Owns shares");
        (await reader.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_former_member_asks_nothing()
    {
        var scene = await app.HasOpenRound(raters: 2);
        await app.HasRecused(scene, scene.Rater(1), 1);
        var card = await app.CardOf(scene, scene.Rater(1));
        await app.HasLeftTeam(scene, scene.Rater(1));
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/scorecards/{card.Id}/recusal")).Is(HttpStatusCode.NotFound);
    }
}
