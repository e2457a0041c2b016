using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class CalibrationTests(RunningApp app) : IClassFixture<RunningApp>
{
    /// <summary>A calibration on one benchmark person, planned and opened on the pages.</summary>
    private async Task<(RoundScene Scene, Guid Round, Candidacy Benchmark)> Opened()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var known = await app.HasCandidate("Wendeline", $"Benchmark{scene.Search.Id.ToString("N")[^6..]}");
        var lead = await app.SignedInAs(scene.Lead);
        var found = await lead.Open($"/searches/{scene.Search.Id}/benchmarks?q={known.FamilyName}");
        (await found.Submit(button: "Make benchmarks of those ticked")).Is(HttpStatusCode.UnprocessableEntity).Says("Tick at least one person");
        (await found.Submit(new() { ["People"] = known.Id.ToString() }, button: "Make benchmarks of those ticked")).Says("is a benchmark now");
        var benchmark = await app.Reads(db => db.Candidacies.SingleAsync(held => held.CandidateId == known.Id));
        var plan = await lead.Open($"/searches/{scene.Search.Id}/rounds/new?calibration=true");
        plan.Hides("Candidate1");
        var planned = await plan.Submit(new() { ["Form.Candidacies"] = benchmark.Id.ToString(), ["Form.Raters"] = scene.Rater(1).Id.ToString(), ["Form.Reveal"] = nameof(RevealRule.WhenRoundCloses) }, button: "Plan the calibration");
        planned.Says("does not count").Says("One rater");
        var changed = await (await planned.Follow("Change the plan")).Submit(new() { ["Form.Raters"] = scene.Rater(2).Id.ToString(), ["Form.Name"] = "Practice" }, button: "Save the plan");
        var round = (await app.Reads(db => db.Rounds.Include(held => held.Raters).SingleAsync(held => held.Name == "Practice" && held.SearchId == scene.Search.Id))).Id;
        await app.Has(async db =>
        {
            var held = await db.Rounds.Whole().SingleAsync(one => one.Id == round);
            held.Seat(await db.Accounts.SingleAsync(one => one.Id == scene.Rater(1).Id));
            return held;
        });
        (await (await lead.Open(changed.Path)).Submit(button: "Open the round")).Says("The round is open");
        return (scene, round, benchmark);
    }

    private Task<Scorecard> Submits(Guid round, Guid rater, int level) => app.Has(async db =>
    {
        var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == round && held.RaterId == rater);
        card.DeclareFree(app.Now);
        foreach (var competency in card.Round.Rubric.Competencies) card.Rate(competency, level, false, $"A note for level {level}", [], app.Now);
        card.Submit([.. card.Round.Rubric.Competencies], app.Now);
        return card;
    });

    [Fact]
    public async Task Raters_compare_a_calibration_after_it_closes_and_nothing_of_it_counts()
    {
        var (scene, round, benchmark) = await Opened();
        await Submits(round, scene.Rater(1).Id, 2);
        await Submits(round, scene.Rater(2).Id, 5);
        var (lead, rater) = (await app.SignedInAs(scene.Lead), await app.SignedInAs(scene.Rater(1)));
        var path = $"/review/rounds/{round}/comparison";
        foreach (var reader in new[] { lead, rater }) (await reader.Open(path)).Says("The ratings are sealed.").Hides("A note for level");

        (await (await lead.Open($"/searches/{scene.Search.Id}/rounds/{round}")).Submit(button: "Close the round")).Says("The calibration is closed");
        foreach (var reader in new[] { lead, rater })
            (await reader.Open(path)).Says("8 competencies to talk over").Says("3 levels").Says("A note for level 2").Says("A note for level 5").Says("Rater Number2");
        (await (await lead.Open($"/searches/{scene.Search.Id}/rounds/{round}")).Follow("Compare the ratings")).Is(HttpStatusCode.OK);

        Assert.False(await app.Reads(db => db.Runs.AnyAsync(run => run.RoundId == round)));
        (await lead.Open($"/searches/{scene.Search.Id}/ranking")).Hides("Wendeline");
        (await lead.Open($"/searches/{scene.Search.Id}/board")).Hides("Wendeline");
        Assert.True(benchmark.IsBenchmark);
        (await lead.Open($"/review/rounds/{scene.Round.Id}/comparison")).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(PrecisionLeaders.Domain.Roles.Reviewer)).Open(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_recused_from_a_benchmark_person_does_not_meet_them_in_the_comparison()
    {
        var (scene, round, _) = await Opened();
        await Submits(round, scene.Rater(2).Id, 5);
        await app.Has(async db =>
        {
            var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == round && held.RaterId == scene.Rater(1).Id);
            card.Recuse(null, app.Now);
            return card;
        });
        await (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{round}")).Submit(button: "Close the round");
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/rounds/{round}/comparison")).Hides("Wendeline").Hides("A note for level");
    }

    [Fact]
    public async Task A_plan_is_discarded_and_an_opened_round_is_not()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var plan = await app.HasPlan(scene, 1);
        var lead = await app.SignedInAs(scene.Lead);
        var page = await lead.Open($"/searches/{scene.Search.Id}/rounds/{plan.Id}");
        (await page.Submit(button: "Discard the plan")).Says("The plan is discarded");
        (await page.Submit(button: "Discard the plan")).Is(HttpStatusCode.NotFound);
        Assert.False(await app.Reads(db => db.Rounds.AnyAsync(held => held.Id == plan.Id)));
    }
}
