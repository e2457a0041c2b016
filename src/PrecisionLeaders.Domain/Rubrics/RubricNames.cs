using System.Globalization;
using System.Text;

namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>Keys, version numbers and codes that are not taken yet.</summary>
public static class RubricNames
{
    public const string FirstNumber = "1.0";

    /// <summary>A key made of the name, "director-research-led"; with a number behind it where others have it.</summary>
    public static string NewKey(string name, IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        var stem = plain.ToString()[..Math.Min(plain.Length, Rubric.KeyLength - 5)].Trim('-');
        if (stem.Length == 0) stem = "rubric";
        return Enumerable.Range(1, int.MaxValue - 1).Select(at => at == 1 ? stem : $"{stem}-{at}").First(key => !taken.Contains(key));
    }

    /// <summary>The number after the highest: 1.2 after 1.0 and 1.1.</summary>
    public static string NextNumber(IReadOnlyCollection<string> taken)
    {
        var (major, minor) = taken.Select(Read).OfType<(int, int)>().DefaultIfEmpty((1, -1)).Max();
        return $"{major}.{minor + 1}";
    }

    /// <summary>The code after the highest: K9 after K1 to K8; after K999 the lowest that is free. A code given up is not given to something else.</summary>
    /// <param name="used">codes of every version of the rubric</param>
    public static string NextCode(IReadOnlyCollection<string> used)
    {
        var highest = used.Where(code => code.StartsWith('K')).Select(code => int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
        return highest < 999 ? $"K{highest + 1}" : Enumerable.Range(1, int.MaxValue - 1).Select(number => $"K{number}").First(code => !used.Contains(code));
    }

    private static (int Major, int Minor)? Read(string number)
    {
        var parts = number.Split('.');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? (major, minor) : null;
    }
}
