using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// Arithmetic on 64 rows at once. Written for vectors of 256 bits, which .NET makes of smaller ones or of plain code where the processor has none
/// so wide. Every result is a whole number and exact, or only leaves out what an exact reckoning would leave out too: the width changes none.
/// </summary>
internal static class Lanes
{
    private static readonly Vector256<int> BitOfLane = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>Adds an amount to the rows whose bit is set.</summary>
    public static void Add(Span<int> rows, ulong bits, int amount)
    {
        if (bits == 0) return;
        ref var first = ref MemoryMarshal.GetReference(rows[..64]);
        var amounts = Vector256.Create(amount);
        for (nuint at = 0; at < 64; at += 8)
        {
            var mask = Vector256.Equals(Vector256.Create((int)(bits >> (int)at)) & BitOfLane, BitOfLane);
            (Vector256.LoadUnsafe(ref first, at) + (mask & amounts)).StoreUnsafe(ref first, at);
        }
    }

    /// <summary>Adds weight × ten-thousandths of satisfaction, as <see cref="Ramp.Of"/> has it.</summary>
    public static void AddRamp(Span<int> rows, ReadOnlySpan<int> values, Ramp ramp, int weight)
    {
        ref var first = ref MemoryMarshal.GetReference(rows[..64]);
        ref var value = ref MemoryMarshal.GetReference(values[..64]);
        var span = ramp.Full - ramp.None;
        Vector256<int> none = Vector256.Create(ramp.None), spans = Vector256.Create(span), whole = Vector256.Create(Satisfaction.Whole), weights = Vector256.Create(weight);
        var step = Vector256.Create((float)Satisfaction.Whole / span);
        for (nuint at = 0; at < 64; at += 8)
        {
            var above = Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref value, at), none) - none, spans);
            // A float is within one of the whole number sought. The remainder says which way it is off; it fits in 32 bits although the products
            // it is the difference of may not, as both lose the same multiple of 2^32.
            var share = Vector256.ConvertToInt32Native(Vector256.ConvertToSingle(above) * step);
            var rest = above * whole - share * spans;
            share -= Vector256.GreaterThanOrEqual(rest, spans);
            share += Vector256.LessThan(rest, Vector256<int>.Zero);
            (Vector256.LoadUnsafe(ref first, at) + share * weights).StoreUnsafe(ref first, at);
        }
    }

    /// <summary>The rows whose value is greater than a limit.</summary>
    public static ulong Above(ReadOnlySpan<int> values, int limit)
    {
        ref var first = ref MemoryMarshal.GetReference(values[..64]);
        var limits = Vector256.Create(limit);
        var found = 0UL;
        for (var at = 0; at < 64; at += 8)
            found |= (ulong)Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)at), limits).ExtractMostSignificantBits() << at;
        return found;
    }

    public static void Widen(Vector256<ushort> narrow, Span<int> wide)
    {
        ref var first = ref MemoryMarshal.GetReference(wide[..16]);
        var (low, high) = Vector256.Widen(narrow);
        low.AsInt32().StoreUnsafe(ref first);
        high.AsInt32().StoreUnsafe(ref first, 8);
    }

    /// <summary>Roughly the match of 64 rows, in ten-thousandths of a point; no number where there is no figure.</summary>
    /// <remarks>At most five roundings of 2^-24 each: within 0.3 of the exact fraction, of which <see cref="TalentMatch.MatchOf"/> is the whole part.</remarks>
    public static void Match(Span<float> matches, ReadOnlySpan<int> earned, ReadOnlySpan<int> outputEarned, ReadOnlySpan<int> weights, int share)
    {
        ref var match = ref MemoryMarshal.GetReference(matches[..64]);
        ref var a = ref MemoryMarshal.GetReference(earned[..64]);
        ref var b = ref MemoryMarshal.GetReference(outputEarned[..64]);
        ref var w = ref MemoryMarshal.GetReference(weights[..64]);
        for (nuint at = 0; at < 64; at += 8)
        {
            Vector256<int> other = Vector256.LoadUnsafe(ref a, at), output = Vector256.LoadUnsafe(ref b, at), packed = Vector256.LoadUnsafe(ref w, at);
            Vector256<int> weight = packed & Vector256.Create(0xFFFF), outputWeight = packed >>> 16;
            var free = Vector256.ConvertToSingle(other + output) * 100f / Vector256.ConvertToSingle(weight + outputWeight);
            var limited = Vector256.ConvertToSingle(other) * (100 - share) / Vector256.ConvertToSingle(weight)
                + Vector256.ConvertToSingle(output) * share / Vector256.ConvertToSingle(outputWeight);
            var isLimited = Vector256.GreaterThan(outputWeight * 100, (weight + outputWeight) * share);
            Vector256.ConditionalSelect(isLimited.AsSingle(), limited, free).StoreUnsafe(ref match, at);
        }
    }

    /// <summary>The rows whose match may exceed a number; none that does is left out.</summary>
    public static ulong MayExceed(ReadOnlySpan<float> matches, int number)
    {
        ref var first = ref MemoryMarshal.GetReference(matches[..64]);
        // To exceed it the whole part must be one more; half of that is a wide margin for what the roundings took.
        var limits = Vector256.Create(number + 0.5f);
        var found = 0UL;
        for (var at = 0; at < 64; at += 8)
            found |= (ulong)Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)at), limits).ExtractMostSignificantBits() << at;
        return found;
    }
}
