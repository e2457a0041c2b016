using System.Numerics;
using CsCheck;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

public class WeightSwapTests
{
    [Fact]
    public void A_threshold_is_where_the_order_turns_and_no_smaller_change_of_one_weight_turns_it() => FitGen.Cases.Sample(one =>
    {
        var fit = one.Rank();
        foreach (var swap in WeightSwaps.BetweenNeighbours(fit))
        {
            FitCandidacy[] pair = [.. one.Candidacies.Where(candidacy => candidacy.Id == swap.UpperId || candidacy.Id == swap.LowerId)];
            if (swap.Change is { } change)
            {
                Assert.Equal(SwapKind.Change, swap.Kind);
                Assert.Equal(1, Lead(change.CompetencyId, change.To - change.By / 1_000_000));
                Assert.Equal(-1, Lead(change.CompetencyId, change.To + change.By / 1_000_000_000));
                Assert.Equal(change.IsExact ? 0 : -1, Lead(change.CompetencyId, change.To));
            }
            else if (swap.Kind is SwapKind.SharedRank)
            {
                Assert.Equal(fit.Of(swap.UpperId).Score, fit.Of(swap.LowerId).Score);
                continue;
            }
            else
            {
                Assert.Equal(SwapKind.NoSingleWeight, swap.Kind);
            }

            foreach (var competency in one.Rubric.Competencies.Where(_ => one.Rubric.Competencies.Count > 1))
                for (var eighth = 1; eighth < 8; eighth++)
                {
                    Ratio up = 100 - competency.Weight, down = competency.Weight;
                    if (swap.Change is { } least)
                    {
                        var by = least.By < 0 ? 0 - least.By : least.By;
                        (up, down) = (by < up ? by : up, by < down ? by : down);
                    }
                    if (up != 0) Assert.NotEqual(-1, Lead(competency.Id, competency.Weight + up * eighth / 8));
                    if (down != 0) Assert.NotEqual(-1, Lead(competency.Id, competency.Weight - down * eighth / 8));
                }

            int Lead(Guid competency, Ratio weight)
            {
                var otherwise = FitRanking.RankWithWeights(one.Rubric, pair, one.Rubric.WithWeightOf(competency, weight));
                return otherwise.Of(swap.UpperId).Score!.Value.CompareTo(otherwise.Of(swap.LowerId).Score!.Value);
            }
        }
    }, iter: 200);

    /// <summary>Ada leads Ben by 76.25 to 75. docs/scoring.md works it out; change both or neither.</summary>
    [Fact]
    public void The_worked_example_turns_where_science_passes_23_and_seventeen_21sts()
    {
        var rubric = Rubric(70, "Vision 50 3.0", "Science 20", "Team 30");
        var fit = FitRanking.Rank(rubric, [Candidacy(1, "5 3 4", "4 3 4"), Candidacy(2, "4 4 4", "4 4 ?")]);
        var change = Assert.Single(WeightSwaps.BetweenNeighbours(fit)).Change!;
        Assert.Equal(("Science", (Ratio)20, new Ratio(500, 21), true), (change.Key, change.From, change.To, change.IsExact));
    }

    [Fact]
    public void No_weight_turns_a_lead_over_someone_who_is_ahead_nowhere() =>
        Assert.Equal(SwapKind.NoSingleWeight, Swap(Rubric(70, "K1 50", "K2 50"), Candidacy(1, "5 4", "4 4"), Candidacy(2, "4 4", "4 4")).Kind);

    [Fact]
    public void A_threshold_that_is_no_fraction_is_given_to_twelve_digits()
    {
        // K3 is unrated of the first, so that its score is a ratio whose lower part moves with the weights.
        var change = Swap(Rubric(50, "K1 40", "K2 40", "K3 20"), Candidacy(1, "5 2 ."), Candidacy(2, "2 4 4")).Change!;
        Assert.False(change.IsExact);
        Assert.True((change.To * new Ratio(BigInteger.Pow(10, WeightSwaps.Digits), 1)).Denominator.IsOne);
    }

    [Fact]
    public void Of_changes_alike_the_one_of_the_first_competency_by_id_is_named()
    {
        // 33⅓ more on K2, or on K3, does the same as taking it from K1, of which each gets half.
        var change = Swap(Rubric(70, "K1 100", "K2 0", "K3 0"), Candidacy(1, "5 1 1"), Candidacy(2, "4 3 3")).Change!;
        Assert.Equal(("K1", new Ratio(200, 3), new Ratio(-100, 3)), (change.Key, change.To, change.By));
    }

    [Fact]
    public void One_competency_alone_leaves_no_weight_to_move() =>
        Assert.Equal(SwapKind.NoSingleWeight, Swap(Rubric(70, "K1 100"), Candidacy(1, "5"), Candidacy(2, "4")).Kind);

    [Fact]
    public void Nobody_and_one_alone_have_no_neighbours()
    {
        var rubric = Rubric(70, "K1 50", "K2 50");
        Assert.Empty(WeightSwaps.BetweenNeighbours(FitRanking.Rank(rubric, [])));
        Assert.Empty(WeightSwaps.BetweenNeighbours(FitRanking.Rank(rubric, [Candidacy(1, "4 4")])));
    }

    private static NeighbourSwap Swap(FitRubric rubric, params FitCandidacy[] two) =>
        Assert.Single(WeightSwaps.BetweenNeighbours(FitRanking.Rank(rubric, two)));
}
