using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Pipeline;

public sealed class BoardTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string Card(Candidacy candidacy) => $"#c-{candidacy.Id} form";

    private static Dictionary<string, string?> To(int stage) => new() { ["Form.To"] = $"{stage}" };

    [Fact]
    public async Task The_board_shows_ten_stages_with_counts_and_median_days()
    {
        var (_, search, _) = await app.HasBoard();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.HasCandidacy(search, "Ebele", "Strand");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var visitor = await app.SignedInAs(search.Lead);
        var board = await visitor.Open($"/searches/{search.Id}/board");
        Assert.Equal(10, board.Document.QuerySelectorAll(".pl-stage").Length);
        Assert.Equal("Identified 2", board.One("#h-1").TextContent);
        board.Says("median 2 d").Says("Chief of Genomics, Fenwater Children’s").Says("3 d");
        Assert.Equal("Ebele Strand", board.One(".pl-card .pl-name").TextContent);
    }

    [Fact]
    public async Task A_card_moves_by_its_menu_and_the_move_is_taken_back()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var since = (await app.Held(candidacy)).StageSince;
        var board = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(7), Card(candidacy), "Move");
        board.Is(HttpStatusCode.OK).Says("Miriam Castlewood moved to Interview.");
        Assert.NotNull(board.Document.QuerySelector($"#stage-7 #c-{candidacy.Id}"));
        (await board.Submit(form: "#notice form")).Says("Miriam Castlewood is back in Identified.");
        var held = await app.Held(candidacy);
        Assert.Equal((3, since), (held.Moves.Count, held.StageSince));
    }

    [Fact]
    public async Task A_card_opens_its_menu_by_a_link_and_no_other_card_has_one()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        for (var i = 1; i <= 41; i++) await app.HasCandidacy(search, "Person", $"Number{i}");
        var board = await visitor.Open($"/searches/{search.Id}/board?all=1");
        Assert.Equal(42, board.Document.QuerySelectorAll(".pl-card > .pl-menu").Length);
        Assert.Null(board.Document.QuerySelector(".pl-move"));
        var opened = await visitor.Open($"/searches/{search.Id}/board" + board.One($"#c-{candidacy.Id} .pl-menu").GetAttribute("href"));
        Assert.Equal(42, opened.Document.QuerySelectorAll(".pl-card").Length);
        Assert.Equal("Move Miriam Castlewood", opened.One($"#c-{candidacy.Id} .pl-move summary").GetAttribute("aria-label"));
        Assert.Equal("Approached", opened.One($"#c-{candidacy.Id} option[selected]").TextContent);
        Assert.Single(opened.Document.QuerySelectorAll(".pl-move"));
        Assert.Equal(42, (await opened.Submit(To(2), Card(candidacy), "Move")).Says("moved to Approached").Document.QuerySelectorAll(".pl-card").Length);
        Assert.Null((await opened.Follow("Keep here")).Document.QuerySelector("#board .pl-move"));
    }

    [Fact]
    public async Task Leaving_asks_for_the_coded_reason_in_the_card()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var asked = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(0), Card(candidacy), "Move");
        asked.Is(HttpStatusCode.UnprocessableEntity).Says("Choose the coded reason for leaving.");
        Assert.Equal(["By the firm", "By the client", "By the candidate"], asked.Document.QuerySelectorAll($"#c-{candidacy.Id} optgroup").Select(group => group.GetAttribute("label")));
        var timing = await app.Reads(db => db.Dispositions.SingleAsync(held => held.Name == "Timing"));
        var board = await asked.Submit(new() { ["Form.Reason"] = timing.Id.ToString(), ["Form.Note"] = "Board chair until spring" }, Card(candidacy), "Move");
        board.Says("Miriam Castlewood left the search: timing, by the candidate.").Says("1 left it");
        Assert.Null(board.Document.QuerySelector(".pl-card"));

        var left = await visitor.Open($"/searches/{search.Id}/board/left");
        left.Says("Board chair until spring");
        (await left.Submit(button: "Take back at Identified")).Is(HttpStatusCode.UnprocessableEntity).Says("Write why Miriam Castlewood is taken back.");
        (await left.Submit(new() { ["Form.Reason"] = "Free after all" }, button: "Take back at Identified")).Says("Miriam Castlewood is back in Identified.");
        Assert.True((await app.Held(candidacy)).IsActive);
    }

    [Fact]
    public async Task Leaving_is_undone_from_its_message()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var pay = await app.Reads(db => db.Dispositions.SingleAsync(held => held.Name == "Pay"));
        var board = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(new() { ["Form.To"] = "0", ["Form.Reason"] = pay.Id.ToString() }, Card(candidacy), "Move");
        (await board.Submit(form: "#notice form")).Says("Miriam Castlewood is back in Identified.");
        Assert.Equal(["Identified", null, "Identified"], (await app.Held(candidacy)).Moves.OrderBy(move => move.At).ThenBy(move => move.Id).Select(move => move.To?.Name));
    }

    [Fact]
    public async Task The_same_move_sent_twice_is_one_move()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var board = await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}");
        await board.Submit(To(2), Card(candidacy), "Move");
        (await board.Submit(To(2), Card(candidacy), "Move")).Is(HttpStatusCode.OK).Says("Miriam Castlewood moved to Approached.");
        Assert.Equal(2, (await app.Held(candidacy)).Moves.Count);
    }

    [Fact]
    public async Task Two_moves_at_the_same_moment_are_one_move_and_an_answer()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var board = await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => board.Submit(To(2), Card(candidacy), "Move")));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(2, (await app.Held(candidacy)).Moves.Count);
    }

    [Fact]
    public async Task A_move_from_a_board_out_of_date_says_what_happened()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var colleague = await app.HasAccount("Tobias Marchwell", Roles.Recruiter);
        await app.Has(async db =>
        {
            (await db.Searches.Whole().SingleAsync(held => held.Id == search.Id)).Join(await db.Accounts.SingleAsync(held => held.Id == colleague.Id), MemberRole.Recruiter);
            return 0;
        });
        var stale = await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}");
        await (await (await app.SignedInAs(colleague)).Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(8), Card(candidacy), "Move");
        (await stale.Submit(To(2), Card(candidacy), "Move")).Says("Tobias Marchwell moved Miriam Castlewood to Finalist").Says("Nothing else was changed.");
        Assert.Equal("Finalist", (await app.Held(candidacy)).Stage.Name);
    }

    [Fact]
    public async Task An_undo_that_comes_too_late_says_so()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var first = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(2), Card(candidacy), "Move");
        await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(3), Card(candidacy), "Move");
        (await first.Submit(form: "#notice form")).Is(HttpStatusCode.UnprocessableEntity).Says("Miriam Castlewood was moved again since. Nothing was taken back.");
        Assert.Equal("Interested", (await app.Held(candidacy)).Stage.Name);
    }

    [Theory]
    [InlineData("Form.To", "77")]
    [InlineData("Form.To", "Interview")]
    [InlineData("Form.To", null)]
    [InlineData("Form.From", null)]
    [InlineData("Form.Note", "long")]
    public async Task Bad_input_moves_nobody(string field, string? value)
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var answer = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(new() { ["Form.To"] = "2", [field] = value == "long" ? new string('x', 501) : value }, Card(candidacy));
        answer.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Single((await app.Held(candidacy)).Moves);
    }

    [Fact]
    public async Task Who_is_no_member_can_neither_see_nor_move()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var stranger = await app.SignedInAs(Roles.Recruiter);
        foreach (var page in new[] { "board", "board/add", "board/left", $"people/{candidacy.Id}" })
        {
            (await visitor.Open($"/searches/{search.Id}/{page}")).Is(HttpStatusCode.OK);
            (await stranger.Open($"/searches/{search.Id}/{page}")).Is(HttpStatusCode.NotFound).Hides("Castlewood");
            Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedInAs(Roles.Reviewer)).Open($"/searches/{search.Id}/{page}")).Status);
        }
        var own = await app.HasSearch(await app.HasAccount("Other Lead", Roles.Recruiter));
        Assert.NotEqual(own.Id, search.Id);
        var form = await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(To(2), Card(candidacy), "Move");
        form.Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_candidacy_of_another_search_is_not_found_here()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var (_, _, foreign) = await app.HasBoard();
        (await visitor.Open($"/searches/{search.Id}/people/{foreign.Id}")).Is(HttpStatusCode.NotFound);
        await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(new() { ["Form.Candidacy"] = foreign.Id.ToString(), ["Form.To"] = "2" }, Card(candidacy));
        Assert.Single((await app.Held(foreign)).Moves);
    }

    [Fact]
    public async Task A_stage_shows_forty_cards_and_all_on_request()
    {
        var (visitor, search, _) = await app.HasBoard();
        for (var i = 1; i <= 41; i++) await app.HasCandidacy(search, "Person", $"Number{i}");
        var board = await visitor.Open($"/searches/{search.Id}/board");
        Assert.Equal(40, board.Document.QuerySelectorAll(".pl-card").Length);
        Assert.Equal(42, (await board.Follow("Show all 42")).Document.QuerySelectorAll(".pl-card").Length);
    }

    [Fact]
    public async Task Waiting_and_failing_a_gate_are_flagged()
    {
        var (_, search, candidacy) = await app.HasBoard();
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == candidacy.Id);
            held.Judge(held.Search.Requirements.Single(asked => asked.Code == "G4"), GateOutcome.NotMet, "No licence", await db.Accounts.FirstAsync(), app.Now);
            return 0;
        });
        app.Clock.Advance(TimeSpan.FromDays(22));
        (await (await app.SignedInAs(search.Lead)).Open($"/searches/{search.Id}/board")).Says("1 stalled").Says("1 with a gate not met").Says("Gate G4");
    }

    [Fact]
    public async Task Names_with_markup_are_text_on_the_board()
    {
        var (visitor, search, _) = await app.HasBoard();
        await app.HasCandidacy(search, "<b>Bold</b>", "<script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert", (await visitor.Open($"/searches/{search.Id}/board")).Html, StringComparison.Ordinal);
    }
}
