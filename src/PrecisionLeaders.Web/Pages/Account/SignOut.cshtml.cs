using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Ends the sign-in of this browser. Only a form does it: a link or an image from elsewhere must not.</summary>
[OpenBeforeSetUp]
public sealed class SignOutPage(SignInManager<Login> door) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        if (Url.IsLocalUrl(ReturnUrl)) return LocalRedirect(ReturnUrl);
        TempData.Say("You are signed out.");
        return RedirectToPage("/Account/SignIn");
    }
}
