using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>Dates and times as people write them, seen from one person's day and zone: "tomorrow", "8 December", "14:02".</summary>
/// <param name="Now">This moment.</param>
/// <param name="Zone">The zone the person reads times in.</param>
public sealed record ViewerTime(DateTimeOffset Now, TimeZoneInfo Zone)
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    public static ViewerTime Of(ViewContext view) => new(
        view.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        Frame.Of(view.HttpContext.User).Zone);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>"14:02" today, "yesterday, 14:02", "8 December, 14:02".</summary>
    public string Moment(DateTimeOffset at, bool compact = false)
    {
        var local = Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = local.ToString("HH:mm", Words);
        return day == Today ? time : $"{Day(day, compact)}, {time}";
    }

    /// <summary>"today", "tomorrow", "8 December", with the year when it is another one; short: "8 Dec".</summary>
    public string Day(DateOnly day, bool compact = false) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        _ => day.ToString((compact ? "d MMM" : "d MMMM") + (day.Year == Today.Year ? "" : " yyyy"), Words),
    };

    /// <summary>"Tuesday, 8 December 2026, 14:02 (UTC+01:00)".</summary>
    public string Exact(DateTimeOffset at) => Local(at).ToString("dddd, d MMMM yyyy, HH:mm '(UTC'zzz')'", Words);

    public static string Exact(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Words);
}
