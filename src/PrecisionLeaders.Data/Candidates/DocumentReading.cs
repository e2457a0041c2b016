using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PrecisionLeaders.Data.Intake.Cv;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>
/// Takes in a file about a person. What it is tells its content, never its name or what the browser says of it; nothing of it is run, unpacked to disk or followed.
/// </summary>
public static class DocumentReading
{
    private const int MostEntries = 2_000;

    /// <exception cref="RuleBrokenException">when it is empty, too large, or none of the kinds that are kept; the message is for the person who sent it</exception>
    public static async Task<DocumentFile> ReadAsync(string name, Stream sent, Account by, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        Rule.Require(sent.Length > 0, "The file is empty.");
        Rule.Require(sent.Length <= Document.MaxMegabytes * 1024 * 1024, $"The file is larger than {Document.MaxMegabytes} MB.");
        var content = new byte[sent.Length];
        await sent.ReadExactlyAsync(content, cancellation);
        var format = FormatOf(content);
        Rule.Require(format is not null, "Only PDF, Word (DOCX) and plain text are kept, and this file is none of them, whatever its name says.");
        return new(name, format.Value, content, Convert.ToHexStringLower(SHA256.HashData(content)), TextOf(format.Value, content), by, now);
    }

    private static FileFormat? FormatOf(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) is >= 0) return FileFormat.Pdf;
        if (content.AsSpan().StartsWith("PK"u8)) return IsWord(content) ? FileFormat.Word : null;
        return Plain(content) is null ? null : FileFormat.Text;
    }

    /// <summary>Only the list of names is read. A document with macros in it is refused.</summary>
    private static bool IsWord(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return false;
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("[Content_Types].xml") && names.Contains("word/document.xml") && !names.Any(held => held.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <returns>null when there are no words to be had: a scan, or a file that is locked</returns>
    private static string? TextOf(FileFormat format, byte[] content)
    {
        if (format == FileFormat.Text) return Plain(content);
        CvFile reader = format == FileFormat.Pdf ? new CvPdf() : new CvWord();
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            return reader.TextOf(stream, _ => { });
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    /// <returns>null when it is no text: bytes of no encoding, or control characters among them</returns>
    private static string? Plain(byte[] content)
    {
        var span = content.AsSpan();
        Encoding encoding = span.StartsWith<byte>([0xFF, 0xFE]) ? new UnicodeEncoding(false, true, true) : span.StartsWith<byte>([0xFE, 0xFF]) ? new UnicodeEncoding(true, true, true) : new UTF8Encoding(false, true);
        try
        {
            var text = encoding.GetString(content).TrimStart('\uFEFF');
            return text.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\r' and not '\t' and not '\f') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
