using BenchmarkDotNet.Attributes;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Benchmarks.Ranking;

/// <summary>The whole pool against twelve requirements, beside merely summing as much memory with as many cores.</summary>
[MemoryDiagnoser]
public class TalentBenchmarks
{
    private readonly IReadOnlyList<TalentRequirement> requirements = TalentSample.Requirements();
    private TalentIndex index = null!;
    private ColumnSum columns = null!;
    private TalentProfile changed = null!;

    [Params(250_000, 1_000_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        index = TalentIndex.Of(TalentSample.People(People));
        columns = new ColumnSum(People);
        var best = index.Match(requirements);
        changed = best.Hits[0].Profile with { IsOffLimits = true };
        Console.WriteLine($"// {index.Bytes / (double)index.Count:0.00} bytes a profile; {columns.Bytes / (double)People:0.00} of them summed; "
            + $"{best.Count.Passing} of {best.Count.Considered} pass, {best.Count.NearMisses} miss one must; best {best.Hits[0].Match}, hundredth {best.Hits[^1].Match}");
    }

    [Benchmark(Baseline = true)]
    public long SumTheColumns() => columns.Sum();

    [Benchmark]
    public TalentResult MatchTop100() => index.Match(requirements);

    [Benchmark]
    public TalentResult MatchTop100OnOneCore() => index.Match(requirements, new(Cores: 1));

    [Benchmark]
    public TalentCount CountPassing() => index.CountPassing(requirements);

    [Benchmark]
    public void ChangeOne() => index.Apply([changed], []);
}

/// <summary>
/// The same from memory, as a visitor finds it: what others asked for meanwhile has pushed the columns out of the processor's caches. Before each
/// measurement a gigabyte is read and written, more than any cache here holds.
/// </summary>
public class TalentFromMemoryBenchmarks
{
    private const int People = 1_000_000;

    private readonly IReadOnlyList<TalentRequirement> requirements = TalentSample.Requirements();
    private readonly long[] others = new long[128 * 1024 * 1024];
    private TalentIndex index = null!;
    private ColumnSum columns = null!;

    [GlobalSetup]
    public void Fill() => (index, columns) = (TalentIndex.Of(TalentSample.People(People)), new ColumnSum(People));

    [IterationSetup]
    public void PushOut()
    {
        for (var at = 0; at < others.Length; at++) others[at]++;
    }

    [Benchmark(Baseline = true)]
    public long SumTheColumns() => columns.Sum();

    [Benchmark]
    public TalentResult MatchTop100() => index.Match(requirements);
}
