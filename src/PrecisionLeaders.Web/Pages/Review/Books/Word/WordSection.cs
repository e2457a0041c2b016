using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>A part of the book that begins on a new page and counts its own.</summary>
/// <param name="Tab">"3", "B" for the brief; null for the cover, which has neither head nor foot</param>
/// <param name="Foot">what the part is, at the foot of its pages</param>
/// <param name="IsAcross">printed across</param>
internal sealed record WordSection(string? Tab, string Foot, bool IsAcross = false);

/// <summary>
/// The parts' pages. Each part counts its own, "3-1" being the first page of dossier 3: what the contents say is true before anybody has laid out
/// the pages, and stays so when a page is added elsewhere.
/// </summary>
internal sealed class WordPages(MainDocumentPart main, Book book)
{
    private const int Narrow = 11906, Long = 16838, Margin = 1134, Side = 1247, MostOfALine = 70;

    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int Across = Long - 2 * Side, Upright = Narrow - 2 * Side;

    private readonly Dictionary<bool, string> heads = [];

    /// <summary>The paragraph that ends a part: as small as one can be, so that it never begins a page by itself.</summary>
    public Paragraph End(WordSection section) => new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.End }, Properties(section)));

    /// <summary>The same for the last part of the document, which has no such paragraph.</summary>
    public SectionProperties Properties(WordSection section)
    {
        var properties = new SectionProperties();
        if (section.Tab is not null)
        {
            if (!heads.TryGetValue(section.IsAcross, out var head)) heads[section.IsAcross] = head = HeadOf(section.IsAcross);
            properties.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = head }, new FooterReference { Type = HeaderFooterValues.Default, Id = FootOf(section) });
        }
        properties.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            section.IsAcross ? new PageSize { Width = Long, Height = Narrow, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Narrow, Height = Long },
            new PageMargin { Top = Margin + 240, Bottom = Margin + 100, Left = Side, Right = Side, Header = 560, Footer = 560, Gutter = 0 },
            new PageNumberType { Start = 1 });
        return properties;
    }

    private string HeadOf(bool isAcross)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(WordText.Of(StyleOf(isAcross), WordText.Run(Cut($"{book.Search}, {book.Client}")), WordText.Tab(), WordText.Run($"{book.List}, in confidence")));
        return main.GetIdOfPart(part);
    }

    private string FootOf(WordSection section)
    {
        var part = main.AddNewPart<FooterPart>();
        var words = book.IsCoded ? $"{Cut(section.Foot)} · coded version" : Cut(section.Foot);
        part.Footer = new Footer(WordText.Of(StyleOf(section.IsAcross), [WordText.Run(words), WordText.Tab(), WordText.Run($"{section.Tab}-"), .. WordText.Field("PAGE", "1")]));
        return main.GetIdOfPart(part);
    }

    private static string StyleOf(bool isAcross) => isAcross ? WordStyles.RunningAcross : WordStyles.Running;

    private static string Cut(string text) => text.Length <= MostOfALine ? text : text[..MostOfALine] + "…";
}
