using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

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
        if (KeptInput.CanKeep(request)) SendOn(request, response);
        else if (HttpMethods.IsGet(request.Method)) response.Redirect(context.RedirectUri);
        // What cannot be kept (a large file) must not be asked for again by GET: such an address may know POST only.
        else response.Redirect($"{request.PathBase}/account/resume?to={Uri.EscapeDataString(Address(request))}");
        return Task.CompletedTask;
    }

    /// <summary>Hands a form on, body and all, to the page that keeps it.</summary>
    public static void SendOn(HttpRequest request, HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        response.Headers.Location = $"{request.PathBase}/account/resume?to={Uri.EscapeDataString(Address(request))}";
    }

    private static string Address(HttpRequest request) => request.PathBase + request.Path + request.QueryString;
}

/// <summary>
/// A form whose token no longer holds (open for days, the browser restarted, another person signed in meanwhile) is not thrown away: it goes to
/// the page that keeps input and asks to send it again. What comes from elsewhere, or cannot be kept, gets the page that says what to do.
/// </summary>
internal sealed class ExpiredForms : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) await AnswerAsync(context);
        await next();
    }

    private static async Task AnswerAsync(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        // A body over the limit cannot be read, so neither can the token in it: that is another answer.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && http.Request.ContentLength > most)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else if (await WhyUnreadableAsync(http.Request) is { } status)
            context.Result = new StatusCodeResult(status);
        else if (!http.Request.Headers.ContainsKey("HX-Request") && !http.Request.Path.StartsWithSegments("/account") && KeptInput.CanKeep(http.Request))
            context.Result = new Handover();
    }

    /// <summary>A form that cannot be read fails the check as an expired one does, but sending it again would not mend it.</summary>
    private static async Task<int?> WhyUnreadableAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status422UnprocessableEntity;
        }
    }

    private sealed class Handover : ActionResult
    {
        public override void ExecuteResult(ActionContext context) => LostSession.SendOn(context.HttpContext.Request, context.HttpContext.Response);
    }
}
