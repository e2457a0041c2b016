namespace PrecisionLeaders.Domain.Candidates;

/// <summary>Which part of a name is written first.</summary>
public enum NameOrder
{
    /// <summary>As the script has it: family name first in Chinese, Japanese and Korean letters, given name first in all others.</summary>
    ByScript,
    GivenFirst,
    FamilyFirst,
}

/// <summary>A name in its parts, and how it is written and filed.</summary>
/// <param name="Given">given names, or null for people with one name</param>
/// <param name="Family">family name, or the only name</param>
/// <param name="Suffix">what tells bearers of one name apart: "Jr.", "III"; or null</param>
/// <param name="Order">which part is written first</param>
public readonly record struct PersonName(string? Given, string Family, string? Suffix = null, NameOrder Order = NameOrder.ByScript)
{
    /// <summary>"Jane van der Berg", "John Smith Jr.", "Nagy Ilona", "李明": Chinese, Japanese and Korean letters stand without a space.</summary>
    public string Written
    {
        get
        {
            if (Given is null) return WithSuffix(Family);
            var isEastAsian = NameScripts.IsEastAsian(Family) && NameScripts.IsEastAsian(Given);
            var isFamilyFirst = Order == NameOrder.FamilyFirst || (Order == NameOrder.ByScript && isEastAsian);
            return WithSuffix(string.Join(isEastAsian ? "" : " ", isFamilyFirst ? [Family, Given] : (string[])[Given, Family]));
        }
    }

    /// <summary>
    /// Folded words to sort by: family name, given name, suffix. Small words in front of a family name come last, so that "van der Berg" stands among
    /// the Bergs; written with a capital they belong to the name, and "De Luca" stands under D.
    /// </summary>
    public string Sorted
    {
        get
        {
            var words = Family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var small = words.TakeWhile((word, i) => i < words.Length - 1 && NameParticles.IsSmall(word)).Count();
            return string.Join(' ', Words.Of(string.Join(' ', words[small..])).Append("").Concat(Words.Of(Given)).Concat(Words.Of(Suffix)).Concat(Words.Of(words[..small]))).Trim();
        }
    }

    private string WithSuffix(string name) => Suffix is null ? name : $"{name} {Suffix}";
}

/// <summary>The small words that lead a family name: "van der", "de la", "bin".</summary>
public static class NameParticles
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "van", "von", "vom", "der", "den", "des", "de", "del", "dela", "della", "delle", "dello", "degli", "di", "da", "dal", "dalla", "dos", "das", "do", "du", "la", "las", "le", "les",
        "lo", "los", "op", "ten", "ter", "te", "het", "zu", "zum", "zur", "af", "av", "bin", "bint", "ibn", "ben", "bat", "abu", "abi", "al", "el", "ul", "ap", "st", "santa", "san",
    };

    /// <summary>Whether a word can lead a family name, in whatever case.</summary>
    public static bool IsParticle(string word) => Known.Contains(Words.Fold(word).TrimEnd('.')) || word is "'t" or "’t" or "d'" or "d’";

    /// <summary>Whether it leads one and is written small, so that lists pass over it.</summary>
    public static bool IsSmall(string word) => word.Length > 0 && !char.IsUpper(word[0]) && IsParticle(word);

    /// <summary>Whether a word joins two family names: "Ortega y Gasset", "Costa e Silva".</summary>
    public static bool Joins(string word) => word is "y" or "e" or "i" or "und";
}

/// <summary>What the letters of a name tell of how it is written.</summary>
public static class NameScripts
{
    /// <summary>Whether all letters are Chinese, Japanese or Korean.</summary>
    public static bool IsEastAsian(string text)
    {
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetter(rune)) continue;
            if (!IsHan(rune.Value) && !IsKana(rune.Value) && !IsHangul(rune.Value)) return false;
            letters++;
        }
        return letters > 0;
    }

    public static bool IsHan(int letter) => letter is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x323AF or >= 0xF900 and <= 0xFAFF or 0x3005;

    public static bool IsHangul(int letter) => letter is >= 0xAC00 and <= 0xD7A3;

    private static bool IsKana(int letter) => letter is >= 0x3040 and <= 0x30FF;
}
