using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Candidates;

/// <summary>What a profile takes from the lists that admins keep: tags, a source, designations.</summary>
public sealed class ListedOfCandidateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private readonly Candidate person = new("Roberta", "Okafor", Now);
    private readonly Tag congress = new("Met at a congress"), boards = new("Speaks to boards");
    private readonly NamedDesignation viceDean = new("Vice dean", Designation.VicePresident), head = new("Head", Designation.Director);

    [Fact]
    public void A_candidate_holds_exactly_the_tags_that_are_kept_each_once()
    {
        person.TagWith([congress, boards, congress]);
        Assert.Equal([congress.Id, boards.Id], person.Tags.Select(held => held.TagId));
        person.TagWith([boards]);
        Assert.Equal(boards, Assert.Single(person.Tags).Tag);
        Assert.DoesNotContain(person.FindWords, held => held.Word == "boards");
        person.TagWith([]);
        Assert.Empty(person.Tags);
    }

    [Fact]
    public void What_is_retired_is_open_to_who_holds_it_and_to_nobody_else()
    {
        Assert.True(congress.IsOpenTo(holder: false));
        congress.Retire();
        Assert.False(congress.IsOpenTo(holder: false));
        Assert.True(congress.IsOpenTo(holder: true));
    }

    [Fact]
    public void A_designation_says_its_rank_and_falls_away_when_the_rank_is_another()
    {
        var held = person.AddAppointment("Vice Dean, Genomics", "Corrigan-Vale University", new(2019), null, Designation.Director);
        person.Designate(held, viceDean);
        Assert.Equal((Designation.VicePresident, viceDean.Id), (held.Designation, held.NamedId));
        Assert.Equal(Designation.VicePresident, held.Tenure.Designation);

        person.Revise(held, held.Title, held.Organisation, held.Start, new(2025), held.Designation, 12, null);
        Assert.Equal((viceDean, viceDean.Id), (held.Named, held.NamedId));
        person.Revise(held, held.Title, held.Organisation, held.Start, held.End, Designation.Chief, 12, null);
        Assert.Equal((Designation.Chief, null), (held.Designation, held.NamedId));

        person.Designate(held, head);
        person.Designate(held, null);
        Assert.Equal((Designation.Director, null), (held.Designation, held.NamedId));
    }

    [Fact]
    public void A_file_that_dates_an_appointment_leaves_its_name_and_so_does_taking_it_back()
    {
        var held = person.AddAppointment("Vice Dean", "Corrigan-Vale University", new(2019), null);
        person.Designate(held, viceDean);
        var told = new PersonRecord { FamilyName = "Okafor", GivenName = "Roberta", Appointments = [new("Vice Dean", "Corrigan-Vale University", new(2019), new(2025))] };
        var (_, undo) = ProfileMerge.Into(person, told, Taxonomy.Empty, new("A file", null, null, null));
        Assert.Equal((new PartialDate(2025), viceDean.Id), (held.End, held.NamedId));
        undo.Restore(person);
        Assert.Equal((null, viceDean.Id), (held.End, held.NamedId));
    }

    [Fact]
    public void Two_profiles_become_one_with_the_tags_of_both_and_the_source_of_the_one_that_stays()
    {
        var other = new Candidate("R.", "Okafor", Now);
        person.TagWith([congress]);
        other.TagWith([congress, boards]);
        other.ComeBy(new("Referral"));
        Assert.Contains(ProfileField.All, field => field.Key == "source" && field.IsGap(person, other));
        Merge(person, other);
        Assert.Equal([congress.Id, boards.Id], person.Tags.Select(held => held.TagId));
        Assert.Equal(("Referral", person.Source!.Id), (person.Source.Name, person.SourceId));

        var third = new Candidate("Bobbie", "Okafor", Now);
        third.ComeBy(new("Approached us"));
        Assert.Contains(ProfileField.All, field => field.Key == "source" && field.IsOpen(person, third));
        Merge(person, third);
        Assert.Equal("Referral", person.Source.Name);
    }

    [Fact]
    public void An_appointment_that_is_named_comes_along_where_the_other_profile_has_its_rank_only()
    {
        var other = new Candidate("R.", "Okafor", Now);
        person.AddAppointment("Vice Dean", "Merrowby University", null, null, Designation.VicePresident);
        var named = other.AddAppointment("Vice Dean", "Merrowby University", null, null);
        other.Designate(named, viceDean);
        Assert.Equal([named.Id], ProfileUnion.Lacking(person, other));
        Assert.Empty(ProfileUnion.Lacking(other, person));
    }

    private static void Merge(Candidate mine, Candidate theirs) => ProfileUnion.Into(mine, theirs, new(new HashSet<string>(), new HashSet<Guid>()));
}
