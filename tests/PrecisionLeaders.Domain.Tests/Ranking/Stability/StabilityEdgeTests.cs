using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

/// <summary>Too little, too much and too even: each has an answer.</summary>
public class StabilityEdgeTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 40 3.0", "K2 35", "K3 25");

    [Fact]
    public void Nobody_at_all_gets_no_verdict()
    {
        var result = Assess(Rubric);
        Assert.Equal(NoStability.NobodyRanked, result.Because);
        Assert.Empty(result.Spreads);
        Assert.Null(result.Of(Id(1)));
    }

    [Theory]
    [InlineData(". . .")]
    [InlineData("? ? ?")]
    [InlineData("2 5 5")]
    public void No_ratings_only_insufficient_ones_or_a_failed_floor_gets_no_verdict(string card) =>
        Assert.Equal(NoStability.NobodyRanked, Assess(Rubric, Candidacy(1, card, card), Candidacy(2, card, card)).Because);

    [Fact]
    public void One_alone_gets_no_verdict_but_how_far_the_raters_scatter()
    {
        var result = Assess(Rubric, Candidacy(1, "3 4 5", "5 4 5"), Candidacy(2, "2 5 5"));
        Assert.Equal(NoStability.OnlyOneRanked, result.Because);
        Assert.Empty(result.Candidacies);
        Assert.Empty(result.Pairs.Upper);
        Assert.Equal([Math.Sqrt(2), 0, 0], result.Spreads.Select(spread => spread.Pooled ?? -1));
        Assert.Equal([Math.Sqrt(2), 0.5, 0.5], result.Spreads.Select(spread => spread.Used));
    }

    [Fact]
    public void More_than_a_thousand_get_no_verdict() => Assert.Equal(NoStability.TooManyRanked,
        Assess(Rubric, [.. Enumerable.Range(1, 1_001).Select(number => Candidacy(number, "4 4 4"))]).Because);

    [Fact]
    public void One_rater_is_never_certain_and_it_is_said_that_the_spread_is_assumed()
    {
        var result = Assess(Rubric, Candidacy(1, "4 4 4"), Candidacy(2, "4 4 3"));
        Assert.Equal([StabilityCaution.SpreadAssumed], result.Cautions);
        Assert.All(result.Spreads, spread => Assert.Equal((0, null, 0.5), (spread.DegreesOfFreedom, spread.Pooled, spread.Used)));
        Assert.InRange(result.Of(Id(1))!.First, 0.6, 0.95);
    }

    [Fact]
    public void All_equal_share_the_ranks_evenly_in_one_band()
    {
        var result = Assess(Rubric, Candidacy(3, "4 4 4", "5 3 4"), Candidacy(1, "4 4 4", "5 3 4"), Candidacy(2, "4 4 4", "5 3 4"));
        Assert.Equal([StabilityCaution.AllEqual], result.Cautions);
        Assert.Equal([Id(1), Id(2), Id(3)], Assert.Single(result.Bands).CandidacyIds);
        Assert.All(result.Neighbours, pair => Assert.Equal(NeighbourOrder.SharedRank, pair.Order));
        AssertEven(result);
    }

    [Fact]
    public void Those_level_in_a_draw_are_ordered_by_lot()
    {
        // All at the top of the scale on the one competency that counts: two of them are level, at 5, in every fourth draw.
        var result = Assess(Rubric(70, "K1 0", "K2 100"), Candidacy(1, "1 5"), Candidacy(2, "5 5"), Candidacy(3, "3 5"), Candidacy(4, "3 5"));
        Assert.Contains(StabilityCaution.OneCompetencyDecides, result.Cautions);
        AssertEven(result);
    }

    [Fact]
    public void Weight_in_one_competency_alone_decides_alone()
    {
        var rubric = Rubric(70, "K1 0", "K2 100", "K3 0");
        var result = Assess(rubric, Candidacy(1, "1 4 1"), Candidacy(2, "5 2 5"));
        Assert.True(result.Of(Id(1))!.First > 0.99);
        Assert.Equal(StabilityPropertyTests.Figures(result).Split('|')[..3],
            StabilityPropertyTests.Figures(Assess(rubric, Candidacy(1, "2 4 5"), Candidacy(2, "1 2 1"))).Split('|')[..3]);
    }

    [Fact]
    public void A_competency_nobody_rated_may_be_anything_and_it_is_said()
    {
        var result = Assess(Rubric, Candidacy(1, "4 4 .", "4 4 ."), Candidacy(2, "4 3 .", "4 3 ."));
        Assert.Equal([StabilityCaution.CompetencyUnrated], result.Cautions);
        Assert.Equal(0, result.Spreads[2].Levels);
        var unsure = result.Of(Id(1))!.First;
        var sure = Assess(Rubric, Candidacy(1, "4 4 4", "4 4 4"), Candidacy(2, "4 3 4", "4 3 4")).Of(Id(1))!.First;
        Assert.InRange(unsure, 0.6, sure - 0.05);
    }

    [Fact]
    public void A_lead_that_rests_on_what_is_left_out_is_doubtful()
    {
        // First by the half that is rated, 75 to 71.9; over all of it the other is expected ahead, 62.5 to 71.9.
        var result = Assess(Rubric(50, "K1 50", "K2 50"), Candidacy(1, "4 ."), Candidacy(2, "4 4", "4 4", "4 4", "4 3"));
        Assert.Equal((1, Id(1)), (result.Candidacies[0].Rank, result.Candidacies[0].CandidacyId));
        Assert.Equal(NeighbourOrder.Doubtful, Assert.Single(result.Neighbours).Order);
        Assert.Empty(result.Bands);
    }

    [Fact]
    public void A_band_does_not_hang_on_the_listing_within_a_shared_rank()
    {
        // 1 and 2 share the second rank. 9 is clearly ahead of 1, which is listed first, but not of 2, of whom K3 may be anything.
        var result = Assess(Rubric(70, "K1 40", "K2 35", "K3 25"), Candidacy(9, "2 3 2", "2 3 2", "2 2 2", "2 2 3"),
            Candidacy(1, "2 2 2", "2 2 2", "2 2 2", "2 2 2"), Candidacy(2, "2 2 .", "2 2 .", "2 2 .", "2 2 ."));
        Assert.Equal([NeighbourOrder.Clear, NeighbourOrder.SharedRank], result.Neighbours.Select(pair => pair.Order));
        Assert.Equal([Id(9), Id(1), Id(2)], Assert.Single(result.Bands).CandidacyIds);
    }

    [Fact]
    public void Who_is_far_behind_in_everything_is_never_ahead()
    {
        var result = Assess(Rubric(70, "K1 60", "K2 40"), Candidacy(1, "5 5", "5 5", "5 4"), Candidacy(2, "2 1", "1 2", "2 2"), Candidacy(3, "4 5", "5 5"));
        Assert.Equal(0, result.Pairs.Ahead(Id(2), Id(1)));
        Assert.Equal([0, 0, 10_000], result.Of(Id(2))!.DrawsAtRank);
        Assert.Equal((3, 3), (result.Of(Id(2))!.Best, result.Of(Id(2))!.Worst));
    }

    [Fact]
    public void Five_hundred_candidacies_are_all_counted()
    {
        var options = new StabilityOptions { Draws = 1_000 };
        var result = OrderStability.Assess(Rubric, [.. Enumerable.Range(1, 500).Select(number =>
            Candidacy(number, $"{3 + number % 3} {1 + number % 5} {1 + number % 4}", "4 4 4", "3 ? 2"))], options, 1);
        Assert.Equal(500, result.Candidacies.Count);
        Assert.Equal(500 * 499 / 2, result.Pairs.Upper.Count);
        Assert.All(result.Candidacies, candidacy => Assert.Equal(1_000, candidacy.Draws));
        Assert.All(Enumerable.Range(0, 500), rank => Assert.Equal(1_000, result.Candidacies.Sum(candidacy => candidacy.DrawsAtRank[rank])));
    }

    [Fact]
    public void An_interval_leaves_out_at_most_a_twentieth_at_either_end()
    {
        Assert.Equal((2, 3), Interval(5, 45, 45, 5));
        Assert.Equal((1, 4), Interval(6, 44, 44, 6));
        Assert.Equal((1, 1), Interval(96, 4, 0, 0));
        Assert.Equal((4, 4), Interval(0, 0, 4, 96));
        Assert.Equal((2, 2), Interval(5, 90, 5));

        static (int, int) Interval(params int[] draws)
        {
            var candidacy = new CandidacyStability(Id(1), 1, draws);
            return (candidacy.Best, candidacy.Worst);
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityOptions { Draws = 999 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityOptions { Draws = 200_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityOptions { Concentration = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityOptions { Concentration = 10_001 });
        Assert.Equal((10_000, 50), (StabilityOptions.Usual.Draws, StabilityOptions.Usual.Concentration));
    }

    private static StabilityResult Assess(FitRubric rubric, params FitCandidacy[] candidacies) =>
        OrderStability.Assess(rubric, candidacies, StabilityOptions.Usual, 20261123);

    /// <summary>Every share within five standard errors of an even one.</summary>
    private static void AssertEven(StabilityResult result)
    {
        var even = 1.0 / result.Candidacies.Count;
        Assert.All(result.Candidacies, candidacy => Assert.All(Enumerable.Range(1, result.Candidacies.Count), rank =>
            Assert.InRange(candidacy.Share(rank), even - 5 * candidacy.StandardErrorOf(even), even + 5 * candidacy.StandardErrorOf(even))));
    }
}
