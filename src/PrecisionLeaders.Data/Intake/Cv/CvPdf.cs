using System.Text;
using PrecisionLeaders.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>A CV as PDF. Its text is read; scripts, forms and attachments in it are never looked at.</summary>
internal sealed class CvPdf : CvFile
{
    private const int MaxPages = 100;

    /// <summary>A hundred pages take about a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal const string TooMuch = "The PDF unpacks to more than any CV holds. Print it to PDF anew, or bring the CV as Word or text.",
        TooManyPages = "The PDF has more pages or form fields than any CV. Print the pages that matter to PDF, or bring the CV as Word or text.",
        TooLong = "The PDF takes more time to read than any CV does. Print it to PDF anew, or bring the CV as Word or text.";

    internal const string Damaged = "The PDF is damaged or of a kind that cannot be read here. Print it to PDF anew, or bring the CV as Word or text.";

    public override string Name => "CV (PDF)";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Bytes.Span[..Math.Min(1024, head.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;
    }

    internal override string TextOf(Stream content, Action<string> note)
    {
        var text = Text(PeopleFile.Whole(content).ToArray(), note, Patience);
        Rule.Require(!string.IsNullOrWhiteSpace(text), "The PDF holds no text, only pictures, as a scan does. Let the scanner's program recognise the text, or bring the CV as Word or text.");
        return text;
    }

    /// <param name="bytes">the whole file</param>
    /// <param name="note">as in <see cref="FileKind.Read"/></param>
    /// <param name="patience">how long it may take</param>
    /// <exception cref="RuleBrokenException">when it cannot be read, or is beyond measure</exception>
    internal static string Text(byte[] bytes, Action<string> note, TimeSpan patience)
    {
        try
        {
            return Read(bytes, note, patience);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RuleBrokenException("The PDF is locked by a password. Save it without one, and bring that.");
        }
        catch (UglyToad.PdfPig.Core.PdfDocumentFormatException) { throw new RuleBrokenException(Damaged); }
        catch (PdfDocumentStackDepthException) { throw new RuleBrokenException(Damaged); }
        catch (InvalidFontFormatException) { throw new RuleBrokenException(Damaged); }
        catch (CorruptCompressedDataException) { throw new RuleBrokenException(Damaged); }
        catch (IOException) { throw new RuleBrokenException(Damaged); }
        catch (SystemException flaw) when (IsOfReader(flaw)) { throw new RuleBrokenException(Damaged); }
    }

    /// <summary>What the reader is seen to throw at mangled files; anything else is a fault of ours.</summary>
    private static bool IsOfReader(SystemException flaw) =>
        flaw is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NotSupportedException or NotImplementedException or KeyNotFoundException
            or FormatException or OverflowException or InvalidCastException or NullReferenceException or InvalidDataException or DivideByZeroException;

    private static string Read(byte[] bytes, Action<string> note, TimeSpan patience)
    {
        var tree = new PdfPageTree();
        tree.Count(bytes);
        using var document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true, FilterProvider = new BoundedFilters(tree, patience) });
        new PdfFonts(document).Count();
        document.AddPageFactory<PdfMeasure, PdfMeasure.Factory>();
        var text = new StringBuilder();
        var pages = Math.Min(document.NumberOfPages, MaxPages);
        for (var page = 1; page <= pages && text.Length < 2 * CvReading.MaxText; page++)
        {
            _ = document.GetPage<PdfMeasure>(page);
            text.Append(ContentOrderTextExtractor.GetText(document.GetPage(page), addDoubleNewline: false)).Append('\n');
        }
        if (document.NumberOfPages > pages) note($"Read: the first {pages} pages of {document.NumberOfPages}.");
        return text.ToString().ReplaceLineEndings("\n");
    }
}
