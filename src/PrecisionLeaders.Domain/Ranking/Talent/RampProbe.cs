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

    public override void Keep(TalentChunk chunk, int word, Span<ulong> hits, int leastOfHits, Span<ulong> near, int leastOfNear)
    {
        Span<int> space = stackalloc int[64];
        var (forHits, forNear) = (LastTooFew(leastOfHits), LastTooFew(leastOfNear));
        for (var at = 0; at < hits.Length; at++)
        {
            if ((hits[at] | near[at]) == 0) continue;
            var numbers = Read(chunk, word + at, space, out var known);
            if (leastOfHits > 0 && hits[at] != 0) hits[at] &= Lanes.Above(numbers, forHits) | ~known;
            if (leastOfNear > 0 && near[at] != 0) near[at] &= Lanes.Above(numbers, forNear) | ~known;
        }
    }

    /// <summary>A number that satisfies less than this share; cut off, so that none that reaches it is called too few.</summary>
    private int LastTooFew(int share) => (int)(ramp.None + (long)share * (ramp.Full - ramp.None) / Satisfaction.Whole) - 1;

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
        var held = Vector512.LoadUnsafe(ref years);
        var unknown = Vector512.Equals(held, Vector512.Create(TalentChunk.UnknownYears));
        known = ~unknown.ExtractMostSignificantBits();
        var (low, high) = Vector512.Widen(Vector512.AndNot(held, unknown));
        Lanes.Widen(low, space);
        Lanes.Widen(high, space[32..]);
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
        var most = Vector512.Create((ushort)EvidenceTally.MostItems);
        for (var at = 0; at < 64; at += 32)
        {
            var sum = Vector512<ushort>.Zero;
            foreach (var kind in kinds)
            {
                var held = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(chunk.Evidence[kind]), (nuint)(word * 64 + at));
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
        var most = Vector512.Create((ushort)EvidenceTally.MostDeals);
        var unsaid = 0UL;
        for (var at = 0; at < 64; at += 32)
        {
            var held = Vector512.LoadUnsafe(ref deals, (nuint)(word * 64 + at));
            var sum = Vector512<ushort>.Zero;
            foreach (var shift in shifts) sum += held >>> shift & most;
            // None with these partners, while some deal does not say its partner.
            var isUnsaid = Vector512.Equals(sum, Vector512<ushort>.Zero) & ~Vector512.Equals(held & most, Vector512<ushort>.Zero);
            unsaid |= (ulong)isUnsaid.ExtractMostSignificantBits() << at;
            Lanes.Widen(sum, space[at..]);
        }
        known = chunk.Bits(TalentBits.EvidenceKnown)[word] & ~unsaid;
        return space;
    }
}
