using System.Security.Cryptography;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>A small file read whole. What kind it is, its content says; its name and extension are not asked.</summary>
/// <param name="Kind">what the preview calls it: "ORCID record"</param>
/// <param name="Source">who says so, for the provenance of what is kept</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex</param>
/// <param name="Note">what was left unread and why, or null</param>
/// <param name="Records">one for each person or work the file tells of, in its order</param>
public sealed record PeopleFile(string Kind, string Source, string Hash, string? Note, IReadOnlyList<ReadRecord> Records)
{
    public const int MaxMegabytes = 20, MaxBytes = MaxMegabytes * 1024 * 1024;

    public static readonly string TooLarge = $"The file is larger than {MaxMegabytes} MB. Split it and bring the parts one by one.";

    /// <summary>Reads at most one byte more than the limit, so that a huge upload is refused without being taken in.</summary>
    /// <exception cref="RuleBrokenException">when the file is too large or is none that is read here; the message is for the person who brought it</exception>
    public static async Task<PeopleFile> ReadAsync(Stream stream, CancellationToken cancellation = default) => Read(await BytesAsync(stream, cancellation));

    /// <summary>The same for whoever asks for ORCID records and nothing else.</summary>
    /// <exception cref="RuleBrokenException">as <see cref="ReadAsync"/>, and when it is any other kind of file</exception>
    public static async Task<PeopleFile> ReadOrcidAsync(Stream stream, CancellationToken cancellation = default)
    {
        var bytes = await BytesAsync(stream, cancellation);
        Rule.Require(bytes.Length > 0, "The file is empty.");
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        var head = FileHead.Of(content);
        Rule.Require(FileKinds.All.Any(kind => kind is OrcidXml or OrcidJson && kind.Recognises(head)), "This is no ORCID record. Bring the record of yourself as orcid.org gives it, XML or JSON.");
        return Read(bytes);
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream stream, CancellationToken cancellation)
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
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    /// <exception cref="RuleBrokenException">as <see cref="ReadAsync"/></exception>
    public static PeopleFile Read(ReadOnlyMemory<byte> bytes)
    {
        Rule.Require(bytes.Length <= MaxBytes, TooLarge);
        Rule.Require(bytes.Length > 0, "The file is empty.");
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        var kind = FileKinds.Of(FileHead.Of(content));
        var notes = new List<string>();
        var records = kind.Read(content, notes.Add).ToList();
        return new(kind.Name, kind.Source, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), notes.Count == 0 ? null : string.Join(' ', notes), records);
    }

    /// <summary>All bytes of a file of a kind that is read whole.</summary>
    /// <exception cref="RuleBrokenException">when it is too large for that</exception>
    internal static ReadOnlyMemory<byte> Whole(Stream content)
    {
        Rule.Require(content.Length <= MaxBytes, TooLarge);
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return bytes;
    }
}
