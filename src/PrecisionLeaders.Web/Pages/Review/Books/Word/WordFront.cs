using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>What comes before the people: cover, contents, brief.</summary>
internal static class WordFront
{
    public static IEnumerable<OpenXmlElement> Cover(Book book)
    {
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Kicker }, new SpacingBetweenLines { Before = "4200", After = "60" }), WordText.Run($"{book.List}, {book.State}"));
        yield return WordText.Of(WordStyles.Title, book.Search);
        yield return WordText.Of(WordStyles.Subtitle, book.Client);
        yield return WordText.Of(WordStyles.Subtitle, $"{book.Count}, in the order {(book.PresentedOn is null ? "of the draft" : "presented")}. The order is not a ranking.");
        if (book.IsCoded) yield return WordText.Of(WordStyles.Subtitle, WordText.Run($"Coded version. {book.OnNames}", WordStyles.Coded));
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Normal }, new SpacingBetweenLines { Before = "4800" }),
            WordText.Run($"In confidence, for the members of the committee. Made on {Book.DayOf(book.MadeOn)}."));
    }

    /// <summary>
    /// Entries stand there already, with the page each part begins on. The list of people is a field, so that Word can make it anew: it takes the
    /// number before the page from the count above each dossier's heading.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Contents(Book book)
    {
        yield return WordText.Of(WordStyles.ContentsHeading, "Contents");
        yield return Entry("The position", "B", WordBook.BriefMark, [], []);
        var shown = book.Shown.ToList();
        for (var at = 0; at < shown.Count; at++)
            yield return Entry(shown[at].FullName, $"{shown[at].Number}", WordBook.MarkOf(shown[at]), at == 0 ? Begin() : [], at == shown.Count - 1 ? [new Run(new FieldChar { FieldCharType = FieldCharValues.End })] : []);
        if (shown.Count > 1) yield return Entry("Side by side", "C", WordBook.TableMark, [], []);
        if (book.People.Count > shown.Count) yield return WordText.Of(WordStyles.Source, $"{string.Join(", ", book.People.Where(person => person.IsHidden).Select(person => $"No. {person.Number}"))}: a candidacy you are recused from. It is not in this book.");
    }

    public static IEnumerable<OpenXmlElement> Brief(Book book)
    {
        yield return WordText.Of(WordStyles.Kicker, "The position");
        yield return WordBook.Marked(WordBook.BriefMark, WordText.Of(WordStyles.Heading1, book.Search));
        yield return WordText.Of(WordStyles.Lead, book.Brief.SignedOff is { } signed ? $"{book.Client}. {signed}." : book.Client);
        if (book.Brief.Mandate is { } mandate)
        {
            yield return WordText.Of(WordStyles.Heading2, "What the role is for");
            foreach (var paragraph in WordText.Narrative(WordStyles.Narrative, mandate)) yield return paragraph;
        }
        if (book.Brief.OperatingModel is { } way)
        {
            yield return WordText.Of(WordStyles.Heading2, "How the work is organised");
            foreach (var paragraph in WordText.Narrative(WordStyles.Narrative, way)) yield return paragraph;
        }
        if (book.Brief.Scope.Count > 0)
        {
            yield return WordText.Of(WordStyles.Heading2, "Scope");
            foreach (var fact in book.Brief.Scope) yield return WordText.Of(WordStyles.Normal, WordText.Run($"{fact.Term}: ", WordStyles.Strong), WordText.Run(fact.Text));
        }
        if (book.Brief.Asked.Count == 0) yield break;
        yield return WordText.Of(WordStyles.Heading2, "What is asked of everyone");
        foreach (var asked in book.Brief.Asked) yield return WordText.Of(WordStyles.Normal, asked);
    }

    private static IEnumerable<OpenXmlElement> Begin() =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" TOC \\b {WordBook.PeopleMark} \\o \"1-1\" \\h \\z \\s {WordBook.Count} \\d \"-\" ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    private static Paragraph Entry(string text, string tab, string mark, IEnumerable<OpenXmlElement> before, IEnumerable<OpenXmlElement> behind) => WordText.Of(WordStyles.Contents,
    [
        .. before,
        new Hyperlink([WordText.Run(text), WordText.Tab(), WordText.Run($"{tab}-"), .. WordText.Field($"PAGEREF {mark} \\h", "1")]) { Anchor = mark, History = true },
        .. behind,
    ]);
}
