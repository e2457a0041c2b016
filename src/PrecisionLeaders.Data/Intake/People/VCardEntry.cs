using System.Globalization;
using System.Text;

namespace PrecisionLeaders.Data.Intake.People;

/// <summary>One line of an address card: its name, what is said about it, and its value.</summary>
internal sealed record VCardEntry(string Name, IReadOnlyList<string> Marks, string Value)
{
    private const int MaxValue = 100_000;

    /// <summary>What is read of a card. The rest, pictures above all, is passed over.</summary>
    private static readonly HashSet<string> Kept = ["N", "FN", "NICKNAME", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "ADR", "URL", "NOTE", "KIND", "EXPERTISE"];

    /// <summary>Small letters, without what escapes a sign.</summary>
    public string Words => Plain(Value).ToLowerInvariant();

    public bool IsPreferred => Marks.Any(mark => mark.Contains("PREF", StringComparison.Ordinal));

    public bool Is(string mark) => Marks.Any(each => each.Contains(mark, StringComparison.Ordinal));

    /// <summary>The value on one line, without what escapes a sign; null when it is empty.</summary>
    public string? Text => Works.WorkText.Line(Plain(Value));

    /// <summary>The parts between semicolons.</summary>
    public IReadOnlyList<string?> Parts => [.. Split(Value, ';').Select(part => Works.WorkText.Line(Plain(part)))];

    /// <summary>Null when the line is none that is read.</summary>
    public static VCardEntry? Read(string line)
    {
        var colon = Colon(line);
        if (colon <= 0) return null;
        var marks = Split(line[..colon], ';').ToList();
        var name = marks[0][(marks[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        if (!Kept.Contains(name) || line.Length - colon > MaxValue) return null;
        var said = marks.Skip(1).Select(mark => mark.Trim().ToUpperInvariant()).ToList();
        var value = line[(colon + 1)..];
        if (said.Exists(mark => mark.Contains("BASE64", StringComparison.Ordinal) || mark is "ENCODING=B")) return null;
        return new(name, said, said.Exists(mark => mark.Contains("QUOTED-PRINTABLE", StringComparison.Ordinal)) ? Quoted(value, said) : value);
    }

    /// <summary>The colon before the value; one between quotation marks belongs to a mark.</summary>
    private static int Colon(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ':' && !isQuoted) return i;
        return -1;
    }

    private static IEnumerable<string> Split(string text, char separator)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == separator)
            {
                yield return text[from..i];
                from = i + 1;
            }
        }
        yield return text[Math.Min(from, text.Length)..];
    }

    private static string Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\\' || i + 1 == text.Length) plain.Append(text[i]);
            else plain.Append(text[++i] is 'n' or 'N' ? '\n' : text[i]);
        return plain.ToString();
    }

    private static string Quoted(string value, List<string> marks)
    {
        var bytes = new List<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '=' && i + 2 < value.Length && byte.TryParse(value.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var coded))
            {
                bytes.Add(coded);
                i += 2;
            }
            else if (value[i] < 128) bytes.Add((byte)value[i]);
            else bytes.AddRange(Encoding.UTF8.GetBytes(value, i, char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1));
        }
        return Charset(marks).GetString([.. bytes]);
    }

    /// <summary>Cards of version 2.1 name their letters line by line; what names none that is known is read as UTF-8.</summary>
    private static Encoding Charset(List<string> marks)
    {
        var name = marks.Find(mark => mark.StartsWith("CHARSET=", StringComparison.Ordinal))?[8..].Trim('"');
        if (name is null or "UTF-8") return Encoding.UTF8;
        return name is "ISO-8859-1" or "US-ASCII" ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.UTF8;
    }
}
