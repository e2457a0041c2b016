using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class QuestionTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Asked = "Would she move with a family?", Answer = "Yes, from the summer on.";

    [Fact]
    public async Task A_question_reaches_the_recruiters_and_its_answer_the_asker_by_page_and_mail()
    {
        var (scene, list) = await SceneAsync();
        var asker = await app.SignedInAs(scene.Rater(1));
        (await Ask(asker, Dossier(list, scene), Asked)).Says("You asked").Says("Not answered yet");
        (await asker.Open("/review")).Says(Asked);
        var recruiter = await app.SignedInAs(scene.Lead);
        (await recruiter.Open("/")).Says("Questions to answer");
        (await recruiter.Open($"/searches/{scene.Search.Id}/lists")).Says("1 question to answer");
        var page = await (await recruiter.Open($"/searches/{scene.Search.Id}/questions")).Follow("Answer Rater Number1 on Person1 Candidate1");
        (await page.Submit(new() { ["Form.Answer"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Write the answer first.");
        (await page.Submit(new() { ["Form.Answer"] = Answer })).Is(HttpStatusCode.OK).Says("The asker alone reads it");
        (await asker.Open(Dossier(list, scene))).Says(Answer).Says("Imogen Hartsworth").Hides("Not answered yet");
        var mail = Assert.Single(await Mails(scene));
        Assert.Equal((scene.Rater(1).Id, Dossier(list, scene)), (mail.ToId!.Value, mail.Path));
        (await (await app.SignedInAs(scene.Rater(2))).Open(Dossier(list, scene))).Hides(Asked).Hides(Answer);
    }

    [Fact]
    public async Task A_published_answer_is_read_by_the_whole_committee_without_the_askers_name_and_the_words_the_recruiter_chose()
    {
        var (scene, list) = await SceneAsync();
        await Ask(await app.SignedInAs(scene.Rater(1)), $"/review/lists/{list.Id}", "I, Rater Number1, gave a 2: why so few names?");
        var recruiter = await app.SignedInAs(scene.Lead);
        (await AnswerPage(recruiter, scene)).Says("Short list 1");
        await (await AnswerPage(recruiter, scene)).Submit(new() { ["Form.Answer"] = Answer, ["Form.IsPublished"] = "true", ["Form.AsRead"] = "Why so few names?" });
        // Facts do not wait for a scorecard: all judge on the same ones.
        (await (await app.SignedInAs(scene.Rater(2))).Open($"/review/lists/{list.Id}")).Says("A member asked").Says("Why so few names?").Says(Answer).Hides("Rater Number1").Hides("gave a 2");
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/lists/{list.Id}")).Says("The committee reads it, without your name");
        await (await AnswerPage(recruiter, scene)).Submit(new() { ["Form.Answer"] = Answer, ["Form.IsPublished"] = "false" });
        (await (await app.SignedInAs(scene.Rater(2))).Open($"/review/lists/{list.Id}")).Hides(Answer);
        Assert.Single(await Mails(scene));
    }

    [Fact]
    public async Task Two_answers_at_once_keep_the_first_and_the_input_of_the_second_and_one_sent_twice_tells_once()
    {
        var (scene, list) = await SceneAsync();
        await Ask(await app.SignedInAs(scene.Rater(1)), Dossier(list, scene), Asked);
        var recruiter = await app.SignedInAs(scene.Lead);
        var (one, other) = (await AnswerPage(recruiter, scene), await AnswerPage(recruiter, scene));
        for (var i = 0; i < 2; i++) (await one.Submit(new() { ["Form.Answer"] = Answer })).Is(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await other.Submit(new() { ["Form.Answer"] = "No." })).Is(HttpStatusCode.UnprocessableEntity).Says("No.").Says($"The record now says: {Answer}");
        Assert.Single(await Mails(scene));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await AnswerPage(recruiter, scene)).Submit(new() { ["Form.Answer"] = "From the autumn on." });
        Assert.Equal(2, (await Mails(scene)).Count);
    }

    [Fact]
    public async Task An_open_question_is_taken_back_by_its_asker_and_an_answered_one_stays()
    {
        var (scene, list) = await SceneAsync();
        var asker = await app.SignedInAs(scene.Rater(1));
        var page = await Ask(asker, Dossier(list, scene), Asked);
        for (var i = 0; i < 2; i++) (await page.Submit(button: "Take the question back")).Is(HttpStatusCode.OK).Hides(Asked);
        var again = await Ask(asker, Dossier(list, scene), Asked);
        await (await AnswerPage(await app.SignedInAs(scene.Lead), scene)).Submit(new() { ["Form.Answer"] = Answer });
        (await again.Submit(button: "Take the question back")).Is(HttpStatusCode.UnprocessableEntity).Says("stays on record with its answer");
    }

    [Fact]
    public async Task Who_has_no_part_in_it_asks_and_reads_nothing()
    {
        var (scene, list) = await SceneAsync();
        await Ask(await app.SignedInAs(scene.Rater(1)), Dossier(list, scene), Asked);
        var id = (await app.Reads(db => db.Questions.SingleAsync(held => held.SearchId == scene.Search.Id))).Id;
        var elsewhere = await app.HasOpenRound(raters: 1);
        var stranger = await app.SignedInAs(elsewhere.Lead);
        foreach (var path in new[] { $"/searches/{scene.Search.Id}/questions", $"/searches/{scene.Search.Id}/questions/{id}", $"/searches/{elsewhere.Search.Id}/questions/{id}" })
            (await stranger.Open(path)).Is(HttpStatusCode.NotFound);
        var outsider = await app.SignedInAs(elsewhere.Rater(1));
        (await outsider.Open($"/review/lists/{list.Id}/ask")).Is(HttpStatusCode.NotFound);
        (await outsider.Open($"/searches/{scene.Search.Id}/questions")).Is(HttpStatusCode.Forbidden);
        await app.HasRecused(scene, scene.Rater(1), 1);
        (await (await app.SignedInAs(scene.Rater(1))).Open("/review")).Hides(Asked);
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/lists/{list.Id}/ask?about={scene.Candidacies[0].Id}")).Is(HttpStatusCode.NotFound);
        var other = await app.SignedInAs(scene.Rater(2));
        (await other.Open($"/review/lists/{list.Id}/ask?about={elsewhere.Candidacies[0].Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_recruiter_who_is_recused_from_the_person_neither_reads_nor_answers_it()
    {
        var scene = await app.HasOpenRound(raters: 1, leadRates: true);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await Ask(await app.SignedInAs(scene.Rater(1)), Dossier(list, scene), Asked);
        var recruiter = await app.SignedInAs(scene.Lead);
        var answer = await AnswerPage(recruiter, scene);
        await app.HasRecused(scene, scene.Lead, 1);
        (await recruiter.Open("/")).Hides("Questions to answer");
        (await recruiter.Open($"/searches/{scene.Search.Id}/questions")).Is(HttpStatusCode.OK).Hides(Asked);
        (await answer.Submit(new() { ["Form.Answer"] = Answer })).Is(HttpStatusCode.NotFound);
        Assert.Empty(await Mails(scene));
    }

    private async Task<(RoundScene, CandidateList)> SceneAsync()
    {
        var scene = await app.HasOpenRound(raters: 2);
        return (scene, await app.HasPresentedList(scene, [.. scene.Raters]));
    }

    private static string Dossier(CandidateList list, RoundScene scene) => $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}";

    private static async Task<OpenPage> Ask(Visitor asker, string path, string text) =>
        (await (await asker.Open(path)).Submit(new() { ["Form.Words"] = text }, button: "Ask the recruiter")).Is(HttpStatusCode.OK).Says(text);

    private async Task<OpenPage> AnswerPage(Visitor recruiter, RoundScene scene)
    {
        var id = await app.Reads(db => db.Questions.Where(held => held.SearchId == scene.Search.Id).Select(held => held.Id).SingleAsync());
        return (await recruiter.Open($"/searches/{scene.Search.Id}/questions/{id}")).Is(HttpStatusCode.OK);
    }

    private Task<List<OutboxMail>> Mails(RoundScene scene) => app.Reads(db => db.Outbox.Where(mail => mail.Kind == MailKind.QuestionAnswered && mail.SearchId == scene.Search.Id).ToListAsync());
}
