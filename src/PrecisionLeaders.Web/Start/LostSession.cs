using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PrecisionLeaders.Web.Start;

/// <summary>What happens to a request of someone who is no longer signed in.</summary>
internal static class LostSession
{
    /// <summary>
    /// A page asks to sign in and comes back. A script is told so. A form is handed on, body and all (307), to a page that keeps what was
    /// typed until the person has signed in again.
    /// </summary>
    public static Task SendToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.ContainsKey("HX-Request"))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.Location = $"/account/resume?to={Uri.EscapeDataString(request.Path + request.QueryString)}";
            return Task.CompletedTask;
        }
        response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
