using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>The pages of stored runs, as each kind of person opens them.</summary>
public sealed class RunPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_run_stored_on_demand_is_shown_as_it_was_and_listed_with_the_head_of_its_order()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.Lead);
        var empty = await (await visitor.Open(scene.OfSearch)).Follow("Stored runs");
        empty.Is(HttpStatusCode.OK).Says("No run is stored yet");
        var run = (await empty.Submit(button: "Store a run now")).Is(HttpStatusCode.OK);
        run.Says("The run is stored").Says("Ada Example").Says("305/4 = 76.25").Says("Below a floor").Says("Not enough evidence yet").Says("Stored by Imogen Hartsworth").Says("10,000 draws");
        Assert.Equal(["1", "2"], run.Document.QuerySelectorAll(".pl-group td.pl-num b").Select(cell => cell.TextContent));

        var stored = Assert.Single(await RunsOf(scene));
        Assert.Equal(stored.InputsHash, run.One(".pl-whole").TextContent);
        Assert.Equal(2, run.Document.QuerySelectorAll(".pl-heat tbody tr").Length);
        (await visitor.Open(List(scene))).Says("1 run").Says("Ada Example, Ben Example").Says("Asked for").Says(stored.InputsHash[..12]);
        Assert.Equal($"/review/runs/{stored.Id}", run.Path);
    }

    [Fact]
    public async Task The_committee_stores_and_repeats_runs_like_the_search_team()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.First);
        var run = await (await (await visitor.Open(scene.OfRound)).Follow("Stored runs")).Submit(button: "Store a run now");
        (await run.Follow("Repeat this run")).Says("Identical. Recomputed from the stored inputs, every figure is the same.").Says("The round today still gives the same SHA-256");
    }

    [Fact]
    public async Task A_changed_result_shows_as_differing_and_names_whom_it_is_about()
    {
        var (scene, run) = await Stored();
        await Change(run, set => set.SetProperty(held => held.Results, held => held.Results.Replace("\"score\":\"305/4\"", "\"score\":\"90\"")));
        var page = await (await app.SignedInAs(scene.Lead)).Open($"/review/runs/{run.Id}?repeat=true");
        page.Is(HttpStatusCode.OK).Says("Not the same.").Says("Ada Example, score: stored 90, comes out as 305/4 (76.3).").Hides("Identical");
    }

    [Fact]
    public async Task Whatever_is_changed_behind_the_product_s_back_is_an_answer_and_not_an_error()
    {
        var (scene, run) = await Stored();
        var visitor = await app.SignedInAs(scene.Lead);
        var address = $"/review/runs/{run.Id}?repeat=true";

        await Change(run, set => set.SetProperty(held => held.Draws, 7));
        (await visitor.Open(address)).Is(HttpStatusCode.OK).Says("are outside what can be reckoned with").Says("options that cannot be read");
        (await visitor.Open($"/review/runs/{run.Id}/compare/today")).Is(HttpStatusCode.OK).Says("Reckoned with other options");
        await Change(run, set => set.SetProperty(held => held.Draws, run.Draws).SetProperty(held => held.Metric, (Domain.Ranking.Agreement.AlphaMetric)99));
        (await visitor.Open(address)).Is(HttpStatusCode.OK).Says("are outside what can be reckoned with");

        await Change(run, set => set.SetProperty(held => held.Metric, run.Metric).SetProperty(held => held.Results, "not a text of results"));
        (await visitor.Open(address)).Is(HttpStatusCode.OK).Says("The stored results cannot be read.").Says("Not the same.");
        (await visitor.Open(List(scene))).Is(HttpStatusCode.OK).Says("cannot be read");
        (await visitor.Open($"/review/runs/{run.Id}/compare/today")).Is(HttpStatusCode.OK).Says("These runs cannot be compared.");

        await Change(run, set => set.SetProperty(held => held.Results, run.Results).SetProperty(held => held.Inputs, "{}"));
        (await visitor.Open(address)).Is(HttpStatusCode.OK).Says("The stored inputs cannot be read, so nothing can be reckoned again.").Says("The inputs no longer give their SHA-256");
        await app.Reads(db => db.Database.ExecuteSqlAsync($"UPDATE Runs SET Seed = 'not hexadecimal!', Inputs = {run.Inputs} WHERE Id = {run.Id}"));
        (await visitor.Open(address)).Is(HttpStatusCode.OK).Says("The seed is not that of the inputs.");
    }

    [Fact]
    public async Task The_downloaded_texts_are_the_stored_ones_to_the_byte_and_are_kept_by_no_cache()
    {
        var (scene, run) = await Stored();
        var visitor = await app.SignedInAs(scene.First);
        var page = await visitor.Open($"/review/runs/{run.Id}");
        var links = page.Document.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var (link, text) in links.Zip(new[] { run.Inputs, run.Results }))
        {
            var answer = await visitor.Http.GetAsync(link);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(Encoding.UTF8.GetBytes(text), bytes);
            Assert.Equal(("application/json", true, "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore, answer.Content.Headers.ContentDisposition!.DispositionType));
            if (link == links[0]) Assert.Equal(run.InputsHash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        Assert.Equal(2, links.Count);
    }

    [Fact]
    public async Task Two_runs_tell_who_moved_and_by_which_gate()
    {
        var (scene, run) = await Stored();
        var visitor = await app.SignedInAs(scene.Lead);
        (await visitor.Open($"/review/runs/{run.Id}/compare/today")).Says("The order is the same. No rating, gate or weight differs");
        var gate = await app.Has(async db =>
        {
            var search = await db.Searches.Whole().SingleAsync(held => held.Id == scene.Search.Id);
            var ada = await db.Candidacies.Include(held => held.Gates).Include(held => held.Search).SingleAsync(held => held.Id == scene.People["Ada"].Id);
            var asked = search.Requirements.First(held => held.Importance == Importance.Must);
            ada.Judge(asked, GateOutcome.NotMet, "The licence lapsed", search.Lead, app.Now);
            return asked.Code;
        });
        (await visitor.Open($"/review/runs/{run.Id}?repeat=true")).Says("Identical.").Says("The round today gives another SHA-256");
        var today = await visitor.Open($"/review/runs/{run.Id}/compare/today");
        today.Says("Who moved, and by what").Says($"Gate {gate}: not met, was met.").Says("Ada Example 1 (76.3) Gate not met (76.3)");
        // Ben moved up without anything of his own.
        today.Says("Ben Example 2 (75.0) up 1 1 (75.0) Own ratings and gates are the same. Others passed by, came or left.");
        Assert.Single(await RunsOf(scene));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await visitor.Open(List(scene))).Submit(button: "Store a run now")).Is(HttpStatusCode.OK);
        var compared = await (await visitor.Open(List(scene))).Submit(form: "main form[method=get]", button: "Compare the two");
        compared.Is(HttpStatusCode.OK).Says("Two runs compared").Says($"Gate {gate}: not met, was met.");
        Assert.StartsWith($"/review/runs/{run.Id}/compare/", compared.Path, StringComparison.Ordinal);
        (await (await visitor.Open(List(scene))).Submit(new() { ["after"] = run.Id.ToString() }, "main form[method=get]", "Compare the two"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Choose two runs to compare: one as before, another as after.");
    }

    [Fact]
    public async Task A_scorecard_that_came_in_between_is_named_with_its_rater_and_levels()
    {
        var scene = await app.HasPaperRound();
        var run = await Store(scene);
        await Submit(scene, 5);
        var page = await (await app.SignedInAs(scene.Second)).Open($"/review/runs/{run.Id}/compare/today");
        page.Says("K1 by Bernard Osterhaus: 5, not rated before.").Says("Dov Example Not enough evidence yet (90.0)").Says("The others stand as they stood").Hides("Cleo");
    }

    [Fact]
    public async Task Under_the_seal_the_pages_say_why_and_nothing_leaks()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenOwnAreIn);
        var run = await Store(scene);
        var visitor = await app.SignedInAs(scene.Second);
        foreach (var path in new[] { List(scene), $"/review/runs/{run.Id}?repeat=true", $"/review/runs/{run.Id}/compare/today", $"/review/runs/{run.Id}/compare/{run.Id}" })
            Sealed((await visitor.Open(path)).Is(HttpStatusCode.OK).Says("You see the scores once your own are in. You still owe one scorecard."), run);
        foreach (var what in new[] { "Inputs", "Results" }) (await visitor.Open($"/review/runs/{run.Id}?handler={what}")).Is(HttpStatusCode.NotFound).Hides("competencies");
        // Asking for a run is refused with the rule's sentence, whatever page the form came from.
        var form = await visitor.Open($"/review/scorecards/{await app.Reads(db => db.Scorecards.Where(card => card.RaterId == scene.Second.Id && card.SubmittedAt == null).Select(card => card.Id).SingleAsync())}");
        var refused = await visitor.Send(new(HttpMethod.Post, List(scene)) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = form.ValueOf("__RequestVerificationToken") }) });
        Sealed(refused.Is(HttpStatusCode.UnprocessableEntity).Says("You see the scores once your own are in. You still owe one scorecard."), run);
        Assert.Single(await RunsOf(scene));
    }

    [Fact]
    public async Task Who_is_recused_from_someone_in_the_round_gets_the_sentence_and_no_figure()
    {
        var scene = await app.HasPaperRound(more: (_, cards) => cards.Single(card => !card.IsSubmitted).Recuse("We published together", app.Now));
        var run = await Store(scene);
        var visitor = await app.SignedInAs(scene.Second);
        foreach (var path in new[] { List(scene), $"/review/runs/{run.Id}?repeat=true", $"/review/runs/{run.Id}/compare/today" })
            Sealed((await visitor.Open(path)).Is(HttpStatusCode.OK).Says("A run is shown whole, and you are recused from someone in this round."), run);
        (await visitor.Open($"/review/runs/{run.Id}?handler=Inputs")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_search_finds_no_page_of_its_runs()
    {
        var (scene, run) = await Stored();
        var other = await Stored();
        foreach (var roles in new[] { Roles.Recruiter, Roles.Reviewer })
        {
            var visitor = await app.SignedInAs(roles);
            foreach (var path in new[] { List(scene), $"/review/runs/{run.Id}", $"/review/runs/{run.Id}?handler=Results", $"/review/runs/{run.Id}/compare/today" })
                (await visitor.Open(path)).Is(HttpStatusCode.NotFound).Hides("Ada Example");
        }
        var member = await app.SignedInAs(scene.First);
        (await member.Open($"/review/runs/{run.Id}/compare/{other.Run.Id}")).Is(HttpStatusCode.NotFound);
        (await member.Open($"/review/runs/{run.Id}/compare/tomorrow")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_scorecard_handed_in_while_the_round_closes_stops_the_closing_and_not_the_rater()
    {
        var scene = await app.HasPaperRound();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.Has(async db =>
        {
            await Closing(db, scene);
            await Submit(scene, 4);
            return true;
        }));
        Assert.Equal(RoundState.Open, await app.Reads(db => db.Rounds.Where(held => held.Id == scene.Round.Id).Select(held => held.State).SingleAsync()));
        Assert.Empty(await RunsOf(scene));
    }

    [Fact]
    public async Task A_scorecard_begun_before_the_round_closed_cannot_slip_in_behind_its_run()
    {
        var scene = await app.HasPaperRound();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.Has(async db =>
        {
            await Fill(db, scene, 4);
            await app.Has(async other =>
            {
                await Closing(other, scene);
                return true;
            });
            return true;
        }));
        Assert.False(await app.Reads(db => db.Scorecards.AnyAsync(card => card.RoundId == scene.Round.Id && card.CandidacyId == scene.People["Dov"].Id && card.RaterId == scene.Second.Id && card.SubmittedAt != null)));
        Assert.True(Assert.Single(await RunsOf(scene)).Repeat().IsIdentical);
        // The guard is no change of the rater's record, and the audit says nothing of one.
        var owed = await app.Reads(db => db.Scorecards.Where(card => card.RoundId == scene.Round.Id && card.SubmittedAt == null).Select(card => card.Id).SingleAsync());
        Assert.Equal(["added"], await app.Reads(db => db.AuditEntries.Where(entry => entry.RecordId == owed).Select(entry => entry.Act).ToListAsync()));
    }

    private static void Sealed(OpenPage page, RankingRun run)
    {
        page.Hides("76.3").Hides("305/4").Hides("Ada Example").Hides("Dov").Hides(run.InputsHash[..12]).Hides("Store a run now");
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
    }

    private static string List(PaperRound scene) => $"/review/rounds/{scene.Round.Id}/runs";

    private async Task<(PaperRound Scene, RankingRun Run)> Stored()
    {
        var scene = await app.HasPaperRound();
        return (scene, await Store(scene));
    }

    private Task<RankingRun> Store(PaperRound scene) => app.Has(async db =>
        (await StoreRun.OnDemandAsync(db, scene.Round.Id, new(scene.Lead.Id, scene.Lead.Roles), await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now))!);

    private async Task Closing(Data.LeadersDb db, PaperRound scene)
    {
        var round = await db.Rounds.Include(held => held.Search).Include(held => held.Rubric).SingleAsync(held => held.Id == scene.Round.Id);
        await CloseRound.RunAsync(db, round, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
    }

    private Task<bool> Submit(PaperRound scene, int level) => app.Has(async db =>
    {
        await Fill(db, scene, level);
        return true;
    });

    /// <summary>The second rater's card on Dov, the only one owed.</summary>
    private async Task Fill(Data.LeadersDb db, PaperRound scene, int level)
    {
        var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == scene.Round.Id && held.SubmittedAt == null);
        card.DeclareFree(app.Now);
        var competencies = card.Round.Rubric.Competencies.ToList();
        foreach (var competency in competencies) card.Rate(competency, level, false, "Seen in the dossier", [], app.Now);
        card.Submit(competencies, app.Now);
    }

    private Task<int> Change(RankingRun run, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<RankingRun>> set) =>
        app.Reads(db => db.Runs.Where(held => held.Id == run.Id).ExecuteUpdateAsync(set));

    private Task<List<RankingRun>> RunsOf(PaperRound scene) => app.Reads(db => db.Runs.Where(run => run.RoundId == scene.Round.Id).ToListAsync());
}
