using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Searches;

public sealed class StoredFactTests
{
    private static readonly Guid[] Specialties = [.. Enumerable.Range(0, SpecialtyFact.Most).Select(_ => Guid.CreateVersion7())];

    private static readonly TalentFact[] Facts =
    [
        new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy, SetRule.AllOf),
        new DegreeFact(DegreeClass.Pharmacy),
        new SpecialtyFact(Specialties, SetRule.AllOf),
        new DesignationFact(Designation.SeniorDirector),
        new LeadershipYearsFact(new(4, 12)),
        new TeamLedFact(new(9, 40)),
        new BudgetOwnedFact(Ramp.AtLeast(10_000)),
        new ClinicalLicenceFact(),
        new BoardCertificationFact(),
        new EvidenceFact([EvidenceKind.Trial, EvidenceKind.Guideline], Recency.LastTenYears, new(0, 2)),
        new EngagementFact([DealPartner.Payer, DealPartner.Investor], Ramp.AtLeast(1)),
        new RegionFact([Region.Europe, Region.AsiaPacific], orWillMove: true),
        new RegionFact([Region.NorthAmericaEast], orWillMove: false),
        new NotOffLimitsFact(),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Facts.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_fact_is_read_back_as_it_was_written(int number)
    {
        var (search, fact) = (NewSearch(), Facts[number]);
        var requirement = search.Ask("T1", "Something read off profiles", Importance.Important, 20, fact);
        Assert.Equivalent(fact, requirement.Fact, strict: true);
        Assert.Equal(fact.GetType(), requirement.Fact!.GetType());
        Assert.True((requirement.Stored.Choices?.Length ?? 0) <= StoredFact.ChoicesLength);
        Assert.Equal(("T1", Importance.Important, 20), (requirement.ForTalentMatch()!.Code, requirement.ForTalentMatch()!.Importance, requirement.ForTalentMatch()!.Weight));
    }

    [Fact]
    public void Every_kind_of_fact_is_kept() =>
        Assert.Equal(Enum.GetValues<FactKind>().Where(kind => kind != FactKind.Judged), Facts.Select(fact => fact.Kind).Distinct().Order());

    [Fact]
    public void Another_fact_leaves_nothing_of_the_one_before()
    {
        var requirement = NewSearch().Ask("T1", "Trials", Importance.Nice, 1, Facts[9]);
        requirement.ReadFrom(new RegionFact([Region.Europe], false));
        Assert.Equal((null, null, Recency.Ever), (requirement.Stored.None, requirement.Stored.Full, requirement.Stored.Since));
        requirement.ReadFrom(null);
        Assert.Equal((FactKind.Judged, null), (requirement.Stored.Kind, requirement.Stored.Choices));
        Assert.Null(requirement.Fact);
        Assert.Null(requirement.ForTalentMatch());
    }

    [Fact]
    public void Gates_that_come_with_a_search_are_judged_by_people() => Assert.All(NewSearch().Requirements, requirement => Assert.Null(requirement.Fact));

    private static Search NewSearch() =>
        new("Chief", Designation.Chief, new Client("Aldermere"), new("Imogen", "imogen@example.org", Roles.Recruiter), Domain.Pipeline.StageSet.Default(), new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
}
