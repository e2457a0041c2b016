using System.Numerics;
using System.Runtime.InteropServices;

namespace PrecisionLeaders.Benchmarks.Ranking;

/// <summary>
/// As much memory as the twelve requirements and the facets read, in columns of the same widths, summed and no more: what any answer must cost at least.
/// </summary>
internal sealed class ColumnSum
{
    private const int Part = 65_536, BitColumns = 29 + TalentSample.Specialties, EvidenceColumns = 5, Cores = 2;

    private readonly int[][] numbers;
    private readonly ushort[][] counts;
    private readonly byte[] years;
    private readonly ulong[] bits;

    public ColumnSum(int people)
    {
        var dice = new Random(20261123);
        numbers = [Filled<int>(people), Filled<int>(people)];
        counts = [.. Enumerable.Range(0, EvidenceColumns + 1).Select(_ => Filled<ushort>(people))];
        years = Filled<byte>(people);
        bits = Filled<ulong>(people / 64 * BitColumns);

        T[] Filled<T>(int length) where T : unmanaged
        {
            var column = new T[length];
            dice.NextBytes(MemoryMarshal.AsBytes(column.AsSpan()));
            return column;
        }
    }

    public long Bytes => 4L * numbers.Sum(column => column.Length) + 2L * counts.Sum(column => column.Length) + years.Length + 8L * bits.Length;

    /// <summary>Shared out among both cores in parts, as the index shares out its chunks.</summary>
    public long Sum()
    {
        var total = 0L;
        var next = -1;
        Parallel.For(0, Cores, _ =>
        {
            var sum = 0L;
            for (int at; (at = Interlocked.Increment(ref next)) * Part < years.Length;)
            {
                foreach (var column in numbers) sum += Sum(column.AsSpan(at * Part, Math.Min(Part, column.Length - at * Part)));
                foreach (var column in counts) sum += Sum(column.AsSpan(at * Part, Math.Min(Part, column.Length - at * Part)));
                sum += Sum(years.AsSpan(at * Part, Math.Min(Part, years.Length - at * Part)));
                var words = Part / 64 * BitColumns;
                sum += Sum(bits.AsSpan(at * words, Math.Min(words, bits.Length - at * words)));
            }
            Interlocked.Add(ref total, sum);
        });
        return total;
    }

    /// <summary>Lane by lane, wrapping around: no sum is cheaper.</summary>
    private static long Sum<T>(ReadOnlySpan<T> column) where T : unmanaged
    {
        Vector<ulong> a = default, b = default, c = default, d = default;
        var words = MemoryMarshal.Cast<T, Vector<ulong>>(column);
        var at = 0;
        for (; at + 4 <= words.Length; at += 4) (a, b, c, d) = (a + words[at], b + words[at + 1], c + words[at + 2], d + words[at + 3]);
        for (; at < words.Length; at++) a += words[at];
        return (long)Vector.Sum(a + b + c + d);
    }
}
