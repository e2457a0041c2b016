using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>
/// Where a form lands whose sender is no longer signed in, or whose token no longer holds. It changes nothing: it keeps the fields, protected and
/// for two hours, in the page itself, and after sign-in shows them with a button that sends them to where they were going, with a token of now.
/// </summary>
/// <remarks>
/// It alone takes a form without an antiforgery token, since that is what was lost. A form planted from another site gains nothing by it: such
/// a form is not kept (<see cref="KeptInput.CanKeep"/>), the target is a local path, and nothing is sent until the person has seen whose sign-in
/// it is, what would be sent and where to, and has pressed the button on our page.
/// </remarks>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ResumePage(IDataProtectionProvider protection) : PageModel
{
    public KeptInput? Kept { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync([FromQuery] string? to)
    {
        if (!Url.IsLocalUrl(to) || to.StartsWith("/account/", StringComparison.OrdinalIgnoreCase) || !KeptInput.CanKeep(Request)) return;
        Kept = KeptInput.Of(to, await Request.ReadFormAsync());
    }

    public string Seal(KeptInput kept) => kept.Seal(protection);
}
