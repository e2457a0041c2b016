using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Ranking.Files;

/// <summary>A cell of a sheet: text, a number, or a formula with the value it has now, so that readers which do not reckon still show it.</summary>
public readonly record struct SheetCell(string? Text, double? Number, string? Formula, SheetStyle Style)
{
    public static SheetCell Of(string? text, SheetStyle style = SheetStyle.Plain) => new(text, null, null, style);
    public static SheetCell Of(double? number, SheetStyle style = SheetStyle.Plain) => new(null, number, null, style);
    public static SheetCell Live(string formula, double? value, SheetStyle style = SheetStyle.Figure) => new(null, value, formula, style);
    public static SheetCell Live(string formula, string value) => new(value, null, formula, SheetStyle.Plain);
}

/// <summary>How a cell is set. The numbers are places in the style sheet below.</summary>
public enum SheetStyle : uint
{
    Plain,
    Head,
    Figure,
    Exact,
}

/// <summary>A spreadsheet file of a few sheets.</summary>
public sealed class Workbook : IDisposable
{
    private readonly MemoryStream memory = new();
    private readonly SpreadsheetDocument document;
    private readonly Sheets sheets = new();

    public Workbook()
    {
        document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook);
        var part = document.AddWorkbookPart();
        // Whoever opens it has every formula reckoned anew.
        part.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets, new CalculationProperties { FullCalculationOnLoad = true });
        part.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
    }

    /// <param name="name">at most 31 characters</param>
    /// <param name="widths">of the columns, in characters; further ones are as usual</param>
    /// <param name="rows">from the first row on</param>
    public void Add(string name, IReadOnlyList<double> widths, IEnumerable<IEnumerable<SheetCell>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = new Columns(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true }));
        var data = new SheetData(rows.Select((cells, at) => new Row(cells.Select((cell, column) => Made(cell, Place(column, at + 1)))) { RowIndex = (uint)at + 1 }));
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(columns, data);
        sheets.Append(new Sheet { Id = document.WorkbookPart.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }

    public byte[] ToArray()
    {
        document.Save();
        document.Dispose();
        return memory.ToArray();
    }

    /// <summary>"B7" of column 1 and row 7: columns from 0, rows from 1.</summary>
    public static string Place(int column, int row) => $"{ColumnName(column)}{row.ToString(CultureInfo.InvariantCulture)}";

    public static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName(column / 26 - 1) + (char)('A' + column % 26);

    public void Dispose()
    {
        document.Dispose();
        memory.Dispose();
    }

    private static Cell Made(SheetCell cell, string place)
    {
        var made = new Cell { CellReference = place, StyleIndex = (uint)cell.Style };
        if (cell.Formula is { } formula) made.CellFormula = new CellFormula(formula);
        if (cell.Number is { } number)
        {
            made.DataType = CellValues.Number;
            made.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (cell.Formula is not null)
        {
            made.DataType = CellValues.String;
            made.CellValue = new CellValue(cell.Text ?? "");
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            // Text in place is never read as a formula, whatever it begins with.
            made.DataType = CellValues.InlineString;
            made.InlineString = new InlineString(new Text(XmlText.Writable(text)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return made;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "0.0000" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
}
