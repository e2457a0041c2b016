using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class PresentedTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_reviewer_sees_the_list_in_order_with_their_own_part_and_the_scores_sealed()
    {
        var scene = await app.HasOpenRound();
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasSubmitted(scene, scene.Rater(1), 2, 4, "Mine");
        var rater = await app.SignedInAs(scene.Rater(1));
        (await rater.Open("/review")).Says("Chief Precision Medicine Officer").Says("Person1 Candidate1");
        var page = (await rater.Open($"/review/lists/{list.Id}")).Is(HttpStatusCode.OK);
        page.Says("Two people, in the order presented").Says("A line on Candidate1.").Says("1 of 2 scorecards submitted")
            .Says("Scores are sealed. You see the ranking once your own two are in.").Says("Begin with Person1 Candidate1").Says("Read mine on Person2 Candidate2");
        Assert.Equal(["Person1 Candidate1", "Person2 Candidate2"], page.Document.QuerySelectorAll(".pl-present .pl-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_reviewer_finds_nothing_but_what_was_presented_to_them()
    {
        var scene = await app.HasOpenRound();
        var list = await app.HasPresentedList(scene, scene.Rater(2));
        var stranger = await app.SignedInAs(scene.Rater(1));
        foreach (var path in new[] { $"/review/lists/{list.Id}", $"/review/lists/{list.Id}/brief", $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}", $"/review/rounds/{scene.Round.Id}" })
            (await stranger.Open(path)).Is(HttpStatusCode.NotFound);
        foreach (var path in new[] { $"/searches/{scene.Search.Id}/lists", $"/searches/{scene.Search.Id}/lists/{list.Id}", $"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}" })
            (await stranger.Open(path)).Is(HttpStatusCode.Forbidden).Hides("Candidate1");
        var reader = await app.SignedInAs(scene.Rater(2));
        var elsewhere = await app.HasCandidacy(scene.Search, "Not", "Presented");
        (await reader.Open($"/review/lists/{list.Id}/people/{elsewhere.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_leaves_the_team_sees_nothing_of_the_search_any_more()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "Mine");
        await app.HasSubmitted(scene, scene.Rater(1), 2, 4, "Mine");
        var (left, card) = (await app.SignedInAs(scene.Rater(1)), await app.CardOf(scene, scene.Rater(1)));
        string[] paths = [$"/review/lists/{list.Id}", $"/review/lists/{list.Id}/brief", $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}", $"/review/scorecards/{card.Id}", $"/review/rounds/{scene.Round.Id}/ranking"];
        foreach (var path in paths) (await left.Open(path)).Is(HttpStatusCode.OK);
        await app.Has(async db =>
        {
            var search = await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == scene.Search.Id);
            search.Leave(search.Members.Single(member => member.AccountId == scene.Rater(1).Id));
            return search;
        });
        foreach (var path in paths) (await left.Open(path)).Is(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/", "/review" }) (await left.Open(path)).Is(HttpStatusCode.OK).Hides("Candidate1").Hides(list.Id.ToString());
    }

    [Fact]
    public async Task Dossier_and_brief_show_no_contact_no_pay_and_nothing_confidential()
    {
        var scene = await app.HasOpenRound();
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasAlso(scene.Candidacies[0], person =>
        {
            person.Reach("private@example.org", "+1 555 0100 77", "Port Larkhaven", Market.Looking);
            person.Argue("Brought genomes to nine hospitals.");
            person.AddDegree("PhD", "Genetics", "Corrigan-Vale University", null, new PartialDate(2004));
            person.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe(null, null, null, isConfidential: true);
        });
        await app.Has(async db =>
        {
            var search = await db.Searches.SingleAsync(held => held.Id == scene.Search.Id);
            search.Brief.Write("Bring genomes to every ward.", null, "The president", 120, 9_000_000, "Aldermere", "USD 812,345 and a bonus");
            return search;
        });
        var rater = await app.SignedInAs(scene.Rater(1));
        var dossier = (await rater.Open($"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}")).Is(HttpStatusCode.OK);
        dossier.Says("Brought genomes to nine hospitals.").Says("PhD, Genetics").Says("Rapid genome testing for newborns").Says("Port Larkhaven")
            .Hides("private@example.org").Hides("555 0100").Hides("Whispered");
        var brief = (await rater.Open($"/review/lists/{list.Id}/brief")).Is(HttpStatusCode.OK);
        brief.Says("Bring genomes to every ward.").Says("The president").Hides("812,345").Hides("812345");
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("Bring genomes").Hides("812,345").Hides("private@example.org").Hides("555 0100");
    }

    [Fact]
    public async Task From_a_dossier_one_goes_on_to_the_next_person_and_past_whom_one_is_recused_from()
    {
        var scene = await app.HasOpenRound(candidates: 4);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasRecused(scene, scene.Rater(1), 3);
        var reader = await app.SignedInAs(scene.Rater(1));
        var page = await reader.Open($"/review/lists/{list.Id}/people/{scene.Candidacies[1].Id}");
        page.Says("Appointments and training").Says("Rapid genome testing for newborns").Says("Source: Annual report").Hides("Candidate3");
        Assert.Equal("1. Person1 Candidate1", page.Document.QuerySelector("a[rel=prev]")!.TextContent.Trim());
        Assert.Equal("4. Person4 Candidate4", page.Document.QuerySelector("a[rel=next]")!.TextContent.Trim());
        Assert.Null((await page.Follow("4. Person4 Candidate4")).Is(HttpStatusCode.OK).Document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_chair_follows_the_round_and_closes_it()
    {
        var scene = await app.HasOpenRound();
        await app.Has(async db =>
        {
            var search = await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == scene.Search.Id);
            search.Join(await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id), MemberRole.Chair);
            return search;
        });
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, "Zephyrine");
        var chair = await app.SignedInAs(scene.Rater(1));
        var page = await (await chair.Open("/review")).Follow("Finalists");
        page.Says("1 of 6 scorecards are in").Says("5 scorecards are not in yet").Hides("Zephyrine");
        (await page.Submit(button: "Close the round")).Is(HttpStatusCode.OK).Says("Closed");
        (await page.Submit(button: "Close the round")).Is(HttpStatusCode.UnprocessableEntity).Says("Only an open round can be closed.");
    }
}
