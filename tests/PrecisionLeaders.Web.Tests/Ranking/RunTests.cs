using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>Runs as they are stored and found again in a real database.</summary>
public sealed class RunTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Closing_a_round_on_its_page_stores_its_ranking_in_the_same_save()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var page = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}");
        Assert.Empty(await RunsOf(scene));
        (await page.Submit(button: "Close the round")).Says("The round is closed");

        var run = Assert.Single(await RunsOf(scene));
        Assert.Equal((RunOccasion.RoundClosed, scene.Lead.Id, app.Now), (run.Occasion, run.MadeById, run.MadeAt));
        Assert.Equal((scene.Search.Id, scene.Round.RubricId, StoreRun.Software), (run.SearchId, run.RubricId, run.Software));
        Assert.True(run.Repeat().IsIdentical);

        // The paper example, from the stored results: two ranked, Cleo below the floor, Dov not yet seen enough.
        var standings = RunResults.Parse(run.Results).Standings;
        Assert.Equal([scene.People["Ada"].Id, scene.People["Ben"].Id, scene.People["Cleo"].Id, scene.People["Dov"].Id], standings.Select(standing => standing.CandidacyId));
        Assert.Equal([new Ratio(305, 4), 75, new Ratio(275, 4), 90], standings.Select(standing => standing.Score));
        Assert.Equal([FitGroupKind.Ranked, FitGroupKind.Ranked, FitGroupKind.BelowFloor, FitGroupKind.NotEnoughEvidence], standings.Select(standing => standing.Group));
    }

    [Fact]
    public async Task A_chair_who_closes_the_round_stores_it_too()
    {
        var scene = await app.HasPaperRound();
        await app.Has(async db =>
        {
            (await db.Searches.Whole().SingleAsync(held => held.Id == scene.Search.Id)).Join(await db.Accounts.SingleAsync(held => held.Id == scene.First.Id), MemberRole.Chair);
            return true;
        });
        var page = await (await app.SignedInAs(scene.First)).Open($"/review/rounds/{scene.Round.Id}");
        (await page.Submit(button: "Close the round")).Says("The round is closed");
        Assert.Equal(scene.First.Id, Assert.Single(await RunsOf(scene)).MadeById);
    }

    [Fact]
    public async Task The_names_behind_a_run_are_those_of_today()
    {
        var (scene, run) = await Closed();
        var names = await app.Reads(async db => await RunNames.OfAsync(db, (RunSeen.Shown)(await RunSeen.OfAsync(db, run.Id, Of(scene.Lead)))!));
        Assert.Equal(["Ada Example", "Ben Example", "Cleo Example", "Dov Example"], run.Order().Standings.Select(standing => names.Person(standing.CandidacyId)));
        Assert.Equal("Maren Ellingworth", names.Raters[scene.First.Id]);
        Assert.Equal(["K1", "K2", "K3"], names.Competencies.Values.Select(competency => competency.Code).Order());
    }

    [Fact]
    public async Task A_round_cannot_be_closed_twice_and_keeps_one_run()
    {
        var (scene, _) = await Closed();
        await Assert.ThrowsAsync<RuleBrokenException>(() => Close(scene));
        Assert.Single(await RunsOf(scene));
    }

    [Fact]
    public async Task The_audit_tells_that_a_run_was_stored_and_nothing_of_it()
    {
        var (scene, run) = await Closed();
        var entries = await app.Reads(db => db.AuditEntries.Where(entry => entry.RecordId == run.Id).ToListAsync());
        var entry = Assert.Single(entries);
        Assert.Equal(("RankingRun", "added", null), (entry.Kind, entry.Act, entry.Fields));
        Assert.Single(await RunsOf(scene));
    }

    [Fact]
    public async Task A_run_changed_behind_the_product_s_back_is_found_out()
    {
        var (_, run) = await Closed();
        await app.Has(db => db.Runs.Where(held => held.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(held => held.Inputs, held => held.Inputs.Replace("\"weight\":50", "\"weight\":40").Replace("\"weight\":30", "\"weight\":40"))));
        var differences = (await app.Reads(db => db.Runs.SingleAsync(held => held.Id == run.Id))).Repeat().Differences;
        Assert.Equal(RunPart.Hash, differences[0].Part);
        Assert.Contains(differences, apart => apart is { Part: RunPart.Standing, Field: "score" });
    }

    [Fact]
    public async Task The_run_holds_everyone_though_the_closing_chair_is_recused_from_one()
    {
        var (scene, run) = await Closed(more: (_, cards) => cards.Single(card => !card.IsSubmitted).Recuse("We published together", app.Now));
        var dov = RunInputs.Parse(run.Inputs).Candidacies.Single(candidacy => candidacy.Id == scene.People["Dov"].Id);
        Assert.Equal([scene.First.Id], dov.Raters);
        Assert.Equal(2, RunInputs.Parse(run.Inputs).Candidacies.Single(candidacy => candidacy.Id == scene.People["Ada"].Id).Raters.Count);
    }

    [Fact]
    public async Task Drafts_stay_out_of_a_run()
    {
        var (scene, run) = await Closed(more: (round, cards) =>
        {
            var card = cards.Single(held => !held.IsSubmitted);
            card.DeclareFree(app.Now);
            card.Rate(round.Rubric.Competencies.Single(held => held.Code == "K1"), 1, false, "A first thought", [], app.Now);
        });
        var dov = RunInputs.Parse(run.Inputs).Candidacies.Single(candidacy => candidacy.Id == scene.People["Dov"].Id);
        Assert.Equal([scene.First.Id, scene.Second.Id], dov.Raters.OrderBy(rater => rater == scene.Second.Id));
        Assert.DoesNotContain(dov.Ratings, rating => rating.RaterId == scene.Second.Id);
    }

    [Fact]
    public async Task Who_the_round_is_revealed_to_whole_sees_its_runs_newest_first()
    {
        var (scene, run) = await Closed();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await app.Has(async db => (await StoreRun.OnDemandAsync(db, scene.Round.Id, Of(scene.First), await db.Accounts.SingleAsync(held => held.Id == scene.First.Id), app.Now))!);
        foreach (var viewer in new[] { Of(scene.Lead), Of(scene.First), Of(scene.Second) })
        {
            var seen = await app.Reads(db => RunsOfRound.LoadAsync(db, scene.Round.Id, viewer));
            Assert.Equal([second.Id, run.Id], seen!.Runs.Select(line => line.Id));
            Assert.Equal([RunOccasion.OnDemand, RunOccasion.RoundClosed], seen.Runs.Select(line => line.Occasion));
            Assert.True(seen.MayStore);
            var shown = Assert.IsType<RunSeen.Shown>(await app.Reads(db => RunSeen.OfAsync(db, run.Id, viewer)));
            Assert.Equal((run.InputsHash, scene.Lead.Name), (shown.Run.InputsHash, shown.Run.MadeBy.Name));
        }
        Assert.Equal(run.InputsHash, second.InputsHash);
        Assert.True(run.CompareWith(second).IsSameOrder);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_search_finds_no_run()
    {
        var (scene, run) = await Closed();
        var stranger = await app.HasAccount("A Stranger", Roles.Recruiter | Roles.Reviewer | Roles.Admin);
        Assert.Null(await app.Reads(db => RunsOfRound.LoadAsync(db, scene.Round.Id, Of(stranger))));
        Assert.Null(await app.Reads(db => RunSeen.OfAsync(db, run.Id, Of(stranger))));
        Assert.Null(await app.Reads(db => RunSeen.OfAsync(db, Guid.CreateVersion7(), Of(scene.Lead))));
        Assert.Null(await app.Reads(db => StoreRun.OnDemandAsync(db, scene.Round.Id, Of(stranger), stranger, app.Now)));
    }

    [Fact]
    public async Task Who_is_recused_from_someone_in_the_round_is_told_why_and_gets_no_run()
    {
        var (scene, run) = await Closed(more: (_, cards) => cards.Single(card => !card.IsSubmitted).Recuse("We published together", app.Now));
        var seen = await app.Reads(db => RunsOfRound.LoadAsync(db, scene.Round.Id, Of(scene.Second)));
        Assert.Empty(seen!.Runs);
        Assert.Contains("recused", seen.Because, StringComparison.Ordinal);
        Assert.Contains("recused", Assert.IsType<RunSeen.Withheld>(await app.Reads(db => RunSeen.OfAsync(db, run.Id, Of(scene.Second)))).Because, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.Reads(db => StoreRun.OnDemandAsync(db, scene.Round.Id, Of(scene.Second), scene.Second, app.Now)));
        Assert.IsType<RunSeen.Shown>(await app.Reads(db => RunSeen.OfAsync(db, run.Id, Of(scene.First))));
    }

    [Fact]
    public async Task A_run_made_while_one_s_own_cards_are_owed_stays_sealed_to_oneself()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenOwnAreIn);
        var run = await app.Has(async db => (await StoreRun.OnDemandAsync(db, scene.Round.Id, Of(scene.Lead), await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now))!);
        Assert.Equal("You see the scores once your own are in. You still owe one scorecard.",
            Assert.IsType<RunSeen.Withheld>(await app.Reads(db => RunSeen.OfAsync(db, run.Id, Of(scene.Second)))).Because);
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.Reads(db => StoreRun.OnDemandAsync(db, scene.Round.Id, Of(scene.Second), scene.Second, app.Now)));
        Assert.IsType<RunSeen.Shown>(await app.Reads(db => RunSeen.OfAsync(db, run.Id, Of(scene.First))));
    }

    [Fact]
    public async Task Under_the_seal_nobody_stores_a_run()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        foreach (var account in new[] { scene.Lead, scene.First })
            Assert.Equal("Scores stay sealed until the round closes.",
                (await Assert.ThrowsAsync<RuleBrokenException>(() => app.Reads(db => StoreRun.OnDemandAsync(db, scene.Round.Id, Of(account), account, app.Now)))).Message);
        Assert.Empty(await RunsOf(scene));
    }

    [Fact]
    public async Task A_round_without_a_scorecard_closes_with_a_run_that_says_so()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = (null, null), ["Ben"] = (null, null) });
        var run = await Close(scene);
        Assert.All(RunResults.Parse(run.Results).Standings, standing => Assert.Equal((FitGroupKind.NotEnoughEvidence, null), (standing.Group, standing.Score)));
        Assert.True(run.Repeat().IsIdentical);
    }

    private async Task<(PaperRound Scene, RankingRun Run)> Closed(Action<ScoringRound, IReadOnlyList<Scorecard>>? more = null)
    {
        var scene = await app.HasPaperRound(more: more);
        return (scene, await Close(scene));
    }

    private async Task<RankingRun> Close(PaperRound scene)
    {
        await app.Has(async db =>
        {
            var round = await db.Rounds.Include(held => held.Search).Include(held => held.Rubric).SingleAsync(held => held.Id == scene.Round.Id);
            await CloseRound.RunAsync(db, round, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            return round;
        });
        return Assert.Single(await RunsOf(scene));
    }

    private Task<List<RankingRun>> RunsOf(PaperRound scene) => app.Reads(db => db.Runs.Where(run => run.RoundId == scene.Round.Id).ToListAsync());

    private static Viewer Of(Account account) => new(account.Id, account.Roles);
}
