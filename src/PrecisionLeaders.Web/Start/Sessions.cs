using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// Holds each sign-in against its account at every request: a deactivated person is out with the next one, other roles hold from it on, and who
/// owes a second step is led to set it up. Not for styles, scripts and fonts, which tell nothing of anybody.
/// </summary>
public static class Sessions
{
    /// <summary>Claim with the version of the account whose name, roles and preferences the sign-in carries.</summary>
    internal const string VersionClaim = "account-version";

    /// <summary>To stand between authentication and authorization.</summary>
    public static IApplicationBuilder UseSessions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) await CheckAsync(context);
        if (OwedSecondStep.IsOwed(context) && !IsOpen(context)) SendToSetUp(context);
        else await next(context);
    });

    private static async Task CheckAsync(HttpContext context)
    {
        var (person, door) = (context.User, context.RequestServices.GetRequiredService<SignInManager<Login>>());
        var account = person.AsViewer().AccountId;
        var db = context.RequestServices.GetRequiredService<LeadersDb>();
        var standing = await context.RequestServices.GetRequiredService<Standings>().OfAsync(db, account, context.RequestAborted);
        if (standing is null || standing.Stamp != person.FindFirstValue(door.Options.ClaimsIdentity.SecurityStampClaimType))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new(new ClaimsIdentity());
            return;
        }
        if (standing.OwesSecondStep) context.Features.Set(new OwedSecondStep());
        if (standing.Version.ToString() != person.FindFirstValue(VersionClaim))
        {
            await door.RefreshSignInAsync(await db.Users.SingleAsync(held => held.Id == account, context.RequestAborted));
        }
    }

    private static bool IsOpen(HttpContext context) => context.GetEndpoint()?.Metadata is not { } page
        || page.GetMetadata<IAllowAnonymous>() is not null || page.GetMetadata<OpenBeforeSetUpAttribute>() is not null;

    /// <summary>A page leads to the set-up and comes back; a script is refused, and leaves what was typed where it is; a form is kept.</summary>
    private static void SendToSetUp(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.ContainsKey("HX-Request")) response.StatusCode = StatusCodes.Status403Forbidden;
        else if (KeptInput.CanKeep(request)) LostSession.SendOn(request, response);
        else response.Redirect($"{request.PathBase}/account/two-factor?returnUrl={Uri.EscapeDataString(HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/")}");
    }
}
