using System.Text.RegularExpressions;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>A name written in one piece, taken apart: "Doe, Jane", "Jane van der Berg, MD, PhD", "Dr. Jane Doe".</summary>
public sealed partial record WrittenName(string? Given, string Family, string? Credentials)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "ter", "ten", "zu", "zum", "zur",
        "bin", "ibn", "al", "el", "af", "av",
    };

    /// <summary>Family name is what stands before the comma, or the last word with the small words before it; credentials are what follows in capitals.</summary>
    /// <param name="written">the name as found; not empty</param>
    public static WrittenName Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var behind = parts.Length;
        while (behind > 1 && Credential().IsMatch(parts[behind - 1])) behind--;
        var credentials = behind == parts.Length ? null : string.Join(", ", parts[behind..]);
        if (behind == 0) return new(null, written.Trim(), null);
        if (behind > 1) return new(string.Join(' ', parts[1..behind]), parts[0], credentials);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        while (words.Count > 1 && Courtesy().IsMatch(words[0])) words.RemoveAt(0);
        if (words.Count == 0) return new(null, parts[0], credentials);
        var family = words.Count - 1;
        while (family > 1 && Particles.Contains(words[family - 1])) family--;
        return new(family == 0 ? null : string.Join(' ', words[..family]), string.Join(' ', words[family..]), credentials);
    }

    private const string OneCredential = @"(M\.?D|D\.?O|Ph\.?D|D\.?Phil|Pharm\.?D|Sc\.?D|Dr\.?P\.?H|J\.?D|D\.?V\.?M|M\.?B\.?A|M\.?P\.?H|M\.?H\.?A|M\.?Sc?|B\.?Sc?|M\.?A|B\.?A|M\.?Phil|MBBS|MBChB|R\.?N|FACP|FACS|FACMG|FACC|FRCP|FRCPath|FRS|FMedSci|L?CGC)\.?";

    [GeneratedRegex("^" + OneCredential + "([ /]+" + OneCredential + ")*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Credential();

    [GeneratedRegex(@"^(Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Courtesy();
}
