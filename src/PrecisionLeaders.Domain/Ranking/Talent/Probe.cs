using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>A requirement made ready to be asked of whole stretches of a chunk.</summary>
internal abstract class Probe(TalentRequirement requirement)
{
    /// <summary>Rows handled together are at most this many words of 64: few enough for all that is reckoned to stay in the nearest cache.</summary>
    public const int MostWords = 16;

    public bool IsOutput { get; } = requirement.Fact.IsScientificOutput;
    public bool IsMust { get; } = requirement.IsMust;

    protected int Weight { get; } = requirement.Weight;

    /// <summary>The weight as it is added up: scientific output in the upper half of a number, everything else in the lower.</summary>
    protected int PackedWeight => IsOutput ? Weight << 16 : Weight;

    /// <summary>For each row from this word on, whether the requirement is met and whether its fact is known. Met is known. Rows past the last say anything.</summary>
    public abstract void Ask(TalentChunk chunk, int word, Span<ulong> met, Span<ulong> known);

    /// <summary>Adds weight × ten-thousandths of satisfaction to what is earned, and the weight where the fact is known. Rows not wanted may be left out.</summary>
    public abstract void Score(TalentChunk chunk, int word, ReadOnlySpan<ulong> wanted, Span<int> earned, Span<int> weights);

    /// <summary>Drops rows that are known to be satisfied less than a list needs of them; those of whom the fact is unknown stay.</summary>
    /// <param name="chunk">to read from</param>
    /// <param name="word">the first word</param>
    /// <param name="hits">rows that may become hits</param>
    /// <param name="leastOfHits">ten-thousandths of satisfaction that a hit needs; 0 or less drops none</param>
    /// <param name="near">rows that may become near misses</param>
    /// <param name="leastOfNear">the same of a near miss</param>
    public abstract void Keep(TalentChunk chunk, int word, Span<ulong> hits, int leastOfHits, Span<ulong> near, int leastOfNear);

    /// <summary>How much of the whole match is lost at least, 0 to 1, where the fact is known and nothing of it satisfied.</summary>
    /// <remarks>
    /// The requirement weighs least where all facts are known, as its weight is then divided by most: by all weights, or, once scientific output is
    /// held to its share, by those of its side.
    /// </remarks>
    public double Loss(IReadOnlyList<Probe> all, int share)
    {
        double side = all.Where(probe => probe.IsOutput == IsOutput).Sum(probe => probe.Weight), total = all.Sum(probe => probe.Weight);
        var free = Weight / total;
        return side == total && !IsOutput ? free : Math.Min(free, (IsOutput ? share : 100 - share) / 100.0 * Weight / side);
    }

    public static Probe Of(TalentRequirement requirement, TalentPool pool) => requirement.Fact switch
    {
        DegreeFact degree => new SetProbe(requirement, TalentBits.Of(degree.Classes), degree.SetRule, TalentBits.Of((DegreeClass)127)),
        SpecialtyFact specialty => new SetProbe(requirement, [.. specialty.Specialties.Select(id => pool.Numbers.TryGetValue(id, out var number) ? TalentBits.FirstSpecialty + number : int.MaxValue)],
            specialty.SetRule, [TalentBits.SpecialtyKnown]),
        DesignationFact designation => new SetProbe(requirement, [TalentBits.AtLeast(designation.AtLeast)], SetRule.AnyOf, [TalentBits.AtLeast(Designation.Member)]),
        ClinicalLicenceFact => new SetProbe(requirement, [TalentBits.Licensed], SetRule.AnyOf, [TalentBits.LicenceKnown]),
        BoardCertificationFact => new SetProbe(requirement, [TalentBits.Certified], SetRule.AnyOf, [TalentBits.CertificationKnown]),
        RegionFact region => new SetProbe(requirement, [.. region.Regions.Select(TalentBits.In), .. region.OrWillMove ? [TalentBits.WillMove] : Array.Empty<int>()], SetRule.AnyOf,
            [.. Enumerable.Range(TalentBits.FirstRegion, TalentBits.Regions)], region.OrWillMove ? TalentBits.MobilityKnown : null),
        NotOffLimitsFact => new NotProbe(requirement, TalentBits.OffLimits),
        LeadershipYearsFact years => new YearsProbe(requirement, years.Ramp),
        TeamLedFact team => new NumberProbe(requirement, team.Ramp, chunk => chunk.Team),
        BudgetOwnedFact budget => new NumberProbe(requirement, budget.Ramp, chunk => chunk.Budget),
        EvidenceFact evidence => new EvidenceProbe(requirement, evidence),
        EngagementFact engagement => new EngagementProbe(requirement, engagement),
        _ => throw new ArgumentException($"{requirement.Fact.Kind} has no columns."),
    };
}

