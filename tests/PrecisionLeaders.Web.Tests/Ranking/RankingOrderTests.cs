using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>How sure the order is and whether the raters agree, as the page tells it; with too little to go by, a sentence instead.</summary>
public sealed class RankingOrderTests(RunningApp app) : IClassFixture<RunningApp>
{
    /// <summary>Five people, two raters, everything rated; Eva well ahead, Ada and Ben close together.</summary>
    private static Dictionary<string, (int[]? First, int[]? Second)> Five => new()
    {
        ["Ada"] = ([4, 3, 4], [4, 3, 4]),
        ["Ben"] = ([4, 3, 4], [4, 4, 3]),
        ["Cleo"] = ([3, 2, 3], [3, 3, 2]),
        ["Dov"] = ([3, 1, 1], [3, 1, 3]),
        ["Eva"] = ([5, 5, 5], [5, 5, 5]),
    };

    [Fact]
    public async Task Each_ranked_person_has_a_rank_an_interval_and_their_share_of_each_rank()
    {
        var scene = await app.HasPaperRound(Five);
        var page = (await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch)).Is(HttpStatusCode.OK);

        var eva = page.One($"#c-{scene.People["Eva"].Id} .pl-rankcell svg");
        Assert.Equal("Rank 1; 90% interval 1 to 1 of 5", eva.GetAttribute("aria-label"));
        string[] shares = [.. page.Document.QuerySelectorAll($"#share-{scene.People["Eva"].Id} td").Select(cell => Words(cell.TextContent))];
        Assert.Equal(7, shares.Length);
        Assert.Equal("5", page.One($"#share-{scene.People["Eva"].Id} td").GetAttribute("data-heat"));
        Assert.StartsWith("1.0", shares[6], StringComparison.Ordinal);
        page.Says("10,000 plausible rankings were drawn").Says("concentration 50: a weight of 20 is usually between 14 and 26")
            .Says("Each share is good to within ±1 in 100").Says("The draws start from a seed taken from the ratings");
    }

    [Fact]
    public async Task People_too_close_to_call_stand_in_one_band_with_a_sentence()
    {
        var scene = await app.HasPaperRound(Five);
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        var band = page.One(".pl-band");
        Assert.Equal(2, band.QuerySelectorAll("tr[id]").Length);
        Assert.NotNull(band.QuerySelector($"#c-{scene.People["Ada"].Id}"));
        Assert.NotNull(band.QuerySelector($"#c-{scene.People["Ben"].Id}"));
        Assert.Matches("Too close to call. In (4[0-9]|5[0-9]|60) of 100 plausible rankings .* is ahead of .*, in (4[0-9]|5[0-9]|60) behind. Read these two as level.", Words(band.TextContent));
        page.Hides("significant");
    }

    /// <summary>What was reckoned is kept by all that moves it. The draws ask how many gave a level, agreement asks who.</summary>
    [Fact]
    public async Task Two_raters_whose_levels_change_hands_are_read_anew()
    {
        var scene = await app.HasPaperRound(Five);
        var visitor = await app.SignedInAs(scene.Lead);
        var before = await visitor.Open(scene.OfSearch);
        var ben = scene.People["Ben"].Id;
        await app.Reads(async db =>
        {
            var science = await db.Scorecards.Where(card => card.CandidacyId == ben).SelectMany(card => card.Ratings).Where(rating => rating.Competency.Code == "K2").Select(rating => new { rating.Id, rating.Level }).ToListAsync();
            foreach (var (one, other) in new[] { (science[0], science[1]), (science[1], science[0]) })
                await db.Set<Rating>().Where(rating => rating.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(rating => rating.Level, other.Level));
            return science.Count;
        });
        var after = await visitor.Open(scene.OfSearch);
        Assert.Equal(Words(before.One("#order").TextContent), Words(after.One("#order").TextContent));
        Assert.NotEqual(Words(before.One("#severity").TextContent), Words(after.One("#severity").TextContent));
    }

    [Fact]
    public async Task The_same_ratings_give_the_same_page_again()
    {
        var scene = await app.HasPaperRound(Five);
        var visitor = await app.SignedInAs(scene.Lead);
        Assert.Equal(Words((await visitor.Open(scene.OfSearch)).One("#order").TextContent), Words((await visitor.Open(scene.OfSearch)).One("#order").TextContent));
    }

    [Fact]
    public async Task Shares_pairs_alpha_and_severity_open_their_arithmetic()
    {
        var scene = await app.HasPaperRound(Five);
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        foreach (var (row, says) in new[]
        {
            ($"#share-{scene.People["Eva"].Id}", "Expected rank: the sum of each rank × its draws, ÷ 10,000 = 1"),
            ($"#pair-{scene.People["Eva"].Id}", "the others in proportion"),
            ("#alpha-K1", "Alpha = 1 − disagreement seen ÷ disagreement by chance"),
            ("#alpha-K2", "Levels: "),
            ($"#rater-{scene.First.Id}", "own level less the mean of the others, summed to"),
        })
        {
            var link = page.One($"{row} a.pl-figure");
            Assert.Equal("false", link.GetAttribute("aria-expanded"));
            var opened = await visitor.Open(link.GetAttribute("href")!);
            Assert.Contains(says, Words(opened.One($"{row} + .pl-open").ParentElement!.TextContent), StringComparison.Ordinal);
            var closed = await visitor.Open(opened.One($"{row} a.pl-figure").GetAttribute("href")!);
            Assert.Empty(closed.Document.QuerySelectorAll(".pl-open"));
        }
        (await visitor.Open(scene.Opened("Eva"))).Says("90% interval 1 to 1: higher than 1 in 0, lower than 1 in");
    }

    [Fact]
    public async Task A_swap_names_the_weight_and_the_two_meet_there()
    {
        // On paper: K1 earns both .875 of its weight, K2 .5 and .75, K3 .75 and .625. With K2 at t and K3 at 30 (100 − t) ÷ 80 they meet where .25 t = .125 × that: t = 300/19.
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([5, 3, 4], [4, 3, 4]), ["Ben"] = ([5, 4, 4], [4, 4, 3]) });
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        var row = Words(page.One($"#pair-{scene.People["Ben"].Id}").TextContent);
        Assert.Contains("K2 Science, 20 to 15.8 (−4.2)", row, StringComparison.Ordinal);
        var opened = Words((await visitor.Open($"{scene.OfSearch}?open=pair-{scene.People["Ben"].Id}")).One("#order .pl-sum").TextContent);
        Assert.Contains("K2 at 15 15/19 ≈ 15.789 points, the others in proportion (K1 52.6, K2 15.8, K3 31.6)", opened, StringComparison.Ordinal);
        var scores = System.Text.RegularExpressions.Regex.Match(opened, @"Ben Example ([0-9]+\.[0-9]), Ada Example ([0-9]+\.[0-9])");
        Assert.Equal(scores.Groups[1].Value, scores.Groups[2].Value);
    }

    [Fact]
    public async Task Raters_two_levels_apart_are_a_point_to_talk_over_that_leads_to_the_person()
    {
        var scene = await app.HasPaperRound(Five);
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        var point = page.One("#talk-over li");
        Assert.Equal("Dov Example K3 Team and people 1 by Maren Ellingworth; 3 by Bernard Osterhaus", Words(point.TextContent));
        Assert.Equal($"/searches/{scene.Search.Id}/people/{scene.People["Dov"].Id}", point.QuerySelector("a")!.GetAttribute("href"));
        Assert.Single(page.Document.QuerySelectorAll("#talk-over li"));
        page.Says("A diagnostic; it corrects nothing");
        Assert.Equal("Maren Ellingworth −0.13, open how it comes about 15", Words(page.One($"#rater-{scene.First.Id}").TextContent));
    }

    [Fact]
    public async Task Agreement_is_read_as_discuss_usable_or_good_with_correlations_of_a_complete_grid()
    {
        var scene = await app.HasPaperRound(Five);
        var page = await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch);
        Assert.Contains("Good", page.One("#alpha-K1").TextContent, StringComparison.Ordinal);
        foreach (var form in new[] { "ICC(2,1)", "ICC(2,k)", "ICC(3,1)", "ICC(3,k)" }) page.Says(form);
        Assert.Matches(@"ICC\(2,1\) One rater.s level, exact, with raters like these \.\d\d, open how ICC\(2,1\) comes about −?\.\d\d to (\.\d\d|1\.00)", Words(page.One("#agreement").TextContent));
    }

    [Theory]
    [InlineData("one person", "One person alone is ranked", "fewer than 4 people rated by two")]
    [InlineData("one rater", "How far raters scatter is assumed", "No verdict: rated by one person, or nobody")]
    [InlineData("all equal", "Everyone ranked has the same score", "all levels are the same")]
    [InlineData("all insufficient", "Nobody is ranked yet, so there is no order to be sure of.", "No verdict: rated by one person, or nobody")]
    [InlineData("one competency unrated", "On it every level was taken as equally likely", "No verdict: rated by one person, or nobody")]
    public async Task Too_little_to_go_by_is_said_and_no_verdict_is_given(string kind, string order, string agreement)
    {
        Dictionary<string, (int[]? First, int[]? Second)> levels = kind switch
        {
            "one person" => new() { ["Ada"] = ([5, 3, 4], [4, 3, 4]) },
            "one rater" => Five.ToDictionary(held => held.Key, held => (held.Value.First, (int[]?)null)),
            "all equal" => Five.ToDictionary(held => held.Key, _ => ((int[]?)[4, 4, 4], (int[]?)[4, 4, 4])),
            "all insufficient" => Five.ToDictionary(held => held.Key, _ => ((int[]?)[0, 0, 0], (int[]?)[0, 0, 0])),
            _ => Five.ToDictionary(held => held.Key, held => ((int[]?)[held.Value.First![0], 0, held.Value.First[2]], (int[]?)[held.Value.Second![0], 0, held.Value.Second[2]])),
        };
        var scene = await app.HasPaperRound(levels);
        var page = (await (await app.SignedInAs(scene.Lead)).Open(scene.OfSearch)).Is(HttpStatusCode.OK);
        page.Says(order).Says(agreement);
        Assert.DoesNotContain("NaN", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page.Text, StringComparison.Ordinal);
        var unread = page.One("#alpha-K2");
        Assert.DoesNotContain("Good", unread.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Discuss", unread.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_all_weight_on_one_competency_the_page_says_what_the_figures_rest_on()
    {
        var scene = await app.HasPaperRound(Five, weights: [0, 100, 0]);
        var visitor = await app.SignedInAs(scene.Lead);
        var page = (await visitor.Open(scene.OfSearch)).Is(HttpStatusCode.OK);
        page.Says("All weight is on one competency: other weights were not tried");
        Assert.DoesNotContain("NaN", page.Text, StringComparison.Ordinal);
        var opened = await visitor.Open(page.One("#order a.pl-figure[aria-expanded]").GetAttribute("href")!);
        opened.Is(HttpStatusCode.OK);
        foreach (var pair in page.Document.QuerySelectorAll("[id^=pair-]"))
            (await visitor.Open(pair.QuerySelector("a.pl-figure")!.GetAttribute("href")!)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_people_keep_the_tables_readable_and_say_what_is_left_out()
    {
        var many = Enumerable.Range(0, 45).ToDictionary(at => $"P{at:00}", at => ((int[]?)[3 + at % 3, 1 + at % 5, 1 + at / 9], (int[]?)[3 + at % 2, 1 + at % 5, 1 + at / 9]));
        var scene = await app.HasPaperRound(many);
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        page.Says("12 to 45").Says("The first 40 of 45 ranked are shown.");
        Assert.Equal(40, page.Document.QuerySelectorAll("[id^=share-]").Length);
        Assert.Equal(40, page.Document.QuerySelectorAll("[id^=pair-]").Length);
        var whole = await visitor.Open(page.One("#order p a").GetAttribute("href")!);
        Assert.Equal(45, whole.Document.QuerySelectorAll("[id^=share-]").Length);
        Assert.Equal(44, whole.Document.QuerySelectorAll("[id^=pair-]").Length);
    }

    [Fact]
    public async Task Of_a_person_one_is_recused_from_no_figure_is_left()
    {
        var scene = await app.HasPaperRound(
            new() { ["Ada"] = ([5, 1, 5], null), ["Ben"] = ([4, 4, 4], [4, 4, 4]), ["Cleo"] = ([3, 3, 3], [3, 2, 3]) },
            more: (_, cards) => cards.Single(card => !card.IsSubmitted).Recuse("We published together", app.Now));
        var page = await (await app.SignedInAs(scene.Second)).Open(scene.OfRound);
        page.Hides("Ada Example").Hides(scene.People["Ada"].Id.ToString());
        Assert.Equal(2, page.Document.QuerySelectorAll("[id^=share-]").Length);
        Assert.Contains("of 2", page.One(".pl-rankcell svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
