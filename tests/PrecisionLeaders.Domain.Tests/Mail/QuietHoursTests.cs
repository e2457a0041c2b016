using System.Globalization;
using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Domain.Tests.Mail;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Nights = new(new(20, 0), new(7, 0));

    [Theory]
    [InlineData("2026-11-23T19:59:59Z", null)]
    [InlineData("2026-11-23T20:00:00Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-23T23:59:59Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-24T00:00:00Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-24T06:59:59Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-24T07:00:00Z", null)]
    public void Nights_run_across_midnight(string now, string? end) => Assert.Equal(At(end), Nights.EndAt(At(now)!.Value, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("2026-11-23T11:59:00Z", null)]
    [InlineData("2026-11-23T12:00:00Z", "2026-11-23T14:00:00Z")]
    [InlineData("2026-11-23T14:00:00Z", null)]
    public void Quiet_hours_may_lie_within_a_day(string now, string? end) => Assert.Equal(At(end), new QuietHours(new(12, 0), new(14, 0)).EndAt(At(now)!.Value, TimeZoneInfo.Utc));

    [Fact]
    public void The_same_hour_twice_means_none() => Assert.Null(new QuietHours(new(7, 0), new(7, 0)).EndAt(At("2026-11-23T07:00:00Z")!.Value, TimeZoneInfo.Utc));

    [Fact]
    public void They_are_those_of_the_person()
    {
        // 02:00 UTC is 10:00 in Singapore and 21:00 the day before in New York.
        var now = At("2026-11-24T02:00:00Z")!.Value;
        Assert.Null(Nights.EndAt(now, Zone("Asia/Singapore")));
        Assert.Equal(At("2026-11-24T12:00:00Z"), Nights.EndAt(now, Zone("America/New_York")));
    }

    [Theory]
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T06:00:00Z")]
    public void A_night_in_which_clocks_change_ends_by_the_clock(string now, string end) => Assert.Equal(At(end), Nights.EndAt(At(now)!.Value, Zone("Europe/Berlin")));

    [Fact]
    public void An_end_that_the_change_leaves_out_comes_with_the_change()
    {
        // In Berlin, 29 March 2026, 02:30 is no time: clocks go from 02:00 to 03:00, which is 01:00 UTC.
        Assert.Equal(At("2026-03-29T01:00:00Z"), new QuietHours(new(20, 0), new(2, 30)).EndAt(At("2026-03-28T23:00:00Z")!.Value, Zone("Europe/Berlin")));
    }

    [Fact]
    public void An_end_that_comes_twice_is_one_that_is_still_to_come()
    {
        // In Berlin, 25 October 2026, 02:30 comes at 00:30 and at 01:30 UTC.
        var quiet = new QuietHours(new(20, 0), new(2, 30));
        Assert.Equal(At("2026-10-25T00:30:00Z"), quiet.EndAt(At("2026-10-25T00:00:00Z")!.Value, Zone("Europe/Berlin")));
        Assert.Equal(At("2026-10-25T01:30:00Z"), quiet.EndAt(At("2026-10-25T01:10:00Z")!.Value, Zone("Europe/Berlin")));
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
