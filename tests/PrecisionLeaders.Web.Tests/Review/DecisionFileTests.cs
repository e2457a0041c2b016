using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class DecisionFileTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task It_holds_everything_the_decision_rests_on_and_the_command_finds_it_whole()
    {
        var (scene, file) = await app.HasRecorded();
        var bytes = await DecisionFiles.Take(await app.SignedInAs(scene.First), file);
        var files = DecisionFiles.Unpacked(bytes);
        foreach (var name in new[] { "decision", "brief", "rubric", "people", "raters", "ranking", "ratings", "revisions", "conflicts", "discussion", "votes" })
        {
            Assert.Contains($"csv/{name}.csv", files.Keys);
            Assert.Contains($"json/{name}.json", files.Keys);
        }
        var page = files["index.html"];
        foreach (var text in new[] { "Cleo Example", "The board asked for her science.", "Cleo Example has no rank", "Weighed at length.", "Maren Ellingworth", "Vision and roadmap", "305/4" }) Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var run = await app.Reads(db => db.Runs.SingleAsync(held => held.RoundId == scene.Round.Id));
        Assert.Equal((run.Inputs, run.Results), (files["run/inputs.json"], files["run/results.json"]));
        var (code, said) = DecisionFiles.Check(bytes);
        Assert.True(code == 0, said);
        Assert.Contains("every figure is the same", said, StringComparison.Ordinal);
        Assert.EndsWith("It is whole.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes()
    {
        var (scene, file) = await app.HasRecorded();
        var recruiter = await app.SignedInAs(scene.Lead);
        var first = await DecisionFiles.Take(recruiter, file);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(first, await DecisionFiles.Take(await app.SignedInAs(scene.Lead), file));
    }

    [Fact]
    public async Task It_holds_no_contact_no_pay_and_nothing_confidential_and_no_cell_is_a_formula()
    {
        var (scene, file) = await app.HasRecorded("=HYPERLINK(\"http://evil.example\")");
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Include(found => found.Candidate).SingleAsync(found => found.Id == scene.People["Cleo"].Id);
            held.Candidate.Reach("private@example.org", "+1 555 0100 77", null, Market.Looking);
            held.Candidate.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe(null, null, null, isConfidential: true);
            var search = await db.Searches.SingleAsync(found => found.Id == scene.Search.Id);
            search.Brief.Write("Bring genomes to every ward.", null, null, null, null, null, "USD 812,345 and a bonus");
            return search;
        });
        var files = DecisionFiles.Unpacked(await DecisionFiles.Take(await app.SignedInAs(scene.Lead), file));
        Assert.Contains("Bring genomes to every ward.", files["csv/brief.csv"], StringComparison.Ordinal);
        foreach (var text in files.Values)
            foreach (var secret in new[] { "private@example.org", "555 0100", "Whispered", "812,345" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        foreach (var (_, csv) in files.Where(held => held.Key.EndsWith(".csv", StringComparison.Ordinal)))
            Assert.DoesNotMatch("(^|,|\n)\"?[=+@-]", csv.TrimStart('\uFEFF'));
        Assert.Contains("'=HYPERLINK", files["csv/decision.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"http", files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_and_the_recruiters_take_it_whole_or_not_at_all()
    {
        var (scene, file) = await app.HasRecorded();
        foreach (var visitor in new[] { await app.SignedInAs(scene.Second), await app.SignedInAs(Roles.Reviewer), await app.SignedInAs(Roles.Admin | Roles.Recruiter) }) (await visitor.Open(file)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.First)).Open(file[..^"/file".Length])).Says("Take the decision file");
        await app.HasRecused(scene, scene.First, "Dov");
        (await (await app.SignedInAs(scene.First)).Open(file)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_not_read_an_earlier_version_takes_none_that_tells_of_it()
    {
        var (scene, file) = await app.HasRecorded();
        var chair = await app.SignedInAs(scene.First);
        var next = await (await chair.Open(file[..^"/file".Length])).Submit(new() { ["Reason"] = "It rests on no round." }, button: "Make a new version");
        var later = (await next.Submit(new() { ["Form.Round"] = "" }, button: "Record the decision")).Is(HttpStatusCode.OK).Path + "/file";
        (await chair.Open(later)).Is(HttpStatusCode.OK);
        await app.HasRecused(scene, scene.First, "Dov");
        (await chair.Open(later)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_register_says_of_each_declaration_what_it_was()
    {
        var (scene, file) = await app.HasRecorded();
        await app.HasRecused(scene, scene.Second, "Dov");
        await app.Has(async db =>
        {
            var (rater, person) = (scene.Second.Id, scene.People["Dov"].Id);
            var card = await db.Scorecards.Whole().SingleAsync(held => held.RaterId == rater && held.CandidacyId == person);
            var lead = await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id);
            card.AskToUndo("Long ago", app.Now);
            card.UpholdRecusal("Two years are not long.", lead, app.Now.AddMinutes(1));
            return card;
        });
        var register = DecisionFiles.Unpacked(await DecisionFiles.Take(await app.SignedInAs(scene.Lead), file))["csv/conflicts.csv"];
        Assert.Contains("Asked to undo,,Long ago", register, StringComparison.Ordinal);
        Assert.Contains("Recusal stands,,Two years are not long.", register, StringComparison.Ordinal);
        Assert.DoesNotContain("ndone", register, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_takes_it_with_coded_names_alone_and_the_team_with_real_ones()
    {
        var coded = await CodedScene.Of(app);
        var id = await app.Has(async db =>
        {
            var chair = await db.Accounts.SingleAsync(found => found.Id == coded.Chair.Id);
            var round = await db.Rounds.Whole().SingleAsync(found => found.Id == coded.Scene.Round.Id);
            await CloseRound.RunAsync(db, round, chair, app.Now);
            await db.SaveChangesAsync();
            var held = await db.Candidacies.Include(found => found.Candidate).SingleAsync(found => found.Id == coded.Coded.Id);
            db.DiscussedPoints.Add(new DiscussedPoint(round, held, round.Rubric.Competencies[0], "Fairbraith ran the Ostrander Institute.", chair, app.Now));
            var vote = new Vote(round.Search, "Do we ask Ottoline Fairbraith-Quillmoor?", false, new(2026, 12, 30), [held], ["Wait for the Ostrander Institute"], [chair], chair, app.Now);
            vote.Close(new(2026, 11, 23), app.Now);
            db.Votes.Add(vote);
            var decision = new Decision(round.Search, 1, chair, app.Now);
            decision.Write(DecisionOutcome.Choice, round, [held], "Ottoline Fairbraith-Quillmoor it is.", new(2026, 11, 23), [chair], "Fairbraith knows Corrigan-Vale.");
            var run = await db.Runs.OrderByDescending(found => found.MadeAt).ThenByDescending(found => found.Id).FirstAsync(found => found.RoundId == round.Id);
            decision.Record(run, Departure.Of(decision.Order, run.Order(), new HashSet<Guid>()), chair, new(2026, 11, 23), app.Now);
            db.Decisions.Add(decision);
            return decision.Id;
        });
        var chair = await app.SignedInAs(coded.Chair);
        foreach (var path in new[] { $"/review/decisions/{id}/file", $"/review/decisions/{id}", $"/review/searches/{coded.Scene.Search.Id}/decision", $"/review/rounds/{coded.Scene.Round.Id}/discussion", $"/review/searches/{coded.Scene.Search.Id}/decision/draft" })
        {
            var wire = await CodedScene.WireOf(await chair.Http.GetAsync(new Uri(path, UriKind.Relative)));
            foreach (var secret in coded.Secrets) Assert.False(wire.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{path} tells {secret}");
        }
        Assert.Contains(coded.CodedName, await CodedScene.WireOf(await chair.Http.GetAsync(new Uri($"/review/decisions/{id}/file", UriKind.Relative))), StringComparison.Ordinal);
        Assert.Contains("Fairbraith", await CodedScene.WireOf(await (await app.SignedInAs(coded.Scene.Lead)).Http.GetAsync(new Uri($"/review/decisions/{id}/file", UriKind.Relative))), StringComparison.Ordinal);
    }
}
