using System.Numerics;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>Counts the bits of every column among those who pass.</summary>
internal sealed class FacetTally(int columns)
{
    private readonly int[] counts = new int[columns];
    private int passing, withDegree;

    /// <param name="chunk">to count in</param>
    /// <param name="pass">one word for each of the chunk's</param>
    public void Add(TalentChunk chunk, ReadOnlySpan<ulong> pass)
    {
        var some = 0;
        foreach (var rows in pass) some += BitOperations.PopCount(rows);
        if (some == 0) return;
        passing += some;
        for (var column = 0; column < chunk.BitColumns; column++)
            counts[column] += Lanes.CountBoth(chunk.Bits(column), pass);
        Span<ulong> degrees = stackalloc ulong[pass.Length];
        degrees.Clear();
        for (var column = TalentBits.FirstDegree; column < TalentBits.FirstDegree + TalentBits.Degrees; column++)
        {
            var bits = chunk.Bits(column);
            for (var at = 0; at < degrees.Length; at++) degrees[at] |= bits[at];
        }
        withDegree += Lanes.CountBoth(degrees, pass);
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
