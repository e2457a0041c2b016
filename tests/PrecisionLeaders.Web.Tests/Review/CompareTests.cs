using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class CompareTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Note = "Zephyrine remark of another rater";

    [Fact]
    public async Task A_reader_ticks_people_of_the_list_and_sees_their_records_side_by_side()
    {
        var (scene, list) = await Presented(candidates: 3);
        await app.HasAlso(scene.Candidacies[0], person => person.AddDegree("PhD", "Genetics", "Corrigan-Vale University", null, new PartialDate(2004)));
        await app.HasAlso(scene.Candidacies[1], person =>
        {
            person.AddAppointment("Chief", "Fenwater Clinic", new PartialDate(2010), new PartialDate(2018), Designation.Chief, teamSize: 340, budget: 38_000_000);
            person.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe(null, null, null, isConfidential: true);
            person.Reach("private@example.org", "+1 555 0100 77", "Port Larkhaven", Market.Looking);
        });
        var reader = await app.SignedInAs(scene.Rater(1));
        var ticks = (await reader.Open($"/review/lists/{list.Id}")).Document.QuerySelectorAll("input[name=with][form=compare]").Select(box => box.GetAttribute("value")).ToList();
        Assert.Equal(scene.Candidacies.Select(held => held.Id.ToString()), ticks);
        var page = (await reader.Open(Path(list, ticks[0]!, ticks[1]!))).Is(HttpStatusCode.OK);
        page.Says("Two people side by side").Says("PhD, Genetics").Says("Corrigan-Vale University, 2004").Says("Fenwater Clinic, 2010 to 2018").Says("340 before").Says("$38 m before")
            .Says("1 programme").Says("Port Larkhaven").Hides("Whispered").Hides("private@example.org").Hides("555 0100");
        Assert.Equal(["Person1 Candidate1", "Person2 Candidate2"], page.Document.QuerySelectorAll(".pl-compare thead .pl-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Before_the_reveal_only_ones_own_ratings_stand_there()
    {
        var (scene, list) = await Presented();
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, Note);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 2, "Mine of the first");
        await app.HasNoTie(scene, scene.Rater(1), 2);
        foreach (var who in new[] { scene.Rater(1), scene.Rater(3) })
        {
            var page = (await (await app.SignedInAs(who)).Open(Path(list, [.. scene.Candidacies.Select(held => held.Id.ToString())]))).Is(HttpStatusCode.OK);
            page.Says("Scores are sealed.").Says("What you gave").Hides(Note).Hides(scene.Rater(2).Name).Hides("Fit score").Hides("Nearest");
            Assert.Equal(who == scene.Rater(1) ? 8 : 0, page.Document.QuerySelectorAll(".pl-compare td .pl-row .pl-big").Count(level => level.TextContent == "2"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll(".pl-compare .pl-big"), figure => figure.TextContent is "5" or "3.50");
        }
    }

    [Fact]
    public async Task Before_the_reveal_a_recruiter_compares_facts_alone()
    {
        var scene = await app.HasOpenRound(reveal: RevealRule.WhenRoundCloses);
        await app.HasSubmitted(scene, scene.Rater(2), 1, 5, Note);
        var recruiter = await app.SignedInAs(scene.Lead);
        var page = (await recruiter.Open($"/searches/{scene.Search.Id}/compare?with={scene.Candidacies[0].Id}&with={scene.Candidacies[1].Id}")).Is(HttpStatusCode.OK);
        page.Says("Scores stay sealed until the round closes. Until then the facts alone are compared.").Hides("What the raters gave").Hides("What you gave").Hides(Note);
    }

    [Fact]
    public async Task After_the_reveal_mean_anchor_evidence_and_spread_stand_side_by_side()
    {
        var (scene, list) = await Presented(raters: 2);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 5, "Mine");
        await app.HasSubmitted(scene, scene.Rater(1), 2, 4, "Mine");
        await app.HasSubmitted(scene, scene.Rater(2), 1, 2, Note);
        await app.HasClosed(scene);
        var page = (await (await app.SignedInAs(scene.Rater(1))).Open(Path(list, [.. scene.Candidacies.Select(held => held.Id.ToString())]))).Is(HttpStatusCode.OK);
        var anchors = (await app.CardOf(scene, scene.Rater(1))).Round.Rubric.Competencies.OrderBy(held => held.Order).First().Anchors.ToDictionary(anchor => anchor.Level, anchor => anchor.Text);
        page.Says("What the raters gave").Says("3 of 4 scorecards are in").Says("spread 2 to 5").Says($"Nearest 4: {anchors[4]}").Says("3.50").Says("4.00").Says("one rater").Hides("sealed");
        Assert.Contains(page.Document.QuerySelectorAll("svg[role=img]"), drawing => drawing.GetAttribute("aria-label") == "Levels 2, 5; mean 3.50");
    }

    [Fact]
    public async Task Cited_evidence_is_named_after_the_reveal_and_confidential_evidence_never()
    {
        var (scene, list) = await Presented(raters: 1);
        await app.Has(async db =>
        {
            var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == scene.Round.Id && held.CandidacyId == scene.Candidacies[0].Id);
            var item = await db.Candidates.Where(held => held.Id == scene.Candidacies[0].CandidateId).SelectMany(held => held.Evidence).SingleAsync();
            card.DeclareFree(app.Now);
            foreach (var competency in card.Round.Rubric.Competencies) card.Rate(competency, 4, false, null, [item], app.Now);
            card.Submit([.. card.Round.Rubric.Competencies], app.Now);
            return card;
        });
        await app.HasSubmitted(scene, scene.Rater(1), 2, 4, "Mine");
        var reader = await app.SignedInAs(scene.Rater(1));
        var path = Path(list, [.. scene.Candidacies.Select(held => held.Id.ToString())]);
        Assert.Equal(8, (await reader.Open(path)).Document.QuerySelectorAll("a.pl-chip").Count(chip => chip.TextContent.Contains("Rapid genome testing", StringComparison.Ordinal)));
        await app.HasAlso(scene.Candidacies[0], person => person.Evidence[0].Describe(null, null, null, isConfidential: true));
        (await reader.Open(path)).Is(HttpStatusCode.OK).Hides("Rapid genome testing");
    }

    [Theory]
    [InlineData(1, "Only Person1 Candidate1 is chosen. Choose one to three more")]
    [InlineData(5, "Five people are chosen; at most four fit side by side. Take one away.")]
    public async Task Too_few_and_too_many_say_so_and_keep_the_choice(int chosen, string says)
    {
        var (scene, list) = await Presented(candidates: 6);
        var page = (await (await app.SignedInAs(scene.Rater(1))).Open(Path(list, [.. scene.Candidacies.Take(chosen).Select(held => held.Id.ToString())]))).Is(HttpStatusCode.UnprocessableEntity);
        page.Says(says);
        Assert.Equal(chosen, page.Document.QuerySelectorAll("input[name=with][checked]").Length);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_may_not_see_cannot_be_chosen_and_nothing_tells_why()
    {
        var (scene, list) = await Presented(candidates: 3);
        await app.HasRecused(scene, scene.Rater(1), 2);
        var elsewhere = await app.HasCandidacy(scene.Search, "Not", "Presented");
        var reader = await app.SignedInAs(scene.Rater(1));
        var answers = new List<string>();
        foreach (var unseen in new[] { scene.Candidacies[1].Id.ToString(), elsewhere.Id.ToString(), Guid.CreateVersion7().ToString(), "no-id-at-all", "' OR 1=1 --" })
        {
            var page = (await reader.Open(Path(list, scene.Candidacies[0].Id.ToString(), unseen))).Is(HttpStatusCode.UnprocessableEntity);
            page.Hides("Candidate2").Hides("Presented Not").Hides("Person2");
            answers.Add(page.Document.QuerySelector("#choose-error")!.TextContent);
        }
        Assert.Single(answers.Distinct());
        (await reader.Open(Path(list))).Is(HttpStatusCode.OK).Says("Whom to lay side by side").Hides("Candidate2");
        (await reader.Open(Path(list, scene.Candidacies[0].Id.ToString(), scene.Candidacies[0].Id.ToString(), scene.Candidacies[2].Id.ToString()))).Is(HttpStatusCode.OK).Says("Two people side by side");
    }

    [Fact]
    public async Task Lists_of_others_and_searches_of_others_are_not_found()
    {
        var (scene, list) = await Presented();
        var ids = string.Join('&', scene.Candidacies.Select(held => $"with={held.Id}"));
        (await (await app.SignedInAs(scene.Rater(3))).Open($"/review/lists/{Guid.CreateVersion7()}/compare?{ids}")).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(Roles.Reviewer)).Open($"/review/lists/{list.Id}/compare?{ids}")).Is(HttpStatusCode.NotFound);
        var stranger = await app.SignedInAs(Roles.Recruiter);
        foreach (var path in new[] { $"/review/lists/{list.Id}/compare?{ids}", $"/searches/{scene.Search.Id}/compare?{ids}", $"/searches/{scene.Search.Id}/compare/{list.Id}?{ids}" })
            (await stranger.Open(path)).Is(HttpStatusCode.NotFound);
        var lead = await app.SignedInAs(scene.Lead);
        (await lead.Open($"/searches/{scene.Search.Id}/compare/{list.Id}?{ids}")).Is(HttpStatusCode.OK).Says("Two people side by side");
        (await lead.Open($"/searches/{scene.Search.Id}/compare/{Guid.CreateVersion7()}?{ids}")).Is(HttpStatusCode.NotFound);
    }

    private async Task<(RoundScene Scene, CandidateList List)> Presented(int raters = 3, int candidates = 2)
    {
        var scene = await app.HasOpenRound(raters, candidates);
        return (scene, await app.HasPresentedList(scene, [.. scene.Raters]));
    }

    private static string Path(CandidateList list, params string[] with) =>
        $"/review/lists/{list.Id}/compare{(with.Length == 0 ? "" : "?")}{string.Join('&', with.Select(one => $"with={Uri.EscapeDataString(one)}"))}";
}
