using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>A recruiter may rate too; recused, they lose the candidacy on every page of the search they work.</summary>
public sealed class RecusedRecruiterTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_recused_recruiter_meets_the_candidacy_on_no_page_of_the_search()
    {
        var (scene, draft, presented) = await Scene();
        var recruiter = await app.SignedInAs(scene.Lead);
        var home = $"/searches/{scene.Search.Id}";
        foreach (var path in new[] { "/", home, $"{home}/board", $"{home}/ranking", $"{home}/lists", $"{home}/lists/{draft.Id}", $"{home}/lists/{draft.Id}/preview",
            $"{home}/lists/{presented.Id}", $"{home}/rounds/new", $"{home}/rounds/new?list={draft.Id}", $"{home}/rounds/{scene.Round.Id}" })
            (await recruiter.Open(path)).Is(HttpStatusCode.OK).Hides("Candidate1");
        (await recruiter.Open($"{home}/people/{scene.Candidacies[0].Id}")).Is(HttpStatusCode.NotFound);
        (await recruiter.Open($"/candidates/{scene.Candidacies[0].CandidateId}")).Hides($"{home}/people/");
        (await recruiter.Open($"{home}/board/add?q=candidate1")).Hides($"{home}/people/").Hides(scene.Search.StageSet.First.Name + "</a>").Says("already");
        (await recruiter.Open($"{home}/board")).Says("Candidate2");
    }

    [Fact]
    public async Task A_list_keeps_the_place_and_the_line_of_someone_its_writer_is_recused_from()
    {
        var (scene, draft, _) = await Scene();
        var recruiter = await app.SignedInAs(scene.Lead);
        var list = await recruiter.Open($"/searches/{scene.Search.Id}/lists/{draft.Id}");
        await list.Says("A candidacy you are recused from").Submit(button: "Save the lines");
        var kept = await app.Reads(db => db.Lists.Whole().SingleAsync(held => held.Id == draft.Id));
        var entry = kept.Entries.Single(held => held.CandidacyId == scene.Candidacies[0].Id);
        Assert.Equal((1, "A line on Candidate1."), (entry.Order, entry.Line));
    }

    private async Task<(RoundScene Scene, CandidateList Draft, CandidateList Presented)> Scene()
    {
        var scene = await app.HasOpenRound(raters: 1, reveal: RevealRule.Open, leadRates: true);
        var presented = await app.HasPresentedList(scene, scene.Rater(1));
        var draft = await app.Has(async db =>
        {
            var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.LongList, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            foreach (var candidacy in scene.Candidacies)
                list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id), $"A line on {candidacy.Candidate.FamilyName}.");
            db.Lists.Add(list);
            return list;
        });
        await app.HasRecused(scene, scene.Lead, 1);
        return (scene, draft, presented);
    }
}
