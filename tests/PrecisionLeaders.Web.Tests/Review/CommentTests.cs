using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class CommentTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Said = "Ask how the Larkhaven merger was paid for.";

    [Fact]
    public async Task A_comment_to_the_committee_is_read_by_it_and_by_the_recruiters_and_a_private_one_by_nobody_else()
    {
        var scene = await app.HasOpenRound(raters: 2, reveal: RevealRule.Open);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        var author = await app.SignedInAs(scene.Rater(1));
        await Write(author, list, scene, Said);
        var mine = await Write(author, list, scene, "My own doubt, kept to myself.", CommentReach.Private);
        mine.Says(Said).Says("My own doubt").Says("Only you");

        var other = await app.SignedInAs(scene.Rater(2));
        (await other.Open(Dossier(list, scene))).Says("Rater Number1").Says(Said).Hides("My own doubt");
        (await other.Open($"/review/lists/{list.Id}")).Says("1 comment on Person1 Candidate1");
        (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/questions")).Says("Person1 Candidate1").Says(Said).Hides("My own doubt");
        var admin = await app.SignedInAs(Roles.Admin | Roles.Recruiter | Roles.Reviewer);
        foreach (var path in new[] { Dossier(list, scene), $"/searches/{scene.Search.Id}/questions" }) (await admin.Open(path)).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(await app.Reads(db => db.AuditEntries.ToListAsync()), row => row.Fields?.Contains("doubt", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_others_wrote_of_a_person_waits_until_the_own_scorecard_on_them_is_in()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        await Write(await app.SignedInAs(scene.Rater(1)), list, scene, Said);
        var other = await app.SignedInAs(scene.Rater(2));
        (await other.Open(Dossier(list, scene))).Says("One comment waits.").Hides(Said).Hides("Rater Number1");
        (await other.Open($"/review/lists/{list.Id}")).Hides("1 comment");
        await app.HasSubmitted(scene, scene.Rater(2), 1, 3, "Mine");
        (await other.Open(Dossier(list, scene))).Says(Said).Hides("comment waits");
    }

    [Fact]
    public async Task A_recruiter_who_rates_waits_too_and_who_is_recused_sees_nothing()
    {
        var scene = await app.HasOpenRound(raters: 2, leadRates: true);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        await Write(await app.SignedInAs(scene.Rater(1)), list, scene, Said);
        (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/questions")).Says("One comment waits.").Hides(Said);
        await app.HasRecused(scene, scene.Lead, 1);
        (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/questions")).Hides("comment waits").Hides(Said).Hides("Candidate1");
        await app.HasRecused(scene, scene.Rater(2), 1);
        var recused = await app.SignedInAs(scene.Rater(2));
        (await recused.Open(Dossier(list, scene))).Is(HttpStatusCode.NotFound);
        (await recused.Open(Dossier(list, scene) + "/comment")).Is(HttpStatusCode.NotFound);
        (await recused.Open($"/review/lists/{list.Id}")).Hides("1 comment").Hides("Candidate1");
    }

    [Fact]
    public async Task What_was_written_by_someone_who_stepped_back_is_read_by_nobody()
    {
        var scene = await app.HasOpenRound(raters: 2, reveal: RevealRule.Open);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        var author = await app.SignedInAs(scene.Rater(1));
        await Write(author, list, scene, Said);
        var comment = await app.Reads(db => db.Comments.SingleAsync(held => held.CandidacyId == scene.Candidacies[0].Id));
        await app.HasRecused(scene, scene.Rater(1), 1);
        (await (await app.SignedInAs(scene.Rater(2))).Open(Dossier(list, scene))).Is(HttpStatusCode.OK).Hides(Said);
        (await author.Open($"/review/comments/{comment.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_author_changes_it_with_a_mark_and_takes_it_back_and_nobody_else_finds_it()
    {
        var scene = await app.HasOpenRound(raters: 2, reveal: RevealRule.Open);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        var author = await app.SignedInAs(scene.Rater(1));
        await Write(author, list, scene, Said);
        var id = (await app.Reads(db => db.Comments.SingleAsync(held => held.CandidacyId == scene.Candidacies[0].Id))).Id;
        var other = await app.SignedInAs(scene.Rater(2));
        (await other.Open($"/review/comments/{id}")).Is(HttpStatusCode.NotFound);
        var page = await author.Open($"/review/comments/{id}?list={list.Id}");
        (await page.Submit(new() { ["Form.Text"] = " " })).Is(HttpStatusCode.UnprocessableEntity).Says("Write the comment, or take it back below.");
        (await page.Submit(new() { ["Form.Text"] = "Ask it at the visit." })).Is(HttpStatusCode.OK).Says("Ask it at the visit.").Says("changed");
        (await page.Submit(new() { ["Form.Text"] = "From an older tab." })).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("From an older tab.").Says("The record now says: Ask it at the visit.");
        (await (await author.Open($"/review/comments/{id}?list={list.Id}")).Submit(button: "Take the comment back")).Is(HttpStatusCode.OK).Hides("Ask it at the visit.");
        (await other.Open(Dossier(list, scene))).Hides("Ask it at the visit.");
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_comment_and_bad_input_is_kept()
    {
        var scene = await app.HasOpenRound(raters: 1);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var author = await app.SignedInAs(scene.Rater(1));
        var page = await author.Open(Dossier(list, scene));
        (await page.Submit(new() { ["Form.Text"] = "" }, button: "Keep the comment")).Is(HttpStatusCode.UnprocessableEntity).Says("Write the comment first.");
        var late = new string('x', Comment.TextLength + 1);
        (await page.Submit(new() { ["Form.Text"] = late }, button: "Keep the comment")).Is(HttpStatusCode.UnprocessableEntity).Says(late);
        for (var i = 0; i < 2; i++) (await page.Submit(new() { ["Form.Text"] = Said }, button: "Keep the comment")).Is(HttpStatusCode.OK);
        Assert.Equal(1, await app.Reads(db => db.Comments.CountAsync(held => held.CandidacyId == scene.Candidacies[0].Id)));
    }

    private static string Dossier(CandidateList list, RoundScene scene) => $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}";

    private static async Task<OpenPage> Write(Visitor author, CandidateList list, RoundScene scene, string text, CommentReach reach = CommentReach.Committee) =>
        (await (await author.Open(Dossier(list, scene))).Submit(new() { ["Form.Text"] = text, ["Form.Reach"] = reach.ToString() }, button: "Keep the comment")).Is(HttpStatusCode.OK);
}