/// <summary>Met when any, or all, of some bit columns are set.</summary>
/// <param name="requirement">what is asked</param>
/// <param name="columns">those that meet it</param>
/// <param name="rule">any of them or all</param>
/// <param name="knownBy">any of these makes the fact known</param>
/// <param name="knownWith">when given, this is needed too for a no to be known; a yes is known without</param>
internal sealed class SetProbe(TalentRequirement requirement, int[] columns, SetRule rule, int[] knownBy, int? knownWith = null) : BitProbe(requirement)
{
    public override void Ask(TalentChunk chunk, int word, Span<ulong> met, Span<ulong> known)
    {
        if (rule == SetRule.AnyOf) Any(chunk, word, columns, met);
        else All(chunk, word, columns, met);
        Any(chunk, word, knownBy, known);
        if (knownWith is not { } also) return;
        var answers = chunk.Bits(also)[word..];
        for (var at = 0; at < known.Length; at++) known[at] = (known[at] & answers[at]) | met[at];
    }

    private static void Any(TalentChunk chunk, int word, int[] columns, Span<ulong> found)
    {
        found.Clear();
        foreach (var column in columns)
        {
            var bits = chunk.Bits(column);
            if (bits.IsEmpty) continue;
            bits = bits[word..];
            for (var at = 0; at < found.Length; at++) found[at] |= bits[at];
        }
    }

    private static void All(TalentChunk chunk, int word, int[] columns, Span<ulong> found)
    {
        found.Fill(ulong.MaxValue);
        foreach (var column in columns)
        {
            var bits = chunk.Bits(column);
            if (bits.IsEmpty)
            {
                found.Clear();
                return;
            }
            bits = bits[word..];
            for (var at = 0; at < found.Length; at++) found[at] &= bits[at];
        }
    }
}

/// <summary>Met while a bit column is not set; always known.</summary>
internal sealed class NotProbe(TalentRequirement requirement, int column) : BitProbe(requirement)
{
    public override void Ask(TalentChunk chunk, int word, Span<ulong> met, Span<ulong> known)
    {
        var bits = chunk.Bits(column)[word..];
        for (var at = 0; at < met.Length; at++) (met[at], known[at]) = (~bits[at], ulong.MaxValue);
    }
}

/// <summary>A requirement that is wholly met or not at all.</summary>
internal abstract class BitProbe(TalentRequirement requirement) : Probe(requirement)
{
    public override void Score(TalentChunk chunk, int word, ReadOnlySpan<ulong> wanted, Span<int> earned, Span<int> weights)
    {
        Span<ulong> met = stackalloc ulong[MostWords], known = stackalloc ulong[MostWords];
        met = met[..wanted.Length];
        known = known[..wanted.Length];
        Ask(chunk, word, met, known);
        for (var at = 0; at < wanted.Length; at++)
        {
            if (wanted[at] == 0) continue;
            Lanes.Add(earned[(at * 64)..], met[at], Weight * Satisfaction.Whole);
            Lanes.Add(weights[(at * 64)..], known[at], PackedWeight);
        }
    }

    public override void Keep(TalentChunk chunk, int word, Span<ulong> hits, int leastOfHits, Span<ulong> near, int leastOfNear)
    {
        Span<ulong> met = stackalloc ulong[MostWords], known = stackalloc ulong[MostWords];
        met = met[..hits.Length];
        known = known[..hits.Length];
        Ask(chunk, word, met, known);
        for (var at = 0; at < hits.Length; at++)
        {
            if (leastOfHits > 0) hits[at] &= met[at] | ~known[at];
            if (leastOfNear > 0) near[at] &= met[at] | ~known[at];
        }
    }
}
