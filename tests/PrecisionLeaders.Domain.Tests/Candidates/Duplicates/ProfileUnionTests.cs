using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Candidates.Duplicates;

public sealed class ProfileUnionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Provenance Typed = new("Typed", null, null, null);

    private readonly Candidate mine = new("Roberta", "Okafor", Now);
    private readonly Candidate theirs = new("R.", "Nuñez-Okafor", Now);

    [Fact]
    public void Gaps_are_filled_and_a_chosen_value_takes_the_place_of_the_other()
    {
        mine.Reach("roberta@larkhaven.example", null, "Halewater", Market.Unknown);
        theirs.Reach("r.okafor@wexcombe.example", "+1 555 0100", "Port Larkhaven", Market.Looking);
        Assert.Equal(["name", "email", "place"], ProfileField.All.Where(field => field.IsOpen(mine, theirs)).Select(field => field.Key));
        Assert.Equal(["phone", "market"], ProfileField.All.Where(field => field.IsGap(mine, theirs)).Select(field => field.Key));

        Merge("email");

        Assert.Equal(("Roberta Okafor", "r.okafor@wexcombe.example", "+1 555 0100", "Halewater", Market.Looking), (mine.Name, mine.Email, mine.Phone, mine.Place, mine.Market));
        Assert.Contains(mine.Identifiers, held => held is { Scheme: PersonRecord.OtherNameScheme, Value: "R. Nuñez-Okafor" });
        Assert.Contains(mine.Identifiers, held => held is { Scheme: PersonRecord.OtherEmailScheme, Value: "roberta@larkhaven.example" });
    }

    [Fact]
    public void A_gap_is_filled_whatever_was_picked_and_a_field_in_which_both_agree_is_nobodys_choice()
    {
        mine.Argue("The same");
        theirs.Argue("The same");
        theirs.IdentifyByOrcid("0000-0002-1825-0097");
        Merge("case");
        Assert.Equal(("The same", "0000-0002-1825-0097"), (mine.Case, mine.Orcid));
    }

    [Fact]
    public void The_iD_that_is_not_chosen_is_kept_as_another_one()
    {
        mine.IdentifyByOrcid("0000-0002-1825-0097");
        theirs.IdentifyByOrcid("0000-0001-5109-3700");
        Merge("orcid");
        Assert.Equal("0000-0001-5109-3700", mine.Orcid);
        Assert.Contains(mine.Identifiers, held => held is { Scheme: ProfileUnion.OtherOrcidScheme, Value: "0000-0002-1825-0097" });
    }

    [Fact]
    public void Entries_go_over_with_their_ids_and_what_was_decided_against_stays_behind()
    {
        var (kept, left) = (theirs.AddDegree("MD", null, "Wexcombe University", null, new(1998)), theirs.AddDegree("MPH", null, null, null, null));
        var post = theirs.AddAppointment("Chief", "Larkhaven Health", new(2024), null);
        Merge([kept.Id, post.Id]);
        Assert.Equal([kept.Id], mine.Degrees.Select(held => held.Id));
        Assert.Equal([left.Id], theirs.Degrees.Select(held => held.Id));
        Assert.Equal(("Chief", "Larkhaven Health"), (mine.CurrentTitle, mine.CurrentOrganisation));
        Assert.Contains(mine.FindWords, held => held.Word == "larkhaven");
        Assert.Null(theirs.CurrentTitle);
    }

    [Fact]
    public void An_entry_that_says_nothing_more_is_not_proposed_to_come_along()
    {
        mine.AddDegree("MD", null, "Wexcombe University", new(1994), new(1998));
        mine.AddAppointment("Director", "Larkhaven Health", new(2019), null, Designation.Director, 40, null);
        mine.Identify("NPI", "1234567893");
        theirs.AddDegree("md", null, "Wexcombe university", null, new(1998));
        theirs.AddAppointment("Director", "Larkhaven Health", new(2019), null);
        theirs.Identify("NPI", "1234567893");
        Assert.Empty(ProfileUnion.Lacking(mine, theirs));
        var more = theirs.AddAppointment("Director", "Larkhaven Health", new(2019), null, Designation.Director, 60, null);
        var later = theirs.AddDegree("MD", null, "Wexcombe University", null, new(1999));
        Assert.Equal([later.Id, more.Id], ProfileUnion.Lacking(mine, theirs));
    }

    [Fact]
    public void Evidence_both_hold_is_kept_once_with_what_either_knows()
    {
        var held = mine.AddEvidence(EvidenceKind.Publication, "Newborn genomes", Typed).Describe(null, new(2021), null, "10.1000/xyz").SpeakTo([Key("leader/K1")]);
        var told = theirs.AddEvidence(EvidenceKind.Publication, "Newborn Genomes.", Typed).Describe("In print", new(2021, 3), null, "10.1000/XYZ", isConfidential: true).File("123", "first of 4 authors", null).SpeakTo([Key("leader/K2")]);
        var other = theirs.AddEvidence(EvidenceKind.Publication, "Adult genomes", Typed);
        Assert.Equal((held, told), ProfileUnion.Doubles(mine, theirs).Select(pair => (pair.Mine, pair.Theirs)).Single());
        Merge();
        Assert.Equal([held.Id, other.Id], mine.Evidence.Select(item => item.Id));
        Assert.Equal(("In print", "123", "first of 4 authors", true, "10.1000/xyz"), (held.Detail, held.Pmid, held.Contribution, held.IsConfidential, held.Reference));
        Assert.Equal(2, held.Competencies.Count());
        Assert.Equal([told.Id], theirs.Evidence.Select(item => item.Id));
    }

    [Fact]
    public void Two_grants_of_one_title_and_two_works_of_other_numbers_stay_two()
    {
        mine.AddEvidence(EvidenceKind.Grant, "Genomes for all", Typed).Describe(null, new(2015), new(2019), "R01 1");
        theirs.AddEvidence(EvidenceKind.Grant, "Genomes for all", Typed).Describe(null, new(2020), new(2024), "R01 1");
        mine.AddEvidence(EvidenceKind.Publication, "Editorial", Typed).Describe(null, new(2020), null).File("1", null, null);
        theirs.AddEvidence(EvidenceKind.Publication, "Editorial", Typed).Describe(null, new(2020), null).File("2", null, null);
        Assert.Empty(ProfileUnion.Doubles(mine, theirs));
    }

    [Fact]
    public void Each_item_is_the_double_of_one_other_at_most()
    {
        mine.AddEvidence(EvidenceKind.Software, "Caller", Typed);
        theirs.AddEvidence(EvidenceKind.Software, "Caller", Typed);
        theirs.AddEvidence(EvidenceKind.Software, "Caller", Typed);
        Assert.Single(ProfileUnion.Doubles(mine, theirs));
        Merge();
        Assert.Equal(2, mine.Evidence.Count);
    }

    [Fact]
    public void Figures_said_outright_come_along_where_nothing_was_said()
    {
        var by = new Account("Imogen Hartsworth", "imogen@hartsworth.example", Roles.Recruiter);
        mine.Override(ScopeFigure.Team, 40, "As told", by, Now);
        theirs.Override(ScopeFigure.Team, 60, "As told", by, Now);
        theirs.Override(ScopeFigure.Years, 12, "As told", by, Now);
        Merge();
        Assert.Equal([(ScopeFigure.Team, 40m), (ScopeFigure.Years, 12m)], mine.ScopeOverrides.Select(held => (held.Figure, held.Value)));
    }

    [Fact]
    public void Nobody_is_merged_with_themselves() => Assert.Throws<RuleBrokenException>(() => ProfileUnion.Into(mine, mine, new(new HashSet<string>(), new HashSet<Guid>())));

    [Fact]
    public void A_merge_can_be_undone_once_and_for_thirty_days()
    {
        var by = new Account("Imogen Hartsworth", "imogen@hartsworth.example", Roles.Recruiter);
        var merge = new Merge(mine, theirs, by, Now);
        merge.Keep("[]");
        var late = new Merge(mine, theirs, by, Now);
        late.Keep("[]");
        merge.Undo(Now + Days(30));
        Assert.Throws<RuleBrokenException>(() => merge.Undo(Now));
        Assert.Null(merge.Journal);
        Assert.Throws<RuleBrokenException>(() => late.Undo(Now + Days(30) + TimeSpan.FromSeconds(1)));
        late.Forget();
        Assert.Equal((null, null), (late.Journal, late.OtherName));
    }

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);

    private static CompetencyKey Key(string text) => CompetencyKey.TryParse(text, out var key) ? key : throw new ArgumentException(text);

    private void Merge(params string[] fromOther) => ProfileUnion.Into(mine, theirs, new(fromOther.ToHashSet(), new HashSet<Guid>()));

    private void Merge(Guid[] along) => ProfileUnion.Into(mine, theirs, new(new HashSet<string>(), along.ToHashSet()));
}
