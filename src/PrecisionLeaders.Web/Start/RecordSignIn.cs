using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>Writes down that somebody signed in, or tried to, for the person and the admins to read.</summary>
public sealed class RecordSignIn(LeadersDb db, IHttpContextAccessor http, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    public async Task RunAsync(Account account, SignInOutcome outcome, SignInWay way)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = clock.GetUtcNow();
        // Tries on a locked account are free: the first is told, and the rest of that lock would only fill the table.
        var since = now - identity.Value.Lockout.DefaultLockoutTimeSpan;
        if (outcome == SignInOutcome.Locked && await db.SignInAttempts.Of(account.Id).AnyAsync(held => held.Outcome == SignInOutcome.Locked && held.At > since)) return;
        db.SignInAttempts.Add(new(account, now, outcome, way, FamilyOf(http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "")));
        await db.SaveChangesAsync();
    }

    /// <summary>The first that fits: each of these names those after it, to be served the same pages.</summary>
    private static BrowserFamily FamilyOf(string agent)
    {
        bool Names(string part) => agent.Contains(part, StringComparison.Ordinal);
        return Names("Edg") ? BrowserFamily.Edge
            : Names("OPR/") ? BrowserFamily.Opera
            : Names("Firefox/") || Names("FxiOS/") ? BrowserFamily.Firefox
            : Names("Chrome/") || Names("CriOS/") ? BrowserFamily.Chrome
            : Names("Safari/") ? BrowserFamily.Safari
            : BrowserFamily.Other;
    }
}
