using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>The yes-or-no columns of a chunk: one bit a person each, 64 people to a word. Specialties come after the fixed ones, in order of first use.</summary>
internal static class TalentBits
{
    public const int LicenceKnown = 0, Licensed = 1, CertificationKnown = 2, Certified = 3, MobilityKnown = 4, WillMove = 5, OffLimits = 6, EvidenceKnown = 7,
        FirstDegree = 8, Degrees = 7, FirstDesignation = FirstDegree + Degrees, Designations = 6, FirstRegion = FirstDesignation + Designations, Regions = 7,
        SpecialtyKnown = FirstRegion + Regions, FirstSpecialty = SpecialtyKnown + 1;

    /// <summary>A rank sets its own column and those of all lower ones, so that "at least" is one column.</summary>
    public static int AtLeast(Designation designation) => FirstDesignation + (int)designation - 1;

    public static int In(Region region) => FirstRegion + (int)region - 1;

    /// <summary>The columns of these degree classes.</summary>
    public static int[] Of(DegreeClass classes) => [.. Enumerable.Range(0, Degrees).Where(bit => ((int)classes >> bit & 1) == 1).Select(bit => FirstDegree + bit)];
}
