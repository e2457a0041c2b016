using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

public sealed class RankingAccessTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Until_the_round_closes_a_sealed_page_holds_no_figure_and_says_why()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        foreach (var (account, path) in new[] { (scene.Lead, scene.OfSearch), (scene.First, scene.OfRound) })
        {
            var page = await (await app.SignedInAs(account)).Open($"{path}?open={scene.People["Ada"].Id}");
            page.Says("The scores are sealed. Scores stay sealed until the round closes. Scorecards: due tomorrow.").Hides("76.3").Hides("76.25").Hides("Ada Example");
            Assert.Empty(page.Document.QuerySelectorAll("table"));
        }
        await app.Has(async db =>
        {
            (await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id)).Close(app.Now);
            return true;
        });
        (await (await app.SignedInAs(scene.First)).Open(scene.OfRound)).Says("76.3").Says("The round is closed. 7 of 8 scorecards were handed in");
    }

    [Fact]
    public async Task A_rater_who_owes_a_card_sees_no_figure_and_one_who_owes_none_does()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenOwnAreIn);
        (await (await app.SignedInAs(scene.Second)).Open(scene.OfRound)).Says("You still owe one scorecard").Hides("76.3").Hides("<table");
        (await (await app.SignedInAs(scene.First)).Open(scene.OfRound)).Says("76.3").Says("none of your own scorecards is owed");
    }

    [Fact]
    public async Task A_recused_rater_meets_neither_the_person_nor_the_place_they_take_in_the_order()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([5, 5, 5], null), ["Ben"] = ([4, 4, 4], [4, 4, 4]) },
            more: (_, cards) => cards.Single(card => !card.IsSubmitted).Recuse("We published together", app.Now));
        var page = await (await app.SignedInAs(scene.Second)).Open(scene.OfRound);
        page.Says("Ben Example").Says("You are recused from one person in this round").Hides("Ada Example").Hides(scene.People["Ada"].Id.ToString());
        Assert.Equal("1", page.One(".pl-rankno").TextContent.Trim());

        var whole = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        Assert.Equal(["1", "2"], whole.Document.QuerySelectorAll(".pl-rankno").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Who_has_no_part_in_the_search_finds_nothing()
    {
        var scene = await app.HasPaperRound();
        (await (await app.SignedInAs(Roles.Recruiter)).Open(scene.OfSearch)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(Roles.Recruiter)).Open(scene.OfRound)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(Roles.Reviewer)).Open(scene.OfRound)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.First)).Open($"/review/rounds/{Guid.CreateVersion7()}/ranking")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Roles_that_do_not_work_searches_are_turned_away()
    {
        var scene = await app.HasPaperRound();
        var admin = await app.HasAccount("Only Admin", Roles.Admin);
        foreach (var (visitor, path) in new[] { (scene.First, scene.OfSearch), (admin, scene.OfSearch), (admin, scene.OfRound) })
        {
            var page = await (await app.SignedInAs(visitor)).Open(path);
            page.Is(HttpStatusCode.Forbidden).Hides("76.3");
        }
    }

    [Fact]
    public async Task A_round_of_another_search_is_not_found_by_this_one()
    {
        var (scene, other) = (await app.HasPaperRound(), await app.HasPaperRound());
        (await (await app.SignedInAs(scene.Lead)).Open($"{scene.OfSearch}?round={other.Round.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_round_the_page_says_what_it_is_for_and_leads_to_one()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        var page = await (await app.SignedInAs(lead)).Open($"/searches/{search.Id}/ranking");
        page.Is(HttpStatusCode.OK).Says("Nobody has been scored in this search yet");
        Assert.Equal($"/searches/{search.Id}/lists", page.One(".pl-empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_scorecard_there_is_no_table_but_who_owes_them()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = (null, null) });
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        page.Says("No scorecard is in yet").Says("0 of 2 scorecards are in. Bernard Osterhaus and Maren Ellingworth owe one each, due tomorrow.").Hides("<table");
    }

    [Fact]
    public async Task Of_several_rounds_the_newest_is_shown_and_any_can_be_chosen()
    {
        var scene = await app.HasPaperRound();
        await app.Has(async db =>
        {
            var old = await db.Rounds.Include(held => held.Search).Include(held => held.Rubric).SingleAsync(held => held.Id == scene.Round.Id);
            var made = new ScoringRound(old.Search, "Second look", old.Rubric, RevealRule.Open, old.DueOn, app.Now.AddHours(1));
            made.Seat(await db.Accounts.SingleAsync(held => held.Id == scene.First.Id));
            made.Take(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == scene.People["Ada"].Id));
            db.Scorecards.AddRange(made.Open(app.Now));
            db.Rounds.Add(made);
            return made;
        });
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        page.Says("No scorecard is in yet");
        Assert.StartsWith("Second look", page.One("[aria-label=Rounds] [aria-current]").TextContent, StringComparison.Ordinal);
        var first = await visitor.Open($"{scene.OfSearch}?round={scene.Round.Id}");
        first.Says("76.3");
        var opened = await visitor.Open(first.One($"#f-{scene.People["Ada"].Id}").GetAttribute("href")!);
        opened.Says("Score = sum = 76.25");
    }

    [Fact]
    public async Task Who_works_the_search_is_led_from_the_committee_s_page_to_that_of_the_search()
    {
        var scene = await app.HasPaperRound();
        Assert.Equal($"{scene.OfSearch}?round={scene.Round.Id}", (await (await app.SignedInAs(scene.Lead)).Open(scene.OfRound)).Says("76.3").Address);
    }

    [Fact]
    public async Task A_card_of_the_board_shows_score_strip_and_failed_floor_once_they_are_revealed()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var (visitor, board) = (await app.SignedInAs(scene.Lead), $"/searches/{scene.Search.Id}/board");
        (await visitor.Open(board)).Says("Cleo").Hides("68.8").Hides("pl-cardstrip").Hides("Floor K1");
        await app.Has(async db =>
        {
            (await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id)).Close(app.Now);
            return true;
        });
        var page = (await visitor.Open(board)).Is(HttpStatusCode.OK);
        var card = page.One($"#c-{scene.People["Cleo"].Id}");
        Assert.Equal("68.8", card.QuerySelector(".pl-foot b")!.TextContent);
        Assert.Contains("Floor K1", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("Points by competency: K1 18.8 of 50, below its floor, K2 20.0 of 20, K3 30.0 of 30", card.QuerySelector(".pl-cardstrip svg")!.GetAttribute("aria-label"));
        Assert.Contains("50% rated", page.One($"#c-{scene.People["Dov"].Id}").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_shows_the_fit_in_revealed_rounds_to_those_who_work_the_search()
    {
        var (scene, closed) = (await app.HasPaperRound(), await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses));
        var page = (await (await app.SignedInAs(scene.Lead)).Open($"/candidates/{scene.People["Ada"].CandidateId}")).Is(HttpStatusCode.OK);
        Assert.StartsWith("Points by competency: K1 43.8 of 50", page.One("#searches .pl-cardstrip svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        page.Says("Fit 76.3 of 100");
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{scene.People["Ada"].CandidateId}")).Is(HttpStatusCode.OK).Hides("76.3").Hides("pl-cardstrip");
        (await (await app.SignedInAs(closed.Lead)).Open($"/candidates/{closed.People["Ada"].CandidateId}")).Is(HttpStatusCode.OK).Hides("76.3").Hides("pl-cardstrip");
    }
}
