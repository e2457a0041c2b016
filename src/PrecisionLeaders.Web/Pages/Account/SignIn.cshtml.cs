using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>The door. It never says which of address and password was wrong, nor whether an address is known.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignInManager<Login> door, LeadersDb db) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new SignInForm.Rules())) return Page();
        var login = await door.UserManager.FindByNameAsync(Form.Email!.Trim());
        var closed = login is not null && await db.Accounts.AnyAsync(held => held.Id == login.Id && held.DeactivatedAt != null);
        var result = login is null || closed ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await door.PasswordSignInAsync(login, Form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return Onward();
        ModelState.AddModelError("", result.IsLockedOut
            ? "This account is locked for fifteen minutes after five wrong passwords. Try again then, or ask an admin."
            : "The e-mail address or the password is not right.");
        return Page();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
}

public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }

    public sealed class Rules : AbstractValidator<SignInForm>
    {
        public Rules()
        {
            RuleFor(form => form.Email).NotEmpty().WithMessage("Write your e-mail address.").MaximumLength(Domain.Account.EmailLength).WithMessage($"An e-mail address has at most {Domain.Account.EmailLength} characters.");
            RuleFor(form => form.Password).NotEmpty().WithMessage("Write your password.").MaximumLength(AccountRules.LongestPassword).WithMessage($"A password has at most {AccountRules.LongestPassword} characters.");
        }
    }
}
