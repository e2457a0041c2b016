using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Time zones by their IANA names, whatever the system calls them.</summary>
internal static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<TimeZoneInfo>> Known = new(() =>
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null)
            .OfType<string>()
            .Where(name => name == "UTC" || name.Contains('/', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(TimeZoneInfo.FindSystemTimeZoneById),
    ]);

    /// <summary>"Europe/Lisbon (UTC+00:00)", with the offset of this day.</summary>
    public static IReadOnlyList<SelectListItem> At(DateTimeOffset now) =>
        [.. Known.Value.Select(zone => new SelectListItem($"{zone.Id.Replace('_', ' ')} (UTC{Offset(zone.GetUtcOffset(now))})", zone.Id))];

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "\u2212" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
