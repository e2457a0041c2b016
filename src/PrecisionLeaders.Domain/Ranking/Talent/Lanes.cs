using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// Arithmetic on 64 rows at once. Written for vectors of 512 bits, which .NET makes of smaller ones or of plain code where the processor has none
/// so wide. Every result is a whole number and exact, or only leaves out what an exact reckoning would leave out too: the width changes none.
/// </summary>
internal static class Lanes
{
    private static readonly Vector512<int> BitOfLane = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);

    /// <summary>Adds an amount to the rows whose bit is set.</summary>
    public static void Add(Span<int> rows, ulong bits, int amount)
    {
        if (bits == 0) return;
        ref var first = ref MemoryMarshal.GetReference(rows[..64]);
        var amounts = Vector512.Create(amount);
        for (nuint at = 0; at < 64; at += 16)
        {
            var mask = Vector512.Equals(Vector512.Create((int)(bits >> (int)at)) & BitOfLane, BitOfLane);
            (Vector512.LoadUnsafe(ref first, at) + Vector512.ConditionalSelect(mask, amounts, Vector512<int>.Zero)).StoreUnsafe(ref first, at);
        }
    }

    /// <summary>Adds weight × ten-thousandths of satisfaction, as <see cref="Ramp.Of"/> has it.</summary>
    public static void AddRamp(Span<int> rows, ReadOnlySpan<int> values, Ramp ramp, int weight)
    {
        ref var first = ref MemoryMarshal.GetReference(rows[..64]);
        ref var value = ref MemoryMarshal.GetReference(values[..64]);
        var span = ramp.Full - ramp.None;
        Vector512<int> none = Vector512.Create(ramp.None), spans = Vector512.Create(span), whole = Vector512.Create(Satisfaction.Whole), weights = Vector512.Create(weight);
        var step = Vector512.Create((float)Satisfaction.Whole / span);
        for (nuint at = 0; at < 64; at += 16)
        {
            var above = Vector512.Min(Vector512.Max(Vector512.LoadUnsafe(ref value, at), none) - none, spans);
            // A float is within one of the whole number sought. The remainder says which way it is off; it fits in 32 bits although the products
            // it is the difference of may not, as both lose the same multiple of 2^32.
            var share = Vector512.ConvertToInt32Native(Vector512.ConvertToSingle(above) * step);
            var rest = above * whole - share * spans;
            share -= Vector512.GreaterThanOrEqual(rest, spans);
            share += Vector512.LessThan(rest, Vector512<int>.Zero);
            (Vector512.LoadUnsafe(ref first, at) + share * weights).StoreUnsafe(ref first, at);
        }
    }

    /// <summary>The rows whose value is greater than a limit.</summary>
    public static ulong Above(ReadOnlySpan<int> values, int limit)
    {
        ref var first = ref MemoryMarshal.GetReference(values[..64]);
        var limits = Vector512.Create(limit);
        var found = 0UL;
        for (var at = 0; at < 64; at += 16)
            found |= (ulong)Vector512.GreaterThan(Vector512.LoadUnsafe(ref first, (nuint)at), limits).ExtractMostSignificantBits() << at;
        return found;
    }

    public static void Widen(Vector512<ushort> narrow, Span<int> wide)
    {
        ref var first = ref MemoryMarshal.GetReference(wide[..32]);
        var (low, high) = Vector512.Widen(narrow);
        low.AsInt32().StoreUnsafe(ref first);
        high.AsInt32().StoreUnsafe(ref first, 16);
    }

    /// <summary>How many bits are set in both of two stretches of words.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var count = 0;
        var at = 0;
        if (left.Length >= 8)
        {
            ref var a = ref MemoryMarshal.GetReference(left);
            ref var b = ref MemoryMarshal.GetReference(right[..left.Length]);
            Vector512<ulong> pairs = Vector512.Create(0x5555555555555555UL), fours = Vector512.Create(0x3333333333333333UL), bytes = Vector512.Create(0x0F0F0F0F0F0F0F0FUL), halves = Vector512.Create(0x00FF00FF00FF00FFUL), ones = Vector512.Create(0x0001000100010001UL);
            var sum = Vector512<ulong>.Zero;
            for (; at + 8 <= left.Length; at += 8)
            {
                var bits = Vector512.LoadUnsafe(ref a, (nuint)at) & Vector512.LoadUnsafe(ref b, (nuint)at);
                bits -= bits >>> 1 & pairs;
                bits = (bits & fours) + (bits >>> 2 & fours);
                // At most 8 to a byte; 64 words in lanes of 8 make 64 at most, so bytes never overflow into each other.
                sum += bits + (bits >>> 4) & bytes;
            }
            // Eight bytes of 64 would not fit in one: they are added up in pairs of them.
            sum = (sum & halves) + (sum >>> 8 & halves);
            count = (int)Vector512.Sum(sum * ones >>> 48);
        }
        for (; at < left.Length; at++) count += BitOperations.PopCount(left[at] & right[at]);
        return count;
    }

    /// <summary>Roughly the match of 64 rows, in ten-thousandths of a point; no number where there is no figure.</summary>
    /// <remarks>At most five roundings of 2^-24 each: within 0.3 of the exact fraction, of which <see cref="TalentMatch.MatchOf"/> is the whole part.</remarks>
    public static void Match(Span<float> matches, ReadOnlySpan<int> earned, ReadOnlySpan<int> outputEarned, ReadOnlySpan<int> weights, int share)
    {
        ref var match = ref MemoryMarshal.GetReference(matches[..64]);
        ref var a = ref MemoryMarshal.GetReference(earned[..64]);
        ref var b = ref MemoryMarshal.GetReference(outputEarned[..64]);
        ref var w = ref MemoryMarshal.GetReference(weights[..64]);
        for (nuint at = 0; at < 64; at += 16)
        {
            Vector512<int> other = Vector512.LoadUnsafe(ref a, at), output = Vector512.LoadUnsafe(ref b, at), packed = Vector512.LoadUnsafe(ref w, at);
            Vector512<int> weight = packed & Vector512.Create(0xFFFF), outputWeight = packed >>> 16;
            var free = Vector512.ConvertToSingle(other + output) * 100f / Vector512.ConvertToSingle(weight + outputWeight);
            var limited = Vector512.ConvertToSingle(other) * (100 - share) / Vector512.ConvertToSingle(weight)
                + Vector512.ConvertToSingle(output) * share / Vector512.ConvertToSingle(outputWeight);
            var isLimited = Vector512.GreaterThan(outputWeight * 100, (weight + outputWeight) * share);
            Vector512.ConditionalSelect(isLimited.AsSingle(), limited, free).StoreUnsafe(ref match, at);
        }
    }

    /// <summary>The rows whose match may exceed a number; none that does is left out.</summary>
    public static ulong MayExceed(ReadOnlySpan<float> matches, int number)
    {
        ref var first = ref MemoryMarshal.GetReference(matches[..64]);
        // To exceed it the whole part must be one more; half of that is a wide margin for what the roundings took.
        var limits = Vector512.Create(number + 0.5f);
        var found = 0UL;
        for (var at = 0; at < 64; at += 16)
            found |= (ulong)Vector512.GreaterThan(Vector512.LoadUnsafe(ref first, (nuint)at), limits).ExtractMostSignificantBits() << at;
        return found;
    }
}
