using System.Globalization;
using System.Numerics;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>Figures of the arithmetic as one would write them on paper: nothing is lost to rounding, or it says so.</summary>
public static class Exact
{
    /// <summary>More digits than these are harder to read than a fraction.</summary>
    private const int MostDecimals = 4;

    /// <summary>"12.75" where four decimals hold it, else "9 1/6".</summary>
    public static string Of(Ratio value) => HasFewDecimals(value) ? Figure(value.Rounded(MostDecimals)) : Mixed(value);

    /// <summary>"≈ 9.167" where <see cref="Of"/> had to write a fraction, else null.</summary>
    public static string? About(Ratio value) => HasFewDecimals(value) ? null : $"≈ {Figure(value.Rounded(3))}";

    /// <summary>Both in one line: "12.75", "9 1/6 ≈ 9.167".</summary>
    public static string AndAbout(Ratio value) => About(value) is { } about ? $"{Of(value)} {about}" : Of(value);

    /// <summary>As shown in tables, one decimal: "12.8".</summary>
    public static string Shown(Ratio value) => value.Rounded().ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>For drawing only.</summary>
    public static double Length(Ratio value) => (double)value.Rounded(10);

    private static bool HasFewDecimals(Ratio value) => BigInteger.Pow(10, MostDecimals) % value.Denominator == 0;

    private static string Mixed(Ratio value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return WithMinus(whole.IsZero ? value.ToString() : string.Create(CultureInfo.InvariantCulture, $"{whole} {BigInteger.Abs(rest)}/{value.Denominator}"));
    }

    private static string Figure(decimal value) => WithMinus(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>The minus of print, as long as a plus.</summary>
    private static string WithMinus(string figure) => figure.Replace('-', '−');
}
