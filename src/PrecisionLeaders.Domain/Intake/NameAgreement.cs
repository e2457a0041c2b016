namespace PrecisionLeaders.Domain.Intake;

/// <summary>How far two ways of writing a given name agree.</summary>
public enum GivenAgreement
{
    /// <summary>They differ, or one is missing.</summary>
    None,

    /// <summary>The initials agree as far as both go: "J. A." and "Jane".</summary>
    Initials,

    /// <summary>The first names are the same word, and further initials do not differ.</summary>
    Name,
}

/// <summary>Compares names as authors write them. A name that agrees is never enough by itself to say who somebody is.</summary>
public static class NameAgreement
{
    private const int LongestInitials = 3;

    /// <summary>A family name in plain words, without the small words in front: "van der Berg" and "Berg" are one.</summary>
    public static string Family(string name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var small = words.TakeWhile((word, i) => i < words.Length - 1 && Candidates.NameParticles.IsParticle(word)).Count();
        return string.Join(' ', Words.Of(string.Join(' ', words[small..])));
    }

    /// <summary>Compares given names or initials.</summary>
    public static GivenAgreement Given(string? one, string? other)
    {
        var (first, second) = (Names(one), Names(other));
        if (first.Count == 0 || second.Count == 0) return GivenAgreement.None;
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
            if (first[i][0] != second[i][0]) return GivenAgreement.None;
        if (first[0].Length == 1 || second[0].Length == 1) return GivenAgreement.Initials;
        return first[0] == second[0] ? GivenAgreement.Name : GivenAgreement.None;
    }

    /// <summary>Whether given names are told by their initials alone where they are held in full: "S." says nothing that "Sorrel" does not.</summary>
    public static bool IsShorter(string? told, string? held) => Given(told, held) == GivenAgreement.Initials && Names(told).TrueForAll(name => name.Length == 1) && Names(told).Count <= Names(held).Count && Names(held)[0].Length > 1;

    /// <summary>"JA" and "J.A." are two initials, "Jane A." a name and one.</summary>
    private static List<string> Names(string? given)
    {
        var names = new List<string>();
        foreach (var written in (given ?? "").Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isInitials = written.Length <= LongestInitials && written.All(char.IsUpper);
            names.AddRange(isInitials ? Words.Fold(written).Where(char.IsLetter).Select(letter => letter.ToString()) : Words.Of(written));
        }
        return names;
    }
}
