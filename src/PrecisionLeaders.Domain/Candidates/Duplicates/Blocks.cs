namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>
/// Finds the pairs worth comparing: those who share one of several keys. Each pair is met once, at the first key it shares, so that nothing is remembered but the
/// keys. A key that too many share tells nothing and is left out.
/// </summary>
public sealed class Blocks
{
    /// <summary>So many may share a key by default.</summary>
    public const int Largest = 300;

    private readonly int[][] keysOf;
    private readonly List<int[]> members;

    private Blocks(int[][] keysOf, List<int[]> members) => (this.keysOf, this.members) = (keysOf, members);

    /// <param name="records">the keys of each record; gone over twice</param>
    /// <param name="largest">most records that may share a key</param>
    public static Blocks Of<TKey>(IReadOnlyCollection<IReadOnlyCollection<TKey>> records, int largest = Largest) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(records);
        // Most keys are of one record alone: they are counted first, and only those that are shared are given room.
        var counts = new Dictionary<TKey, int>();
        foreach (var key in records.SelectMany(keys => keys.Distinct())) counts[key] = counts.GetValueOrDefault(key) + 1;
        var shared = counts.Where(held => held.Value > 1 && held.Value <= largest).Select((held, number) => (held.Key, number)).ToDictionary();
        List<int[]> members = [.. shared.Keys.Select(key => new int[counts[key]])];
        var (filled, keysOf, record) = (new int[members.Count], new int[records.Count][], 0);
        foreach (var keys in records)
        {
            keysOf[record] = [.. keys.Distinct().Where(shared.ContainsKey).Select(key => shared[key]).Order()];
            foreach (var number in keysOf[record]) members[number][filled[number]++] = record;
            record++;
        }
        return new(keysOf, members);
    }

    /// <summary>Every pair that shares a key, each once, in the same order each time.</summary>
    public IEnumerable<(int A, int B)> Pairs() => Enumerable.Range(0, members.Count).SelectMany(PairsOf);

    /// <summary>Does something with every pair, on as many cores as there are.</summary>
    /// <param name="found">called from several threads at once</param>
    /// <param name="done">told the share of keys that are done, from 0 to 1</param>
    /// <param name="cancellation">ends it early</param>
    public void ForEach(Action<int, int> found, Action<double>? done = null, CancellationToken cancellation = default)
    {
        var looked = 0;
        Parallel.For(0, members.Count, new ParallelOptions { CancellationToken = cancellation }, key =>
        {
            foreach (var (a, b) in PairsOf(key)) found(a, b);
            if (Interlocked.Increment(ref looked) is var so && so % 50_000 == 0) done?.Invoke((double)so / members.Count);
        });
    }

    private IEnumerable<(int A, int B)> PairsOf(int key)
    {
        var block = members[key];
        for (var i = 0; i < block.Length; i++)
            for (var j = i + 1; j < block.Length; j++)
                if (FirstShared(keysOf[block[i]], keysOf[block[j]]) == key) yield return (block[i], block[j]);
    }

    private static int FirstShared(int[] a, int[] b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) return a[i];
            if (a[i] < b[j]) i++; else j++;
        }
        return -1;
    }
}
