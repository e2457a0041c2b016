using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class DiscussionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Points_two_levels_apart_come_first_and_are_minuted_one_by_one()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([5, 3, 4], [4, 1, 4]), ["Ben"] = ([4, 4, 4], [1, 4, 3]) });
        var chair = await app.SignedInAs(scene.First);
        (await chair.Open(scene.Discussion())).Says("The discussion begins when the round has closed.").Hides("Ada Example, K2");
        await Close(scene);
        var page = (await chair.Open(scene.Discussion())).Is(HttpStatusCode.OK).Says("0 of 6 points discussed").Says("2, the widest first");
        Assert.Equal(["Ben Example, K1 Vision and roadmap", "Ada Example, K2 Scientific depth"], page.Document.QuerySelectorAll("section[aria-labelledby=h-wide] a").Select(link => link.TextContent));
        var point = (await page.Follow("Begin with the first")).Says("Ben Example").Says("3 levels apart").Says("Maren Ellingworth").Says("Bernard Osterhaus");
        (await point.Submit(new() { ["Form.Minute"] = new string('x', 2001) })).Is(HttpStatusCode.UnprocessableEntity).Says("A minute has at most 2000 characters.");
        (await point.Submit(new() { ["Form.Minute"] = "One had the roadmap of 2024 only." })).Is(HttpStatusCode.OK).Says("1 of 6 points discussed").Says("One had the roadmap of 2024 only.");
        (await (await app.SignedInAs(scene.Second)).Open(scene.Discussion())).Says("One had the roadmap of 2024 only.");
    }

    [Fact]
    public async Task Two_people_minuting_one_point_do_not_write_over_each_other()
    {
        var scene = await app.HasClosedRound();
        var (chair, recruiter) = (await app.SignedInAs(scene.First), await app.SignedInAs(scene.Lead));
        var (one, other) = (await Point(chair, scene), await Point(recruiter, scene));
        await one.Submit(new() { ["Form.Minute"] = "First words." });
        (await other.Submit(new() { ["Form.Minute"] = "Second words." })).Is(HttpStatusCode.UnprocessableEntity).Says("Second words.").Says("The record now says: First words.");
        (await (await Point(chair, scene)).Submit(button: "Not discussed after all")).Is(HttpStatusCode.OK).Hides("First words.");
        Assert.Equal(0, await app.Reads(db => db.DiscussedPoints.CountAsync(held => held.RoundId == scene.Round.Id)));
    }

    [Fact]
    public async Task Who_is_recused_reads_nothing_of_that_person_and_strangers_and_admins_nothing_at_all()
    {
        var scene = await app.HasClosedRound();
        await (await Point(await app.SignedInAs(scene.First), scene)).Submit(new() { ["Form.Minute"] = "Said of Ada." });
        await app.HasRecused(scene, scene.Second, "Ada");
        var recused = await app.SignedInAs(scene.Second);
        (await recused.Open(scene.Discussion())).Is(HttpStatusCode.OK).Says("Ben Example").Hides("Ada Example").Hides("Said of Ada.");
        (await recused.Open(Path(scene))).Is(HttpStatusCode.NotFound);
        foreach (var visitor in new[] { await app.SignedInAs(Roles.Recruiter | Roles.Admin), await app.SignedInAs(Roles.Reviewer) })
            foreach (var path in new[] { scene.Discussion(), Path(scene), scene.Deciding() }) (await visitor.Open(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_round_is_planned_from_the_first_with_its_people_and_raters()
    {
        var scene = await app.HasClosedRound();
        var page = await (await (await app.SignedInAs(scene.Lead)).Open(scene.Discussion())).Follow("Plan a second round");
        page.Is(HttpStatusCode.OK);
        Assert.Equal("In the round, second round", page.ValueOf("Form.Name").Replace(scene.Round.Name, "In the round", StringComparison.Ordinal));
        Assert.Equal(4, page.Document.QuerySelectorAll("input[name='Form.Candidacies'][checked]").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name='Form.Raters'][checked]").Length);
        (await (await app.SignedInAs(scene.First)).Open(scene.Discussion())).Hides("Plan a second round");
    }

    private static string Path(PaperRound scene) => $"{scene.Discussion()}/{scene.People["Ada"].Id}/{scene.Round.Rubric.Competencies[0].Id}";

    private static async Task<OpenPage> Point(Visitor visitor, PaperRound scene) => (await visitor.Open(Path(scene))).Is(HttpStatusCode.OK);

    private Task<ScoringRound> Close(PaperRound scene) => app.Has(async db =>
    {
        var round = await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id);
        round.Close(app.Now);
        return round;
    });
}
