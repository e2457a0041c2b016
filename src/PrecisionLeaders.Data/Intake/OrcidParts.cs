using System.Globalization;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What the entries of an ORCID record have in common: dates, places, who may see them.</summary>
internal static class OrcidParts
{
    /// <summary>The higher, the more the owner prefers the entry.</summary>
    public static int DisplayIndex(OrcidNode entry) =>
        int.TryParse(entry.At("display-index"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;

    /// <summary>What its owner does not show to everyone is kept from committees.</summary>
    public static bool IsConfidential(OrcidNode entry) =>
        entry.At("visibility") is { } seenBy && !seenBy.Equals("public", StringComparison.OrdinalIgnoreCase);

    public static (PartialDate? Start, PartialDate? End) Span(OrcidNode entry, string what) =>
        (Date(entry.Child("start-date"), what), Date(entry.Child("end-date"), what));

    /// <exception cref="RuleBrokenException">when year, month and day make no date</exception>
    public static PartialDate? Date(OrcidNode? date, string what)
    {
        if (date?.At("year") is not { } year) return null;
        var written = string.Join('-', new[] { year, date.At("month"), date.At("day") }.OfType<string>());
        if (date.At("month") is null) written = year;
        Rule.Require(PartialDate.TryParse(written, out var read), $"{what} has a date that is none: “{Cut(written, 40)}”.");
        return read;
    }

    public static string? PlaceOf(OrcidNode? organisation)
    {
        var address = organisation?.Child("address");
        var place = string.Join(", ", new[] { address?.At("city"), address?.At("region"), address?.At("country") }.OfType<string>());
        return place.Length == 0 ? null : place;
    }

    /// <summary>At most so many characters, with an ellipsis where text was left off; never half a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }
}
