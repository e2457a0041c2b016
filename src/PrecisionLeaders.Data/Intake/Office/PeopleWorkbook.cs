using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Office;

/// <summary>A table of people in an Excel workbook (.xlsx, .xlsm): the first sheet that names columns. Row by row; formulas give what they last came to and are never run.</summary>
internal sealed class PeopleWorkbook : PeopleTableKind
{
    private const string What = "workbook";

    /// <summary>Rows above the names of columns: a title, a date, a blank.</summary>
    private const int MaxLead = 20;

    public override string Name => "Excel workbook";

    public override string Source => "Excel table of people";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Entries.Contains("xl/workbook.xml");
    }

    public override PeopleTable Open(Stream content, Action<string> note)
    {
        OfficeFile.Check(content, What);
        var document = OfficeFile.Read(What, () => SpreadsheetDocument.Open(content, isEditable: false));
        var sheets = OfficeFile.Read(What, () => Sheets(document));
        var values = OfficeFile.Read(What, () => WorkbookValues.Of(document.WorkbookPart!));
        var found = sheets.Select(sheet => (sheet.Name, Rows: SheetRows.Of(sheet.Part, values))).Select(sheet => (sheet.Name, Header: Header(sheet.Rows), sheet.Rows)).ToList();
        var at = found.FindIndex(sheet => sheet.Header is { } header && header.Cells.Any(cell => KnownColumns.Of(cell) is PeopleColumn.Family or PeopleColumn.Name));
        if (at < 0) at = found.FindIndex(sheet => sheet.Header is not null);
        Rule.Require(at >= 0, "The workbook has no sheet with a table.");
        if (found.Count > 1) note($"Read: the sheet “{OrcidParts.Cut(found[at].Name, 40)}”; the workbook has {found.Count}.");
        var header = found[at].Header!.Value;
        PeopleTable.RequireColumns(header.Number, header.Cells.Count);
        return new(header.Number, header.Cells, Rows(document, found[at].Rows.SkipWhile(row => row.Number <= header.Number), header.Cells.Count));
    }

    /// <summary>Those in sight, in their order.</summary>
    private static List<(string Name, WorksheetPart Part)> Sheets(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart;
        Rule.Require(book?.Workbook is not null, "The workbook has no sheets.");
        return [.. book.Workbook.Descendants<Sheet>().Where(sheet => sheet.State?.Value is not { } state || state == SheetStateValues.Visible)
            .Where(sheet => sheet.Id?.Value is not null).Take(50)
            .Select(sheet => (sheet.Name?.Value ?? "", Part: book.TryGetPartById(sheet.Id!.Value!, out var part) ? part as WorksheetPart : null))
            .Where(sheet => sheet.Part is not null).Select(sheet => (sheet.Item1, sheet.Part!))];
    }

    /// <summary>The row that names the columns: the first that names one that is known, or else the first with anything in it.</summary>
    private static SheetRow? Header(IEnumerable<SheetRow> rows)
    {
        var lead = rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Take(MaxLead).ToList();
        var known = lead.FindIndex(row => row.Cells.Any(cell => KnownColumns.Of(cell) is PeopleColumn.Family or PeopleColumn.Name));
        return lead.Count == 0 ? null : lead[Math.Max(known, 0)];
    }

    private static IEnumerable<TableRow> Rows(SpreadsheetDocument document, IEnumerable<SheetRow> rows, int columns)
    {
        using (document)
            foreach (var row in rows)
            {
                if (row.Error is null && row.Cells.All(string.IsNullOrEmpty)) continue;
                var fields = row.Cells.Count > columns ? row.Cells : [.. row.Cells, .. Enumerable.Repeat("", columns - row.Cells.Count)];
                yield return new(row.Number, fields, row.Error ?? (row.Cells.Count > columns ? $"A cell stands in column {SheetRows.Letters(row.Cells.Count)}, to the right of the last column that has a name." : null));
            }
    }
}
