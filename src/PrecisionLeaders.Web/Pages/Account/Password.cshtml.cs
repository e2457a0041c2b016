using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>A new password for someone who lost theirs, by a link an admin made. The first use, or any change of password, closes it.</summary>
[AllowAnonymous]
public sealed class PasswordPage(LeadersDb db, SignInManager<Login> door, RecordSignIn record) : PageModel
{
    private static readonly StatusNotice NotOpen = new("This link is not open",
        "A link for a new password works once, for one day. Sign in if you have used it, or ask an admin of your firm for another.", "link-off");

    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid AccountId { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewPasswordForm Form { get; set; } = new();

    public StatusNotice? Closed { get; private set; }
    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadyAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadyAsync() is not { } login) return Page();
        if (!await this.IsValidAsync(Form, new NewPasswordForm.Rules())) return Page();
        var changed = await door.UserManager.ResetPasswordAsync(login, Token!, Form.Password!);
        if (!changed.Succeeded)
        {
            ModelState.Tell(changed, "", "Form.Password");
            return Page();
        }
        await door.UserManager.SetLockoutEndDateAsync(login, null);
        if (login.Account.HasSecondStep)
        {
            // The link stands for the password alone.
            TempData.Say("Your new password is saved. Sign in with it.");
            return RedirectToPage("/Account/SignIn");
        }
        await door.SignInAsync(login, isPersistent: false);
        await record.RunAsync(login.Account, SignInOutcome.SignedIn, SignInWay.Link);
        TempData.Say("Your new password is saved.");
        return LocalRedirect("/");
    }

    private async Task<Login?> ReadyAsync()
    {
        ModelState.Clear();
        var login = await db.Users.Include(held => held.Account).SingleOrDefaultAsync(held => held.Id == AccountId && held.Account.DeactivatedAt == null);
        var users = door.UserManager;
        if (login is not null && await users.VerifyUserTokenAsync(login, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Login>.ResetPasswordTokenPurpose, Token ?? ""))
        {
            Email = login.UserName!;
            return login;
        }
        Closed = NotOpen;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }
}

public sealed class NewPasswordForm
{
    public string? Password { get; set; }
    public string? Repeated { get; set; }

    public sealed class Rules : AbstractValidator<NewPasswordForm>
    {
        public Rules()
        {
            RuleFor(form => form.Password).IsANewPassword();
            RuleFor(form => form.Repeated).Equal(form => form.Password).WithMessage("The two passwords differ. Write the same one twice.");
        }
    }
}
