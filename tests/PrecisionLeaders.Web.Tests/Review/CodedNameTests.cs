using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>Who is under a coded name is known to the search team alone.</summary>
public sealed class CodedNameTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("reader")]
    [InlineData("rater")]
    [InlineData("chair")]
    public async Task No_page_and_no_file_that_the_committee_reaches_tells_who_is_under_a_coded_name(string who)
    {
        var coded = await CodedScene.Of(app);
        var reader = who switch { "reader" => coded.Scene.Rater(1), "rater" => coded.Scene.Rater(2), _ => coded.Chair };
        if (who == "reader") await app.HasNoTie(coded.Scene, reader);
        var visitor = await app.SignedInAs(reader);
        var (told, open, named) = (new List<string>(), 0, new List<string>());
        foreach (var path in await coded.PagesFor(app, reader))
        {
            var page = await visitor.Open(path);
            var wire = WebUtility.HtmlDecode(await CodedScene.WireOf(page.Answer));
            told.AddRange(coded.Secrets.Where(secret => wire.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{path} tells {secret}"));
            if (page.Status != HttpStatusCode.OK) continue;
            open++;
            if (wire.Contains(coded.CodedName, StringComparison.Ordinal)) named.Add(path);
        }
        Assert.True(told.Count == 0, string.Join('\n', told));
        Assert.True(open > 12, $"Only {open} pages opened to the {who}.");
        string[] sure = [$"/review/lists/{coded.List.Id}", $"/review/lists/{coded.List.Id}/people/{coded.Coded.Id}", $"/review/rounds/{coded.Scene.Round.Id}/ranking", $"/review/rounds/{coded.Scene.Round.Id}/ranking.csv",
            $"/review/rounds/{coded.Scene.Round.Id}/ranking.xlsx", $"/review/runs/{coded.Run}"];
        Assert.Subset(named.ToHashSet(), sure.ToHashSet());
    }

    [Fact]
    public async Task A_question_about_a_tie_and_a_refusal_name_the_coded_one()
    {
        var coded = await CodedScene.Of(app);
        var rater = await app.SignedInAs(coded.Scene.Rater(1));
        var card = await app.CardOf(coded.Scene, coded.Scene.Rater(1));
        var page = (await rater.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.OK).Says(coded.CodedName);
        Assert.All(coded.Secrets, secret => page.Hides(secret));
        await app.HasSubmitted(coded.Scene, coded.Scene.Rater(1), 1, 4, "Mine");
        var read = (await rater.Open($"/review/scorecards/{card.Id}")).Is(HttpStatusCode.OK).Says(coded.CodedName);
        Assert.All(coded.Secrets, secret => read.Hides(secret));
    }

    [Fact]
    public async Task The_search_team_reads_both_names_and_the_committee_only_the_coded_one()
    {
        var coded = await CodedScene.Of(app);
        var team = await app.SignedInAs(coded.Scene.Lead);
        foreach (var path in new[] { $"/searches/{coded.Scene.Search.Id}/ranking", $"/searches/{coded.Scene.Search.Id}/lists/{coded.List.Id}", $"/searches/{coded.Scene.Search.Id}/lists/{coded.List.Id}/names" })
            (await team.Open(path)).Is(HttpStatusCode.OK).Says("Ottoline").Says(coded.CodedName);
        (await team.Open($"/review/runs/{coded.Run}")).Says("Ottoline Fairbraith-Quillmoor");
        (await team.Open($"/searches/{coded.Scene.Search.Id}/lists/{coded.List.Id}/preview")).Says(coded.CodedName).Hides("Ottoline").Hides("Ostrander");
        var mark = (await (await app.SignedInAs(coded.Scene.Rater(1))).Open($"/review/lists/{coded.List.Id}")).One(".pl-coded");
        Assert.Equal(coded.CodedName, mark.TextContent);
    }

    [Fact]
    public async Task A_recruiter_codes_one_or_all_of_a_draft_and_lifts_a_code_on_record()
    {
        var scene = await app.HasOpenRound(candidates: 2);
        await app.Has(async db =>
        {
            var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.Slate, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            foreach (var candidacy in scene.Candidacies) list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id));
            db.Lists.Add(list);
            return list;
        });
        var recruiter = await app.SignedInAs(scene.Lead);
        var draft = await (await recruiter.Open($"/searches/{scene.Search.Id}/lists")).Follow("Slate 1");
        draft = await draft.Submit(new() { ["Form.Lines"] = "Kept with the code" }, form: "#order", button: "Give a coded name to Person1 Candidate1");
        draft.Is(HttpStatusCode.OK).Says("Coded: the committee reads").Says("Kept with the code");
        var names = (await draft.Follow("Names")).Says("1 of 2 under a coded name");
        names = (await names.Submit(button: "Put the other one under coded names")).Says("One person put under coded names").Says("2 of 2 under a coded name");
        var lifted = (await names.Submit(button: "Let the committee read the name of Person1 Candidate1")).Says("The committee reads the name of Person1 Candidate1 from now on.").Says("1 of 2");
        (await names.Submit(button: "Let the committee read the name of Person1 Candidate1")).Is(HttpStatusCode.UnprocessableEntity).Says("The committee reads the name of Person1 Candidate1 already.");
        lifted.Says("The committee will read the name.");
        var codings = await app.Reads(db => db.Candidacies.Where(held => held.Id == scene.Candidacies[0].Id).SelectMany(held => held.Codings).ToListAsync());
        Assert.NotNull(Assert.Single(codings).LiftedAt);
        (await (await app.SignedInAs(Roles.Recruiter)).Open(names.Path)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.Rater(1))).Open(names.Path)).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Many_put_under_coded_names_at_once_have_each_their_own()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 40);
        var coded = await app.Has(async db =>
        {
            var people = await db.Candidacies.Whole().Where(held => held.SearchId == scene.Search.Id).ToListAsync();
            await CodeNames.RunAsync(db, scene.Search.Id, people, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            return people;
        });
        Assert.Equal(40, coded.Select(held => held.CodedName).Distinct().Count());
    }

    [Fact]
    public async Task Coded_names_keep_their_place_in_no_alphabet_of_real_ones()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 3);
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Include(found => found.Candidate).SingleAsync(found => found.Id == scene.Candidacies[0].Id);
            held.Code([.. PrecisionLeaders.Domain.Pipeline.CodeWords.All.Where(word => word[0] != 'Y')], held.Search?.Lead ?? await db.Accounts.SingleAsync(found => found.Id == scene.Lead.Id), app.Now);
            return held;
        });
        var page = await (await app.SignedInAs(scene.Rater(1))).Open("/review");
        var order = page.Document.QuerySelectorAll("li .pl-name, li .pl-coded").Select(name => name.TextContent).ToList();
        Assert.StartsWith("Y", order[^1], StringComparison.Ordinal);
        Assert.Equal(3, order.Count);
    }
}
