using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

public class TalentProfileTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Facts_are_read_off_a_career()
    {
        var person = new Candidate("Adaeze", "Lindqvist", default);
        person.AddAppointment("Chief Genomics Officer", "Aldermere Health", new(2015), new(2020), Designation.Chief, 240, 61_500_900m);
        person.AddAppointment("Senior Director", "Fenwater Institute", new(2020), null, Designation.SeniorDirector, 30);
        var profile = Read(person, ["MD", "PhD"], (EvidenceKind.Trial, 2024, DealPartner.Unstated), (EvidenceKind.Deal, 2019, DealPartner.Payer));

        Assert.Equal(DegreeClass.Medical | DegreeClass.Philosophy, profile.Degrees);
        Assert.Equal(Designation.Chief, profile.Designation);
        Assert.Equal(11, profile.LeadershipYears);
        Assert.Equal(240, profile.Team);
        Assert.Equal(61_500, profile.BudgetThousands);
        Assert.Equal(1, profile.Evidence.Count([EvidenceKind.Trial], Recency.LastFiveYears));
        Assert.Equal(0, profile.Evidence.Count([EvidenceKind.Guideline], Recency.Ever));
        Assert.Equal(1, profile.Evidence.Deals([DealPartner.Payer, DealPartner.Industry]));
    }

    [Fact]
    public void What_no_appointment_states_is_unknown_and_what_one_states_as_none_is_zero()
    {
        var person = new Candidate(null, "Strand", default);
        person.AddAppointment("Professor", "Merrowby University", null, null);
        var profile = Read(person, []);
        Assert.Null(profile.Team);
        Assert.Null(profile.BudgetThousands);
        Assert.Null(profile.LeadershipYears);
        Assert.Equal(Designation.Unstated, profile.Designation);

        var member = new Candidate(null, "Valdane", default);
        member.AddAppointment("Scientist", "Merrowby University", new(2019), null, Designation.Member, 0, 0m);
        profile = Read(member, []);
        Assert.Equal(0, profile.Team);
        Assert.Equal(0, profile.BudgetThousands);
        Assert.Equal(0, profile.LeadershipYears);
    }

    [Fact]
    public void Years_stay_unknown_while_a_leading_appointment_has_no_beginning()
    {
        var person = new Candidate(null, "Holloway", default);
        person.AddAppointment("Director", "Halewater Hospital", null, null, Designation.Director);
        Assert.Null(Read(person, []).LeadershipYears);
    }

    [Theory]
    [InlineData(2026, 1, 1, 1)]
    [InlineData(2022, 1, 1, 1)]
    [InlineData(2021, 0, 1, 1)]
    [InlineData(2017, 0, 1, 1)]
    [InlineData(2016, 0, 0, 1)]
    [InlineData(null, 0, 0, 1)]
    [InlineData(2030, 1, 1, 1)]
    public void The_last_five_years_are_calendar_years_with_this_one_the_last(int? year, int five, int ten, int ever)
    {
        var tally = EvidenceTally.Of([(EvidenceKind.Grant, year, DealPartner.Unstated)], 2026);
        Assert.Equal(five, tally.Count([EvidenceKind.Grant], Recency.LastFiveYears));
        Assert.Equal(ten, tally.Count([EvidenceKind.Grant], Recency.LastTenYears));
        Assert.Equal(ever, tally.Count([EvidenceKind.Grant], Recency.Ever));
    }

    [Fact]
    public void Volume_beyond_what_can_count_spills_into_nothing_else()
    {
        var tally = EvidenceTally.Of(Enumerable.Repeat((EvidenceKind.Deal, (int?)2026, DealPartner.Payer), 400), 2026);
        Assert.Equal(31, tally.Count([EvidenceKind.Deal], Recency.Ever));
        Assert.Equal(7, tally.Deals([DealPartner.Payer]));
        Assert.Equal(0, tally.Deals([DealPartner.Investor, DealPartner.Industry, DealPartner.Philanthropy]));
        Assert.Equal(0, tally.Count([EvidenceKind.Trial, EvidenceKind.Grant], Recency.Ever));
    }

    [Fact]
    public void A_deal_that_names_no_partner_leaves_unknown_with_whom_it_was()
    {
        var tally = EvidenceTally.Of([(EvidenceKind.Deal, 2024, DealPartner.Unstated), (EvidenceKind.Deal, 2024, DealPartner.Investor)], 2026);
        Assert.Null(tally.Deals([DealPartner.Payer]));
        Assert.Equal(1, tally.Deals([DealPartner.Payer, DealPartner.Investor]));
    }

    private static TalentProfile Read(Candidate person, string[] awards, params (EvidenceKind, int?, DealPartner)[] evidence) =>
        TalentProfile.Of(person.Id, awards.Select(DegreeClass.Of), [], [.. person.Appointments.Select(held => held.Tenure)], evidence, Today);
}
