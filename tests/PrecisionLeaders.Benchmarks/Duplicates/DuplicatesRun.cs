using System.Diagnostics;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Tests.Candidates.Duplicates;

namespace PrecisionLeaders.Benchmarks.Duplicates;

/// <summary>Compares 100,000 invented people, some of them there twice, and tells how long it took and how right it was.</summary>
internal static class DuplicatesRun
{
    private const int Seed = 5, People = 100_000;

    public static int Run()
    {
        var drawn = InventedPeople.Draw(Seed, People);
        var clock = Stopwatch.StartNew();
        var ready = new ComparedPerson[drawn.People.Count];
        Parallel.For(0, ready.Length, at => ready[at] = ComparedPerson.Of(drawn.People[at]));
        var made = clock.Elapsed;
        var pairs = new PeopleTable(ready).Pairs();
        var all = clock.Elapsed;
        var right = pairs.Count(pair => drawn.Same.Contains((pair.A, pair.B)) || drawn.Same.Contains((pair.B, pair.A)));
        Console.WriteLine($"{ready.Length} people made ready in {made.TotalSeconds:0.0} s, compared in {(all - made).TotalSeconds:0.0} s, together {all.TotalSeconds:0.0} s; processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s with drawing; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        Console.WriteLine($"{drawn.Same.Count} pairs the same, {pairs.Count} proposed: precision {(double)right / pairs.Count:0.0000}, recall {(double)right / drawn.Same.Count:0.0000}");
        return 0;
    }
}
