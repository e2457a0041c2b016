using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class VotePageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_secret_vote_shows_counts_when_it_is_over_and_no_name_ever()
    {
        var scene = await app.HasClosedRound();
        var (chair, member) = (await app.SignedInAs(scene.First), await app.SignedInAs(scene.Second));
        var page = (await Opens(chair, scene)).Is(HttpStatusCode.OK).Says("0 of 2 have voted");
        (await member.Open("/review")).Says("You have a vote");
        var form = await member.Open(page.Path);
        (await form.Submit(button: "Vote")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose one of the options, or abstain.");
        (await form.Submit(new() { ["Option"] = OptionOf(form, "Ben Example") }, button: "Vote")).Says("You have voted.").Hides("Result");
        (await form.Submit(new() { ["Option"] = OptionOf(form, "Ada Example") }, button: "Vote")).Is(HttpStatusCode.UnprocessableEntity).Says("You have voted already.");
        (await chair.Open(page.Path)).Says("1 of 2 have voted").Says("Still to vote: Maren Ellingworth").Hides("Result");
        (await (await chair.Open(page.Path)).Submit(button: "Close the vote")).Is(HttpStatusCode.OK).Says("1 Ben Example").Says("0 Ada Example").Says("0 Abstain").Says("Did not vote: Maren Ellingworth").Hides("Bernard Osterhaus");
        (await form.Submit(new() { ["Option"] = OptionOf(form, "Ada Example") }, button: "Vote")).Is(HttpStatusCode.UnprocessableEntity).Says("This vote is over.");
        var voters = await app.Reads(db => db.Votes.Where(held => held.SearchId == scene.Search.Id).SelectMany(held => held.Voters).ToListAsync());
        Assert.Equal(2, voters.Count);
        Assert.All(voters, voter => Assert.Null(voter.ChoiceId));
    }

    [Fact]
    public async Task A_named_vote_shows_who_voted_for_what_once_its_last_day_has_passed()
    {
        var scene = await app.HasClosedRound();
        var (chair, member) = (await app.SignedInAs(scene.First), await app.SignedInAs(scene.Second));
        var page = await Opens(chair, scene, new() { ["Form.IsSecret"] = "False", ["Form.LastDay"] = app.Now.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await Task.WhenAll(VoteFor(chair, page.Path, "Wait a month"), VoteFor(member, page.Path, "Abstain"));
        (await member.Open(page.Path)).Says("2 of 2 have voted").Hides("Result");
        // By UTC its last day is over, in Honolulu it is not.
        app.Clock.SetUtcNow(new(app.Now.UtcDateTime.Date.AddDays(2).AddHours(11), TimeSpan.Zero));
        (await (await app.SignedInAs(scene.Lead)).Open(page.Path)).Says("2 of 2 have voted").Hides("Result");
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await (await app.SignedInAs(scene.Lead)).Open(page.Path)).Says("1 Wait a month Maren Ellingworth").Says("1 Abstain Bernard Osterhaus");
    }

    [Fact]
    public async Task Who_is_recused_from_an_option_neither_votes_nor_sees_the_vote()
    {
        var scene = await app.HasClosedRound();
        await app.HasRecused(scene, scene.Second, "Ben");
        var page = (await Opens(await app.SignedInAs(scene.First), scene)).Says("0 of 1 have voted").Hides("Bernard Osterhaus");
        var recused = await app.SignedInAs(scene.Second);
        (await recused.Open(page.Path)).Is(HttpStatusCode.NotFound);
        (await recused.Open(scene.Deciding())).Hides("Whom do we choose?");
        (await (await app.SignedInAs(Roles.Reviewer)).Open(page.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_chair_asks_for_a_vote_once_and_bad_input_is_kept()
    {
        var scene = await app.HasClosedRound();
        var path = $"/review/searches/{scene.Search.Id}/votes/new";
        foreach (var account in new[] { scene.Lead, scene.Second }) (await (await app.SignedInAs(account)).Open(path)).Is(HttpStatusCode.NotFound);
        var form = await (await app.SignedInAs(scene.First)).Open(path);
        (await form.Submit(new() { ["Form.Question"] = "", ["Form.Texts"] = "Wait" })).Is(HttpStatusCode.UnprocessableEntity).Says("Say what is voted on.").Says("Wait");
        (await form.Submit(new() { ["Form.Question"] = "Whom?", ["Form.Texts"] = "Wait" })).Is(HttpStatusCode.UnprocessableEntity).Says("Name two options or more.");
        for (var i = 0; i < 2; i++) (await form.Submit(new() { ["Form.Question"] = "Whom?", ["Form.Texts"] = "Wait\nGo on" })).Is(HttpStatusCode.OK);
        Assert.Equal(1, await app.Reads(db => db.Votes.CountAsync(held => held.SearchId == scene.Search.Id)));
    }

    private static async Task<OpenPage> Opens(Visitor chair, PaperRound scene, Dictionary<string, string?>? more = null)
    {
        var form = await chair.Open($"/review/searches/{scene.Search.Id}/votes/new");
        var fields = new Dictionary<string, string?> { ["Form.Question"] = "Whom do we choose?", ["Form.Texts"] = "Wait a month" };
        foreach (var (name, value) in more ?? []) fields[name] = value;
        foreach (var box in form.Document.QuerySelectorAll("input[name='Form.People']").Where(box => new[] { scene.People["Ada"].Id, scene.People["Ben"].Id }.Any(id => box.GetAttribute("value") == id.ToString()))) box.SetAttribute("checked", "checked");
        return (await form.Submit(fields)).Is(HttpStatusCode.OK);
    }

    private static async Task VoteFor(Visitor visitor, string path, string option)
    {
        var form = await visitor.Open(path);
        (await form.Submit(new() { ["Option"] = OptionOf(form, option) }, button: "Vote")).Is(HttpStatusCode.OK);
    }

    private static string OptionOf(OpenPage form, string words) =>
        form.Document.QuerySelectorAll("label.form-check").Single(label => label.TextContent.Trim() == words).QuerySelector("input")!.GetAttribute("value")!;
}
