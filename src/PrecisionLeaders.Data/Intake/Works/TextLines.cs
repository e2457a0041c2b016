using System.Text;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Lines of a text, none so long that it would fill the memory.</summary>
internal static class TextLines
{
    /// <summary>A photograph in an address card is the longest line anybody has a reason to write.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <exception cref="RuleBrokenException">when a line is longer than <see cref="MaxLength"/>, or the text is none</exception>
    public static IEnumerable<(int Number, string Text)> Of(TextReader reader)
    {
        var line = new StringBuilder();
        var number = 1;
        for (int letter; (letter = reader.Read()) >= 0;)
        {
            if (letter is not '\n' and not '\r')
            {
                Rule.Require(line.Length < MaxLength, $"Line {number} is longer than {MaxLength / 1024 / 1024} million letters.");
                line.Append((char)letter);
                continue;
            }
            if (letter == '\r' && reader.Peek() == '\n') reader.Read();
            yield return (number++, line.ToString());
            line.Clear();
        }
        if (line.Length > 0) yield return (number, line.ToString());
    }
}
