using System.Numerics;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>Counts the bits of every column among those who pass.</summary>
internal sealed class FacetTally(int columns)
{
    private readonly int[] counts = new int[columns];
    private int passing, withDegree;

    public void Add(TalentChunk chunk, int word, ReadOnlySpan<ulong> pass)
    {
        var some = 0;
        foreach (var rows in pass) some += BitOperations.PopCount(rows);
        if (some == 0) return;
        passing += some;
        for (var column = 0; column < chunk.BitColumns; column++)
        {
            var bits = chunk.Bits(column).Slice(word, pass.Length);
            var count = 0;
            for (var at = 0; at < bits.Length; at++) count += BitOperations.PopCount(bits[at] & pass[at]);
            counts[column] += count;
        }
        for (var at = 0; at < pass.Length; at++)
        {
            var degrees = 0UL;
            for (var column = TalentBits.FirstDegree; column < TalentBits.FirstDegree + TalentBits.Degrees; column++) degrees |= chunk.Bits(column)[word + at];
            withDegree += BitOperations.PopCount(degrees & pass[at]);
        }
    }

    public void Add(FacetTally other)
    {
        for (var column = 0; column < counts.Length; column++) counts[column] += other.counts[column];
        passing += other.passing;
        withDegree += other.withDegree;
    }

    public TalentFacets ToFacets(Guid[] specialties) => new(
        [.. specialties.Select((id, number) => new Facet<Guid>(id, counts[TalentBits.FirstSpecialty + number])).Where(facet => facet.Count > 0)
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value)],
        [.. Enum.GetValues<Designation>().Select(value => new Facet<Designation>(value, AtLeast(value) - (value == Designation.Chief ? 0 : AtLeast(value + 1))))],
        [.. Enum.GetValues<DegreeClass>().Select(value => new Facet<DegreeClass>(value, value == DegreeClass.None ? passing - withDegree : counts[TalentBits.Of(value)[0]]))],
        [.. Enum.GetValues<Region>().Select(value => new Facet<Region>(value, value == Region.Unstated ? passing - InSomeRegion() : counts[TalentBits.In(value)]))],
        counts[TalentBits.OffLimits]);

    private int AtLeast(Designation designation) => designation == Designation.Unstated ? passing : counts[TalentBits.AtLeast(designation)];

    private int InSomeRegion() => counts.AsSpan(TalentBits.FirstRegion, TalentBits.Regions).ToArray().Sum();
}
