using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>
/// Counts what the page trees of a PDF point to, before the reader follows them: it keeps no more than the last thousand in mind, goes round in longer circles
/// for ever, and down a long chain until its stack is full.
/// </summary>
internal sealed class PdfPageTree
{
    private const int MaxKids = 900;

    private int kids;

    /// <param name="bytes">the file as it came, or objects that were packed in it</param>
    /// <exception cref="RuleBrokenException">when there are more than in any CV</exception>
    public void Count(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'/'); at >= 0;)
        {
            bytes = bytes[(at + 1)..];
            if (IsKids(bytes, out var rest)) Take(rest);
            at = bytes.IndexOf((byte)'/');
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\f\0"u8);
        // A list that stands elsewhere could hold any number, and no program writes one.
        Rule.Require(bytes.IsEmpty || bytes[0] == (byte)'[', CvPdf.Damaged);
        var end = bytes.IndexOf((byte)']');
        foreach (var sign in end < 0 ? bytes : bytes[..end])
            if (sign == (byte)'R') kids++;
        Rule.Require(kids <= MaxKids, CvPdf.TooManyPages);
    }

    /// <summary>The name Kids; any letter of a name may be written by its number, as in /K#69ds.</summary>
    private static bool IsKids(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> rest)
    {
        rest = bytes;
        foreach (var letter in "Kids"u8)
        {
            if (rest.IsEmpty) return false;
            if (rest[0] == letter) rest = rest[1..];
            else if (rest.Length > 2 && rest[0] == (byte)'#' && byte.TryParse(System.Text.Encoding.ASCII.GetString(rest[1..3]), System.Globalization.NumberStyles.HexNumber, null, out var written) && written == letter) rest = rest[3..];
            else return false;
        }
        return rest.IsEmpty || !char.IsAsciiLetterOrDigit((char)rest[0]);
    }
}
