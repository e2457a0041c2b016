using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Office;

/// <summary>What the cells of a workbook have in common: texts that are kept once, and which styles show a number as a date.</summary>
internal sealed partial class WorkbookValues
{
    private const int MaxTexts = 2_000_000, MaxLetters = 60_000_000;

    private readonly List<string> texts = [];
    private readonly List<string?> patterns = [];
    private readonly bool isFrom1904;

    private WorkbookValues(bool isFrom1904) => this.isFrom1904 = isFrom1904;

    public static WorkbookValues Of(WorkbookPart book)
    {
        var values = new WorkbookValues(book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
        if (book.SharedStringTablePart is { } shared) values.ReadTexts(shared);
        var own = book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null).GroupBy(format => format.NumberFormatId!.Value).ToDictionary(same => same.Key, same => same.First().FormatCode?.Value) ?? [];
        foreach (var format in book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? [])
            values.patterns.Add(DatePattern(format.NumberFormatId?.Value ?? 0, own));
        return values;
    }

    public string Shared(string index) =>
        int.TryParse(index.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "";

    /// <summary>A number as its style shows it: a date where it is one, otherwise the number in full.</summary>
    public string Shown(string written, string? style)
    {
        written = written.Trim();
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return written;
        var pattern = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < patterns.Count ? patterns[at] : null;
        if (pattern is not null && number + (isFrom1904 ? 1462 : 0) is >= 1 and < 2_958_466 and var serial) return DateTime.FromOADate(serial).ToString(pattern, CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : written;
    }

    /// <summary>How exact a date its format shows, or null when it shows none.</summary>
    private static string? DatePattern(uint id, Dictionary<uint, string?> own)
    {
        if (id is 17) return "yyyy-MM";
        if (id is 14 or 15 or 16 or 22 or (>= 27 and <= 36) or (>= 50 and <= 58)) return "yyyy-MM-dd";
        if (!own.TryGetValue(id, out var code) || code is null || code.Length > 200) return null;
        var bare = Unspoken().Replace(code, "").ToLowerInvariant();
        return !bare.Contains('y', StringComparison.Ordinal) ? null : bare.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : bare.Contains('m', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy";
    }

    private void ReadTexts(SharedStringTablePart part)
    {
        using var reader = OfficeFile.Open(part);
        var (text, letters, isText, phonetic) = (new StringBuilder(), 0L, false, -1);
        while (reader.Read())
        {
            if (phonetic >= 0 && reader.Depth <= phonetic) phonetic = -1;
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "si")
                {
                    text.Clear();
                    if (reader.IsEmptyElement) texts.Add("");
                }
                else if (reader.LocalName == "rPh" && !reader.IsEmptyElement) phonetic = reader.Depth;
                isText = reader.LocalName == "t" && phonetic < 0;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName == "si") texts.Add(text.ToString().Trim());
                isText = false;
            }
            else if (isText)
            {
                text.Append(reader.Value);
                Rule.Require((letters += reader.Value.Length) <= MaxLetters && texts.Count <= MaxTexts, "The workbook holds more text than is read here. Save the table of people as a workbook of its own.");
            }
        }
    }

    /// <summary>Parts of a format that are shown as they stand: in quotation marks, in brackets, behind a backslash.</summary>
    [GeneratedRegex("""\"[^\"]*\"|\[[^\]]*\]|\\.""")]
    private static partial Regex Unspoken();
}
