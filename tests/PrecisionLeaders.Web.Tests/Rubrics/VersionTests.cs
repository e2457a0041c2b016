using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Rubrics;

public sealed class VersionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Two_versions_are_told_apart_in_words_and_weights()
    {
        var (old, next) = await HasNext(await app.HasPaperRound(), [40, 30, 30]);
        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/rubrics/{next.Id}/difference");
        page.Is(HttpStatusCode.OK).Says("Difference from 1.0").Says("K1 weight: gone: 50 new: 40").Says("2 changes");
        var back = await page.Submit(new() { ["from"] = old.Id.ToString() }, form: "main form[method=get]", button: "Compare");
        back.Is(HttpStatusCode.OK).Says("K2 weight: gone: 20 new: 30");

        // Of a draft nobody but admins reads anything, not by comparing either.
        var reviewer = await app.SignedInAs(Roles.Reviewer);
        (await reviewer.Open($"/rubrics/{next.Id}/difference")).Is(HttpStatusCode.NotFound);
        (await reviewer.Open($"/rubrics/{old.Id}/difference?from={next.Id}")).Is(HttpStatusCode.NotFound);
        (await reviewer.Open($"/rubrics/{old.Id}/difference")).Is(HttpStatusCode.OK).Hides(next.Id.ToString());
        (await reviewer.Open($"/rubrics/{next.Id}/guide")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_a_version_is_used_is_counted_for_the_firm_and_named_to_who_works_there()
    {
        var scene = await app.HasPaperRound();
        var path = $"/rubrics/{scene.Round.RubricId}";
        (await (await app.SignedInAs(scene.Lead)).Open(path)).Says("In 1 round of 1 search; they keep it for good.").Says($"Finalists {scene.Search.Title}");
        (await (await app.SignedInAs(Roles.Admin)).Open(path)).Says("In 1 round of 1 search").Hides(scene.Round.Id.ToString());
        (await (await app.SignedInAs(Roles.Reviewer)).Open(path)).Is(HttpStatusCode.OK).Hides("Where it is used");
        (await (await app.SignedInAs(Roles.Admin)).Open("/rubrics")).Says("in 1 round");
    }

    [Fact]
    public async Task A_scoring_guide_holds_every_level_and_prints()
    {
        var version = await app.DefaultOne();
        var page = await (await (await app.SignedInAs(Roles.Reviewer)).Open($"/rubrics/{version.Id}")).Follow("Scoring guide");
        page.Is(HttpStatusCode.OK).Says("insufficient evidence");
        foreach (var competency in version.Competencies)
            foreach (var anchor in competency.Anchors) page.Says(anchor.Text);
        Assert.Equal(8, page.Document.QuerySelectorAll("section.pl-keep h2[id^=K]").Length);
    }

    [Fact]
    public async Task A_past_round_is_ranked_again_under_a_draft_and_nothing_is_kept()
    {
        var scene = await app.HasPaperRound();
        var (_, next) = await HasNext(scene, [20, 60, 20], floor: null);
        await CloseAsync(scene);
        var lead = await app.SignedInAs(scene.Lead);
        var before = await KeptAsync();
        // By hand: Ada 62.5, Ben 75, Cleo 87.5 (no floor now), Dov 65 of 80 points, 81.25.
        var page = await lead.Open($"/rubrics/{next.Id}/what-would-change");
        page.Is(HttpStatusCode.OK).Says("0 of 4 would stand where they stand.")
            .Says("Ada Examplerank 1rank 4").Says("Ben Examplerank 2rank 3").Says("Cleo Examplebelow a floor (K1)rank 1").Says("Dov Examplenot enough evidencerank 2");
        Assert.Equal(before, await KeptAsync());
    }

    [Fact]
    public async Task Who_may_not_see_the_scores_learns_nothing_from_what_would_change()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var (_, next) = await HasNext(scene, [20, 60, 20], floor: null);
        var path = $"/rubrics/{next.Id}/what-would-change";
        (await (await app.SignedInAs(scene.Lead)).Open(path)).Says("No closed round is open to you.").Hides("Ada");
        await CloseAsync(scene);
        (await (await app.SignedInAs(Roles.Admin)).Open(path)).Says("No closed round is open to you.").Says("Give a recruiter the address").Hides("Ada");
        (await (await app.SignedInAs(Roles.Recruiter)).Open(path)).Says("No closed round is open to you.").Hides("Ada");
        (await (await app.SignedInAs(scene.First)).Open(path)).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_recused_recruiter_does_not_meet_the_person_nor_the_place_they_take()
    {
        var scene = await app.HasPaperRound();
        var recused = await app.HasAccount("Recruiter who is recused", Roles.Recruiter);
        await app.Has(async db =>
        {
            var search = await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == scene.Search.Id);
            var account = await db.Accounts.SingleAsync(held => held.Id == recused.Id);
            search.Join(account, Domain.Searches.MemberRole.Recruiter);
            var second = new ScoringRound(search, "Second", await db.Rubrics.Published().Whole().FirstAsync(held => held.Key == DefaultRubric.Key), RevealRule.Open, new DateOnly(2026, 12, 1), app.Now);
            second.Seat(account);
            var id = scene.People["Cleo"].Id;
            second.Take(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == id));
            var cards = second.Open(app.Now);
            cards[0].Recuse("A tie", app.Now);
            db.Rounds.Add(second);
            db.Scorecards.AddRange(cards);
            return second;
        });
        var (_, next) = await HasNext(scene, [20, 60, 20], floor: null);
        await CloseAsync(scene);
        var page = await (await app.SignedInAs(recused)).Open($"/rubrics/{next.Id}/what-would-change");
        page.Is(HttpStatusCode.OK).Hides("Cleo").Says("1 candidacy you are recused from left out.").Says("Dov Examplenot enough evidencerank 1").Says("Ada Examplerank 1rank 3");
    }

    private async Task<(int, int)> KeptAsync() => (await app.Reads(db => db.AuditEntries.CountAsync()), await app.Reads(db => db.Runs.CountAsync()));

    /// <summary>The draft after the version a paper round was judged by, with other weights.</summary>
    private async Task<(Rubric Old, Rubric Next)> HasNext(PaperRound scene, int[] weights, decimal? floor = 3.0m) => await app.Has(async db =>
    {
        var old = await db.Rubrics.Whole().SingleAsync(held => held.Id == scene.Round.RubricId);
        var next = old.NextDraft("1.1");
        foreach (var (competency, weight) in next.InOrder.Zip(weights)) competency.Weigh(weight);
        next.InOrder.First().Demand(floor);
        db.Rubrics.Add(next);
        return (old, next);
    });

    private Task<bool> CloseAsync(PaperRound scene) => app.Has(async db =>
    {
        (await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id)).Close(app.Now);
        return true;
    });
}
