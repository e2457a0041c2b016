using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>
/// A name written in one piece, taken apart: "Doe, Jane", "Prof. Jane van der Berg, MD, PhD", "Maria de la Cruz-Núñez, MD, FACMG", "John Smith Jr.", "李明".
/// Two family names without a sign between them ("Gabriel García Márquez") cannot be told from a second given name: the last word is taken.
/// </summary>
public sealed record WrittenName(string? Given, string Family, string? Credentials, string? Suffix = null)
{
    /// <param name="written">the name as found; not empty</param>
    public static WrittenName Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = written.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (parts.Count == 0) return new(null, written.Trim(), null);
        var credentials = TakeCredentials(parts);
        var suffix = TakeSuffix(parts);
        var words = Split(parts[0]);
        if (parts.Count > 1)
        {
            // What stands behind the comma is the given name: all in front of it is the family name.
            suffix ??= TakeSuffix(words);
            return new(string.Join(' ', Split(string.Join(' ', parts.Skip(1)))), string.Join(' ', words), credentials, suffix);
        }
        while (words.Count > 1 && NameTitles.IsCourtesy(words[0])) words.RemoveAt(0);
        credentials ??= TakeCredentials(words);
        suffix ??= TakeSuffix(words);
        if (words.Count == 1 && EastAsianName.Split(words[0]) is var (family, given)) return new(given, family, credentials, suffix);
        var (start, end) = FamilyOf(words);
        var others = words[..start].Concat(words[end..]).ToList();
        return new(others.Count == 0 ? null : string.Join(' ', others), string.Join(' ', words[start..end]), credentials, suffix);
    }

    private static List<string> Split(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>From where to where the family name runs: the last word with the small words before it, unless letters or capitals say that it stands first.</summary>
    private static (int Start, int End) FamilyOf(List<string> words)
    {
        if (words.Count > 1 && (words.TrueForAll(NameScripts.IsEastAsian) || (words.Count == 3 && NameTitles.IsPatronymic(words[2])))) return (0, 1);
        var shouted = words.Count(IsShouted);
        if (shouted > 0 && shouted < words.Count)
        {
            var first = words.FindIndex(IsShouted);
            var run = words.Skip(first).TakeWhile(IsShouted).Count();
            if (run == shouted) return (Lead(words, first), first + run);
        }
        return (Lead(words, words.Count - 1), words.Count);
    }

    /// <summary>Where the small words in front of the family name begin; the first word is always a given name.</summary>
    private static int Lead(List<string> words, int at)
    {
        if (at >= 3 && NameParticles.Joins(words[at - 1])) at -= 2;
        while (at > 1 && NameParticles.IsParticle(words[at - 1])) at--;
        return at;
    }

    /// <summary>Capitals throughout, as passports and French lists write family names; initials are shorter.</summary>
    private static bool IsShouted(string word) => word.Count(char.IsLetter) > 2 && word.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>Takes what follows a name in capitals. Letters that are no known credential count as one only behind a whole name, so that "Doe, JANE" stays a person.</summary>
    private static string? TakeCredentials(List<string> parts)
    {
        var first = parts.Count;
        var isWhole = Split(parts[0]).Count(word => !NameParticles.IsParticle(word)) > 1;
        while (first > 1 && (NameTitles.AreCredentials(parts[first - 1]) || (isWhole && first > 1 && NameTitles.LookLikeCredentials(parts[first - 1])))) first--;
        if (first == parts.Count) return null;
        var taken = string.Join(", ", parts.Skip(first));
        parts.RemoveRange(first, parts.Count - first);
        return taken;
    }

    private static string? TakeSuffix(List<string> parts)
    {
        if (parts.Count < 2 || !NameTitles.IsSuffix(parts[^1])) return null;
        var taken = parts[^1];
        parts.RemoveAt(parts.Count - 1);
        return taken;
    }
}
