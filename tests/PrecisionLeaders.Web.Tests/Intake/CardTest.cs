using System.Text;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>People as address books and résumé programs write them.</summary>
public class CardTest
{
    [Fact]
    public void A_resume_gives_posts_degrees_and_evidence()
    {
        var person = Assert.Single(WorkFiles.Read(CardFiles.Resume).Records).Person!;
        Assert.Equal(("Ottoline M.", "Brack", "MD", "0000-0002-1825-0097", "Port Larkhaven, Hale, GB"), (person.GivenName, person.FamilyName, person.Credentials, person.Orcid, person.Place));
        Assert.Equal([new("Director", "Halewater University", new PartialDate(2019, 4), null), new("Fellow", "Sable River Health", new PartialDate(2010), new PartialDate(2012, 6, 30))], person.Appointments);
        Assert.Equal([new("PhD", "Genetics", "Merrowby University", new PartialDate(2001), new PartialDate(2004, 7)), new("Board certificate", null, "Sable Board", null, new PartialDate(2012))], person.Degrees);
        Assert.Equal([new(PersonRecord.WebPageScheme, "https://brack.example/", "https://brack.example/"), new(PersonRecord.WebPageScheme, "Fediverse @brack: javascript:alert(1)", null)], person.Identifiers);
        Assert.Equal(["Summary in their own words", "Rapid genomes", "Medal, Royal Larkhaven Society", "Trustee, Biobank", "GENCARE", "Idris Quillon"], person.Evidence.Select(item => item.Title));
        Assert.Equal("10.5555/halewater.1", person.Evidence[1].Reference);
        Assert.True(Assert.Single(person.Evidence, item => item.Kind == EvidenceKind.Reference).IsConfidential);
        Assert.Equal(["Pharmacogenomics"], person.Specialties);
    }

    [Theory]
    [InlineData("\"name\":\"Ottoline M. Brack, MD\",", "", "The résumé has no name")]
    [InlineData("\"2019-04\"", "\"April\"", "“Halewater University” has a date that is none: “April”.")]
    [InlineData("o.brack@halewater.example", "nowhere", "The e-mail address is none")]
    [InlineData("\"endDate\":\"2012-06-30\"", "\"endDate\":\"2001\"", "ends before it begins")]
    public void What_a_resume_says_that_cannot_be_kept_is_its_error(string sound, string broken, string says) =>
        Assert.Contains(says, WorkFiles.Read(CardFiles.Resume.Replace(sound, broken, StringComparison.Ordinal)).Records[0].Error, StringComparison.Ordinal);

    [Fact]
    public void Cards_of_all_versions_are_read_whatever_their_folds_and_letters()
    {
        var file = WorkFiles.Read(CardFiles.Cards);
        var person = file.Records[0].Person!;
        Assert.Equal(("María Luz", "Núñez de la Cruz", "MD, PhD", "m.nunez@halewater.example"), (person.GivenName, person.FamilyName, person.Credentials, person.Email));
        Assert.Equal(("+44-20-5550-0100", "Port Larkhaven, Hale, United Kingdom", "0000-0002-1825-0097"), (person.Phone, person.Place, person.Orcid));
        Assert.Equal(new AppointmentRecord("Chief of Genomic Medicine, Genomic Medicine", "Halewater University", null, null), Assert.Single(person.Appointments));
        Assert.Equal([new(PersonRecord.OtherEmailScheme, "maria@home.example", null), new("Other telephone", "+44 20 5550 0101", null), new(PersonRecord.WebPageScheme, "https://halewater.example/nunez", "https://halewater.example/nunez")], person.Identifiers);
        var note = Assert.Single(person.Evidence);
        Assert.Equal((true, "Met at the congress; knows everyone. Call in May."), (note.IsConfidential, note.Detail));
        Assert.Equal(["Pharmacogenomics"], person.Specialties);

        Assert.Equal(("Idris Quillón", "idris@quillon.example"), (file.Records[1].Person!.Name, file.Records[1].Person!.Email));
        Assert.Equal("The card names no person (N or FN).", file.Records[2].Error);
        Assert.Equal("Not read: 1 card of a group, an organisation or a place.", file.Note);
        Assert.Equal([1, 20, 34], file.Records.Select(record => record.Line!.Value));
    }

    [Theory]
    [InlineData("END:VCARD\n", "ends that has not begun")]
    [InlineData("BEGIN:VCARD\nFN:A B\n", "has no end: the file is cut off")]
    [InlineData("BEGIN:VCARD\nBEGIN:VCARD\nBEGIN:VCARD\nBEGIN:VCARD\nBEGIN:VCARD\nBEGIN:VCARD\n", "more than 5 deep")]
    [InlineData("", "The file holds no card.")]
    [InlineData("BEGIN:VCARD\nFN:A\0B\nEND:VCARD", "holds a NUL")]
    public void Cards_that_are_none_are_refused(string text, string says) => Assert.Contains(says, WorkFiles.Refusal("vCard", text), StringComparison.Ordinal);

    [Fact]
    public void A_card_without_measure_is_refused_or_an_error()
    {
        Assert.Contains("never ends", WorkFiles.Refusal("vCard", "BEGIN:VCARD\n" + string.Concat(Enumerable.Repeat("TEL:1\n", 30_000))), StringComparison.Ordinal);
        Assert.Contains("fit", WorkFiles.ReadAs("vCard", Encoding.UTF8.GetBytes($"BEGIN:VCARD\nFN:{new string('q', 5000)}\nEND:VCARD"))[0].Error, StringComparison.Ordinal);
        Assert.NotNull(WorkFiles.ReadAs("vCard", Encoding.UTF8.GetBytes($"BEGIN:VCARD\nFN:Jan Roe\nPHOTO:{new string('q', 5_000_000)}\nEND:VCARD"))[0].Person);
    }
}
