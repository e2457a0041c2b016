using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Tests.Intake;

public class PubMedTest
{
    [Fact]
    public void An_article_gives_title_journal_numbers_subjects_and_what_a_reader_must_know_first()
    {
        var file = WorkFiles.Read(WorkFiles.PubMedXml);
        Assert.Equal(("PubMed XML", "PubMed", 2), (file.Kind, file.Source, file.Records.Count));
        var evidence = file.Records[0].Work!.Evidence;
        Assert.Equal((EvidenceKind.Guideline, "Effect of CYP2D6 on H2O & tamoxifen", "10.5555/aig.12.3", "90000001"), (evidence.Kind, evidence.Title, evidence.Reference, evidence.Pmid));
        Assert.Equal("Annals of Invented Genomics 12(3): 101-9 · 2018 May-Jun · retracted publication, practice guideline · signed for Halewater Genome Group · funded by R01 ZZ000001, NIH HHS", evidence.Detail);
        Assert.Equal((new PartialDate(2018, 5), "Pharmacogenetics; Tamoxifen"), (evidence.Start!.Value, evidence.Subjects));
        Assert.Equal("Not read: 1 entry that is no article (books and withdrawn numbers).", file.Note);
    }

    [Fact]
    public void Authors_have_their_place_an_orcid_whose_check_digit_holds_and_an_address_that_is_theirs_alone()
    {
        var authors = WorkFiles.Works(WorkFiles.PubMedXml)[0].Contributors;
        Assert.Equal(["first of 3 authors", "second of 3 authors", "last of 3 authors, equal contribution"], authors.Select(author => author.Contribution));
        Assert.Equal(["Ottoline M Brack", "I Quillon", "María Núñez de la Cruz"], authors.Select(author => author.Name));
        Assert.Equal(["0000-0002-1825-0097", null, null], authors.Select(author => author.Orcid));
        Assert.Equal(("o.brack@halewater.example", "Halewater University. Electronic address: O.Brack@halewater.example."), (authors[0].Email, authors[0].Affiliations[0]));
    }

    [Fact]
    public void An_article_without_a_doi_is_known_by_its_number_and_a_season_stays_words()
    {
        var work = WorkFiles.Works(WorkFiles.PubMedXml)[1];
        Assert.Equal(("PMID 90000002", "[A title in translation].", new PartialDate(2019), "Winter 2019"), (work.Evidence.Reference, work.Evidence.Title, work.Evidence.Start!.Value, work.Evidence.Detail));
        Assert.Equal("sole author", Assert.Single(work.Contributors).Contribution);
    }

    [Fact]
    public void An_address_that_stands_with_several_authors_is_nobodys()
    {
        const string Shared = "<AffiliationInfo><Affiliation>Both at b@x.example</Affiliation></AffiliationInfo>";
        var both = WorkFiles.PubMedXml.Replace("<Initials>I</Initials>", Shared, StringComparison.Ordinal).Replace("<Initials>OM</Initials>", Shared, StringComparison.Ordinal);
        Assert.All(WorkFiles.Works(both)[0].Contributors.Skip(1), author => Assert.Null(author.Email));
    }

    [Fact]
    public void Tagged_lines_give_the_same()
    {
        var works = WorkFiles.Works(WorkFiles.Nbib);
        var evidence = works[0].Evidence;
        Assert.Equal((EvidenceKind.Publication, "Effect of CYP2D6 on tamoxifen", "10.5555/aig.12.3", "90000001"), (evidence.Kind, evidence.Title, evidence.Reference, evidence.Pmid));
        Assert.Equal("Annals of Invented Genomics 12(3): 101-9 · 2018 May-Jun · clinical trial, phase iii · signed for Halewater Genome Group · funded by R01 ZZ000001, ZZ", evidence.Detail);
        Assert.Equal(("Pharmacogenetics; Tamoxifen", new PartialDate(2018, 5)), (evidence.Subjects, evidence.Start!.Value));
        Assert.Equal(["Ottoline M Brack", "Idris Quillon"], works[0].Contributors.Select(author => author.Name));
        Assert.Equal(("0000-0002-1825-0097", "o.brack@halewater.example"), (works[0].Contributors[0].Orcid, works[0].Contributors[0].Email));
        Assert.Equal(["PM O'Leary", "A Solo"], works[1].Contributors.Select(author => author.Name));
        Assert.Equal((new PartialDate(1998, 12), "1998 Dec-1999 Jan"), (works[1].Evidence.Start!.Value, works[1].Evidence.Detail));
    }

    [Theory]
    [InlineData("<PMID Version=\"1\">90000001</PMID>", "", "The article has no PMID.")]
    [InlineData("<PMID Version=\"1\">90000001</PMID>", "<PMID>9e7</PMID>", "“9e7” is no PMID")]
    [InlineData("<LastName>Brack</LastName>", "<LastName>QQQ</LastName>", "The family name of a contributor has 5000 characters; at most 120 fit.")]
    public void What_cannot_be_kept_is_an_error_of_that_article_alone(string sound, string broken, string says)
    {
        var records = WorkFiles.Read(WorkFiles.PubMedXml.Replace(sound, broken.Replace("QQQ", new('q', 5000), StringComparison.Ordinal), StringComparison.Ordinal)).Records;
        Assert.Contains(says, records[0].Error, StringComparison.Ordinal);
        Assert.Equal((4, "Effect of CYP2D6 on H2O & tamoxifen."), (records[0].Line, records[0].Label));
        Assert.NotNull(records[1].Work);
    }

    [Fact]
    public void A_document_type_is_stepped_over_and_its_entities_are_not_known()
    {
        var hostile = WorkFiles.PubMedXml.Replace("pubmed_250101.dtd\">", "x\" [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"bbbb\">]>", StringComparison.Ordinal);
        Assert.NotNull(WorkFiles.Read(hostile).Records[0].Work);
        Assert.StartsWith("The XML is broken at line", WorkFiles.Refusal("PubMed XML", hostile.Replace("Effect of", "&b;", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("The XML is broken at line", WorkFiles.Refusal("PubMed XML", hostile.Replace("Effect of", "&a;", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_are_read_one_at_a_time()
    {
        var article = WorkFiles.PubMedXml[WorkFiles.PubMedXml.IndexOf("  <PubmedArticle>", StringComparison.Ordinal)..WorkFiles.PubMedXml.IndexOf("  <PubmedBook", StringComparison.Ordinal)];
        using var content = new Repeated("<PubmedArticleSet>", article, "</PubmedArticleSet>", 10_000);
        var count = 0;
        foreach (var record in WorkFiles.Kind("PubMed XML").Read(content, _ => { }))
        {
            Assert.NotNull(record.Work);
            // Two articles stand in each part: what is read ahead never grows.
            Assert.InRange(content.Position - count++ / 2L * article.Length, 0, article.Length + 100_000);
        }
        Assert.Equal(20_000, count);
    }
}
