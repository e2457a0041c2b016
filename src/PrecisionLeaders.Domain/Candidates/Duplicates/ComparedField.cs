namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>One way in which two records can agree in a field, or not.</summary>
/// <param name="Words">in words, after the field's name: "agrees", "is spelled alike"</param>
/// <param name="M">probability that two records of the same person stand so, from 0 to 1</param>
/// <param name="U">the same of two different people; where <see cref="IsByRarity"/>, what the share of the value is multiplied by</param>
/// <param name="IsByRarity">whether the share of the agreed value in the table counts: a rare name tells more than a common one</param>
/// <param name="Most">most bits it can bring: where fields say the same twice, they must not count twice</param>
public sealed record AgreementLevel(string Words, double M, double U, bool IsByRarity = false, double Most = 20)
{
    /// <summary>What it says for being the same, in bits: the weight log2(m/u) of Fellegi and Sunter (1969), "A theory for record linkage", JASA 64:1183.</summary>
    /// <param name="share">share of the table that has the agreed value</param>
    public double BitsAt(double share) => Math.Clamp(Math.Log2(M / (IsByRarity ? Math.Clamp(share * U, 1e-9, 1) : U)), -Most, Most);
}

/// <summary>Where two records stand in one field.</summary>
/// <param name="Level">place in <see cref="ComparedField.Levels"/>; negative when one of the two says nothing</param>
/// <param name="Value">the value that is agreed on, or null</param>
public readonly record struct Standing(int Level, string? Value)
{
    public static Standing Unknown => new(-1, null);
}

/// <summary>A named field and how two records are compared in it. A record may have several values in a field; none says nothing.</summary>
/// <param name="Name">as it is read: "Family name"</param>
/// <param name="Levels">best agreement first, disagreement last</param>
/// <param name="Compare">finds the level of two records' values, of which both have some</param>
public sealed record ComparedField(string Name, IReadOnlyList<AgreementLevel> Levels, Func<string[], string[], Standing> Compare)
{
    /// <summary>Two wordings as alike as this by Jaro-Winkler differ as by a slip of the pen, and as by more than one.</summary>
    private const double Slip = .92, Slips = .84;

    private static readonly AgreementLevel[] Alike = [new("agrees", .80, 1, true), new("is spelled almost the same", .10, .002), new("is spelled alike", .04, .01), new("differs", .06, .98)];

    /// <summary>A name or other short text: the same, a slip apart, alike, different.</summary>
    public static ComparedField OfText(string name) => new(name, Alike, Best((a, b) => a == b ? 0 : JaroWinkler.Of(a, b) switch { >= Slip => 1, >= Slips => 2, _ => 3 }));

    /// <summary>A number that is a name, such as a postcode: the same, one digit wrong or two turned round, different.</summary>
    public static ComparedField OfNumber(string name) => new(name, [new("agrees", .85, 1, true), new("has one digit wrong", .08, .02), new("differs", .07, .97)],
        Best((a, b) => a == b ? 0 : IsOneSlip(a, b) ? 1 : 2));

    /// <summary>A date as yyyymmdd: the same, day and month exchanged or one digit wrong, one of its parts wrong, different.</summary>
    public static ComparedField OfDate(string name) => new(name,
        [new("agrees", .85, 1, true), new("has one digit wrong, or day and month exchanged", .08, .002), new("has one part wrong", .03, .01), new("differs", .04, .98)], Best(DateLevel));

    /// <summary>One of a few words: the same or different.</summary>
    public static ComparedField OfCategory(string name) => new(name, [new("agrees", .9, 1, true), new("differs", .1, .8)], Best((a, b) => a == b ? 0 : 1));

    /// <summary>Of several values the two that agree best. A dash before a value marks a part of one; values that cannot be compared have the greatest level there is.</summary>
    public static Func<string[], string[], Standing> Best(Func<string, string, int> level) => (mine, theirs) =>
    {
        var best = new Standing(int.MaxValue, null);
        foreach (var a in mine)
            foreach (var b in theirs)
                if (level(a, b) is var found && found < best.Level) best = new(found, a.TrimStart('-'));
        return best.Level == int.MaxValue ? Standing.Unknown : best;
    };

    private static int DateLevel(string a, string b)
    {
        if (a == b) return 0;
        if (a.Length != 8 || b.Length != 8) return IsOneSlip(a, b) ? 1 : 3;
        if (IsOneSlip(a, b) || (a[..4] == b[..4] && a[4..6] == b[6..] && a[6..] == b[4..6])) return 1;
        return (a[..4] == b[..4] ? 1 : 0) + (a[4..6] == b[4..6] ? 1 : 0) + (a[6..] == b[6..] ? 1 : 0) >= 2 ? 2 : 3;
    }

    /// <summary>Whether one sign was changed, lost or added, or two neighbours were turned round.</summary>
    internal static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start]) start++;
        var (i, j) = (a.Length, b.Length);
        while (i > start && j > start && a[i - 1] == b[j - 1]) (i, j) = (i - 1, j - 1);
        return i - start <= 1 && j - start <= 1 || (i - start == 2 && j - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}

/// <summary>Two fields whose values are sometimes written into each other's place, such as given and family name.</summary>
/// <param name="First">place of the one field</param>
/// <param name="Second">place of the other</param>
/// <param name="Share">share of records in which that happens</param>
public sealed record Exchange(int First, int Second, double Share);

/// <summary>What one field says for or against two records being the same.</summary>
/// <param name="Field">the field's name</param>
/// <param name="Words">how it stands, as a sentence goes on after the field's name</param>
/// <param name="Value">the value agreed on, or null</param>
/// <param name="Bits">for, when positive; against, when negative</param>
public sealed record Contribution(string Field, string Words, string? Value, double Bits)
{
    /// <summary>The fields that speak for it most, in words.</summary>
    public static string Strongest(IEnumerable<Contribution> reasons, int most)
    {
        var text = string.Join("; ", reasons.Where(reason => reason.Bits > 0).OrderByDescending(reason => reason.Bits).Take(most).Select(reason => $"{char.ToLowerInvariant(reason.Field[0])}{reason.Field[1..]} {reason.Words}"));
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
