using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Benchmarks.Ranking;

/// <summary>A pool as pools are: few chiefs, most teams small, some specialties common and most rare, much unknown. The same on every machine.</summary>
internal static class TalentSample
{
    public const int Specialties = 64;

    public static IEnumerable<TalentProfile> People(int count)
    {
        var dice = new Random(20261123);
        var id = new byte[16];
        for (var made = 0; made < count; made++)
        {
            dice.NextBytes(id);
            var isPhysician = dice.Next(100) < 45;
            var rank = (Designation)Skewed(dice, 7);
            yield return new TalentProfile(new Guid(id))
            {
                Degrees = dice.Next(100) < 6 ? DegreeClass.None : DegreesOf(dice, isPhysician),
                Specialties = [.. Enumerable.Range(0, dice.Next(100) < 8 ? 0 : 1 + Skewed(dice, 4)).Select(_ => Specialty(Skewed(dice, Specialties)))],
                Designation = rank,
                LeadershipYears = dice.Next(100) < 8 ? null : rank < Designation.Manager ? 0 : dice.Next(28),
                Team = dice.Next(100) < 20 ? null : (int)Math.Min(60_000, 3 / Math.Pow(1 - dice.NextDouble(), 1.1)),
                BudgetThousands = dice.Next(100) < 25 ? null : (int)Math.Min(9_000_000, 250 / Math.Pow(1 - dice.NextDouble(), 1.2)),
                ClinicalLicence = dice.Next(100) < 15 ? Known.Unknown : isPhysician && dice.Next(10) < 8 ? Known.Yes : Known.No,
                BoardCertification = dice.Next(100) < 50 ? Known.Unknown : isPhysician && dice.Next(10) < 7 ? Known.Yes : Known.No,
                Region = dice.Next(100) < 10 ? Region.Unstated : (Region)(1 + Skewed(dice, 7)),
                Mobility = (Mobility)Skewed(dice, 3),
                IsOffLimits = dice.Next(100) < 7,
                Evidence = dice.Next(100) < 4 ? default : EvidenceTally.Of(Items(dice), 2026),
            };
        }
    }

    public static Guid Specialty(int number) => new(number + 1, 0, 0, [8, 7, 6, 5, 4, 3, 2, 1]);

    /// <summary>Twelve, one of each kind of fact but for certification, and evidence twice.</summary>
    public static IReadOnlyList<TalentRequirement> Requirements() =>
    [
        new("G1", Importance.Must, 10, new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy)),
        new("G2", Importance.Must, 12, new SpecialtyFact([Specialty(2), Specialty(5), Specialty(9), Specialty(17)])),
        new("G3", Importance.Must, 15, new TeamLedFact(new(5, 800))),
        new("G4", Importance.Important, 8, new DesignationFact(Designation.Director)),
        new("G5", Importance.Important, 10, new LeadershipYearsFact(new(3, 25))),
        new("G6", Importance.Important, 12, new BudgetOwnedFact(new(1_000, 200_000))),
        new("G7", Importance.Nice, 5, new ClinicalLicenceFact()),
        new("G8", Importance.Important, 20, new EvidenceFact([EvidenceKind.ProgrammeInCare, EvidenceKind.Guideline, EvidenceKind.Trial], Recency.LastTenYears, new(0, 15))),
        new("G9", Importance.Nice, 30, new EvidenceFact([EvidenceKind.Publication, EvidenceKind.Grant], Recency.LastFiveYears, new(0, 31))),
        new("G10", Importance.Nice, 6, new EngagementFact([DealPartner.Payer, DealPartner.Investor], new(0, 6))),
        new("G11", Importance.Important, 8, new RegionFact([Region.NorthAmericaEast, Region.Europe], orWillMove: true)),
        new("G12", Importance.Must, 1, new NotOffLimitsFact()),
    ];

    private static DegreeClass DegreesOf(Random dice, bool isPhysician) => (isPhysician ? DegreeClass.Medical : DegreeClass.Other)
        | (dice.Next(100) < (isPhysician ? 25 : 70) ? DegreeClass.Philosophy : DegreeClass.None)
        | (dice.Next(100) < 4 ? DegreeClass.Pharmacy : DegreeClass.None)
        | (dice.Next(100) < 20 ? DegreeClass.Masters : DegreeClass.None)
        | (dice.Next(100) < 9 ? DegreeClass.Masters | DegreeClass.PublicHealth : DegreeClass.None)
        | (dice.Next(100) < 7 ? DegreeClass.Masters | DegreeClass.Business : DegreeClass.None);

    private static IEnumerable<(EvidenceKind, int?, DealPartner)> Items(Random dice)
    {
        for (var left = (int)Math.Min(120, 2 / Math.Pow(1 - dice.NextDouble(), 0.8)); left > 0; left--)
            yield return (dice.Next(100) < 60 ? EvidenceKind.Publication : (EvidenceKind)dice.Next(11), dice.Next(100) < 5 ? null : 2026 - Skewed(dice, 30), (DealPartner)dice.Next(5));
    }

    /// <summary>0 to below <paramref name="below"/>, the low ones more often.</summary>
    private static int Skewed(Random dice, int below) => (int)(below * Math.Pow(dice.NextDouble(), 2));
}
