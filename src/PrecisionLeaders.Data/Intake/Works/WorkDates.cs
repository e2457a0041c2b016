using System.Globalization;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Dates as databases of works write them. What is no date, or lies before 1900, is none: a work is kept without.</summary>
internal static class WorkDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Year, month by number or name, and day, as far as they are there.</summary>
    public static PartialDate? Of(string? year, string? month, string? day)
    {
        var written = year?.Trim();
        if (written is null || !PartialDate.TryParse(written, out var date)) return null;
        if (MonthOf(month) is not { } number) return date;
        return PartialDate.TryParse($"{written}-{number}-{day?.Trim()}", out var exact) || PartialDate.TryParse($"{written}-{number}", out exact) ? exact : date;
    }

    /// <summary>Reads "2018 May 17", "2018 May-Jun", "2018 Winter", "1998 Dec-1999 Jan" and "Spring 2018": the beginning, as exact as it is told.</summary>
    public static PartialDate? Medline(string? written)
    {
        var words = (written ?? "").Split([' ', '-', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(words, word => word.Length == 4 && word.All(char.IsAsciiDigit));
        return at < 0 ? null : Of(words[at], words.ElementAtOrDefault(at + 1) is { } month && !char.IsAsciiDigit(month[0]) ? month : null, words.ElementAtOrDefault(at + 2));
    }

    /// <summary>Reads 2019-07-01, also with a time behind it, 2019-07, 2019, and the American 7/1/2019.</summary>
    public static PartialDate? Iso(string? written)
    {
        written = written?.Trim();
        if (string.IsNullOrEmpty(written)) return null;
        var parts = written.Split('/');
        if (parts.Length == 3) return Of(parts[2].Split(' ')[0], parts[0], parts[1]);
        return PartialDate.TryParse(written.Split('T', ' ')[0], out var date) ? date : null;
    }

    private static int? MonthOf(string? written)
    {
        written = written?.Trim();
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is >= 1 and <= 12 ? number : null;
        var found = written is { Length: >= 3 } ? Array.IndexOf(Months, written[..3].ToLowerInvariant()) : -1;
        return found < 0 ? null : found + 1;
    }
}
