using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public sealed class CandidateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Candidate Someone() => new("Ada", "Test", Now);

    [Fact]
    public void The_current_appointment_is_the_one_without_an_end_that_began_last()
    {
        var person = Someone();
        person.AddAppointment("Ended late", "A", new(2020), new(2026));
        Assert.Equal("Ended late", person.CurrentTitle);
        person.AddAppointment("Held long", "B", new(2010), null);
        var latest = person.AddAppointment("Held last", "C", new(2021), null);
        Assert.Equal(("Held last", "C"), (person.CurrentTitle, person.CurrentOrganisation));
        person.Drop(latest);
        Assert.Equal("Held long", person.CurrentTitle);
    }

    [Fact]
    public void Find_words_follow_names_organisations_and_specialties()
    {
        var person = new Candidate("Oisín", "Núñez-Søndergård", Now);
        var held = person.AddAppointment("Director", "Larkhaven Health", null, null);
        person.Specialise(new Specialty("Rare disease"));
        Assert.Equal(["disease", "health", "larkhaven", "nunez", "oisin", "rare", "sondergard"], Words());
        person.Drop(held);
        person.SpecialiseIn([]);
        person.Rename(null, "Test", null);
        Assert.Equal(["test"], Words());
        string[] Words() => [.. person.FindWords.Select(word => word.Word).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Specialties_settled_anew_are_held_or_declined_exactly_as_said()
    {
        var (person, rare, genetics, oncology) = (Someone(), new Specialty("Rare disease"), new Specialty("Medical genetics"), new Specialty("Oncology"));
        person.SpecialiseIn([rare]);
        person.Decline(genetics);
        person.SettleSpecialties([genetics], [oncology]);
        Assert.Equal([genetics.Id], person.Specialties.Select(held => held.SpecialtyId));
        Assert.Equal([oncology.Id], person.DeclinedSpecialties.Select(held => held.SpecialtyId));
    }

    [Fact]
    public void A_former_entry_is_known_by_a_label_that_fits()
    {
        var by = new Account("Imogen", "imogen@example.org", Roles.Recruiter);
        var former = new FormerEntry(ProfilePart.Evidence, Someone(), Guid.CreateVersion7(), new string('x', 500), "{}", null, by, Now);
        Assert.Equal((FormerEntry.LabelLength, true), (former.Label.Length, former.IsRemoval));
    }

    [Fact]
    public void A_name_is_needed_fits_and_is_text()
    {
        Assert.Throws<RuleBrokenException>(() => new Candidate("Ada", "  ", Now));
        Assert.Throws<RuleBrokenException>(() => new Candidate("Ada", new string('x', Candidate.NameLength + 1), Now));
        Assert.Throws<RuleBrokenException>(() => new Candidate("A\0da", "Test", Now));
        Assert.Throws<RuleBrokenException>(() => new Candidate("\ud800", "Test", Now));
        Assert.Equal("Test", new Candidate(" ", " Test ", Now).Name);
    }

    [Fact]
    public void People_are_sorted_by_family_name_without_accents()
    {
        string[] sorted = [.. new[] { ("Zoë", "Ångström"), ("Ada", "Zylberberg"), ("Émile", "Ångström") }.Select(name => new Candidate(name.Item1, name.Item2, Now))
            .OrderBy(person => person.SortName, StringComparer.Ordinal).Select(person => person.GivenName!)];
        Assert.Equal(["Émile", "Zoë", "Ada"], sorted);
    }

    [Fact]
    public void An_iD_is_kept_in_its_one_form_or_refused()
    {
        var person = Someone();
        person.IdentifyByOrcid("https://orcid.org/000000021694233x");
        Assert.Equal("0000-0002-1694-233X", person.Orcid);
        Assert.Throws<RuleBrokenException>(() => person.IdentifyByOrcid("0000-0002-1694-2331"));
        person.IdentifyByOrcid(" ");
        Assert.Null(person.Orcid);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org")]
    [InlineData("file:///etc/passwd")]
    public void Only_web_addresses_are_kept(string url)
    {
        Assert.Throws<RuleBrokenException>(() => Someone().Identify("Web page", "x", url));
        Assert.Throws<RuleBrokenException>(() => Someone().AddEvidence(EvidenceKind.Other, "x", new("y", url, null, null)));
    }

    [Fact]
    public void Nothing_ends_before_it_begins()
    {
        var person = Someone();
        Assert.Throws<RuleBrokenException>(() => person.AddDegree("PhD", null, null, new(2005), new(2004)));
        Assert.Throws<RuleBrokenException>(() => person.AddAppointment("x", "y", new(2021, 3), new(2021, 2)));
        Assert.Throws<RuleBrokenException>(() => person.AddEvidence(EvidenceKind.Trial, "x", new("y", null, null, null)).Describe(null, new(2021), new(2020, 12)));
        Assert.Empty(person.Appointments);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(1_000_001, null)]
    [InlineData(null, -1)]
    public void Teams_and_budgets_stay_within_reason(int? team, int? budget) =>
        Assert.Throws<RuleBrokenException>(() => Someone().AddAppointment("x", "y", null, null, Designation.Chief, team, budget));

    [Fact]
    public void A_part_of_someone_else_is_not_revised()
    {
        var theirs = Someone().AddAppointment("x", "y", null, null);
        Assert.Throws<RuleBrokenException>(() => Someone().Revise(theirs, "z", "y", null, null, Designation.Chief, null, null));
        Assert.Equal("x", theirs.Title);
    }

    [Fact]
    public void A_number_known_already_is_not_kept_twice()
    {
        var person = Someone();
        person.Identify("NPI", "1234567893");
        person.Identify("NPI", "1234567893");
        Assert.Single(person.Identifiers);
    }

    [Fact]
    public void An_issued_id_is_the_id_of_the_person_and_of_the_parts()
    {
        var (person, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var made = new Candidate("Ada", "Test", Now, person);
        Assert.Equal((person, item), (made.Id, made.AddEvidence(EvidenceKind.Trial, "x", new("y", null, null, null), item).Id));
    }

    [Fact]
    public void A_deal_alone_has_a_partner()
    {
        var person = new Candidate("Adaeze", "Lindqvist", Now);
        var item = person.AddEvidence(EvidenceKind.Deal, "Coverage for first-line exome", new("Press notice", null, null, null)).MadeWith(DealPartner.Payer);
        Assert.Equal(DealPartner.Payer, item.Partner);
        item.Retitle(EvidenceKind.Grant, "A grant after all");
        Assert.Equal(DealPartner.Unstated, item.Partner);
        Assert.Equal(DealPartner.Unstated, item.MadeWith(DealPartner.Investor).Partner);
        Assert.Throws<RuleBrokenException>(() => item.MadeWith((DealPartner)9));
    }

    [Fact]
    public void What_is_stated_outright_is_one_of_its_choices()
    {
        var person = new Candidate("Adaeze", "Lindqvist", Now);
        person.State(Known.Yes, Known.No, Region.Europe, Mobility.WillMove);
        Assert.Equal((Known.Yes, Known.No, Region.Europe, Mobility.WillMove), (person.ClinicalLicence, person.BoardCertification, person.Region, person.Mobility));
        Assert.Throws<RuleBrokenException>(() => person.State((Known)7, Known.No, Region.Europe, Mobility.WillMove));
        Assert.Throws<RuleBrokenException>(() => person.State(Known.No, Known.No, (Region)80, Mobility.WillMove));
    }
}
