using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>Names from code, counts and lists as people read them.</summary>
public static partial class Wording
{
    /// <summary>"LongList" becomes "Long list", "GivenName" "Given name"; words in capitals such as "ORCID" stay.</summary>
    public static string Of(string name)
    {
        var words = Seam().Replace(name, " ").Split(' ');
        for (var i = 1; i < words.Length; i++)
            if (!words[i].All(char.IsUpper)) words[i] = words[i].ToLower(CultureInfo.InvariantCulture);
        return string.Join(' ', words);
    }

    public static string Of(Enum value) => Of(value.ToString());

    /// <summary>"1 day", "1,030 people".</summary>
    public static string Counted(int number, string one, string? many = null) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Seam();
}
