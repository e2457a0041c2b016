using System.Security.Claims;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed class FrameTests
{
    [Fact]
    public void The_frame_reads_name_role_theme_and_zone_from_the_sign_in()
    {
        var frame = Of((ClaimTypes.Name, "Sunita Kallergis"), (ClaimTypes.Role, "Reviewer"), (Frame.ThemeClaim, "dark"), (Frame.ZoneClaim, "Europe/Lisbon"));
        Assert.Equal(("Sunita Kallergis", "Committee", "dark", "Europe/Lisbon"), (frame.Name, frame.RoleName, frame.Theme, frame.Zone.Id));
        Assert.False(frame.IsOfTheFirm);
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("Recruiter")]
    public void Admins_and_recruiters_are_of_the_firm(string role) => Assert.True(Of((ClaimTypes.Role, role)).IsOfTheFirm);

    [Fact]
    public void Without_preferences_the_theme_follows_the_device_and_times_the_server()
    {
        var frame = Of((Frame.ThemeClaim, "x\" onload=\"y"), (Frame.ZoneClaim, "Nowhere/Else"));
        Assert.Equal("auto", frame.Theme);
        Assert.Equal(TimeZoneInfo.Local, frame.Zone);
    }

    private static Frame Of(params (string Type, string Value)[] claims) =>
        Frame.Of(new(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Value)), "test")));
}
