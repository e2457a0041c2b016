using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Documents made for a test, of the parts that are looked at.</summary>
internal static class OfficeFiles
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string Rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>People of the congress</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>Start</t></is></c><c r="D3" t="inlineStr"><is><t>Position</t></is></c><c r="E3" t="inlineStr"><is><t>Phone</t></is></c></row>
        <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="inlineStr"><is><r><t>Otto</t></r><r><t>line</t></r></is></c><c r="C4" s="1"><v>43556</v></c><c r="D4" t="str"><f>WEBSERVICE("http://x.example")</f><v>Director</v></c><c r="E4"><v>442055500100</v></c></row>
        <row r="6"><c r="A6" t="inlineStr"><is><t>Quillon</t></is></c><c r="D6" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c></row>
        <row r="7"><c r="A7" t="inlineStr"><is><t>Roe</t></is></c><c r="D7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
        <row r="8"><c r="A8" t="inlineStr"><is><t>Poe</t></is></c><c r="C8" s="2"><v>42005.5</v></c></row>
        """;

    public static byte[] Workbook(string rows = Rows, string shared = "<si><t>Surname</t></si><si><t>Given</t><rPh sb=\"0\" eb=\"1\"><t>unread</t></rPh></si><si><r><t>Br</t></r><r><t>ack</t></r></si>")
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var notes = book.AddNewPart<WorksheetPart>();
            var sheet = book.AddNewPart<WorksheetPart>();
            Feed(notes, $"<worksheet xmlns=\"{Sheet}\"><sheetData/></worksheet>");
            Feed(sheet, $"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>");
            Feed(book.AddNewPart<SharedStringTablePart>(), $"<sst xmlns=\"{Sheet}\">{shared}</sst>");
            Feed(book.AddNewPart<WorkbookStylesPart>(), $"<styleSheet xmlns=\"{Sheet}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"mmm\\ yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
            Feed(book, $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Notes\" sheetId=\"1\" r:id=\"{book.GetIdOfPart(notes)}\"/><sheet name=\"People\" sheetId=\"2\" r:id=\"{book.GetIdOfPart(sheet)}\"/></sheets></workbook>");
        }
        return file.ToArray();
    }

    public static byte[] Document(string text)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            Feed(document.AddMainDocumentPart(), $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t>{line.Replace("&", "&amp;", StringComparison.Ordinal)}</w:t></w:r></w:p>"))}</w:body></w:document>");
        return file.ToArray();
    }

    public static byte[] Pdf(string text)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var at = 800;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0) page.AddText(line.Replace('–', '-'), 10, new PdfPoint(40, at), font);
            at -= 16;
        }
        return builder.Build();
    }

    /// <summary>The same package with one part made of so many bytes.</summary>
    public static byte[] Bomb(byte[] package, string part, int megabytes)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var entry = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < megabytes; i++) entry.Write(zeros);
        }
        return file.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
