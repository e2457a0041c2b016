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

/// <summary>The door. It never says which of address and password was wrong, nor whether an address is known.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignInManager<Login> door, LeadersDb db, RecordSignIn record, Passkeys passkeys, IDataProtectionProvider protection) : PageModel
{
    private const string Locked = "This account is locked for fifteen minutes after five wrong passwords or codes. Try again then, or ask an admin.";
    private const string UnknownPasskey = "This passkey opens no account here, or was asked for too long ago. Try again, or sign in with your password.";

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>What was typed when the session ended, to be sent now; shown once the person is in.</summary>
    public KeptInput? Kept { get; private set; }

    /// <summary>The form of the second step, where it follows on this page.</summary>
    public SecondStepForm? Second { get; private set; }

    public IActionResult OnGet(string? returnUrl)
    {
        Form.ReturnUrl = returnUrl;
        return User.Identity?.IsAuthenticated == true ? Onward() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new SignInForm.Rules())) return Page();
        var login = await door.UserManager.FindByNameAsync(Form.Email!.Trim());
        var account = login is null ? null : await db.Accounts.SingleAsync(held => held.Id == login.Id);
        var needsPasskey = account is { TwoFactorSince: null, HasSecondStep: true } && await db.SecuritySettings.AnyAsync(set => (set.Required & account.Roles) != Roles.None);
        var result = account is not { IsActive: true } ? SignInResult.Failed
            : needsPasskey ? await door.CheckPasswordSignInAsync(login!, Form.Password!, lockoutOnFailure: true)
            : await door.PasswordSignInAsync(login!, Form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return AskSecondStep();
        var isIn = result.Succeeded && !needsPasskey;
        if (account is not null) await record.RunAsync(account, isIn ? SignInOutcome.SignedIn : OutcomeOf(result.Succeeded ? SignInResult.Failed : result), SignInWay.Password);
        if (isIn) return LetIn();
        return Refuse(result.Succeeded ? "Your role asks for more than a password: sign in with your passkey. If you have lost it, ask an admin of your firm to reset your second step."
            : result.IsLockedOut ? Locked
            : "The e-mail address or the password is not right.");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.OptionsToAskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        ModelState.Clear();
        if (await passkeys.GivenAsync(Form.Credential) is not { } given) return Refuse(UnknownPasskey);
        var account = await db.Accounts.SingleAsync(held => held.Id == given.Owner.Id);
        var result = !account.IsActive ? SignInResult.Failed : await door.UserManager.IsLockedOutAsync(given.Owner) ? SignInResult.LockedOut : SignInResult.Success;
        await record.RunAsync(account, OutcomeOf(result), SignInWay.Passkey);
        if (!result.Succeeded) return Refuse(result.IsLockedOut ? Locked : UnknownPasskey);
        // The authenticator's count of uses, by which a copy would be noticed.
        (await door.UserManager.AddOrUpdatePasskeyAsync(given.Owner, given.Passkey)).OrRefuse();
        await door.SignInAsync(given.Owner, isPersistent: false);
        return LetIn();
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }

    private IActionResult LetIn()
    {
        Kept = KeptInput.Open(Form.Kept, protection);
        return Kept is null ? Onward() : Page();
    }

    /// <summary>By redirect, unless input is kept that no address could carry.</summary>
    private IActionResult AskSecondStep()
    {
        if (Form.Kept is null) return RedirectToPage("/Account/SecondStep", new { Form.ReturnUrl });
        Second = new() { Kept = Form.Kept, ReturnUrl = Form.ReturnUrl };
        return Page();
    }

    internal static SignInOutcome OutcomeOf(SignInResult result) =>
        result.Succeeded ? SignInOutcome.SignedIn : result.IsLockedOut ? SignInOutcome.Locked : SignInOutcome.Refused;

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(Form.ReturnUrl) ? Form.ReturnUrl : "/");
}

public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
    public string? ReturnUrl { get; set; }

    /// <summary>Input sealed by the page that keeps it.</summary>
    public string? Kept { get; set; }

    /// <summary>What an authenticator gave, as the browser writes it.</summary>
    public string? Credential { get; set; }

    public sealed class Rules : AbstractValidator<SignInForm>
    {
        public Rules()
        {
            RuleFor(form => form.Email).NotEmpty().WithMessage("Write your e-mail address.").MaximumLength(Domain.Account.EmailLength).WithMessage($"An e-mail address has at most {Domain.Account.EmailLength} characters.");
            RuleFor(form => form.Password).NotEmpty().WithMessage("Write your password.").MaximumLength(AccountRules.LongestPassword).WithMessage($"A password has at most {AccountRules.LongestPassword} characters.");
        }
    }
}
