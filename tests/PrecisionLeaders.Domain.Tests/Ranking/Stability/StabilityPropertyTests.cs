using CsCheck;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

/// <summary>What must hold of every answer, whatever the rubric and the ratings.</summary>
public class StabilityPropertyTests
{
    internal static readonly StabilityOptions Few = new() { Draws = 1_001 };

    [Fact]
    public void Each_candidacy_has_a_rank_in_each_draw_and_each_rank_a_candidacy() => FitGen.Cases.Holds(one =>
    {
        var result = OrderStability.Assess(one.Rubric, one.Candidacies, Few, 7);
        var ranked = one.Rank()[FitGroupKind.Ranked].Standings;
        if (ranked.Count < 2)
        {
            Assert.NotNull(result.Because);
            Assert.Empty(result.Candidacies);
            return;
        }
        Assert.Null(result.Because);
        Assert.Equal(ranked.Select(standing => (standing.CandidacyId, standing.Rank!.Value)),
            result.Candidacies.Select(candidacy => (candidacy.CandidacyId, candidacy.Rank)));
        Assert.All(result.Candidacies, candidacy => Assert.Equal(Few.Draws, candidacy.DrawsAtRank.Sum()));
        for (var rank = 0; rank < ranked.Count; rank++)
            Assert.Equal(Few.Draws, result.Candidacies.Sum(candidacy => candidacy.DrawsAtRank[rank]));
    });

    [Fact]
    public void Pairs_agree_with_the_ranks_and_with_each_other() => FitGen.Cases.Holds(one =>
    {
        var result = OrderStability.Assess(one.Rubric, one.Candidacies, Few, 7);
        foreach (var candidacy in result.Candidacies)
        {
            var others = result.Candidacies.Where(other => other != candidacy).Select(other => other.CandidacyId).ToArray();
            Assert.All(others, other => Assert.Equal(Few.Draws,
                result.Pairs.Ahead(candidacy.CandidacyId, other) + result.Pairs.Ahead(other, candidacy.CandidacyId)));

            // Whoever is at rank r is ahead of all the others but r - 1.
            var ahead = others.Sum(other => (long)result.Pairs.Ahead(candidacy.CandidacyId, other));
            Assert.Equal(ahead, candidacy.DrawsAtRank.Select((draws, at) => (long)draws * (others.Length - at)).Sum());
            Assert.Equal(1 + others.Length - (double)ahead / Few.Draws, candidacy.ExpectedRank, 9);
        }
    });

    [Fact]
    public void No_figure_is_missing_or_out_of_range() => FitGen.Cases.Holds(one =>
    {
        var result = OrderStability.Assess(one.Rubric, one.Candidacies, Few, 7);
        Assert.All(result.Spreads, spread =>
        {
            Assert.True(spread.Used is >= OrderStability.LeastSpread and <= 4);
            Assert.Equal(spread.Pooled is null, spread.DegreesOfFreedom == 0);
        });
        Assert.All(result.Candidacies, candidacy =>
        {
            Assert.InRange(candidacy.First, 0, candidacy.TopThree);
            Assert.InRange(candidacy.TopThree, 0, 1);
            Assert.InRange(candidacy.Best, 1, candidacy.Worst);
            Assert.InRange(candidacy.Worst, candidacy.Best, result.Candidacies.Count);
            Assert.InRange(candidacy.ExpectedRank, 1, result.Candidacies.Count);
            Assert.True(candidacy.DrawsAtRank.Take(candidacy.Best - 1).Sum() <= Few.Draws / 20);
            Assert.True(candidacy.DrawsAtRank.Skip(candidacy.Worst).Sum() <= Few.Draws / 20);
        });
    });

    [Fact]
    public void The_order_in_which_things_arrive_changes_neither_seed_nor_figures() =>
        (from one in FitGen.Cases
         from competencies in Gen.Shuffle(one.Rubric.Competencies.ToArray())
         from pool in Gen.Shuffle(one.Candidacies.ToArray())
         select (one, competencies, pool)).Holds(input =>
        {
            var (one, competencies, pool) = input;
            var rubric = one.Rubric with { Competencies = competencies };
            FitCandidacy[] mixed = [.. pool.Select(candidacy => candidacy with
            {
                Ratings = [.. candidacy.Ratings.Reverse()],
                Raters = [.. candidacy.Raters.Reverse()],
                Gates = [.. candidacy.Gates.Reverse()],
            })];
            var seed = StabilitySeed.Of(Guid.Empty, Guid.Empty, one.Rubric, one.Candidacies);
            Assert.Equal(seed, StabilitySeed.Of(Guid.Empty, Guid.Empty, rubric, mixed));
            Assert.Equal(
                Figures(OrderStability.Assess(one.Rubric, one.Candidacies, Few, seed)), Figures(OrderStability.Assess(rubric, mixed, Few, seed)));
        });

    [Fact]
    public void One_core_and_several_give_the_same_figures() => FitGen.Cases.Holds(one =>
    {
        var fit = one.Rank();
        var alone = Figures(OrderStability.Assess(fit, Few, 7, workers: 1));
        Assert.Equal(alone, Figures(OrderStability.Assess(fit, Few, 7, workers: 2)));
        Assert.Equal(alone, Figures(OrderStability.Assess(fit, Few, 7, workers: 5)));
    });

    [Fact]
    public void Neighbours_and_bands_follow_the_pairs() => FitGen.Cases.Holds(one =>
    {
        var result = OrderStability.Assess(one.Rubric, one.Candidacies, Few, 7);
        var ids = result.Candidacies.Select(candidacy => candidacy.CandidacyId).ToArray();
        Assert.Equal(ids.Zip(ids.Skip(1)), result.Neighbours.Select(pair => (pair.UpperId, pair.LowerId)));
        Assert.All(result.Neighbours, pair =>
        {
            Assert.Equal(result.Pairs.Ahead(pair.UpperId, pair.LowerId), pair.UpperAhead);
            var share = (double)pair.UpperAhead / Few.Draws;
            Assert.Equal(pair.Order, result.Of(pair.UpperId)!.Rank == result.Of(pair.LowerId)!.Rank ? NeighbourOrder.SharedRank
                : share > 0.6 ? NeighbourOrder.Clear : share < 0.4 ? NeighbourOrder.Doubtful : NeighbourOrder.TooClose);
            if (pair.Order is NeighbourOrder.SharedRank or NeighbourOrder.TooClose)
                Assert.Same(result.BandOf(pair.UpperId), result.BandOf(pair.LowerId));
        });
        // A band is a run of the order, and none is of one alone.
        Assert.All(result.Bands, band => Assert.Equal(band.CandidacyIds, ids.SkipWhile(id => id != band.CandidacyIds[0]).Take(band.CandidacyIds.Count)));
        Assert.All(result.Bands, band => Assert.True(band.CandidacyIds.Count > 1));
        Assert.Equal(result.Bands.Sum(band => band.CandidacyIds.Count), result.Bands.SelectMany(band => band.CandidacyIds).Distinct().Count());
    });

    /// <summary>All counts in a row, to compare exactly.</summary>
    internal static string Figures(StabilityResult result) => string.Join(" | ",
        [result.Because, .. result.Candidacies.Select(candidacy => $"{candidacy.CandidacyId} {candidacy.Rank}: {string.Join(' ', candidacy.DrawsAtRank)}"),
            string.Join(' ', result.Pairs.Upper), string.Join(' ', result.Neighbours), string.Join(' ', result.Spreads), string.Join(' ', result.Cautions),
            .. result.Bands.Select(band => string.Join('=', band.CandidacyIds))]);
}
