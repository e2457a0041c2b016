using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class SealedScoresTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Note = "Zephyrine remark of another rater";

    [Fact]
    public async Task Another_raters_note_and_name_are_on_no_page_of_a_rater_before_the_reveal()
    {
        var scene = await app.HasOpenRound();
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, Note);
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        foreach (var path in new[] { "/", "/review", $"/review/lists/{list.Id}", $"/review/lists/{list.Id}/brief", $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}",
            $"/review/scorecards/{card.Id}", $"/review/scorecards/{card.Id}?all=1", $"/review/rounds/{scene.Round.Id}/ranking" })
        {
            var page = await rater.Open(path);
            page.Hides(Note).Hides(scene.Rater(2).Name).Hides("5 of 8").Hides("level 5");
        }
    }

    [Fact]
    public async Task A_recruiter_and_an_admin_see_counts_and_no_level_before_a_round_closes()
    {
        var scene = await app.HasOpenRound(reveal: RevealRule.WhenRoundCloses);
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, Note);
        var recruiter = await app.SignedInAs(scene.Lead);
        var round = (await recruiter.Open($"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}")).Is(HttpStatusCode.OK);
        round.Says("1 of 6 scorecards are in").Says("Rater Number2 1 of 2 scorecards are in").Hides(Note).Hides("level");
        foreach (var path in new[] { $"/searches/{scene.Search.Id}/lists", $"/review/rounds/{scene.Round.Id}/ranking", $"/searches/{scene.Search.Id}/ranking" })
            (await recruiter.Open(path)).Hides(Note).Hides("level 5");
        var admin = await app.SignedInAs(Roles.Admin);
        foreach (var path in new[] { $"/searches/{scene.Search.Id}/lists", $"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}", $"/review/rounds/{scene.Round.Id}", "/review", "/admin" })
            (await admin.Open(path)).Hides(Note);
    }

    [Fact]
    public async Task Own_scorecards_in_let_a_rater_see_the_others_by_the_default_rule()
    {
        var scene = await app.HasOpenRound(candidates: 2);
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, Note);
        Assert.IsType<RevealedScores.Sealed>(await Scores(scene, scene.Rater(1)));
        await app.HasSubmitted(scene, scene.Rater(1), 1, 3, "Mine");
        Assert.IsType<RevealedScores.Sealed>(await Scores(scene, scene.Rater(1)));
        await app.HasSubmitted(scene, scene.Rater(1), 2, 3, "Mine");
        var shown = Assert.IsType<RevealedScores.Shown>(await Scores(scene, scene.Rater(1)));
        Assert.Equal(3, shown.Cards.Count);
        Assert.Equal(2, shown.Candidacies.Count);
    }

    [Fact]
    public async Task Revealed_scores_leave_out_drafts_and_whom_the_viewer_is_recused_from()
    {
        var scene = await app.HasOpenRound(candidates: 2);
        await app.HasRecused(scene, scene.Rater(1), 1);
        await app.HasSubmitted(scene, scene.Rater(1), 2, 3, "Mine");
        await app.HasSubmitted(scene, scene.Rater(2), 1, 4, Note);
        await app.HasNoTie(scene, scene.Rater(3), 2);
        var shown = Assert.IsType<RevealedScores.Shown>(await Scores(scene, scene.Rater(1)));
        Assert.Equal(scene.Candidacies[1].Id, Assert.Single(shown.Candidacies).Id);
        Assert.Equal(scene.Rater(1).Id, Assert.Single(shown.Cards).RaterId);
    }

    [Fact]
    public async Task Nobody_sees_a_score_before_the_closing_when_the_rule_says_so()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1, reveal: RevealRule.WhenRoundCloses);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, Note);
        Assert.IsType<RevealedScores.Sealed>(await Scores(scene, scene.Rater(1)));
        Assert.IsType<RevealedScores.Sealed>(await Scores(scene, scene.Lead));
        await app.HasClosed(scene);
        Assert.Single(Assert.IsType<RevealedScores.Shown>(await Scores(scene, scene.Rater(1))).Cards);
        Assert.IsType<RevealedScores.Shown>(await Scores(scene, scene.Lead));
    }

    [Fact]
    public async Task Who_has_no_part_in_a_round_finds_no_scores_whatever_their_role()
    {
        var scene = await app.HasOpenRound(reveal: RevealRule.Open);
        var reviewer = await app.HasAccount("Un Related", Roles.Reviewer);
        await app.Has(async db =>
        {
            var search = await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == scene.Search.Id);
            search.Join(await db.Accounts.SingleAsync(held => held.Id == reviewer.Id), MemberRole.Reviewer);
            return search;
        });
        Assert.Null(await Scores(scene, reviewer));
        Assert.Null(await Scores(scene, await app.HasAccount("An Admin", Roles.Admin)));
        Assert.Null(await Scores(scene, await app.HasAccount("Other Recruiter", Roles.Recruiter | Roles.Admin)));
    }

    private Task<RevealedScores?> Scores(RoundScene scene, Account account) => app.Reads(db => RevealedScores.ForAsync(db, scene.Round.Id, new Viewer(account.Id, account.Roles)));
}
