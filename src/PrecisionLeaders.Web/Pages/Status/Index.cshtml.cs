using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Status;

/// <summary>
/// What is shown in place of an answer without a page. The request that failed is run again to here, method and body included: hence no handlers
/// (a POST must show it too), no antiforgery check (it may be what failed) and nobody shut out.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class StatusPage : PageModel
{
    public StatusNotice Notice { get; private set; } = StatusNotice.For(StatusCodes.Status404NotFound);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its own address there is nothing to tell.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        Notice = StatusNotice.For(Response.StatusCode, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier);
    }
}
