using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

public class OpenAlexTest
{
    [Fact]
    public void A_work_gives_its_numbers_its_place_and_a_dated_count()
    {
        var work = Assert.Single(WorkFiles.Works(WorkFiles.OpenAlexWorks));
        Assert.Equal(("Effect of CYP2D6 on tamoxifen", "10.5555/aig.12.3", "90000001", new PartialDate(2018, 5, 2)), (work.Evidence.Title, work.Evidence.Reference, work.Evidence.Pmid, work.Evidence.Start!.Value));
        Assert.Equal("retracted publication · Annals of Invented Genomics 12(3): 101-109", work.Evidence.Detail);
        Assert.Equal(("61 citations (OpenAlex, entry of 3 Oct 2026)", "Pharmacogenetics"), (work.Evidence.Figures, work.Evidence.Subjects));
    }

    [Fact]
    public void Authors_have_place_numbers_and_affiliations()
    {
        var authors = WorkFiles.Works(WorkFiles.OpenAlexWorks)[0].Contributors;
        Assert.Equal(["first of 2 authors, corresponding author", "last of 2 authors"], authors.Select(author => author.Contribution));
        Assert.Equal(("0000-0002-1825-0097", "Genomic Medicine, Halewater University"), (authors[0].Orcid, Assert.Single(authors[0].Affiliations)));
        Assert.Equal([new(IdentifierSchemes.OpenAlexAuthor, "A5000000001", "https://openalex.org/A5000000001")], authors[0].Identifiers);
        Assert.Equal("Sable River Health", Assert.Single(authors[1].Affiliations));
    }

    [Fact]
    public void An_author_is_a_person_whose_dated_affiliations_are_appointments_without_a_position()
    {
        var person = Assert.Single(WorkFiles.Read(WorkFiles.OpenAlexAuthor).Records).Person!;
        Assert.Equal(("Ottoline M.", "Brack", "0000-0002-1825-0097"), (person.GivenName, person.FamilyName, person.Orcid));
        Assert.Equal([new(PersonRecord.UnstatedTitle, "Halewater University", new PartialDate(2019), null), new(PersonRecord.UnstatedTitle, "Merrowby University", new PartialDate(2001), new PartialDate(2004))], person.Appointments);
        Assert.Equal([new(IdentifierSchemes.OpenAlexAuthor, "A5000000001", "https://openalex.org/A5000000001"), new(PersonRecord.PublishedNameScheme, "O. M. Brack", null)], person.Identifiers);
        Assert.Equal(["Pharmacogenomics"], person.Specialties);
    }

    [Fact]
    public void An_entry_that_is_neither_or_holds_half_a_letter_is_an_error_and_the_others_go_on()
    {
        var list = WorkFiles.OpenAlexWorks.Replace("\"results\":[", "\"results\":[{\"id\":\"https://openalex.org/I5\",\"display_name\":\"A place\"},{\"id\":\"\\ud800\"},3,", StringComparison.Ordinal);
        var records = WorkFiles.Read(list).Records;
        Assert.Equal(["The entry I5 is neither an author nor a work.", "A text holds half a letter (a lone \\ud800 to \\udfff, or bytes that are not UTF-8).", "The entry is neither an author nor a work: it has no OpenAlex id.", null],
            records.Select(record => record.Error));
    }
}
