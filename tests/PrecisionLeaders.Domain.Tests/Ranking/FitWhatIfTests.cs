using PrecisionLeaders.Domain.Ranking;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>What if the competencies weighed otherwise.</summary>
public class FitWhatIfTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 50 3.0", "K2 30", "K3 20");

    [Fact]
    public void The_chosen_weights_give_the_chosen_order() => FitGen.Cases.Holds(one =>
    {
        var chosen = one.Rubric.Competencies.ToDictionary(competency => competency.Id, competency => (Ratio)competency.Weight);
        var again = FitRanking.RankWithWeights(one.Rubric, one.Candidacies, chosen);
        Assert.Equal(one.Rank().Standings.Select(Line), again.Standings.Select(Line));
    });

    [Fact]
    public void Equal_weights_are_weights_too() => FitGen.Cases.Holds(one =>
    {
        var even = one.Rubric.Competencies.ToDictionary(competency => competency.Id, _ => new Ratio(100, one.Rubric.Competencies.Count));
        Assert.Equal(FitRanking.RankWithEqualWeights(one.Rubric, one.Candidacies).Standings.Select(Line),
            FitRanking.RankWithWeights(one.Rubric, one.Candidacies, even).Standings.Select(Line));
    });

    [Fact]
    public void Groups_stay_those_of_the_chosen_weights_and_who_has_no_score_comes_last_without_a_rank()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "4 5 ."), Candidacy(2, "4 2 2"), Candidacy(3, "4 2 3"), Candidacy(4, "4 . ."), Candidacy(5, "2 5 5")];
        var result = FitRanking.RankWithWeights(Rubric, candidacies, Rubric.WithWeightOf(Id(103), 100));
        Assert.Equal("1:3 2:2 :1", result.Order());
        Assert.Null(result.Of(Id(1)).Score);
        Assert.Equal([4], result[FitGroupKind.NotEnoughEvidence].Numbers());
        Assert.Equal([5], result[FitGroupKind.BelowFloor].Numbers());
    }

    [Fact]
    public void One_weight_moves_and_the_others_keep_their_proportion()
    {
        Assert.Equal([75, 15, 10], Weights(Rubric, 101, 75));
        Assert.Equal([new Ratio(175, 4), new Ratio(105, 4), 30], Weights(Rubric, 103, 30));
        Assert.Equal([100, 0, 0], Weights(Rubric, 101, 100));
        Assert.Equal([0, 60, 40], Weights(Rubric, 101, 0));
        Assert.Equal([40, 30, 30], Weights(Rubric(70, "K1 100", "K2 0", "K3 0"), 101, 40));
        Assert.Equal([100], Weights(Rubric(70, "K1 100"), 101, 100));

        static Ratio[] Weights(FitRubric rubric, int competency, Ratio weight)
        {
            var weights = rubric.WithWeightOf(Id(competency), weight);
            return [.. rubric.Competencies.Select(one => weights[one.Id])];
        }
    }

    [Fact]
    public void Weights_that_are_none_are_refused()
    {
        Refuses("must name every competency", (101, 50), (102, 50));
        Refuses("must name every competency", (101, 50), (102, 30), (104, 20));
        Refuses("below 0", (101, 60), (102, 50), (103, -10));
        Refuses("total 99", (101, 50), (102, 29), (103, 20));
        Assert.Throws<ArgumentException>(() => Rubric.WithWeightOf(Id(104), 5));
        Assert.Throws<ArgumentException>(() => Rubric.WithWeightOf(Id(101), -1));
        Assert.Throws<ArgumentException>(() => Rubric.WithWeightOf(Id(101), 101));
        Assert.Throws<ArgumentException>(() => Rubric(70, "K1 100").WithWeightOf(Id(101), 99));

        static void Refuses(string because, params (int Competency, int Weight)[] weights)
        {
            var refusal = Assert.Throws<ArgumentException>(() => FitRanking.RankWithWeights(Rubric, [],
                weights.ToDictionary(pair => Id(pair.Competency), pair => (Ratio)pair.Weight)));
            Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        }
    }

    private static string Line(FitStanding standing) =>
        $"{standing.CandidacyId} {standing.Group} {standing.Rank} {standing.Score} {standing.Low} {standing.High} {standing.Coverage}";
}
