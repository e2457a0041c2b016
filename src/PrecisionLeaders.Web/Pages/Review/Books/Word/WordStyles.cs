using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>
/// The look of the book in fonts every Word has: Georgia for people and what is written of them, Calibri for the rest. Sizes are half points,
/// distances twentieths of a point.
/// </summary>
internal static class WordStyles
{
    public const string Normal = "Normal", Title = "Title", Subtitle = "Subtitle", Kicker = "BookKicker", Heading1 = "Heading1", Heading2 = "Heading2", Heading3 = "Heading3",
        ContentsHeading = "TOCHeading", Contents = "TOC1", Lead = "BookLead", Narrative = "BookNarrative", Item = "BookItem", Fact = "BookFact", Source = "BookSource",
        Table = "BookTable", Running = "BookRunning", RunningAcross = "BookRunningAcross", End = "BookEnd", Credentials = "BookCredentials", Strong = "Strong", Small = "BookSmall", Coded = "BookCoded";

    private const string Serif = "Georgia", Sans = "Calibri", Ink = "1C2628", Grey = "4A5659", Petrol = "0B5A60", Plum = "66386D", Rule = "C8CFCD";

    public static Styles Made() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Font(Sans), new Color { Val = Ink }, new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" },
                new Languages { Val = "en-GB", EastAsia = "ja-JP", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "269", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph(Normal, "Normal", null, [], [], isDefault: true),
        Paragraph(Title, "Title", Normal, [Space(0, 160, 240)], [Font(Serif), Colour(Ink), Size(64)]),
        Paragraph(Subtitle, "Subtitle", Normal, [Space(0, 60)], [Colour(Grey), Size(28)]),
        Paragraph(Kicker, "Book kicker", Normal, [Keep(), Line(Ink, 8), Space(0, 60)], [Colour(Grey), Size(19)]),
        Paragraph(Heading1, "heading 1", Normal, [Keep(), Space(0, 60, 240), Outline(0)], [Font(Serif), Colour(Ink), Size(44)], next: Normal),
        Paragraph(Heading2, "heading 2", Normal, [Keep(), Line(Ink, 6), Space(320, 120), Outline(1)], [new Bold(), Colour(Ink), Size(26)], next: Normal),
        Paragraph(Heading3, "heading 3", Normal, [Keep(), Space(180, 40), Outline(2)], [new Bold(), Colour(Petrol), Size(21)], next: Normal),
        Paragraph(ContentsHeading, "TOC Heading", Normal, [Keep(), Space(0, 240)], [Font(Serif), Colour(Ink), Size(44)]),
        Paragraph(Contents, "toc 1", Normal, [Stops(WordPages.Upright, isDotted: true), Space(0, 110)], [Size(23)]),
        Paragraph(Lead, "Book lead", Normal, [Space(0, 80)], [Colour(Grey), Size(23)]),
        Paragraph(Narrative, "Book narrative", Normal, [Space(0, 120, 288)], [Font(Serif), Size(22)]),
        Paragraph(Item, "Book item", Normal, [new KeepLines(), Space(40, 110)], []),
        Paragraph(Fact, "Book fact", Normal, [Space(0, 0)], []),
        Paragraph(Source, "Book source", Normal, [new KeepLines(), Space(0, 100)], [Colour(Grey), Size(18)]),
        Paragraph(WordTable.Cell, "Book cell", Normal, [Space(40, 40, 245)], [Size(19)]),
        Paragraph(WordTable.Head, "Book cell head", WordTable.Cell, [Keep()], [new Bold(), Colour(Grey), Size(18)]),
        Paragraph(Running, "Book running line", Normal, [Stops(WordPages.Upright, isDotted: false), Space(0, 0)], [Colour(Grey), Size(17)]),
        Paragraph(RunningAcross, "Book running line across", Normal, [Stops(WordPages.Across, isDotted: false), Space(0, 0)], [Colour(Grey), Size(17)]),
        Paragraph(End, "Book end of part", Normal, [new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }], [Size(2)]),
        Character(Credentials, "Book credentials", [Font(Sans), Colour(Grey), Size(24)]),
        Character(Small, "Book small", [Colour(Grey), Size(18)]),
        Character(Strong, "Strong", [new Bold()]),
        Character(Coded, "Book coded name", [new Italic(), Colour(Plum)]),
        TableStyle());

    /// <summary>Where a font is not installed, which comes nearest to it in width.</summary>
    public static Fonts Fonts() => new(
        new Font(new AltName { Val = "Carlito" }, new FontFamily { Val = FontFamilyValues.Swiss }, new Pitch { Val = FontPitchValues.Variable }) { Name = Sans },
        new Font(new AltName { Val = "Gelasio" }, new FontFamily { Val = FontFamilyValues.Roman }, new Pitch { Val = FontPitchValues.Variable }) { Name = Serif });

    private static Style Paragraph(string id, string name, string? based, OpenXmlElement[] paragraph, OpenXmlElement[] run, bool isDefault = false, string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = name.StartsWith("Book", StringComparison.Ordinal) ? true : null };
        style.Append(new StyleName { Val = name });
        if (based is not null) style.Append(new BasedOn { Val = based });
        if (next is not null) style.Append(new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.Append(new StyleRunProperties(Whole(run)));
        return style;
    }

    private static Style Character(string id, string name, OpenXmlElement[] run) =>
        new(new StyleName { Val = name }, new StyleRunProperties(Whole(run))) { Type = StyleValues.Character, StyleId = id, CustomStyle = name.StartsWith("Book", StringComparison.Ordinal) ? true : null };

    /// <summary>What is bold, slanted or sized is so in scripts written from the right too.</summary>
    private static IEnumerable<OpenXmlElement> Whole(OpenXmlElement[] run) => run.SelectMany(one => one switch
    {
        Bold => new OpenXmlElement[] { one, new BoldComplexScript() },
        Italic => [one, new ItalicComplexScript()],
        FontSize size => [size, new FontSizeComplexScript { Val = size.Val }],
        _ => [one],
    });

    private static Style TableStyle() => new(
        new StyleName { Val = "Book table" },
        new StyleTableProperties(
            new TableBorders(Edge<TopBorder>(Grey, 4), Edge<BottomBorder>(Rule, 4), Edge<InsideHorizontalBorder>(Rule, 4)),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 140, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static T Edge<T>(string colour, uint size) where T : BorderType, new() => new() { Val = BorderValues.Single, Color = colour, Size = size, Space = 0 };

    private static RunFonts Font(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = "Arial" };
    private static Color Colour(string colour) => new() { Val = colour };
    private static FontSize Size(int halfPoints) => new() { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    private static KeepNext Keep() => new();
    private static OutlineLevel Outline(int level) => new() { Val = level };
    private static ParagraphBorders Line(string colour, uint size) => new(new TopBorder { Val = BorderValues.Single, Color = colour, Size = size, Space = 6 });
    private static Tabs Stops(int at, bool isDotted) => new(new TabStop { Val = TabStopValues.Right, Leader = isDotted ? TabStopLeaderCharValues.Dot : TabStopLeaderCharValues.None, Position = at });

    private static SpacingBetweenLines Space(int before, int after, int line = 259) => new()
    {
        Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture),
        After = after.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Line = line.ToString(System.Globalization.CultureInfo.InvariantCulture),
        LineRule = LineSpacingRuleValues.Auto,
    };
}
