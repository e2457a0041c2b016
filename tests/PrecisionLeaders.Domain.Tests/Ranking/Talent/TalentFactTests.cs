using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

public class TalentFactTests
{
    public static readonly TheoryData<string, Action> NoQuestions = new()
    {
        { "Choose at least one kind of degree.", () => _ = new DegreeFact(DegreeClass.None) },
        { "That is no kind of degree.", () => _ = new DegreeFact((DegreeClass)128) },
        { "Choose at least one specialty.", () => _ = new SpecialtyFact([]) },
        { "Choose at most 64 specialties.", () => _ = new SpecialtyFact([.. Enumerable.Range(0, 65).Select(_ => Guid.NewGuid())]) },
        { "Choose the lowest rank that will do.", () => _ = new DesignationFact(Designation.Unstated) },
        { "Choose at least one region.", () => _ = new RegionFact([], true) },
        { "That is no region.", () => _ = new RegionFact([Region.Unstated], true) },
        { "Years in leadership: what counts for nothing is 0 years or more.", () => _ = new LeadershipYearsFact(new(-1, 5)) },
        { "Years in leadership: what counts in full must be more than what counts for nothing.", () => _ = new LeadershipYearsFact(new(5, 5)) },
        { "Team led: what counts in full is at most 1,000,000 people.", () => _ = new TeamLedFact(new(0, 1_000_001)) },
        { "Budget owned: what counts in full is at most 100,000,000 thousand dollars a year.", () => _ = new BudgetOwnedFact(new(0, 100_000_001)) },
        { "Evidence: what counts in full is at most 31 items.", () => _ = new EvidenceFact([EvidenceKind.Trial], Recency.Ever, new(0, 32)) },
        { "Choose at least one kind of evidence.", () => _ = new EvidenceFact([], Recency.Ever, new(0, 3)) },
        { "That is no kind of evidence.", () => _ = new EvidenceFact([(EvidenceKind)11], Recency.Ever, new(0, 3)) },
        { "Deals: what counts in full is at most 7 deals.", () => _ = new EngagementFact([DealPartner.Payer], new(0, 8)) },
        { "Choose with whom the deals were made.", () => _ = new EngagementFact([], new(0, 3)) },
        { "That is no partner of a deal.", () => _ = new EngagementFact([DealPartner.Unstated], new(0, 3)) },
        { "The code is missing.", () => _ = new TalentRequirement(" ", Importance.Must, 10, new ClinicalLicenceFact()) },
        { "A weight is a whole number from 1 to 100.", () => _ = new TalentRequirement("G1", Importance.Must, 0, new ClinicalLicenceFact()) },
        { "A weight is a whole number from 1 to 100.", () => _ = new TalentRequirement("G1", Importance.Must, 101, new ClinicalLicenceFact()) },
    };

    [Theory]
    [MemberData(nameof(NoQuestions))]
    public void What_cannot_be_asked_is_said_in_a_sentence(string sentence, Action ask) =>
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(ask).Message);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 0)]
    [InlineData(51, 66)]
    [InlineData(125, 5_000)]
    [InlineData(199, 9_933)]
    [InlineData(200, 10_000)]
    [InlineData(4_000, 10_000)]
    public void A_ramp_grows_in_proportion_between_its_ends(int people, int share) =>
        Assert.Equal(share, new TeamLedFact(new(50, 200)).In(new(Guid.Empty) { Team = people }).Share);

    [Fact]
    public void A_threshold_is_a_ramp_without_a_slope()
    {
        var fact = new LeadershipYearsFact(Ramp.AtLeast(10));
        Assert.Equal(0, fact.In(new(Guid.Empty) { LeadershipYears = 9 }).Share);
        Assert.Equal(Satisfaction.Whole, fact.In(new(Guid.Empty) { LeadershipYears = 10 }).Share);
    }

    [Fact]
    public void Everything_but_off_limits_is_unknown_of_an_empty_profile()
    {
        var nothing = new TalentProfile(Guid.Empty);
        TalentFact[] facts =
        [
            new DegreeFact(DegreeClass.Medical), new SpecialtyFact([Guid.NewGuid()]), new DesignationFact(Designation.Director), new LeadershipYearsFact(new(0, 5)),
            new TeamLedFact(new(0, 5)), new BudgetOwnedFact(new(0, 5)), new ClinicalLicenceFact(), new BoardCertificationFact(),
            new EvidenceFact([EvidenceKind.Trial], Recency.Ever, new(0, 5)), new EngagementFact([DealPartner.Payer], new(0, 5)), new RegionFact([Region.Europe], true),
        ];
        Assert.All(facts, fact => Assert.True(fact.In(nothing).IsUnknown));
        Assert.True(new NotOffLimitsFact().In(nothing).IsMet);
        Assert.Equal(Enum.GetValues<FactKind>().Except([FactKind.Judged]).Order(), facts.Append(new NotOffLimitsFact()).Select(fact => fact.Kind).Order());
    }

    [Theory]
    [InlineData(DegreeClass.Medical, SetRule.AnyOf, true)]
    [InlineData(DegreeClass.Medical, SetRule.AllOf, false)]
    [InlineData(DegreeClass.Medical | DegreeClass.Philosophy, SetRule.AllOf, true)]
    [InlineData(DegreeClass.Other, SetRule.AnyOf, false)]
    public void Both_degrees_are_asked_for_as_both(DegreeClass held, SetRule rule, bool met) =>
        Assert.Equal(met, new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy, rule).In(new(Guid.Empty) { Degrees = held }).IsMet);

    [Theory]
    [InlineData(Region.Europe, Mobility.Stays, true, true)]
    [InlineData(Region.AsiaPacific, Mobility.WillMove, true, true)]
    [InlineData(Region.AsiaPacific, Mobility.WillMove, false, false)]
    [InlineData(Region.AsiaPacific, Mobility.Stays, true, false)]
    [InlineData(Region.AsiaPacific, Mobility.Unknown, true, null)]
    [InlineData(Region.AsiaPacific, Mobility.Unknown, false, false)]
    [InlineData(Region.Unstated, Mobility.WillMove, true, true)]
    [InlineData(Region.Unstated, Mobility.Stays, true, null)]
    public void A_no_to_the_region_needs_both_answers(Region region, Mobility mobility, bool orWillMove, bool? met)
    {
        var found = new RegionFact([Region.Europe], orWillMove).In(new(Guid.Empty) { Region = region, Mobility = mobility });
        Assert.Equal(met, found.IsUnknown ? null : found.IsMet);
    }

    [Fact]
    public void Only_facts_that_count_scientific_output_fall_under_its_limit()
    {
        Assert.True(new EvidenceFact([EvidenceKind.Publication], Recency.Ever, new(0, 5)).IsScientificOutput);
        Assert.True(new EvidenceFact([EvidenceKind.Trial, EvidenceKind.Grant], Recency.Ever, new(0, 5)).IsScientificOutput);
        Assert.False(new EvidenceFact([EvidenceKind.Trial, EvidenceKind.Guideline], Recency.Ever, new(0, 5)).IsScientificOutput);
        Assert.False(new TeamLedFact(new(0, 5)).IsScientificOutput);
    }
}
