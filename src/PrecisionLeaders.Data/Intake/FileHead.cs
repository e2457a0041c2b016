using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The beginning of a file, looked at in the ways by which kinds are told apart.</summary>
public sealed class FileHead
{
    public const int Length = 65536;

    private FileHead(ReadOnlyMemory<byte> bytes, IReadOnlyList<string> entries)
    {
        (Bytes, Entries) = (bytes, entries);
        Text = Decoded(bytes.Span);
        Root = RootOf(Text);
        Properties = PropertiesOf(bytes.Span);
    }

    /// <summary>The first <see cref="Length"/> bytes, or fewer.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The same as text, with replacement characters where it is none, without a byte order mark and the blanks before the first letter.</summary>
    public string Text { get; }

    /// <summary>Local name of the root element of an XML file, or null.</summary>
    public string? Root { get; }

    /// <summary>Names of properties met in the JSON of the head, at whatever depth; empty when it is no JSON.</summary>
    public IReadOnlySet<string> Properties { get; }

    /// <summary>Names of the entries of a ZIP, at most a thousand; empty when it is none.</summary>
    public IReadOnlyList<string> Entries { get; }

    public bool IsJson => Text is ['{' or '[', ..];

    public string FirstLine => Text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? Text[..end] : Text;

    /// <param name="content">the whole file; it is left at its beginning</param>
    public static FileHead Of(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = new byte[Length];
        content.Position = 0;
        var read = content.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        var entries = bytes.AsSpan(0, read).StartsWith("PK"u8) ? EntriesOf(content) : [];
        content.Position = 0;
        return new(bytes.AsMemory(0, read), entries);
    }

    private static List<string> EntriesOf(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return [.. zip.Entries.Take(1000).Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        var encoding = bytes.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        return encoding.GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    /// <summary>A document type is stepped over unread: PubMed files carry one.</summary>
    private static string? RootOf(string text)
    {
        if (!text.StartsWith('<')) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static HashSet<string> PropertiesOf(ReadOnlySpan<byte> bytes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (names.Count < 500 && reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName) names.Add(Encoding.UTF8.GetString(reader.ValueSpan));
        }
        catch (JsonException)
        {
            // What came before the flaw still tells the kind; its parser then says where the flaw is.
        }
        return names;
    }
}
