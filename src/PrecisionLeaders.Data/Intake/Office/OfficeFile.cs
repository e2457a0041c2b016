using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Office;

/// <summary>Opens what Word and Excel write, after a look at what it would unpack to. Macros within are never looked at.</summary>
internal static class OfficeFile
{
    private const int MaxEntries = 5_000, MaxRatio = 250, SmallEnough = 1024 * 1024;

    private const long MaxUnpacked = 300L * 1024 * 1024;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxUnpacked,
    };

    /// <summary>Does what reads the document; what the library says of a flaw becomes an answer.</summary>
    /// <param name="what">"workbook" or "document", for the answer</param>
    /// <param name="read">reads</param>
    /// <exception cref="RuleBrokenException">when the file is damaged</exception>
    public static T Read<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException) { throw Damaged(what); }
        catch (InvalidDataException) { throw Damaged(what); }
        catch (OpenXmlPackageException) { throw Damaged(what); }
        catch (IOException) { throw Damaged(what); }
        catch (SystemException flaw) when (IsOfPackage(flaw)) { throw Damaged(what); }
    }

    /// <summary>What the package library is seen to throw at mangled relationships and content types.</summary>
    private static bool IsOfPackage(SystemException flaw) =>
        flaw is FormatException or ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException or OverflowException or NullReferenceException;

    private static RuleBrokenException Damaged(string what) => new($"The {what} is damaged. Open it in the program that wrote it, save it anew, and bring that.");

    /// <exception cref="RuleBrokenException">when it would unpack to more than any document holds</exception>
    public static void Check(Stream content, string what)
    {
        content.Position = 0;
        using var zip = Read(what, () => new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
        var entries = Read(what, () => zip.Entries);
        Rule.Require(entries.Count <= MaxEntries, $"The {what} has {entries.Count} parts; no {what} needs more than {MaxEntries}.");
        var unpacked = 0L;
        foreach (var entry in entries)
        {
            // What an entry gives is bounded by the length it states: the reader ends there.
            unpacked += entry.Length;
            Rule.Require(unpacked <= MaxUnpacked && (entry.Length <= SmallEnough || entry.Length / Math.Max(1, entry.CompressedLength) <= MaxRatio),
                $"The {what} would unpack to far more than it holds, as files made to do harm do. Save it anew, and bring that.");
        }
        content.Position = 0;
    }

    /// <summary>A part of the document, to be read once from its beginning; without entities, and nothing is fetched.</summary>
    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Strict);
}
