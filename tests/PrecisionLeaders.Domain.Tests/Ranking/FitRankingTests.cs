using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking;

public class FitRankingTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 40 3.0", "K2 35", "K3 25");

    [Fact]
    public void All_ones_score_0_and_all_fives_100()
    {
        var plain = Rubric(70, "K1 60", "K2 40");
        Assert.Equal(0, plain.Alone(Candidacy(1, "1 1", "1 1")).Score);
        Assert.Equal(100, plain.Alone(Candidacy(1, "5 5", "5 5")).Score);
    }

    [Fact]
    public void Equal_scores_share_a_rank_and_the_next_rank_is_left_out()
    {
        var result = FitRanking.Rank(Rubric,
            [Candidacy(4, "3 3 3"), Candidacy(3, "4 4 4"), Candidacy(2, "4 4 4"), Candidacy(1, "5 5 5")]);
        Assert.Equal("1:1 2:2 2:3 4:4", result.Order());
    }

    [Fact]
    public void Scores_equal_on_paper_tie_though_their_means_are_thirds()
    {
        // Means 10/3, 11/3, 11/3 against 13/3, 3, 3: both 190/3, but double and decimal put one of them ahead.
        var result = FitRanking.Rank(Rubric,
            [Candidacy(1, "3 3 3", "3 4 4", "4 4 4"), Candidacy(2, "4 3 3", "4 3 3", "5 3 3")]);
        Assert.Equal(new Ratio(190, 3), result.Of(Id(1)).Score);
        Assert.Equal("1:1 1:2", result.Order());
    }

    [Fact]
    public void Scores_that_look_alike_when_rounded_do_not_tie()
    {
        // A third of a level on a weight of 1 is less than the tenth of a point that is shown.
        var rubric = Rubric(70, "K1 99", "K2 1");
        var result = FitRanking.Rank(rubric, [Candidacy(1, "4 3", "4 3", "4 3"), Candidacy(2, "4 3", "4 3", "4 4")]);
        Assert.Equal("1:2 2:1", result.Order());
        Assert.Single(result.Standings.Select(standing => standing.Score!.Value.Rounded(0)).Distinct());
    }

    [Fact]
    public void Insufficient_evidence_is_no_number_and_no_debt()
    {
        var standing = Rubric.Alone(Candidacy(1, "4 ? 3", "4 5 3"));
        Assert.Equal(5, standing.On("K2").Mean);
        Assert.Equal([null, 5], standing.On("K2").Answers.Select(answer => answer.Level));
        Assert.Empty(standing.On("K2").OwedBy);
    }

    [Fact]
    public void A_competency_nobody_could_rate_is_missing_but_owed_by_no_one()
    {
        var standing = Rubric.Alone(Candidacy(1, "4 4 ?", "4 4 ?"));
        Assert.Equal("K3", Assert.Single(standing.Missing).Key);
        Assert.Empty(standing.OwingRaters);
        Assert.Equal((1, 75), (standing.Rank, standing.Coverage));
        Assert.Null(standing.On("K3").Points);
    }

    [Fact]
    public void Partial_coverage_scores_what_is_rated_and_bounds_the_rest()
    {
        var standing = Rubric.Alone(Candidacy(1, "4 3 .", "5 4 ."));
        // 40 × 3.5 / 4 + 35 × 2.5 / 4 = 56.875 of 75 points rated
        Assert.Equal(new Ratio(56875, 750), standing.Score);
        Assert.Equal((new Ratio(56875, 1000), new Ratio(81875, 1000)), (standing.Low, standing.High));
        Assert.False(standing.IsFullyCovered);
        Assert.Equal([Rater(1), Rater(2)], standing.OwingRaters);
    }

    [Theory]
    [InlineData(75, FitGroupKind.Ranked)]
    [InlineData(76, FitGroupKind.NotEnoughEvidence)]
    public void Coverage_at_the_minimum_is_enough(int minimum, FitGroupKind group) =>
        Assert.Equal(group, (Rubric with { MinimumCoverage = minimum }).Alone(Candidacy(1, "4 4 .")).Group);

    [Theory]
    [InlineData("3 5 5", "3 5 5", FitGroupKind.Ranked)]
    [InlineData("3 5 5", "2 5 5", FitGroupKind.BelowFloor)]
    public void A_mean_at_the_floor_meets_it_and_one_below_fails_it(string first, string second, FitGroupKind group) =>
        Assert.Equal(group, Rubric.Alone(Candidacy(1, first, second)).Group);

    [Fact]
    public void A_floor_of_thirds_is_compared_exactly()
    {
        var rubric = Rubric(70, "K1 100 3.33");
        Assert.Equal(FitGroupKind.Ranked, rubric.Alone(Candidacy(1, "3", "3", "4")).Group);
        Assert.Equal(FitGroupKind.BelowFloor, Rubric(70, "K1 100 3.34").Alone(Candidacy(1, "3", "3", "4")).Group);
    }

    [Fact]
    public void The_floor_of_a_competency_nobody_rated_is_open_not_failed()
    {
        var standing = Rubric(50, "K1 40 3.0", "K2 60").Alone(Candidacy(1, "? 5", ". 5"));
        Assert.Equal(FitGroupKind.Ranked, standing.Group);
        Assert.Equal("K1", Assert.Single(standing.OpenFloors).Key);
        Assert.Empty(standing.FailedFloors);
    }

    [Theory]
    [InlineData(GateOutcome.Met, FitGroupKind.Ranked)]
    [InlineData(GateOutcome.Waived, FitGroupKind.Ranked)]
    [InlineData(GateOutcome.Unknown, FitGroupKind.Ranked)]
    [InlineData(GateOutcome.NotMet, FitGroupKind.GateNotMet)]
    public void Only_a_gate_known_as_not_met_keeps_from_the_ranking(GateOutcome outcome, FitGroupKind group) =>
        Assert.Equal(group, Rubric.Alone(Candidacy(1, "4 4 4").At("G1", GateOutcome.Met).At("G2", outcome)).Group);

    [Theory]
    [InlineData("1 . .", GateOutcome.NotMet, FitGroupKind.GateNotMet)]
    [InlineData("1 . .", GateOutcome.Unknown, FitGroupKind.BelowFloor)]
    [InlineData("4 . .", GateOutcome.NotMet, FitGroupKind.GateNotMet)]
    [InlineData("4 . .", GateOutcome.Unknown, FitGroupKind.NotEnoughEvidence)]
    public void A_known_no_comes_before_a_not_yet_known(string card, GateOutcome gate, FitGroupKind group) =>
        Assert.Equal(group, Rubric.Alone(Candidacy(1, card).At("G1", gate)).Group);

    [Fact]
    public void All_reasons_are_named_whichever_gives_the_group()
    {
        var standing = Rubric.Alone(Candidacy(1, "1 . .").At("G1", GateOutcome.NotMet).At("G2", GateOutcome.Unknown));
        Assert.Equal("G1", Assert.Single(standing.GatesNotMet).Key);
        Assert.Equal("G2", Assert.Single(standing.GatesUnknown).Key);
        Assert.Equal("K1", Assert.Single(standing.FailedFloors).Key);
        Assert.Equal(["K2", "K3"], standing.Missing.Select(contribution => contribution.Key));
        Assert.Null(standing.Rank);
        Assert.Equal(0, standing.Score);
    }

    [Fact]
    public void The_groups_that_are_not_ranked_are_listed_by_id_not_by_score()
    {
        var result = FitRanking.Rank(Rubric, [Candidacy(3, "2 5 5"), Candidacy(1, "2 3 3"), Candidacy(2, "2 4 4")]);
        Assert.Equal([1, 2, 3], result[FitGroupKind.BelowFloor].Numbers());
        Assert.Equal(Enum.GetValues<FitGroupKind>(), result.Groups.Select(group => group.Kind));
    }

    [Fact]
    public void Equal_weights_count_a_competency_of_weight_0_and_keep_the_groups()
    {
        var rubric = Rubric(70, "K1 70", "K2 30", "K3 0");
        FitCandidacy[] candidacies = [Candidacy(1, "4 4 1"), Candidacy(2, "4 . ."), Candidacy(3, ". 5 5")];
        Assert.Equal("1:1 1:2", FitRanking.Rank(rubric, candidacies).Order());

        var equal = FitRanking.RankWithEqualWeights(rubric, candidacies);
        Assert.Equal("1:2 2:1", equal.Order());
        Assert.Equal((50, new Ratio(100, 3)), (equal.Of(Id(1)).Score, equal.Of(Id(2)).Coverage));
        Assert.Equal([3], equal[FitGroupKind.NotEnoughEvidence].Numbers());
    }
}
