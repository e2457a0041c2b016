using System.Security.Cryptography;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What a file of people turned out to hold. What kind it is, its content says; its name and extension are not asked.</summary>
/// <param name="Kind">"ORCID record" or "CSV": what the preview shows</param>
/// <param name="Source">who says so, for the provenance of what is kept</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex</param>
/// <param name="Note">what was left unread and why, or null</param>
/// <param name="Records">one for each person the file tells of, in its order</param>
public sealed record PeopleFile(string Kind, string Source, string Hash, string? Note, IReadOnlyList<ReadRecord> Records)
{
    public const int MaxMegabytes = 20, MaxBytes = MaxMegabytes * 1024 * 1024, MaxRecords = 10_000;

    private const string Orcid = "ORCID";

    /// <summary>Whether it holds ORCID records, and no table.</summary>
    public bool IsOrcid => Source == Orcid;

    public static readonly string TooLarge = $"The file is larger than {MaxMegabytes} MB. Split it and bring the parts one by one.";

    /// <summary>Reads at most one byte more than the limit, so that a huge upload is refused without being taken in.</summary>
    /// <exception cref="RuleBrokenException">when the file is too large or is no file of people; the message is for the person who brought it</exception>
    public static async Task<PeopleFile> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Rule.Require(!stream.CanSeek || stream.Length - stream.Position <= MaxBytes, TooLarge);
        using var content = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = await stream.ReadAsync(part, cancellation)) > 0;)
        {
            Rule.Require(content.Length + read <= MaxBytes, TooLarge);
            content.Write(part, 0, read);
        }
        return Read(content.GetBuffer().AsMemory(0, (int)content.Length));
    }

    /// <exception cref="RuleBrokenException">as <see cref="ReadAsync"/></exception>
    public static PeopleFile Read(ReadOnlyMemory<byte> bytes)
    {
        Rule.Require(bytes.Length <= MaxBytes, TooLarge);
        Rule.Require(bytes.Length > 0, "The file is empty.");
        RefuseKnownStrangers(bytes.Span);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        switch (FirstLetter(bytes.Span))
        {
            case '<':
                return new("ORCID record", Orcid, hash, null, [OrcidRecord.Read(OrcidXml.Parse(bytes))]);
            case '{' or '[':
                var records = OrcidJson.Parse(FileText.Decode(bytes.Span)).Select(OrcidRecord.Read).ToList();
                return new("ORCID record", Orcid, hash, null, records);
            default:
                var csv = PeopleCsv.Read(FileText.Decode(bytes.Span));
                return new("CSV", "CSV of people", hash, csv.Note, csv.Records);
        }
    }

    private static void RefuseKnownStrangers(ReadOnlySpan<byte> bytes)
    {
        Rule.Require(!bytes.StartsWith("PK"u8), "This is an Excel workbook, a Word document or a ZIP. Save a table as “CSV UTF-8”, unpack a ZIP, and bring what is inside.");
        Rule.Require(!bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]), "This is an old Excel or Word file. Save the table as “CSV UTF-8” and bring that.");
        Rule.Require(!bytes.StartsWith("%PDF"u8), "This is a PDF. Bring an ORCID record (XML or JSON) or a CSV of people.");
        Rule.Require(!bytes.StartsWith<byte>([0x1F, 0x8B]), "This file is compressed. Unpack it and bring what is inside.");
    }

    /// <summary>The first byte that says something: after a byte order mark, blanks and the zeros of UTF-16.</summary>
    private static char FirstLetter(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExcept<byte>([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0]);
        return at < 0 ? ' ' : (char)bytes[at];
    }
}
