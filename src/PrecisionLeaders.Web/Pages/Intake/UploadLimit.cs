using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>
/// Answers an upload that is too large with a sentence on the page it came from. It runs before the antiforgery check, which would read the
/// whole form; what the browser is still sending is taken and dropped, because a browser shows no answer to a request it has not finished.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(int megabytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public const string TooLarge = "tooLarge";

    /// <summary>Beyond this nothing is waited for.</summary>
    private const long Dropped = 1536L * 1024 * 1024;

    /// <summary>Before the antiforgery check (1000) and the framework's own limits (900).</summary>
    public int Order => 800;

    public int Megabytes => megabytes;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, limit) = (context.HttpContext, megabytes * 1024L * 1024);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = http.Request.ContentLength is null ? limit : Dropped;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.ContentLength is not { } length || length <= limit) return;
        if (length <= Dropped) await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        context.Result = new LocalRedirectResult($"{http.Request.PathBase}{http.Request.Path}?{TooLarge}=true");
    }
}
