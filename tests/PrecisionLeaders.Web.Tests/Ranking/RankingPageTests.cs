using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

public sealed class RankingPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_page_shows_the_figures_worked_on_paper()
    {
        var scene = await app.HasPaperRound(judge: (people, search, lead) =>
        {
            people["Ben"].Judge(Gate(search, "G1"), GateOutcome.Waived, "Twenty years of practice instead", lead, app.Now);
            people["Dov"].Judge(Gate(search, "G1"), GateOutcome.Unknown, null, lead, app.Now);
        });
        var page = (await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch)).Is(HttpStatusCode.OK);

        Assert.Equal(["Ranked: Ada, Ben", "Below a floor: Cleo", "Not enough evidence yet: Dov"], Groups(page));
        Assert.Equal("1 76.3 43.8 10.0 22.5 100% all met", Row(scene, page, "Ada"));
        Assert.Equal("2 75.0 37.5 15.0 22.5 100% G1 waived by Imogen Hartsworth, today all others met", Row(scene, page, "Ben"));
        Assert.Equal("– not ranked 68.8 18.8 20.0 30.0 100% K1 at 2.5", Row(scene, page, "Cleo"));
        Assert.Equal("– not ranked 90.0 45.0 to 95.0 none 15.0 30.0 50% G1 unknown K1 floor open", Row(scene, page, "Dov"));
        page.Says("K1 not rated; owed by Bernard Osterhaus");
        Assert.Equal("37.5%", page.One($"#c-{scene.People["Cleo"].Id} .s-stop").GetAttribute("width"));
        Assert.Equal("Director, Institute of Ada", page.One($"#c-{scene.People["Ada"].Id} th div").TextContent);
    }

    [Fact]
    public async Task A_figure_opens_its_arithmetic_unrounded_and_closes_it_again()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        Assert.Empty(page.Document.QuerySelectorAll(".pl-open"));

        var opened = await visitor.Open(page.One($"#f-{scene.People["Ada"].Id}").GetAttribute("href")!);
        string[] rows = [.. opened.Document.QuerySelectorAll("tr.pl-open").Select(Words)];
        Assert.Equal(
        [
            "Bernard Osterhaus 4 3 4",
            "Maren Ellingworth 5 3 4",
            "Mean = sum of levels ÷ how many 9/2 4.5 6/2 3 8/2 4",
            "Weight × (mean − 1) ÷ 4 50 × 0.875 20 × 0.5 30 × 0.75",
            "Points 43.75 10 22.5",
        ], rows[..5]);
        Assert.StartsWith("Sum of the points: 43.75 + 10 + 22.5 = 76.25 Score = sum = 76.25, shown as 76.3", rows[5], StringComparison.Ordinal);

        var closed = await visitor.Open(opened.One($"#f-{scene.People["Ada"].Id}").GetAttribute("href")!);
        Assert.Empty(closed.Document.QuerySelectorAll(".pl-open"));
    }

    [Fact]
    public async Task Under_full_coverage_the_arithmetic_tells_score_and_bounds_and_who_found_too_little()
    {
        var scene = await app.HasPaperRound();
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.Opened("Dov"));
        page.Says("Score = 100 × 45 ÷ 50 rated = 90, shown as 90.0")
            .Says("Lowest, if all that is not rated were a 1: 45. Highest, if it were a 5: 45 + 50 = 95")
            .Says("Bernard Osterhaus owed owed owed")
            .Says("Maren Ellingworth i. e. 4 5");
    }

    [Fact]
    public async Task A_figure_no_decimal_holds_is_written_as_a_fraction()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([5, 3, PaperRound.Insufficient], [5, 3, PaperRound.Insufficient]) });
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.Opened("Ada"));
        page.Says("Score = 100 × 60 ÷ 70 rated = 85 5/7 ≈ 85.714, shown as 85.7");
    }

    [Fact]
    public async Task Equal_scores_share_a_rank_and_the_next_is_left_out()
    {
        var scene = await app.HasPaperRound(new()
        {
            ["Ada"] = ([3, 3, 3], [3, 3, 3]),
            ["Ben"] = ([4, 4, 4], [4, 4, 4]),
            ["Cleo"] = ([4, 4, 4], [4, 4, 4]),
            ["Dov"] = ([5, 5, 5], [5, 5, 5]),
        });
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        Assert.Equal(["1", "2shared", "2shared", "4"], page.Document.QuerySelectorAll(".pl-rankno").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_gate_that_is_not_met_is_named_and_a_waiver_tells_who_when_and_why()
    {
        var scene = await app.HasPaperRound(judge: (people, search, lead) =>
        {
            people["Ada"].Judge(Gate(search, "G4"), GateOutcome.NotMet, "Licence lapsed in 2021", lead, app.Now);
            people["Ben"].Judge(Gate(search, "G1"), GateOutcome.Waived, "Twenty years of practice instead", lead, app.Now);
        });
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        Assert.Contains("Gate not met: Ada", Groups(page));
        page.Says("G4 not met");
        (await visitor.Open(scene.Opened("Ben"))).Says("waived, by Imogen Hartsworth, today: Twenty years of practice instead");
    }

    [Fact]
    public async Task Gates_nobody_has_judged_are_unknown_and_keep_nobody_from_being_ranked()
    {
        var scene = await app.HasPaperRound(gatesMet: false);
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        Assert.Contains("Ranked: Ada, Ben", Groups(page));
        page.Says("6 gates unknown");
    }

    [Fact]
    public async Task An_open_round_says_how_many_cards_are_in_and_who_owes_one()
    {
        var scene = await app.HasPaperRound();
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        page.Says("The round is still open. 7 of 8 scorecards are in. Bernard Osterhaus owes one, due tomorrow.");
    }

    [Fact]
    public async Task Where_everyone_found_too_little_nobody_is_said_to_owe()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([0, 4, 4], [0, 4, 4]) });
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        page.Says("K1 not rated: everyone asked found the evidence insufficient").Hides("owed by");
    }

    [Fact]
    public async Task Drafts_count_for_nothing()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([3, 3, 3], null) }, more: (round, cards) =>
        {
            var draft = cards.Single(card => !card.IsSubmitted);
            draft.DeclareFree(app.Now);
            draft.Rate(round.Rubric.Competencies[0], 5, false, "A secret draft", [], app.Now);
        });
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.Opened("Ada"));
        page.Says("Score = sum = 50, shown as 50.0").Says("Bernard Osterhaus owed owed owed");
    }

    private static Requirement Gate(Search search, string code) => search.Requirements.Single(requirement => requirement.Code == code);

    private static string[] Groups(OpenPage page) =>
    [
        .. page.Document.QuerySelectorAll("tbody.pl-group").Select(group =>
            $"{group.QuerySelector("h3")!.TextContent}: {string.Join(", ", RowsOf(group).SelectMany(rows => rows.QuerySelectorAll(".pl-name")).Select(name => name.TextContent.Split(' ')[0]))}"),
    ];

    private static IEnumerable<IElement> RowsOf(IElement group)
    {
        for (var rows = group.NextElementSibling; rows is not null && !rows.ClassList.Contains("pl-group"); rows = rows.NextElementSibling) yield return rows;
    }

    /// <summary>The figures of a row as one reads them, without the person.</summary>
    private static string Row(PaperRound scene, OpenPage page, string name)
    {
        var row = (IElement)page.One($"#c-{scene.People[name].Id}").Clone();
        foreach (var aside in row.QuerySelectorAll("th, .visually-hidden")) aside.Remove();
        return Words(row);
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.QuerySelectorAll("*").Prepend(element).SelectMany(part => part.ChildNodes.OfType<IText>()).OrderBy(text => text, InDocument).Select(text => text.Data.Trim()).Where(text => text.Length > 0));

    private static readonly IComparer<IText> InDocument = Comparer<IText>.Create((left, right) =>
        left == right ? 0 : left.CompareDocumentPosition(right).HasFlag(DocumentPositions.Following) ? -1 : 1);
}
