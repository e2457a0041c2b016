namespace PrecisionLeaders.Domain.Mail;

/// <summary>The hours of a person's day in which nothing but what they wait for goes out to them. They may run across midnight.</summary>
/// <param name="From">the first quiet minute</param>
/// <param name="Until">the first minute that is no longer quiet; the same as <paramref name="From"/> means no quiet hours</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>When the quiet hours around a moment end.</summary>
    /// <param name="now">the moment</param>
    /// <param name="zone">the zone of the person the mail goes to</param>
    /// <returns>null when the moment is not quiet; else a later one</returns>
    public DateTimeOffset? EndAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var (time, runsOver) = (TimeOnly.FromDateTime(local), Until < From);
        if (From == Until || (runsOver ? time < From && time >= Until : time < From || time >= Until)) return null;
        var end = DateOnly.FromDateTime(local).AddDays(runsOver && time >= From ? 1 : 0).ToDateTime(Until);
        // Where clocks go forward over the end, the first minute after it is the end; where they go back over it, it comes twice and the next one counts.
        while (zone.IsInvalidTime(end)) end = end.AddMinutes(1);
        var offsets = zone.IsAmbiguousTime(end) ? zone.GetAmbiguousTimeOffsets(end).OrderDescending() : (IEnumerable<TimeSpan>)[zone.GetUtcOffset(end)];
        return offsets.Select(offset => new DateTimeOffset(end, offset).ToUniversalTime()).FirstOrDefault(at => at > now, now.AddMinutes(1));
    }
}
