using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>A table with a title for who cannot see it, a head that is one and comes again on each page, and rows that are never torn.</summary>
/// <param name="title">what the table is</param>
/// <param name="widths">of the columns, in twentieths of a point</param>
internal sealed class WordTable(string title, IReadOnlyList<int> widths)
{
    public const string Cell = "BookCell", Head = "BookCellHead";

    private readonly Table table = new(
        new TableProperties(
            new TableStyle { Val = WordStyles.Table },
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = XmlText.Writable(title) },
            new TableDescription { Val = XmlText.Writable(title) }),
        new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));

    public WordTable Heads(params IEnumerable<string> heads)
    {
        table.Append(Row(heads.Select(head => WordText.Of(Head, head)), new CantSplit(), new TableHeader()));
        return this;
    }

    public WordTable Row(params IEnumerable<Paragraph> cells)
    {
        table.Append(Row(cells, new CantSplit()));
        return this;
    }

    public WordTable Row(params IEnumerable<string> cells) => Row(cells.Select(text => WordText.Of(Cell, text)));

    public OpenXmlElement Made() => table;

    private TableRow Row(IEnumerable<Paragraph> cells, params OpenXmlElement[] properties) => new(
        [new TableRowProperties(properties), .. cells.Select((cell, at) => new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(widths[at]), Type = TableWidthUnitValues.Dxa }), cell))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
