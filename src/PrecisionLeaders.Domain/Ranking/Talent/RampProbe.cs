using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>A requirement that is met by degrees, from a number for each row.</summary>
internal abstract class RampProbe(TalentRequirement requirement, Ramp ramp) : Probe(requirement)
{
    public override void Ask(TalentChunk chunk, int word, Span<ulong> met, Span<ulong> known)
    {
        Span<int> space = stackalloc int[64];
        for (var at = 0; at < met.Length; at++)
            met[at] = Lanes.Above(Read(chunk, word + at, space, out known[at]), ramp.None) & known[at];
    }

    public override void Score(TalentChunk chunk, int word, ReadOnlySpan<ulong> wanted, Span<int> earned, Span<int> weights)
    {
        Span<int> space = stackalloc int[64];
        for (var at = 0; at < wanted.Length; at++)
        {
            if (wanted[at] == 0) continue;
            // An unknown number reads as nothing, which earns nothing.
            Lanes.AddRamp(earned[(at * 64)..], Read(chunk, word + at, space, out var known), ramp, Weight);
            Lanes.Add(weights[(at * 64)..], known, PackedWeight);
        }
    }

    /// <summary>The numbers of the 64 rows of a word, 0 or less where unknown.</summary>
    /// <param name="chunk">to read from</param>
    /// <param name="word">which 64 rows</param>
    /// <param name="space">where to put numbers that are not held as they are</param>
    /// <param name="known">where the number is known</param>
    protected abstract ReadOnlySpan<int> Read(TalentChunk chunk, int word, Span<int> space, out ulong known);
}

/// <summary>Numbers held as they are.</summary>
internal sealed class NumberProbe(TalentRequirement requirement, Ramp ramp, Func<TalentChunk, int[]> column) : RampProbe(requirement, ramp)
{
    protected override ReadOnlySpan<int> Read(TalentChunk chunk, int word, Span<int> space, out ulong known)
    {
        ReadOnlySpan<int> numbers = column(chunk).AsSpan(word * 64, 64);
        known = Lanes.Above(numbers, TalentChunk.UnknownNumber);
        return numbers;
    }
}

/// <summary>Years, held in a byte.</summary>
internal sealed class YearsProbe(TalentRequirement requirement, Ramp ramp) : RampProbe(requirement, ramp)
{
    protected override ReadOnlySpan<int> Read(TalentChunk chunk, int word, Span<int> space, out ulong known)
    {
        ref var years = ref MemoryMarshal.GetReference(chunk.Years.AsSpan(word * 64, 64));
        known = 0;
        for (var at = 0; at < 64; at += 32)
        {
            var held = Vector256.LoadUnsafe(ref years, (nuint)at);
            var unknown = Vector256.Equals(held, Vector256.Create(TalentChunk.UnknownYears));
            known |= (ulong)~unknown.ExtractMostSignificantBits() << at;
            var (low, high) = Vector256.Widen(Vector256.AndNot(held, unknown));
            Lanes.Widen(low, space[at..]);
            Lanes.Widen(high, space[(at + 16)..]);
        }
        return space;
    }
}

/// <summary>Items of evidence, three counts of five bits to a number.</summary>
internal sealed class EvidenceProbe(TalentRequirement requirement, EvidenceFact fact) : RampProbe(requirement, fact.Ramp)
{
    private readonly int[] kinds = [.. fact.Kinds.Select(kind => (int)kind)];
    private readonly int spans = EvidenceTally.SpansOf(fact.Since);

    protected override ReadOnlySpan<int> Read(TalentChunk chunk, int word, Span<int> space, out ulong known)
    {
        known = chunk.Bits(TalentBits.EvidenceKnown)[word];
        var most = Vector256.Create((ushort)EvidenceTally.MostItems);
        for (var at = 0; at < 64; at += 16)
        {
            var sum = Vector256<ushort>.Zero;
            foreach (var kind in kinds)
            {
                var held = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(chunk.Evidence[kind]), (nuint)(word * 64 + at));
                sum += held & most;
                if (spans > 1) sum += held >>> EvidenceTally.ItemBits & most;
                if (spans > 2) sum += held >>> 2 * EvidenceTally.ItemBits & most;
            }
            Lanes.Widen(sum, space[at..]);
        }
        return space;
    }
}

/// <summary>Deals by partner, five counts of three bits to a number.</summary>
internal sealed class EngagementProbe(TalentRequirement requirement, EngagementFact fact) : RampProbe(requirement, fact.Ramp)
{
    private readonly int[] shifts = [.. fact.Partners.Select(partner => (int)partner * EvidenceTally.DealBits)];

    protected override ReadOnlySpan<int> Read(TalentChunk chunk, int word, Span<int> space, out ulong known)
    {
        ref var deals = ref MemoryMarshal.GetArrayDataReference(chunk.Deals);
        var most = Vector256.Create((ushort)EvidenceTally.MostDeals);
        var unsaid = 0UL;
        for (var at = 0; at < 64; at += 16)
        {
            var held = Vector256.LoadUnsafe(ref deals, (nuint)(word * 64 + at));
            var sum = Vector256<ushort>.Zero;
            foreach (var shift in shifts) sum += held >>> shift & most;
            // None with these partners, while some deal does not say its partner.
            var isUnsaid = Vector256.Equals(sum, Vector256<ushort>.Zero) & ~Vector256.Equals(held & most, Vector256<ushort>.Zero);
            unsaid |= (ulong)isUnsaid.ExtractMostSignificantBits() << at;
            Lanes.Widen(sum, space[at..]);
        }
        known = chunk.Bits(TalentBits.EvidenceKnown)[word] & ~unsaid;
        return space;
    }
}
