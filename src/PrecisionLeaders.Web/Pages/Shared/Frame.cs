using System.Security.Claims;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What the frame around a page needs to know of the person, read from the claims of the sign-in: no query per page.</summary>
public sealed record Frame(string Name, bool IsAdmin, bool IsRecruiter, bool IsReviewer, string Theme, TimeZoneInfo Zone)
{
    /// <summary>Claim with the chosen theme: <c>light</c>, <c>dark</c> or <c>auto</c>.</summary>
    public const string ThemeClaim = "theme";

    /// <summary>Claim with the IANA name of the time zone the person reads times in; without it, the server's.</summary>
    public const string ZoneClaim = "zone";

    /// <summary>Whether the person belongs to the firm and may look things up; a committee member sees Home and Review only.</summary>
    public bool IsOfTheFirm => IsAdmin || IsRecruiter;

    public string RoleName => IsRecruiter ? "Recruiter" : IsAdmin ? "Admin" : "Committee";

    public static Frame Of(ClaimsPrincipal person) => new(
        person.FindFirstValue(ClaimTypes.Name) ?? "",
        person.IsInRole("Admin"),
        person.IsInRole("Recruiter"),
        person.IsInRole("Reviewer"),
        person.FindFirstValue(ThemeClaim) is { } theme and ("light" or "dark") ? theme : "auto",
        TimeZoneInfo.TryFindSystemTimeZoneById(person.FindFirstValue(ZoneClaim) ?? "", out var zone) ? zone : TimeZoneInfo.Local);
}
