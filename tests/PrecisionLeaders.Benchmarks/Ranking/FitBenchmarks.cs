using BenchmarkDotNet.Attributes;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Benchmarks.Ranking;

/// <summary>Exact fit of a round: candidacies × 8 competencies × 5 raters.</summary>
[MemoryDiagnoser]
public class FitBenchmarks
{
    private FitRubric rubric = null!;
    private List<FitCandidacy> candidacies = [];

    [Params(9, 40, 500)]
    public int Candidacies { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var dice = new Random(20261123);
        var competencies = Enumerable.Range(0, 8).Select(index => new FitCompetency(Guid.CreateVersion7(), $"K{index + 1}", index < 4 ? 15 : 10, index < 4, index < 4 ? 3.0m : null)).ToList();
        var raters = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        rubric = new FitRubric(70, competencies);
        candidacies = [.. Enumerable.Range(0, Candidacies).Select(_ => new FitCandidacy(Guid.CreateVersion7(), [],
            [.. competencies.SelectMany(competency => raters.Select(rater => new FitRating(competency.Id, rater, dice.Next(1, 6))))], raters))];
    }

    [Benchmark]
    public FitResult Rank() => FitRanking.Rank(rubric, candidacies);
}
