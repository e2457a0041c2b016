using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Turns the bytes of a text file into text, strictly: a byte that fits no letter is an answer with its line, not a replacement character.</summary>
internal static class FileText
{
    public const string SaveAsUtf8 = "Save the file as UTF-8 (in Excel: “CSV UTF-8”) and bring it again.";

    /// <exception cref="RuleBrokenException">when the bytes are not UTF-8, nor UTF-16 with a byte order mark</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        Rule.Require(!bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]), $"The file is UTF-32, which is not read here. {SaveAsUtf8}");
        var text = bytes.StartsWith<byte>([0xFF, 0xFE]) ? Utf16(bytes[2..], bigEndian: false)
            : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Utf16(bytes[2..], bigEndian: true)
            : Utf8Text(bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        Rule.Require(nul < 0, $"Line {Line(text, nul)} holds a NUL, which no text has. {SaveAsUtf8}");
        return text;
    }

    /// <summary>The same text as UTF-8, without a byte order mark: the bytes themselves where they are that already.</summary>
    /// <exception cref="RuleBrokenException">as <see cref="Decode"/></exception>
    public static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) && !bytes.Span.Contains((byte)0) ? bytes : Encoding.UTF8.GetBytes(Decode(bytes.Span));
    }

    /// <summary>Opens the same text to be read a part at a time.</summary>
    /// <param name="content">the whole file</param>
    /// <param name="start">the beginning of the text, with replacement characters where it is none</param>
    /// <exception cref="RuleBrokenException">as <see cref="Decode"/>, some of them not before that part is read</exception>
    public static StrictText Open(Stream content, out string start)
    {
        var head = new byte[FileHead.Length];
        content.Position = 0;
        ReadOnlySpan<byte> bytes = head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        Rule.Require(!bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]), $"The file is UTF-32, which is not read here. {SaveAsUtf8}");
        var (encoding, mark) = bytes.StartsWith<byte>([0xFF, 0xFE]) ? (Encoding.Unicode, 2) : bytes.StartsWith<byte>([0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
            : (Encoding.UTF8, bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0);
        start = encoding.GetString(bytes[mark..]);
        content.Position = mark;
        return new(content, encoding);
    }

    private static string Utf8Text(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var discarded = ArrayPool<char>.Shared.Rent(bytes.Length);
        System.Text.Unicode.Utf8.ToUtf16(bytes, discarded, out var sound, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(discarded, clearArray: true);
        throw new RuleBrokenException($"Line {bytes[..sound].Count((byte)'\n') + 1} holds letters that are not UTF-8. {SaveAsUtf8}");
    }

    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        Rule.Require(bytes.Length % 2 == 0, $"The file ends in the middle of a letter. {SaveAsUtf8}");
        var letters = new char[bytes.Length / 2];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]));
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsSurrogate(letters[i])) continue;
            Rule.Require(i + 1 < letters.Length && char.IsSurrogatePair(letters[i], letters[i + 1]),
                $"Line {Line(letters, i)} holds half a letter. {SaveAsUtf8}");
            i++;
        }
        return new string(letters);
    }

    private static int Line(ReadOnlySpan<char> text, int at) => at < 0 ? 0 : text[..at].Count('\n') + 1;
}
