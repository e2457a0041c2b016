using CsCheck;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

/// <summary>The same question put to a plain and slow SMAA-2 with MathNet.Numerics' samplers: the shares agree within Monte Carlo error.</summary>
public class StabilityReferenceTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 5)]
    [InlineData(3, 400)]
    public void Shares_are_those_of_a_plain_reckoning(int kase, int concentration)
    {
        var (rubric, candidacies) = Pool(kase);
        var options = new StabilityOptions { Draws = 40_000, Concentration = concentration };
        var result = OrderStability.Assess(rubric, candidacies, options, (ulong)kase);
        var plain = Plain(rubric, [.. result.Pairs.CandidacyIds.Select(id => candidacies.Single(candidacy => candidacy.Id == id))], options, kase);

        // Both are drawn, so the error of a difference is √2 times that of one; five of these over some two hundred shares.
        var within = 5 * Math.Sqrt(2) * result.LargestStandardError;
        for (var at = 0; at < result.Candidacies.Count; at++)
            for (var rank = 1; rank <= result.Candidacies.Count; rank++)
                Assert.Equal(plain[at, rank - 1], result.Candidacies[at].Share(rank), within);
    }

    private static (FitRubric, FitCandidacy[]) Pool(int kase)
    {
        var dice = new Random(kase);
        var rubric = FitSheet.Rubric(50, "K1 40", "K2 0", "K3 30", "K4 20", "K5 9", "K6 1");
        return (rubric, [.. Enumerable.Range(1, 8).Select(number => FitSheet.Candidacy(number,
            [.. Enumerable.Range(0, dice.Next(1, 5)).Select(_ => string.Join(' ', rubric.Competencies.Select(_ => "1234455?."[dice.Next(9)])))]))]);
    }

    private static double[,] Plain(FitRubric rubric, FitCandidacy[] ranked, StabilityOptions options, int seed)
    {
        var dice = new MersenneTwister(seed);
        FitCompetency[] weighty = [.. rubric.Competencies.Where(competency => competency.Weight > 0)];
        var levels = ranked.Select(candidacy => weighty.Select(competency => candidacy.Ratings
            .Where(rating => rating.CompetencyId == competency.Id && rating.Level is not null).Select(rating => (double)rating.Level!.Value).ToArray())
            .ToArray()).ToArray();
        var spread = weighty.Select((_, at) =>
        {
            var many = levels.Select(card => card[at]).Where(cell => cell.Length > 1).ToArray();
            var squares = many.Sum(cell => cell.Sum(level => Math.Pow(level - cell.Average(), 2)));
            return Math.Max(0.5, many.Length == 0 ? 0 : Math.Sqrt(squares / many.Sum(cell => cell.Length - 1)));
        }).ToArray();

        var weights = new Dirichlet([.. weighty.Select(competency => options.Concentration * competency.Weight / 100.0)], dice);
        var shares = new double[ranked.Length, ranked.Length];
        for (var draw = 0; draw < options.Draws; draw++)
        {
            var weight = weights.Sample();
            var order = Enumerable.Range(0, ranked.Length).OrderByDescending(candidacy => weighty.Select((_, at) =>
            {
                var cell = levels[candidacy][at];
                var level = cell.Length == 0 ? ContinuousUniform.Sample(dice, 1, 5)
                    : Math.Clamp(Normal.Sample(dice, cell.Average(), spread[at] / Math.Sqrt(cell.Length)), 1, 5);
                return weight[at] * (level - 1) / 4;
            }).Sum()).ToArray();
            for (var rank = 0; rank < order.Length; rank++) shares[order[rank], rank] += 1.0 / options.Draws;
        }
        return shares;
    }
}
