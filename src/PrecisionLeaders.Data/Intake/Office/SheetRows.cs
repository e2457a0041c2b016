using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Office;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">as Excel counts, from 1</param>
/// <param name="Cells">what the cells show, without empty ones behind the last</param>
/// <param name="Error">why it cannot be read, or null</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells, string? Error);

/// <summary>The rows of a sheet as they stand in the file; each time they are asked for, they are read anew.</summary>
internal static class SheetRows
{
    private const int MaxRow = 1_048_576, MaxText = 32_767;

    public static IEnumerable<SheetRow> Of(WorksheetPart part, WorkbookValues values)
    {
        using var reader = OfficeFile.Read("workbook", () => OfficeFile.Open(part));
        var number = 0;
        while (OfficeFile.Read("workbook", () => Next(reader, values, number)) is { } row)
        {
            Rule.Require(row.Number > number && row.Number <= MaxRow, $"The rows of the sheet are out of order after row {number}.");
            number = row.Number;
            yield return row;
        }
    }

    private static SheetRow? Next(XmlReader reader, WorkbookValues values, int before)
    {
        while (!(reader.NodeType == XmlNodeType.Element && reader.LocalName == "row"))
            if (!reader.Read()) return null;
        var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : before + 1;
        var (cells, error, depth) = (new List<string>(), (string?)null, reader.Depth);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return new(number, cells, null);
        }
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                reader.Read();
                continue;
            }
            var at = Column(reader.GetAttribute("r")) ?? cells.Count;
            var (text, flaw) = Cell(reader, values);
            if (text.Length == 0 && flaw is null) continue;
            if (at > PeopleTable.MaxColumns)
            {
                error ??= $"A cell stands in column {Letters(at + 1)}; at most {PeopleTable.MaxColumns} columns are read.";
                continue;
            }
            error ??= flaw is null ? null : $"Cell {Letters(at + 1)}{number} {flaw}.";
            while (cells.Count <= at) cells.Add("");
            cells[at] = text;
        }
        return new(number, cells, error);
    }

    /// <summary>Reads a cell and goes past it. Its formula, if it has one, is passed over.</summary>
    private static (string Text, string? Flaw) Cell(XmlReader reader, WorkbookValues values)
    {
        var (type, style, depth) = (reader.GetAttribute("t"), reader.GetAttribute("s"), reader.Depth);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return ("", null);
        }
        var (text, isValue) = ("", false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) isValue = reader.LocalName is "v" or "t";
            else if (reader.NodeType == XmlNodeType.EndElement) isValue = false;
            else if (isValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                Rule.Require(text.Length + reader.Value.Length <= MaxText, "A cell of the sheet holds more than Excel allows.");
                text += reader.Value;
            }
        }
        reader.Read();
        return type switch
        {
            "s" => (values.Shared(text), null),
            "e" => ("", $"holds the error {OrcidParts.Cut(text.Trim(), 20)}"),
            "b" => (text.Trim() == "1" ? "TRUE" : "FALSE", null),
            null or "n" => (values.Shown(text, style), null),
            _ => (text.Trim(), null),
        };
    }

    /// <summary>"AB12" stands in column 27, counted from 0.</summary>
    private static int? Column(string? reference)
    {
        var (column, letters) = (0, 0);
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter)) break;
            Rule.Require(++letters <= 3, "A cell of the sheet stands where no sheet has a column.");
            column = column * 26 + (letter - 'A' + 1);
        }
        return letters == 0 ? null : column - 1;
    }

    /// <param name="column">from 1</param>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
