using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Searches;

public sealed class OffLimitsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Account by = new("Imogen Hartsworth", "imogen@example.org", Roles.Recruiter);
    private readonly Client system = new("Fenwater Health");
    private readonly Client hospital;
    private readonly Client ward;

    public OffLimitsTests()
    {
        hospital = new("Fenwater Children’s Hospital", null, system);
        ward = new("Fenwater Heart Unit", null, hospital);
    }

    private static OffLimitsTerms Terms(DateOnly? until = null, DateOnly? from = null) => new("A client of ours", from ?? Today.AddDays(-30), until);
    private OffLimitsRule OnSystem(bool withParts) => OffLimitsRule.OnClient(system, withParts, Terms(), by, Now);
    private OffLimits Rules(params OffLimitsRule[] rules) => OffLimits.On(Today, rules, [system, hospital, ward]);

    private static Candidate At(string organisation)
    {
        var person = new Candidate("Miriam", "Castlewood", Now);
        person.AddAppointment("Chief of Genomics", organisation, new(2020), null);
        return person;
    }

    [Fact]
    public void Nobody_is_barred_without_a_rule() => Assert.Null(Rules().Of(At("Fenwater Health")));

    [Theory]
    [InlineData("Clínica São João", "CLINICA SAO JOAO")]
    [InlineData("St. Mary's Hospital", "St Mary’s  hospital")]
    public void An_organisation_is_met_however_its_name_is_written(string ruled, string worked)
    {
        var rules = Rules(OffLimitsRule.OnOrganisation(ruled, Terms(), by, Now));
        Assert.Equal((ruled, "A client of ours"), (rules.Of(At(worked))!.On, rules.Of(At(worked))!.Why));
        Assert.Null(rules.Of(At(worked + " North")));
    }

    [Fact]
    public void Only_the_current_appointment_counts()
    {
        var left = At("Elsewhere");
        left.AddAppointment("Director", "Fenwater Health", new(2010), new(2019));
        Assert.Null(Rules(OnSystem(true)).Of(left));
    }

    [Fact]
    public void What_belongs_to_a_client_is_barred_only_when_the_rule_includes_it()
    {
        Assert.NotNull(Rules(OnSystem(false)).Of(At("Fenwater Health")));
        Assert.Null(Rules(OnSystem(false)).Of(At("Fenwater Children's Hospital")));
        Assert.Equal("Fenwater Health", Rules(OnSystem(true)).Of(At("Fenwater Children's Hospital"))!.On);
        Assert.NotNull(Rules(OnSystem(true)).Of(At("Fenwater heart unit")));
        Assert.Null(Rules(OffLimitsRule.OnClient(hospital, true, Terms(), by, Now)).Of(At("Fenwater Health")));
    }

    [Fact]
    public void A_person_s_clearance_beats_the_organisation_and_a_person_s_ban_needs_none()
    {
        var person = At("Fenwater Health");
        Assert.Null(Rules(OnSystem(true), OffLimitsRule.OnPerson(person, clears: true, Terms(), by, Now)).Of(person));
        Assert.NotNull(Rules(OnSystem(true), OffLimitsRule.OnPerson(person, clears: true, Terms(), by, Now)).Of(At("Fenwater Health")));
        var free = At("Elsewhere");
        Assert.Equal("Miriam Castlewood", Rules(OffLimitsRule.OnPerson(free, clears: false, Terms(), by, Now)).Of(free)!.On);
    }

    [Fact]
    public void Of_two_rules_on_a_person_the_newest_holds()
    {
        var person = At("Elsewhere");
        var ban = OffLimitsRule.OnPerson(person, false, Terms(), by, Now);
        var clearance = OffLimitsRule.OnPerson(person, true, Terms(), by, Now.AddMinutes(1));
        Assert.Null(Rules(clearance, ban).Of(person));
        clearance.End(by, Now.AddDays(1));
        Assert.NotNull(Rules(clearance, ban).Of(person));
    }

    [Fact]
    public void Of_two_rules_on_an_organisation_the_one_that_lasts_longest_is_named()
    {
        var longer = OffLimitsRule.OnOrganisation("Fenwater Health", Terms(Today.AddDays(90)), by, Now);
        var shorter = OffLimitsRule.OnClient(system, false, Terms(Today.AddDays(3)), by, Now.AddMinutes(1));
        Assert.Equal((longer.Id, Today.AddDays(90)), (Rules(longer, shorter).Of(At("Fenwater Health"))!.RuleId, Rules(shorter, longer).Of(At("Fenwater Health"))!.Until!.Value));
    }

    [Fact]
    public void A_rule_holds_from_its_first_day_to_its_last_and_not_once_ended()
    {
        var rule = OffLimitsRule.OnClient(system, false, Terms(until: Today.AddDays(2), from: Today), by, Now);
        OffLimitsState[] states = [OffLimitsState.ToCome, OffLimitsState.InForce, OffLimitsState.InForce, OffLimitsState.Expired];
        Assert.Equal(states, new[] { -1, 0, 2, 3 }.Select(days => rule.StateOn(Today.AddDays(days))));
        foreach (var days in new[] { -1, 3 }) Assert.True(OffLimits.On(Today.AddDays(days), [rule], [system]).IsEmpty);
        rule.End(by, Now);
        Assert.Equal((OffLimitsState.Ended, by, Now), (rule.StateOn(Today), rule.EndedBy, rule.EndedAt!.Value));
        Assert.Throws<RuleBrokenException>(() => rule.End(by, Now));
        rule.Resume();
        Assert.Equal(OffLimitsState.InForce, rule.StateOn(Today));
    }

    [Fact]
    public void A_rule_has_a_reason_a_sound_span_and_a_maker_who_may()
    {
        Assert.Throws<RuleBrokenException>(() => OffLimitsRule.OnClient(system, false, Terms() with { Reason = " " }, by, Now));
        Assert.Throws<RuleBrokenException>(() => OffLimitsRule.OnClient(system, false, Terms(until: Today.AddDays(-31)), by, Now));
        Assert.Throws<RuleBrokenException>(() => OffLimitsRule.OnOrganisation(" -- ", Terms(), by, Now));
        var reviewer = new Account("Sunita", "sunita@example.org", Roles.Reviewer);
        Assert.Throws<RuleBrokenException>(() => OffLimitsRule.OnClient(system, false, Terms(), reviewer, Now));
        Assert.Throws<RuleBrokenException>(() => OnSystem(false).End(reviewer, Now));
        Assert.NotNull(OffLimitsRule.OnClient(system, false, Terms(), new("Astrid", "astrid@example.org", Roles.Admin), Now));
    }

    [Fact]
    public void Somebody_off_limits_comes_into_a_search_only_with_a_reason_which_is_kept()
    {
        var (stages, person) = (StageSet.Default(), At("Fenwater Health"));
        var search = new Search("Chief", Designation.Chief, new Client("Aldermere"), by, stages, Now);
        var bar = Rules(OnSystem(true)).Of(person);
        Assert.Contains("Fenwater Health", Assert.Throws<RuleBrokenException>(() => new Candidacy(search, person, stages.First, by, Now, bar, " ")).Message, StringComparison.Ordinal);
        var candidacy = new Candidacy(search, person, stages.First, by, Now, bar, " The client agreed. ");
        Assert.Equal(("The client agreed.", by, Now, bar!.RuleId), (candidacy.CarveOut!.Reason, candidacy.CarveOut.By, candidacy.CarveOut.At, candidacy.CarveOut.RuleId));
        Assert.Null(new Candidacy(search, At("Elsewhere"), stages.First, by, Now, null, "Nothing to excuse").CarveOut);
    }
}
