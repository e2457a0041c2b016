namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>The firm's past, counted back from now: everything happens on working days, in working hours.</summary>
internal sealed class DemoCalendar(DateTimeOffset now)
{
    public DateTimeOffset Now => now;
    public int Year => now.Year;
    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    /// <param name="daysAgo">at least 1; a day of a weekend becomes the Friday before it</param>
    /// <param name="step">0 to 9: later steps of a day come at later hours, so that a history never runs backwards</param>
    public DateTimeOffset At(int daysAgo, int step = 1)
    {
        var day = now.UtcDateTime.Date.AddDays(-daysAgo);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(-1);
        return new(day.AddHours(8 + step).AddMinutes(daysAgo * 7 % 60), TimeSpan.Zero);
    }

    public DateOnly DayAgo(int days) => Today.AddDays(-days);

    /// <summary>The working day so many days ahead, or the Monday after it.</summary>
    public DateOnly DayAhead(int days)
    {
        var day = Today.AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return day;
    }
}
