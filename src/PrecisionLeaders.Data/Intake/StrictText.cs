using System.Text;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads the bytes of a text file as text, a part at a time and strictly: a byte that fits no letter is an answer with its line, not a replacement character.</summary>
internal sealed class StrictText : TextReader
{
    private const int PartLength = 32 * 1024;

    private readonly Stream content;
    private readonly Decoder decoder;
    private readonly bool isWide;
    private readonly byte[] bytes = new byte[PartLength];
    private readonly char[] letters = new char[PartLength + 16];
    private int at, count, line = 1;
    private bool isEnded;

    /// <param name="content">the file, behind its byte order mark</param>
    /// <param name="encoding">UTF-8 or UTF-16; it is made to fail on what fits no letter</param>
    public StrictText(Stream content, Encoding encoding)
    {
        (this.content, isWide) = (content, encoding is UnicodeEncoding);
        decoder = encoding.GetDecoder();
        decoder.Fallback = DecoderFallback.ExceptionFallback;
    }

    public override int Peek() => Fill() ? letters[at] : -1;

    public override int Read() => Fill() ? letters[at++] : -1;

    public override int Read(Span<char> buffer)
    {
        if (buffer.Length == 0 || !Fill()) return 0;
        var taken = Math.Min(buffer.Length, count - at);
        letters.AsSpan(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    private bool Fill()
    {
        while (at == count && !isEnded)
        {
            var read = content.Read(bytes);
            (at, isEnded) = (0, read == 0);
            count = Decode(bytes.AsSpan(0, read));
            var sound = letters.AsSpan(0, count);
            var nul = sound.IndexOf('\0');
            Rule.Require(nul < 0, $"Line {line + sound[..Math.Max(nul, 0)].Count('\n')} holds a NUL, which no text has. {FileText.SaveAsUtf8}");
            line += sound.Count('\n');
        }
        return at < count;
    }

    private int Decode(ReadOnlySpan<byte> part)
    {
        try
        {
            return decoder.GetChars(part, letters, flush: isEnded);
        }
        catch (DecoderFallbackException broken)
        {
            if (isEnded) throw new RuleBrokenException($"The file ends in the middle of a letter. {FileText.SaveAsUtf8}");
            var before = part[..Math.Clamp(broken.Index, 0, part.Length)];
            throw new RuleBrokenException($"Line {line + before.Count((byte)'\n')} holds {(isWide ? "half a letter" : "letters that are not UTF-8")}. {FileText.SaveAsUtf8}");
        }
    }
}
