using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>What can be made out in the text of a CV. All of it is proposed to a person and believed by none before.</summary>
/// <param name="Text">line by line, blanks made one, at most <see cref="MaxText"/> letters</param>
/// <param name="Name">the first line that looks like a name, or null</param>
/// <param name="Emails">in their order, small letters</param>
/// <param name="Phones">in their order, as written</param>
/// <param name="Orcids">those whose check digit holds</param>
/// <param name="Degrees">from the lines under education, or that name a school</param>
/// <param name="Sections">what stands under which heading</param>
public sealed partial record CvReading(string Text, string? Name, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Orcids,
    IReadOnlyList<DegreeRecord> Degrees, IReadOnlyList<CvSection> Sections)
{
    public const int MaxText = 200_000;

    private const int MaxEach = 20, NameLines = 12;

    /// <summary>The first address, or null.</summary>
    public string? Email => Emails is [var first, ..] ? first : null;

    /// <param name="text">the text as it came out of the file</param>
    public static CvReading Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text);
        var sections = CvSection.Of(lines);
        return new(string.Join('\n', lines), NameIn(lines),
            [.. Address().Matches(string.Join('\n', lines)).Select(match => match.Value.TrimEnd('.', '-').ToLowerInvariant()).Where(address => address.Length <= Candidate.EmailLength).Distinct().Take(MaxEach)],
            [.. lines.SelectMany(PhonesIn).Distinct().Take(MaxEach)],
            [.. Orcid().Matches(string.Join('\n', lines)).Select(match => OrcidId.Parse(match.Value)).OfType<string>().Distinct().Take(MaxEach)],
            [.. CvDegrees.In(sections).Take(PersonRecord.MaxDegrees)], sections);
    }

    /// <summary>Lines without what is no text, blanks made one, and at most one empty line between two.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var length = 0;
        foreach (var raw in text.Length > 4 * MaxText ? text[..(4 * MaxText)].Split('\n') : text.Split('\n'))
        {
            var line = Blanks().Replace(Sound(raw), " ").Trim();
            if (line.Length == 0 && (lines.Count == 0 || lines[^1].Length == 0)) continue;
            if (length + line.Length + 1 > MaxText) break;
            lines.Add(line);
            length += line.Length + 1;
        }
        while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>Without control signs and halves of letters; letters and their accents made one.</summary>
    private static string Sound(string raw)
    {
        var sound = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
            if (rune.Value == '\t') sound.Append('\t');
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) sound.Append(rune);
        return sound.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string? NameIn(List<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0).Take(NameLines))
        {
            var written = Lead().Replace(line, "").Split(['|', '\t', '•', '·'])[0].Trim();
            if (CvSection.IsHeading(written) || !IsName(written)) continue;
            var end = written.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? comma : written.Length;
            return written[..end].Any(char.IsLower) ? written : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written[..end].ToLowerInvariant()) + written[end..];
        }
        return null;
    }

    /// <summary>Two to six words, all of letters and all but the small ones of a name with a capital.</summary>
    private static bool IsName(string written)
    {
        if (written.Length is < 4 or > Candidate.NameLength || written.Any(sign => char.IsDigit(sign) || sign is '@' or '/' or ':' or ';' or '&' or '!' or '?')) return false;
        var words = written.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.All(word => char.IsLetter(word[0]))
            && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]) && !words.Any(word => NotNames().IsMatch(word));
    }

    private static IEnumerable<string> PhonesIn(string line) =>
        Phone().Matches(line.Length > 400 ? line[..400] : line).Select(match => match.Value.Trim())
            .Where(found => found.Count(char.IsAsciiDigit) is >= 9 and <= 15 && found.Any(sign => sign is '+' or '(' or ' ' or '-' or '.') && !Years().IsMatch(found) && OrcidId.Parse(found) is null);

    [GeneratedRegex(@"(?<![\w.+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dXx](?!\d)")]
    private static partial Regex Orcid();

    [GeneratedRegex(@"(?<![\d/-])(?:\+|\()?\d[\d ().\u00A0-]{7,20}\d(?![\d-])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:19|20)\d\d\D{1,3}(?:19|20)\d\d")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:curriculum\s+vitae|r[ée]sum[ée]|c\.?v\.?|name)\s*(?:of\b|[:–-])?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:engineer|developer|manager|director|professor|scientist|physician|university|college|hospital|institute|department|school|street|road|avenue|page|updated|confidential|address|personal|details|information|research|medical|center|centre|of|and|the|for|in)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotNames();

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex Blanks();
}
