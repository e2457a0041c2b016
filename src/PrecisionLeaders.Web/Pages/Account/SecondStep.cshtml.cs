using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>After the password, for whoever has two-factor on: a code of the app, or a recovery code. Wrong ones lock as wrong passwords do.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SecondStepPage(SignInManager<Login> door, LeadersDb db, RecordSignIn record, IDataProtectionProvider protection) : PageModel
{
    [BindProperty]
    public SecondStepForm Form { get; set; } = new();

    /// <summary>What was typed when the session ended, to be sent now; shown once the person is in.</summary>
    public KeptInput? Kept { get; private set; }

    /// <summary>The password was given too long ago, or in another browser.</summary>
    public bool TookTooLong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        Form.ReturnUrl = returnUrl;
        return await door.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn", new { returnUrl }) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } login)
        {
            TookTooLong = true;
            ModelState.AddModelError("", "Your password was asked for more than five minutes ago. Sign in again.");
            return Page();
        }
        if (!await this.IsValidAsync(Form, new SecondStepForm.Rules())) return Page();
        var account = await db.Accounts.SingleAsync(held => held.Id == login.Id);
        var code = AuthenticatorCodes.Plain(Form.Code);
        var result = !account.IsActive ? SignInResult.Failed : AuthenticatorCodes.IsOfTheApp(code)
            ? await door.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: Form.Remember)
            : await RecoverAsync(login, code);
        await record.RunAsync(account, SignInPage.OutcomeOf(result), AuthenticatorCodes.IsOfTheApp(code) ? SignInWay.Code : SignInWay.RecoveryCode);
        if (result.Succeeded)
        {
            Kept = KeptInput.Open(Form.Kept, protection);
            return Kept is null ? LocalRedirect(Url.IsLocalUrl(Form.ReturnUrl) ? Form.ReturnUrl : "/") : Page();
        }
        ModelState.AddModelError("Form.Code", result.IsLockedOut
            ? "This account is locked for fifteen minutes after five wrong passwords or codes. Try again then, or ask an admin."
            : "This code is not right, or was used before. Wait for the next one.");
        return Page();
    }

    /// <summary>Identity lets recovery codes be tried without end; here they count like any other.</summary>
    private async Task<SignInResult> RecoverAsync(Login login, string code)
    {
        var users = door.UserManager;
        if (await users.IsLockedOutAsync(login)) return SignInResult.LockedOut;
        var result = await door.TwoFactorRecoveryCodeSignInAsync(AuthenticatorCodes.AsRecoveryCode(code));
        if (result.Succeeded) return result;
        await users.AccessFailedAsync(login);
        return await users.IsLockedOutAsync(login) ? SignInResult.LockedOut : result;
    }
}

public sealed class SecondStepForm
{
    public string? Code { get; set; }
    public bool Remember { get; set; }
    public string? ReturnUrl { get; set; }

    /// <summary>Input sealed by the page that keeps it.</summary>
    public string? Kept { get; set; }

    public sealed class Rules : AbstractValidator<SecondStepForm>
    {
        public Rules() => RuleFor(form => form.Code).NotEmpty().WithMessage("Write the code your app shows, or a recovery code.").MaximumLength(40).WithMessage("A code is shorter than this.");
    }
}
