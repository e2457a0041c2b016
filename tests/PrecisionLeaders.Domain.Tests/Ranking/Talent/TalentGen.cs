using CsCheck;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

/// <summary>Profiles and requirements of every shape that is let through, from few values each, so that ties, gaps and failed musts are common.</summary>
internal static class TalentGen
{
    public static Guid Specialty(int number) => new(number + 1, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);

    public static readonly Gen<TalentRequirement[]> Requirements =
        from some in Requirement(70).Array[0, 8]
        select some.Select((one, at) => new TalentRequirement($"R{at + 1}", one.Importance, one.Weight, one.Fact)).ToArray();

    /// <summary>At most 5 specialties usually, 70 at times: more than one word of 64 holds.</summary>
    public static Gen<TalentProfile> Profiles(Gen<Guid> ids, int specialties = 5) =>
        from id in ids
        from degrees in Gen.Int[0, 127].Select(flags => (DegreeClass)(flags & flags >> 1 & 127))
        from held in Gen.Int[0, specialties - 1].Select(Specialty).Array[0, 3]
        from rank in Gen.Enum<Designation>()
        from numbers in Gen.Select(Sometimes(Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 100])), Sometimes(Gen.OneOf(Gen.Int[0, 60], Gen.Int[0, 1_000_000])), Sometimes(Gen.OneOf(Gen.Int[0, 60], Gen.Int[0, 100_000_000])))
        from known in Gen.Select(Gen.Enum<Known>(), Gen.Enum<Known>(), Gen.Enum<Region>(), Gen.Enum<Mobility>(), Gen.Int[0, 9])
        from evidence in Evidence
        select new TalentProfile(id)
        {
            Degrees = degrees,
            Specialties = held,
            Designation = rank,
            LeadershipYears = numbers.Item1,
            Team = numbers.Item2,
            BudgetThousands = numbers.Item3,
            ClinicalLicence = known.Item1,
            BoardCertification = known.Item2,
            Region = known.Item3,
            Mobility = known.Item4,
            IsOffLimits = known.Item5 == 0,
            Evidence = evidence,
        };

    private static Gen<EvidenceTally> Evidence =>
        from items in Gen.Select(Gen.Enum<EvidenceKind>(), Gen.Frequency((1, Gen.Const((int?)null)), (9, Gen.Int[2010, 2026].Select(year => (int?)year))), Gen.Enum<DealPartner>()).Array[0, 12]
        from times in Gen.Frequency((9, Gen.Const(1)), (1, Gen.Const(40)))
        select EvidenceTally.Of(Enumerable.Repeat(items, times).SelectMany(some => some), 2026);

    private static Gen<TalentRequirement> Requirement(int specialties) =>
        from importance in Gen.Enum<Importance>()
        from weight in Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 100], Gen.Const(100))
        from fact in Gen.OneOf(
            from classes in Gen.Int[1, 127] from rule in Gen.Enum<SetRule>() select (TalentFact)new DegreeFact((DegreeClass)classes, rule),
            from ids in Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, specialties]).Select(Specialty).Array[1, 3] from rule in Gen.Enum<SetRule>() select (TalentFact)new SpecialtyFact(ids, rule),
            Gen.Int[1, 6].Select(rank => (TalentFact)new DesignationFact((Designation)rank)),
            Ramps(60).Select(ramp => (TalentFact)new LeadershipYearsFact(ramp)),
            Ramps(1_000_000).Select(ramp => (TalentFact)new TeamLedFact(ramp)),
            Ramps(100_000_000).Select(ramp => (TalentFact)new BudgetOwnedFact(ramp)),
            Gen.Const((TalentFact)new ClinicalLicenceFact()),
            Gen.Const((TalentFact)new BoardCertificationFact()),
            Gen.Const((TalentFact)new NotOffLimitsFact()),
            from regions in Gen.Int[1, 7].Select(region => (Region)region).Array[1, 3] from move in Gen.Bool select (TalentFact)new RegionFact(regions, move),
            from partners in Gen.Int[1, 4].Select(partner => (DealPartner)partner).Array[1, 3] from ramp in Ramps(7) select (TalentFact)new EngagementFact(partners, ramp),
            from kinds in Gen.Enum<EvidenceKind>().Array[1, 3] from since in Gen.Enum<Recency>() from ramp in Ramps(31) select (TalentFact)new EvidenceFact(kinds, since, ramp))
        select new TalentRequirement("R", importance, weight, fact);

    private static Gen<Ramp> Ramps(int most) =>
        from full in Gen.OneOf(Gen.Int[1, Math.Min(most, 20)], Gen.Int[1, most])
        from none in Gen.Int[0, full - 1]
        select new Ramp(none, full);

    private static Gen<int?> Sometimes(Gen<int> gen) => Gen.Frequency((1, Gen.Const((int?)null)), (3, gen.Select(value => (int?)value)));

    /// <summary>Everything an answer says, as text to compare.</summary>
    public static string Told(TalentResult result) => string.Join(Environment.NewLine,
        [Told(result.Count), .. result.Hits.Select(verdict => $"hit {Told(verdict)}"), .. result.NearMisses.Select(verdict => $"near {Told(verdict)}"), Told(result.Facets)]);

    public static string Told(TalentCount count) => $"{count.Considered} considered, {count.Passing} pass, {count.NearMisses} near; "
        + string.Join(", ", count.Musts.Select(must => $"{must.Requirement.Code} -{must.Removed} ({must.RemovedAlone} alone) ?{must.Unknown}"));

    public static string Told(TalentProfile profile) => $"{profile.Id} {profile.Degrees} [{string.Join(' ', profile.Specialties)}] {profile.Designation} {profile.LeadershipYears} {profile.Team} "
        + $"{profile.BudgetThousands} {profile.ClinicalLicence} {profile.BoardCertification} {profile.Region} {profile.Mobility} {profile.IsOffLimits} "
        + string.Join(' ', Enum.GetValues<EvidenceKind>().SelectMany(kind => Enum.GetValues<Recency>().Select(since => $"{profile.Evidence.Count([kind], since)}"))) + " "
        + string.Join(' ', Enum.GetValues<DealPartner>().Select(partner => $"{profile.Evidence.Deals([partner])}"));

    private static string Told(TalentVerdict verdict) => $"{verdict.Match} of {verdict.Coverage} {verdict.IsLimited} {Told(verdict.Profile)}: "
        + string.Join(", ", verdict.Reasons.Select(reason => $"{reason.Requirement.Code} {reason.Found} {reason.Weight}"));

    private static string Told(TalentFacets facets) => string.Join(' ', [.. facets.Specialties.Select(facet => $"{facet}"), .. facets.Designations.Select(facet => $"{facet}"),
        .. facets.Degrees.Select(facet => $"{facet}"), .. facets.Regions.Select(facet => $"{facet}"), $"{facets.OffLimits}"]);
}
