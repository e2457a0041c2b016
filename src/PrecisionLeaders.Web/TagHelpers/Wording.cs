using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>Names from code as people read them.</summary>
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

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Seam();
}
