using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

public class OrcidTest
{
    [Fact]
    public void An_xml_record_gives_names_addresses_employment_and_education()
    {
        var person = Files.Person(Files.OrcidXml);
        Assert.Equal(("Ottoline", "Brack", "0000-0002-1825-0097", "O.Brack@halewater.example"), (person.GivenName, person.FamilyName, person.Orcid, person.Email));
        Assert.Contains(new IdentifierRecord(PersonRecord.PublishedNameScheme, "O. M. Brack", null), person.Identifiers);
        Assert.Contains(new IdentifierRecord(PersonRecord.OtherNameScheme, "Otti Brack", null), person.Identifiers);
        Assert.Contains(new IdentifierRecord(PersonRecord.OtherEmailScheme, "second@halewater.example", null), person.Identifiers);
        Assert.Equal(new AppointmentRecord("Director, Genomic Medicine", "Halewater University", new PartialDate(2019, 4), null), Assert.Single(person.Appointments));
        Assert.Equal(new DegreeRecord("PhD", "Genetics", "Merrowby University", null, new PartialDate(2004)), Assert.Single(person.Degrees));
    }

    [Fact]
    public void What_several_sources_say_of_one_work_is_one_publication_with_its_doi_and_markup_stays_text()
    {
        var work = Assert.Single(Files.Person(Files.OrcidXml).Evidence, item => item.Kind == EvidenceKind.Publication);
        Assert.Equal(("Rapid <genomes> in neonatal care", "10.5555/halewater.1", new PartialDate(2021, 3, 9)), (work.Title, work.Reference, work.Start));
    }

    [Fact]
    public void What_its_owner_does_not_show_to_everyone_is_confidential()
    {
        var evidence = Files.Person(Files.OrcidXml).Evidence;
        Assert.True(Assert.Single(evidence, item => item.Detail == "I read genomes of newborns.").IsConfidential);
        Assert.False(Assert.Single(evidence, item => item.Kind == EvidenceKind.Publication).IsConfidential);
        Assert.True(Assert.Single(Files.Person(Files.OrcidJson).Evidence, item => item.Kind == EvidenceKind.BoardRole).IsConfidential);
    }

    [Fact]
    public void A_json_record_gives_the_same_parts_and_every_grant()
    {
        var person = Files.Person(Files.OrcidJson);
        Assert.Equal(("Idris", "Quillon", "0000-0002-1694-233X", "Portugal"), (person.GivenName, person.FamilyName, person.Orcid, person.Place));
        Assert.Equal(new AppointmentRecord("Chair", "Sable River Health", new PartialDate(2015), null), Assert.Single(person.Appointments));
        Assert.Equal("Board certificate", Assert.Single(person.Degrees).Award);
        Assert.Equal(["pharmacogenomics"], person.Specialties);
        Assert.Equal(2, person.Evidence.Count(item => item.Kind == EvidenceKind.Grant));
        Assert.Equal("LT-44", person.Evidence.First(item => item.Kind == EvidenceKind.Grant).Reference);
        Assert.Contains(person.Evidence, item => item is { Kind: EvidenceKind.Other, Title: "Medal, Royal Larkhaven Society" });
        Assert.Contains(person.Evidence, item => item is { Title: "Peer review, Journal House", Start.Year: 2020 });
    }

    [Fact]
    public void An_address_that_could_run_something_is_kept_as_words_and_never_as_a_link()
    {
        var pages = Files.Person(Files.OrcidJson).Identifiers.Where(known => known.Scheme == PersonRecord.WebPageScheme).ToList();
        Assert.Contains(new IdentifierRecord(PersonRecord.WebPageScheme, "Lab", "https://quillon.example/"), pages);
        Assert.Contains(new IdentifierRecord(PersonRecord.WebPageScheme, "Bad: javascript:alert(1)", null), pages);
    }

    [Fact]
    public void A_list_of_json_records_is_as_many_people() =>
        Assert.Equal(2, Files.Read($"[{Files.OrcidJson},{Files.OrcidJson}]").Records.Count(record => record.Person is not null));

    [Theory]
    [InlineData("0000-0002-1694-233X", "0000-0002-1694-2330", "check digit")]
    [InlineData("\"value\": \"Quillon\"", "\"value\": \"QQQ\"", "The family name has 5000 characters; at most 120 fit.")]
    [InlineData("\"value\": \"2015\"", "\"value\": \"15\"", "has a date that is none: “15”")]
    [InlineData("idris@quillon.example", "idris at quillon", "The e-mail address is none")]
    public void A_field_that_cannot_be_kept_is_an_error_of_that_record(string sound, string broken, string says) =>
        Assert.Contains(says, Files.Error(Files.OrcidJson.Replace(sound, broken.Replace("QQQ", new string('q', 5000), StringComparison.Ordinal), StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void An_error_names_the_person_as_far_as_it_can_be_read() =>
        Assert.Equal("Idris Quillon", Files.Read(Files.OrcidJson.Replace("2015", "15", StringComparison.Ordinal)).Records[0].Label);

    [Fact]
    public void A_title_too_long_to_keep_is_cut_and_stands_whole_in_the_detail()
    {
        var title = string.Join(' ', Enumerable.Repeat("genome", 90));
        var grant = Files.Person(Files.OrcidJson.Replace("Genes first", title, StringComparison.Ordinal)).Evidence.First(item => item.Kind == EvidenceKind.Grant);
        Assert.EndsWith("…", grant.Title, StringComparison.Ordinal);
        Assert.StartsWith(title, grant.Detail, StringComparison.Ordinal);
    }

    /// <summary>All that reading allocates is more than it ever holds, so that this bounds its memory whatever else runs.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_of_twenty_megabytes_is_read_in_bounded_memory(bool isXml)
    {
        var sound = isXml ? Files.OrcidXml : Files.OrcidJson;
        var filler = string.Concat(Enumerable.Repeat("Was told at length. ", 17 * 1024 * 1024 / 20));
        var bytes = System.Text.Encoding.UTF8.GetBytes(isXml ? sound.Replace("</r:record>", $"<x><y>{string.Join("</y><y>", filler.Chunk(60).Select(part => new string(part)))}</y></x></r:record>", StringComparison.Ordinal)
            : sound.TrimEnd()[..^1] + $",\"x\":[\"{string.Join("\",\"", filler.Chunk(60).Select(part => new string(part)))}\"]}}");
        Assert.InRange(bytes.Length, 17 * 1024 * 1024, PeopleFile.MaxBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Assert.Single(PeopleFile.Read(bytes).Records).Error);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1048576, 0, 250);
    }
}
