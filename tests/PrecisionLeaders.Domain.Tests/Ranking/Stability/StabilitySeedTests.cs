using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

public class StabilitySeedTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 50 3.0", "K2 50");
    private static readonly FitCandidacy[] Candidacies = [Candidacy(1, "4 3", "? 2").At("G1", GateOutcome.Met), Candidacy(2, "5 .")];
    private static readonly ulong Seed = Of(Rubric, Candidacies);

    [Fact]
    public void The_seed_is_the_one_committed() => Assert.Equal("0d26911d17d33465", $"{Seed:x16}");

    [Fact]
    public void Whatever_moves_a_figure_moves_the_seed()
    {
        ulong[] seeds =
        [
            Seed,
            StabilitySeed.Of(Id(9), Id(8), Rubric, Candidacies),
            StabilitySeed.Of(Id(7), Id(9), Rubric, Candidacies),
            Of(Rubric with { MinimumCoverage = 60 }, Candidacies),
            Of(Rubric(70, "K1 51 3.0", "K2 49"), Candidacies),
            Of(Rubric(70, "K1 50 3.5", "K2 50"), Candidacies),
            Of(Rubric(70, "K1 50", "K2 50"), Candidacies),
            Of(Rubric, [Candidacies[0]]),
            Of(Rubric, [Candidacies[0], Candidacy(3, "5 .")]),
            Of(Rubric, [Candidacies[0], Candidacy(2, "4 .")]),
            Of(Rubric, [Candidacies[0], Candidacy(2, "5 .", "5 .")]),
            Of(Rubric, [Candidacies[0], Candidacy(2, ". 5")]),
            Of(Rubric, [Candidacy(1, "4 3", "? 2").At("G1", GateOutcome.NotMet), Candidacies[1]]),
            Of(Rubric, [Candidacy(1, "4 3", "? 2").At("G2", GateOutcome.Met), Candidacies[1]]),
        ];
        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }

    [Fact]
    public void What_moves_no_figure_leaves_the_seed()
    {
        Assert.Equal(Seed, Of(Rubric, [.. Candidacies.Reverse()]));
        Assert.Equal(Seed, Of(Rubric(70, "Vision 50 3.00", "Team 50"), Candidacies));
        Assert.Equal(Seed, Of(Rubric, [Candidacy(1, "? 2", "4 3").At("G1", GateOutcome.Met), Candidacies[1]]));
        Assert.Equal(Seed, Of(Rubric, [Candidacies[0], Candidacy(2, "5 ?", ". .")]));
    }

    private static ulong Of(FitRubric rubric, FitCandidacy[] candidacies) => StabilitySeed.Of(Id(7), Id(8), rubric, candidacies);
}
