using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PrecisionLeaders.Web.Pages.Review.Books;

namespace PrecisionLeaders.Web.Tests.Review.Books;

public sealed class WordBookTests
{
    public static TheoryData<string> Hostile =>
    [
        "<w:p>& \"quoted\" ]]></w:t> <script>alert(1)</script>", "bell \a null \0 escape \u001b end \uFFFE", "half \ud83e of a pair \udc00", new string('x', 5000), "محمد بن سلمان", "שלום עולם",
        "王小明 博士", "🧬 genome 👩🏽‍🔬", "a\tb\r\nc\n\n\nd", "", "   ", "{ MERGEFIELD x } \\h", "a\u2028b\u202ec",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_a_profile_says_the_file_is_sound(string text)
    {
        using var file = SomeBook.Written(SomeBook.Saying(text));
        IsSound(file);
    }

    [Fact]
    public void A_plain_book_is_sound_with_scores_and_without_with_one_person_and_with_none()
    {
        foreach (var book in new[] { SomeBook.Of("Adaeze Lindqvist", "Tobias Marchwell").WithScores(), SomeBook.Of("Adaeze Lindqvist", "Tobias Marchwell"), SomeBook.Of("Adaeze Lindqvist"), SomeBook.Of(), SomeBook.Of() with { People = [BookPerson.Hidden(1)] } })
        {
            using var file = SomeBook.Written(book);
            IsSound(file);
        }
    }

    [Fact]
    public void Headings_language_title_and_table_heads_are_there_for_who_cannot_see_them()
    {
        using var file = SomeBook.Written(SomeBook.Of("Adaeze Lindqvist", "Tobias Marchwell").WithScores());
        using var document = WordprocessingDocument.Open(file, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["Chief Precision Medicine Officer", "Adaeze Lindqvist, MD, PhD", "Tobias Marchwell, MD, PhD", "Side by side"], Texts(body, "Heading1"));
        Assert.Contains("Why for precision medicine", Texts(body, "Heading2"));
        Assert.Contains("Programme in care", Texts(body, "Heading3"));
        Assert.Equal("Short list 1: Chief Precision Medicine Officer", document.PackageProperties.Title);
        Assert.Equal("en-GB", document.PackageProperties.Language);
        Assert.Equal("en-GB", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        foreach (var table in body.Elements<Table>())
        {
            Assert.False(string.IsNullOrWhiteSpace(table.GetFirstChild<TableProperties>()!.TableCaption?.Val?.Value));
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        }
    }

    [Fact]
    public void Contents_lead_to_every_part_and_each_part_counts_its_own_pages()
    {
        using var file = SomeBook.Written(SomeBook.Of("Adaeze Lindqvist", "Tobias Marchwell"));
        using var document = WordprocessingDocument.Open(file, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToList();
        Assert.Equal(["_Brief", "_Dossier1", "_Dossier2", "_SideBySide"], body.Descendants<Hyperlink>().Select(link => link.Anchor!.Value));
        Assert.All(body.Descendants<Hyperlink>(), link => Assert.Contains(link.Anchor!.Value, marks));
        Assert.Contains(body.Descendants<FieldCode>(), code => code.Text.Contains("TOC \\b _People", StringComparison.Ordinal));
        Assert.All(body.Descendants<SectionProperties>(), section => Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value));
        Assert.Equal(["A-1", "B-1", "1-1", "2-1", "C-1"], body.Descendants<FooterReference>().Select(held => ((FooterPart)document.MainDocumentPart.GetPartById(held.Id!)).Footer!.InnerText)
            .Select(text => string.Concat(text.Replace(" PAGE ", "", StringComparison.Ordinal).TakeLast(3))));
    }

    [Fact]
    public void Whom_the_reader_is_recused_from_leaves_a_number_and_nothing_else()
    {
        using var file = SomeBook.Written(SomeBook.Of() with { People = [SomeBook.Person(1, "Adaeze Lindqvist"), BookPerson.Hidden(2), SomeBook.Person(3, "Theodora Nkemelu")] });
        using var document = WordprocessingDocument.Open(file, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Contains("No. 2: a candidacy you are recused from", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("_Dossier2", body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value));
    }

    [Fact]
    public void Three_hundred_people_are_sound_too()
    {
        using var file = SomeBook.Written(SomeBook.Of([.. Enumerable.Range(1, 300).Select(number => $"Person Number{number}")]));
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Equal(302, document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Count(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1"));
    }

    internal static void IsSound(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(8)));
    }

    private static IEnumerable<string> Texts(Body body, string style) => body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style)
        .Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)));
}
