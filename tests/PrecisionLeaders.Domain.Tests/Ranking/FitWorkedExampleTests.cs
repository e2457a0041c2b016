using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>The example of docs/scoring.md, figure by figure. Worked by hand first; change both or neither.</summary>
public class FitWorkedExampleTests
{
    private const int Ada = 1, Ben = 2, Cleo = 3, Dov = 4;

    private static readonly FitRubric Rubric = Rubric(70, "Vision 50 3.0", "Science 20", "Team 30");

    private static readonly FitCandidacy[] Candidacies =
    [
        Candidacy(Ada, "5 3 4", "4 3 4").At("Doctorate", GateOutcome.Met),
        Candidacy(Ben, "4 4 4", "4 4 ?").At("Doctorate", GateOutcome.Waived),
        Candidacy(Cleo, "3 5 5", "2 5 5").At("Doctorate", GateOutcome.Met),
        Candidacy(Dov, "? 4 5", ". . .").At("Doctorate", GateOutcome.Unknown),
    ];

    private readonly FitResult result = FitRanking.Rank(Rubric, Candidacies);

    [Theory]
    [InlineData(Ada, "Vision", 4.5, 43.75)]
    [InlineData(Ada, "Science", 3, 10)]
    [InlineData(Ada, "Team", 4, 22.5)]
    [InlineData(Ben, "Vision", 4, 37.5)]
    [InlineData(Ben, "Science", 4, 15)]
    [InlineData(Ben, "Team", 4, 22.5)]
    [InlineData(Cleo, "Vision", 2.5, 18.75)]
    [InlineData(Cleo, "Science", 5, 20)]
    [InlineData(Cleo, "Team", 5, 30)]
    [InlineData(Dov, "Science", 4, 15)]
    [InlineData(Dov, "Team", 5, 30)]
    public void A_mean_and_its_points_are_those_on_paper(int candidacy, string competency, double mean, double points)
    {
        var contribution = result.Of(Id(candidacy)).On(competency);
        Assert.Equal(Ratio.FromDecimal((decimal)mean), contribution.Mean);
        Assert.Equal(Ratio.FromDecimal((decimal)points), contribution.Points);
    }

    [Theory]
    [InlineData(Ada, 76.3, 76.25, 76.25, 100)]
    [InlineData(Ben, 75.0, 75, 75, 100)]
    [InlineData(Cleo, 68.8, 68.75, 68.75, 100)]
    [InlineData(Dov, 90.0, 45, 95, 50)]
    public void A_score_its_bounds_and_coverage_are_those_on_paper(int candidacy, double shown, double low, double high, int coverage)
    {
        var standing = result.Of(Id(candidacy));
        Assert.Equal((decimal)shown, standing.Score!.Value.Rounded());
        Assert.Equal(Ratio.FromDecimal((decimal)low), standing.Low);
        Assert.Equal(Ratio.FromDecimal((decimal)high), standing.High);
        Assert.Equal(coverage, standing.Coverage);
    }

    [Fact]
    public void Two_are_ranked_one_is_below_the_floor_and_one_awaits_evidence()
    {
        Assert.Equal("1:1 2:2", result.Order());
        Assert.Equal([Cleo], result[FitGroupKind.BelowFloor].Numbers());
        Assert.Empty(result[FitGroupKind.GateNotMet].Standings);
        Assert.Equal([Dov], result[FitGroupKind.NotEnoughEvidence].Numbers());
    }

    [Fact]
    public void Each_reason_is_named()
    {
        Assert.Equal("Vision", Assert.Single(result.Of(Id(Cleo)).FailedFloors).Key);
        Assert.Equal("Doctorate", Assert.Single(result.Of(Id(Ben)).GatesWaived).Key);

        var dov = result.Of(Id(Dov));
        Assert.Equal("Doctorate", Assert.Single(dov.GatesUnknown).Key);
        Assert.Equal("Vision", Assert.Single(dov.Missing).Key);
        Assert.Equal("Vision", Assert.Single(dov.OpenFloors).Key);
        Assert.Equal([Rater(2)], dov.OwingRaters);
    }

    [Fact]
    public void Under_equal_weights_the_first_two_change_places()
    {
        var equal = FitRanking.RankWithEqualWeights(Rubric, Candidacies);
        Assert.Equal("1:2 2:1", equal.Order());
        Assert.Equal(new Ratio(850, 12), equal.Of(Id(Ada)).Score);
        Assert.Equal(75, equal.Of(Id(Ben)).Score);
    }
}
