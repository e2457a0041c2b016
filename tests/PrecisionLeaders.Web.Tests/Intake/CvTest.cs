using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Data.Intake.Cv;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace PrecisionLeaders.Web.Tests.Intake;

public class CvTest
{
    public static readonly TheoryData<string> Forms = ["CV (text)", "CV (Word)", "CV (PDF)"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_cv_proposes_who_it_may_be_and_keeps_its_text(string form)
    {
        var file = PeopleFile.Read(In(form, CardFiles.Cv));
        var record = Assert.Single(file.Records);
        var person = record.Person!;
        Assert.Equal((form, "CV", true), (file.Kind, file.Source, record.IsProposal));
        Assert.Equal(("Ottoline M.", "Brack", "o.brack@halewater.example"), (person.GivenName, person.FamilyName, person.Email));
        Assert.Equal(("+44 20 5550 0100", "0000-0002-1825-0097"), (person.Phone, person.Orcid));
        Assert.Equal([new("MD", null, "Merrowby University", null, new PartialDate(1998)), new("PhD", "Human Genetics", "University of Port Larkhaven", new PartialDate(2001), new PartialDate(2004))], person.Degrees);
        Assert.Contains("Built the newborn genome programme for 4,100 families", person.Cv, StringComparison.Ordinal);
        Assert.Empty(person.Appointments);
    }

    [Fact]
    public void Headings_part_the_text()
    {
        var sections = CvReading.Of(CardFiles.Cv).Sections;
        Assert.Equal([null, "EXPERIENCE", "EDUCATION", "PUBLICATIONS"], sections.Select(section => section.Heading));
        Assert.Equal("Residency in paediatrics", sections[2].Lines[^1]);
    }

    [Theory]
    [InlineData("Summary\n\nEducation\nPhD, 2004\n", "No name, no e-mail address and no ORCID iD can be made out.")]
    [InlineData("a@b.example\n\nSummary\n\nEducation\nPhD, 2004\n", "No name can be made out.")]
    public void A_cv_of_nobody_is_an_error_that_says_so(string text, string says) =>
        Assert.StartsWith(says, Assert.Single(WorkFiles.ReadAs("CV (text)", Encoding.UTF8.GetBytes(text))).Error, StringComparison.Ordinal);

    [Fact]
    public void Two_numbers_of_people_are_nobodys_and_a_wrong_one_is_none()
    {
        var two = CardFiles.Cv.Replace("Rapid genomes", "0000-0002-1694-233X", StringComparison.Ordinal);
        Assert.Null(WorkFiles.ReadAs("CV (text)", Encoding.UTF8.GetBytes(two))[0].Person!.Orcid);
        Assert.Empty(CvReading.Of("Jan Roe\n0000-0002-1694-2330").Orcids);
    }

    [Fact]
    public void A_text_is_cut_at_its_measure_and_holds_only_letters()
    {
        var reading = CvReading.Of("Jan Roe\n\u0007bell \ud800 half\n" + string.Concat(Enumerable.Repeat(new string('x', 99) + "\n", 5000)));
        Assert.InRange(reading.Text.Length, 100_000, CvReading.MaxText);
        Assert.StartsWith("Jan Roe\nbell half\n", reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_a_locked_pdf_and_a_damaged_one_say_so()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Assert.StartsWith("The PDF holds no text, only pictures", Files.Refusal(builder.Build()), StringComparison.Ordinal);
        Assert.StartsWith("The PDF is damaged", Files.Refusal("%PDF-1.7"), StringComparison.Ordinal);
        var locked = Encoding.Latin1.GetString(OfficeFiles.Pdf(CardFiles.Cv)).Replace("/Root", "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)] /Root", StringComparison.Ordinal);
        Assert.StartsWith("The PDF is locked by a password.", Files.Refusal(Encoding.Latin1.GetBytes(locked)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_people_is_no_cv() => Assert.Equal("CSV", Files.Read(Files.Csv).Kind);

    private static byte[] In(string form, string text) => form switch
    {
        "CV (Word)" => OfficeFiles.Document(text),
        "CV (PDF)" => OfficeFiles.Pdf(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
