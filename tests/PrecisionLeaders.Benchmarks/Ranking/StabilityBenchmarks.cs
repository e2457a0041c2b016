using BenchmarkDotNet.Attributes;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Benchmarks.Ranking;

/// <summary>What a ranking page waits for: 40 candidacies × 12 competencies × 7 raters, 10,000 draws; and on one core beside it.</summary>
[MemoryDiagnoser]
public class StabilityBenchmarks
{
    private readonly StabilityPool pool = new(candidacies: 40, competencies: 12, raters: 7);
    private FitResult fit = null!;

    [GlobalSetup]
    public void Rank() => fit = FitRanking.Rank(pool.Rubric, pool.Candidacies);

    [Benchmark(Baseline = true)]
    public StabilityResult FitAndStability() => OrderStability.Assess(pool.Rubric, pool.Candidacies, StabilityOptions.Usual, pool.Seed);

    [Benchmark]
    public FitResult Fit() => FitRanking.Rank(pool.Rubric, pool.Candidacies);

    [Benchmark]
    public StabilityResult Stability() => OrderStability.Assess(fit, StabilityOptions.Usual, pool.Seed);

    [Benchmark]
    public StabilityResult StabilityOnOneCore() => OrderStability.Assess(fit, StabilityOptions.Usual, pool.Seed, workers: 1);

    [Benchmark]
    public IReadOnlyList<NeighbourSwap> Swaps() => WeightSwaps.BetweenNeighbours(fit);
}

/// <summary>How time grows when draws, candidacies or competencies double: read the ratios, all from one run.</summary>
[MemoryDiagnoser]
public class StabilityGrowthBenchmarks
{
    private FitResult fit = null!;
    private StabilityOptions options = null!;

    /// <summary>Draws × candidacies × competencies.</summary>
    [Params("10000x40x12", "5000x40x12", "20000x40x12", "10000x20x12", "10000x80x12", "10000x500x12", "10000x40x6")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Rank()
    {
        int[] sizes = [.. Size.Split('x').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        var pool = new StabilityPool(sizes[1], sizes[2], raters: 7);
        (fit, options) = (FitRanking.Rank(pool.Rubric, pool.Candidacies), new() { Draws = sizes[0] });
    }

    [Benchmark]
    public StabilityResult Stability() => OrderStability.Assess(fit, options, seed: 1);
}

/// <summary>A made-up pool, the same each time, in which everyone is ranked.</summary>
internal sealed class StabilityPool
{
    public StabilityPool(int candidacies, int competencies, int raters)
    {
        var dice = new Random(20261123);
        var weights = Enumerable.Range(0, competencies).Select(at => 100 / competencies + (at < 100 % competencies ? 1 : 0));
        Rubric = new(70, [.. weights.Select((weight, at) => new FitCompetency(Id(1, at), $"K{at + 1}", weight))]);
        Guid[] people = [.. Enumerable.Range(0, raters).Select(at => Id(2, at))];
        Candidacies =
        [
            .. Enumerable.Range(0, candidacies).Select(at => new FitCandidacy(Id(3, at), [],
                [.. Rubric.Competencies.SelectMany(competency => people.Select(rater => new FitRating(competency.Id, rater, dice.Next(2, 6))))],
                people)),
        ];
        Seed = StabilitySeed.Of(Id(4, 0), Id(5, 0), Rubric, Candidacies);
    }

    public FitRubric Rubric { get; }

    public IReadOnlyList<FitCandidacy> Candidacies { get; }

    public ulong Seed { get; }

    private static Guid Id(int kind, int number) => new(kind, (short)(number >> 16), (short)number, [0, 0, 0, 0, 0, 0, 0, 0]);
}
