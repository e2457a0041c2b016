using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>Paragraphs, runs and fields. Whatever text comes in is made writable here, so that no profile can spoil the file.</summary>
internal static class WordText
{
    /// <summary>A paragraph of one text in a style.</summary>
    public static Paragraph Of(string style, string text) => Of(style, Run(text), IsRightToLeft(text));

    /// <summary>A list, because an element is an enumeration too: of its own children.</summary>
    public static Paragraph Of(string style, params IReadOnlyList<OpenXmlElement> content) => new([Set(style), .. content]);

    /// <summary>A narrative keeps its paragraphs.</summary>
    public static IEnumerable<Paragraph> Narrative(string style, string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Of(style, line));

    public static Run Run(string text, string? style = null)
    {
        var properties = new RunProperties();
        if (style is not null) properties.Append(new RunStyle { Val = style });
        if (IsRightToLeft(text)) properties.Append(new RightToLeftText());
        var run = new Run(properties);
        foreach (var (line, at) in XmlText.Writable(text).Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0) run.Append(new Break());
            run.Append(new Text(line.TrimEnd('\r')) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static Run Tab() => new(new TabChar());

    /// <summary>A field with the result it has until its reader reckons it anew; null for one that shows nothing.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code, string? result)
    {
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Begin });
        yield return new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Separate });
        if (result is not null) yield return Run(result);
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.End });
    }

    private static Paragraph Of(string style, Run run, bool isRightToLeft)
    {
        var properties = Set(style);
        if (isRightToLeft) properties.Append(new BiDi());
        return new(properties, run);
    }

    private static ParagraphProperties Set(string style) => new(new ParagraphStyleId { Val = style });

    /// <summary>Whether the first letter is Hebrew, Arabic or of another script written from the right.</summary>
    private static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF) return true;
            if (CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter) return false;
        }
        return false;
    }
}
