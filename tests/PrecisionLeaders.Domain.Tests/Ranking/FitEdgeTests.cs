using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>The ends of what can be asked (all answered), and what is refused.</summary>
public class FitEdgeTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 40 3.0", "K2 35", "K3 25");

    [Fact]
    public void Nobody_to_rank_gives_four_empty_groups()
    {
        var result = FitRanking.Rank(Rubric, []);
        Assert.Equal(4, result.Groups.Count);
        Assert.Empty(result.Standings);
    }

    [Theory]
    [InlineData(0, ". . .")]
    [InlineData(0, "? ? ?")]
    [InlineData(70, ". . .")]
    [InlineData(70, "? ? ?")]
    public void Nothing_rated_has_no_score_and_may_still_be_anything(int minimum, string card)
    {
        var standing = (Rubric with { MinimumCoverage = minimum }).Alone(Candidacy(1, card, card));
        Assert.Equal(FitGroupKind.NotEnoughEvidence, standing.Group);
        Assert.Null(standing.Score);
        Assert.Equal((0, 100, 0), (standing.Low, standing.High, standing.Coverage));
        Assert.Equal(3, standing.Missing.Count());
        Assert.Equal(card[0] == '.' ? 2 : 0, standing.OwingRaters.Count());
    }

    [Fact]
    public void A_candidacy_without_raters_is_owed_nothing()
    {
        var standing = Rubric.Alone(Candidacy(1));
        Assert.Equal(FitGroupKind.NotEnoughEvidence, standing.Group);
        Assert.Empty(standing.OwingRaters);
    }

    [Fact]
    public void One_rater_is_enough_for_a_rank()
    {
        var standing = Rubric.Alone(Candidacy(1, "4 4 4"));
        Assert.Equal((1, 75), (standing.Rank, standing.Score));
    }

    [Fact]
    public void All_equal_are_all_first() =>
        Assert.Equal("1:1 1:2 1:3", FitRanking.Rank(Rubric, [Candidacy(3, "4 4 4"), Candidacy(1, "4 4 4"), Candidacy(2, "4 4 4")]).Order());

    [Fact]
    public void Weight_in_one_competency_alone_decides_alone()
    {
        var rubric = Rubric(70, "K1 0", "K2 100", "K3 0");
        Assert.Equal("1:1 2:2", FitRanking.Rank(rubric, [Candidacy(1, "1 3 1"), Candidacy(2, "5 2 5")]).Order());

        var unrated = rubric.Alone(Candidacy(1, "5 . 5"));
        Assert.Null(unrated.Score);
        Assert.Equal(FitGroupKind.NotEnoughEvidence, unrated.Group);
        Assert.Equal(0, unrated.On("K1").Points);
    }

    [Fact]
    public void A_floor_holds_even_where_the_weight_is_0() =>
        Assert.Equal(FitGroupKind.BelowFloor, Rubric(70, "K1 0 3.0", "K2 100").Alone(Candidacy(1, "2 5")).Group);

    [Fact]
    public void A_competency_nobody_rated_leaves_the_others_their_order()
    {
        var result = FitRanking.Rank(Rubric, [Candidacy(1, "3 4 ."), Candidacy(2, "5 4 .")]);
        Assert.Equal("1:2 2:1", result.Order());
        Assert.All(result.Standings, standing => Assert.Equal("K3", Assert.Single(standing.Missing).Key));
    }

    [Fact]
    public void Five_hundred_candidacies_are_all_listed_once_with_ranks_that_count_who_is_better()
    {
        var candidacies = Enumerable.Range(1, 500)
            .Select(number => Candidacy(number, $"{3 + number % 3} {1 + number % 5} {1 + number % 4}", "4 4 4", "3 ? 2")).ToArray();
        var ranked = FitRanking.Rank(Rubric, candidacies)[FitGroupKind.Ranked].Standings;
        Assert.Equal(500, ranked.DistinctBy(standing => standing.CandidacyId).Count());
        Assert.All(ranked, standing => Assert.Equal(standing.Rank, 1 + ranked.Count(other => other.Score > standing.Score)));
    }

    public static TheoryData<string, string[]> UnfitRubrics => new()
    {
        { "The weights total 99", ["K1 50", "K2 49"] },
        { "The weights total 101", ["K1 50", "K2 51"] },
        { "The weights total 0", [] },
        { "weighs -1", ["K1 101", "K2 -1"] },
        { "share the key K1", ["K1 50", "K1 50"] },
        { "floor of competency K1", ["K1 100 0.9"] },
        { "floor of competency K1", ["K1 100 5.1"] },
    };

    [Theory]
    [MemberData(nameof(UnfitRubrics))]
    public void A_rubric_that_cannot_be_reckoned_with_is_refused(string because, string[] competencies) =>
        Refuses(because, Rubric(70, competencies));

    [Fact]
    public void Other_broken_rubrics_are_refused()
    {
        Refuses("minimum coverage is -1", Rubric with { MinimumCoverage = -1 });
        Refuses("minimum coverage is 101", Rubric with { MinimumCoverage = 101 });
        Refuses("is not executive", Rubric with { Competencies = [new(Id(101), "K1", 100, IsExecutive: false, Floor: 3)] });
        Refuses("stands in the rubric twice", Rubric with { Competencies = [new(Id(101), "K1", 50), new(Id(101), "K2", 50)] });
        Refuses("has no key", Rubric with { Competencies = [new(Id(101), " ", 100)] });
    }

    [Fact]
    public void Broken_candidacies_are_refused()
    {
        var sound = Candidacy(1, "4 4 4");
        Refuses("is given twice", Rubric, sound, Candidacy(1, "5 5 5"));
        Refuses("levels run from 1 to 5", Rubric, Candidacy(1, "0 4 4"));
        Refuses("levels run from 1 to 5", Rubric, Candidacy(1, "4 4 6"));
        Refuses("not in the rubric", Rubric, Candidacy(1, "4 4 4 4"));
        Refuses("two ratings", Rubric, sound with { Ratings = [.. sound.Ratings, sound.Ratings[0] with { Level = 5 }] });
        Refuses("not among its raters", Rubric, sound with { Raters = [Rater(2)] });
        Refuses("has the rater", Rubric, sound with { Raters = [Rater(1), Rater(1)] });
        Refuses("has the gate G1 twice", Rubric, sound.At("G1", GateOutcome.Met).At("G1", GateOutcome.NotMet));
        Refuses("does not exist", Rubric, sound.At("G1", (GateOutcome)9));
    }

    private static void Refuses(string because, FitRubric rubric, params FitCandidacy[] candidacies)
    {
        var refusal = Assert.Throws<ArgumentException>(() => FitRanking.Rank(rubric, candidacies));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FitRanking.RankWithEqualWeights(rubric, candidacies));
    }
}
