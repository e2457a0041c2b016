using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>
/// The book as a Word file. The text is written element by element, so that a list of three hundred costs no more memory than one dossier; only the
/// styles and the running lines are held whole.
/// </summary>
public static class WordBook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Places that contents lead to.</summary>
    public const string BriefMark = "_Brief", TableMark = "_SideBySide", PeopleMark = "_People";

    /// <summary>The count of dossiers.</summary>
    public const string Count = "Dossier";

    private const int MostOfAProperty = 200;

    /// <param name="book">what is in it</param>
    /// <param name="into">can be read and sought: the package is a ZIP archive</param>
    /// <param name="now">when it is made</param>
    public static void Write(Book book, Stream into, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(book);
        using var document = WordprocessingDocument.Create(into, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Made();
        main.AddNewPart<FontTablePart>().Fonts = WordStyles.Fonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Zoom { Percent = "100" }, new EvenAndOddHeaders { Val = false },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "en-GB" });
        Describe(document, book, now);
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        foreach (var element in All(book, new WordPages(main, book))) writer.WriteElement(element);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>A name for the place a heading stands at; of a person by number, since names may be coded.</summary>
    public static string MarkOf(BookPerson person) => $"_Dossier{person.Number}";

    /// <summary>Lets contents lead to a paragraph.</summary>
    internal static Paragraph Marked(string mark, Paragraph paragraph)
    {
        var id = mark.Aggregate(17u, (sum, sign) => unchecked(sum * 31 + sign)) % int.MaxValue;
        paragraph.InsertAfter(new BookmarkStart { Name = mark, Id = $"{id}" }, paragraph.GetFirstChild<ParagraphProperties>());
        paragraph.Append(new BookmarkEnd { Id = $"{id}" });
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> All(Book book, WordPages pages)
    {
        var shown = book.Shown.ToList();
        var last = shown.Count > 1 ? new WordSection("C", "Side by side", IsAcross: true) : null;
        foreach (var element in WordFront.Cover(book)) yield return element;
        yield return pages.End(new(null, ""));
        foreach (var element in WordFront.Contents(book)) yield return element;
        yield return pages.End(new("A", "Contents"));
        foreach (var element in WordFront.Brief(book)) yield return element;
        var brief = new WordSection("B", "The position");
        if (shown.Count == 0)
        {
            yield return pages.Properties(brief);
            yield break;
        }
        yield return pages.End(brief);
        yield return new BookmarkStart { Name = PeopleMark, Id = "1" };
        foreach (var person in shown)
        {
            foreach (var element in WordDossier.Of(person, book)) yield return element;
            var section = new WordSection($"{person.Number}", person.FullName);
            if (person == shown[^1])
            {
                yield return new BookmarkEnd { Id = "1" };
                if (last is null) { yield return pages.Properties(section); yield break; }
            }
            yield return pages.End(section);
        }
        foreach (var element in WordComparison.Of(book)) yield return element;
        yield return pages.Properties(last!);
    }

    private static void Describe(WordprocessingDocument document, Book book, DateTimeOffset now)
    {
        var properties = document.PackageProperties;
        properties.Title = Held($"{book.List}: {book.Search}");
        properties.Subject = Held(book.Client);
        properties.Category = book.IsCoded ? "Short-list book, coded version" : "Short-list book";
        properties.Creator = properties.LastModifiedBy = "PrecisionLeaders";
        properties.Language = "en-GB";
        (properties.Created, properties.Modified) = (now.UtcDateTime, now.UtcDateTime);
    }

    private static string Held(string text)
    {
        var held = XmlText.Writable(text);
        return held.Length <= MostOfAProperty ? held : XmlText.Writable(held[..MostOfAProperty]);
    }
}
