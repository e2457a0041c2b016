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

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>The door. It never says which of address and password was wrong, nor whether an address is known.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignInManager<Login> door, LeadersDb db, RecordSignIn record, IDataProtectionProvider protection) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>What was typed when the session ended, to be sent now; shown once the person is in.</summary>
    public KeptInput? Kept { get; private set; }

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
        var result = account is not { IsActive: true } ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await door.PasswordSignInAsync(login!, Form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (account is not null) await record.RunAsync(account, OutcomeOf(result), SignInWay.Password);
        if (result.Succeeded)
        {
            Kept = KeptInput.Open(Form.Kept, protection);
            return Kept is null ? Onward() : Page();
        }
        ModelState.AddModelError("", result.IsLockedOut
            ? "This account is locked for fifteen minutes after five wrong passwords. Try again then, or ask an admin."
            : "The e-mail address or the password is not right.");
        return Page();
    }

    private static SignInOutcome OutcomeOf(Microsoft.AspNetCore.Identity.SignInResult result) =>
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

    public sealed class Rules : AbstractValidator<SignInForm>
    {
        public Rules()
        {
            RuleFor(form => form.Email).NotEmpty().WithMessage("Write your e-mail address.").MaximumLength(Domain.Account.EmailLength).WithMessage($"An e-mail address has at most {Domain.Account.EmailLength} characters.");
            RuleFor(form => form.Password).NotEmpty().WithMessage("Write your password.").MaximumLength(AccountRules.LongestPassword).WithMessage($"A password has at most {AccountRules.LongestPassword} characters.");
        }
    }
}
