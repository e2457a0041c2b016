using System.Globalization;

namespace PrecisionLeaders.Domain;

/// <summary>A date of which only the year, or the year and month, may be known. Orders by what is known; a bare year comes before its months.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <param name="year">1900 to 2200</param>
    /// <param name="month">1 to 12, or null when unknown</param>
    /// <param name="day">a day of that month, or null when unknown</param>
    /// <exception cref="RuleBrokenException">when it is no date</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        Rule.Require(year is >= 1900 and <= 2200, "A year has four digits, from 1900 on.");
        Rule.Require(month is null or (>= 1 and <= 12), "A month is a number from 1 to 12.");
        Rule.Require(day is null || month is not null, "A day needs its month.");
        Rule.Require(day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month!.Value)), "That month has no such day.");
        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }

    /// <summary>yyyymmdd with 00 for what is unknown: how it is stored and ordered.</summary>
    public int Number => Year * 10000 + (Month ?? 0) * 100 + (Day ?? 0);

    /// <summary>Whether an end can follow a start, as far as both are known: 2021-03 to 2021 can, 2021-03 to 2021-02 cannot.</summary>
    public static bool CanSpan(PartialDate? start, PartialDate? end) =>
        start is not { } from || end is not { } to || from.Number <= to.Year * 10000 + (to.Month ?? 99) * 100 + (to.Day ?? 99);

    public static PartialDate FromNumber(int number) =>
        new(number / 10000, number / 100 % 100 is var month and > 0 ? month : null, number % 100 is var day and > 0 ? day : null);

    /// <summary>Reads 2021, 2021-03 or 2021-03-09.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length is < 1 or > 2)) return false;
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return false;
        try
        {
            date = new(numbers[0], parts.Length > 1 ? numbers[1] : null, parts.Length > 2 ? numbers[2] : null);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    public int CompareTo(PartialDate other) => Number.CompareTo(other.Number);
    public static bool operator <(PartialDate a, PartialDate b) => a.Number < b.Number;
    public static bool operator >(PartialDate a, PartialDate b) => a.Number > b.Number;
    public static bool operator <=(PartialDate a, PartialDate b) => a.Number <= b.Number;
    public static bool operator >=(PartialDate a, PartialDate b) => a.Number >= b.Number;

    /// <summary>2021, 2021-03 or 2021-03-09: what <see cref="TryParse"/> reads and forms show.</summary>
    public override string ToString() =>
        Day is not null ? $"{Year:0000}-{Month:00}-{Day:00}" : Month is not null ? $"{Year:0000}-{Month:00}" : $"{Year:0000}";

    /// <summary>As people write it: 2021, Mar 2021, 9 Mar 2021.</summary>
    public string ToWords() =>
        Day is not null ? new DateOnly(Year, Month!.Value, Day.Value).ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : Month is not null ? new DateOnly(Year, Month.Value, 1).ToString("MMM yyyy", CultureInfo.InvariantCulture)
        : Year.ToString(CultureInfo.InvariantCulture);
}
