using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>A weight as people type it: 15, 12.5 or 33 1/3. Read exactly, by the same rule as in what-if.js.</summary>
public static partial class WeightText
{
    public const string Rule = "Write points from 0 to 100, such as 15, 12.5 or 33 1/3.";

    /// <summary>The weight, or what is wrong with it.</summary>
    public static (Ratio? Weight, string? Error) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (Below().IsMatch(trimmed)) return (null, "A weight is never below 0. " + Rule);
        if (Figure(trimmed) is not { } weight) return (null, trimmed.Length == 0 ? "The weight is missing. " + Rule : "This is not a weight. " + Rule);
        return weight > 100 ? (null, "A weight is at most 100. " + Rule) : (weight, null);
    }

    /// <summary>As it stands in a box and in the address.</summary>
    public static string Of(Ratio weight) => Exact.Of(weight);

    private static Ratio? Figure(string text)
    {
        if (Decimal().Match(text) is { Success: true } plain)
        {
            var digits = plain.Groups[2].Value;
            return new Ratio(BigInteger.Parse(plain.Groups[1].Value + digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, digits.Length));
        }
        if (Fraction().Match(text) is not { Success: true } part) return null;
        var below = BigInteger.Parse(part.Groups[3].Value, CultureInfo.InvariantCulture);
        if (below.IsZero) return null;
        Ratio whole = part.Groups[1].Success ? int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return whole + new Ratio(BigInteger.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture), below);
    }

    [GeneratedRegex(@"^([0-9]{1,6})(?:[.,]([0-9]{1,12}))?$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?:([0-9]{1,3}) )?([0-9]{1,9})/([0-9]{1,9})$")]
    private static partial Regex Fraction();

    [GeneratedRegex("^[-−][0-9]")]
    private static partial Regex Below();
}
