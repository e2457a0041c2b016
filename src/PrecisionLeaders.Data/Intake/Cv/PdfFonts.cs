using System.Numerics;
using PrecisionLeaders.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>
/// Counts the letters that the fonts of a PDF speak of, before the reader writes them all down: a line of the file can give a width to each number up to two
/// thousand million, or a meaning. The largest fonts there are have 65,536 letters.
/// </summary>
internal sealed class PdfFonts(PdfDocument document)
{
    private const long MaxLetters = 1_000_000;

    private readonly HashSet<IndirectReference> maps = [];
    private long letters;

    /// <exception cref="RuleBrokenException">when there are more than in the fonts of any CV</exception>
    public void Count()
    {
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            try
            {
                Look(document.Structure.GetObject(reference)?.Data);
            }
            catch (PdfDocumentFormatException)
            {
                // Damaged, and perhaps of no use to anything: the reader says so where it needs it.
            }
        }
    }

    private void Look(IToken? token)
    {
        if (token is StreamToken stream) token = stream.StreamDictionary;
        if (token is ArrayToken array)
            foreach (var held in array.Data) Look(held);
        if (token is not DictionaryToken dictionary) return;
        foreach (var (name, held) in dictionary.Data)
        {
            if (name is "W" or "W2" && Resolved(held) is ArrayToken widths) Take(Widths(widths, name == "W" ? 3 : 5));
            else if (name is "ToUnicode" or "Encoding" && Resolved(held) is StreamToken map && (held is not IndirectReferenceToken { Data: var own } || maps.Add(own)))
                Take(Meanings(map.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner).Span));
            else Look(held);
        }
    }

    private IToken? Resolved(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;

    private void Take(long more)
    {
        letters += Math.Min(more, MaxLetters + 1);
        Rule.Require(letters <= MaxLetters, CvPdf.TooMuch);
    }

    /// <summary>Widths are given for a letter and those after it one by one, or for all from one letter to another.</summary>
    /// <param name="run">how many numbers such a run takes, its two ends among them</param>
    private long Widths(ArrayToken widths, int run)
    {
        var count = 0L;
        for (var at = 0; at + 1 < widths.Data.Count;)
        {
            if (Resolved(widths.Data[at + 1]) is ArrayToken each) (count, at) = (count + each.Data.Count, at + 2);
            else
            {
                if (Resolved(widths.Data[at]) is NumericToken first && Resolved(widths.Data[at + 1]) is NumericToken last) count += Math.Max(0, (long)last.Double - (long)first.Double + 1);
                at += run;
            }
            if (count > MaxLetters) break;
        }
        return count;
    }

    /// <summary>What letters mean is told from one number to another, three values a line: the ends, and what the first one means or each of them.</summary>
    private static long Meanings(ReadOnlySpan<byte> map)
    {
        var count = 0L;
        for (var begin = map.IndexOf("beginbfrange"u8); begin >= 0 && count <= MaxLetters; begin = map.IndexOf("beginbfrange"u8))
        {
            map = map[(begin + "beginbfrange"u8.Length)..];
            var (place, first) = (0, BigInteger.Zero);
            while (map.Length > 0 && !map.StartsWith("endbfrange"u8) && count <= MaxLetters)
            {
                if (map[0] is not ((byte)'<' or (byte)'['))
                {
                    map = map[1..];
                    continue;
                }
                var end = map.IndexOf(map[0] == (byte)'<' ? (byte)'>' : (byte)']');
                if (end < 0) break;
                var value = map[0] == (byte)'<' ? Number(map[1..end]) : BigInteger.Zero;
                if (place == 1) count += (long)BigInteger.Min(BigInteger.Max(value - first + 1, 0), MaxLetters + 1);
                (place, first) = ((place + 1) % 3, value);
                map = map[(end + 1)..];
            }
        }
        return count;
    }

    private static BigInteger Number(ReadOnlySpan<byte> digits)
    {
        var number = BigInteger.Zero;
        foreach (var digit in digits[..Math.Min(digits.Length, 64)])
            if (char.IsAsciiHexDigit((char)digit)) number = (number << 4) + Convert.ToInt32(((char)digit).ToString(), 16);
        return number;
    }
}
