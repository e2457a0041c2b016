using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>What each person sets for themselves.</summary>
public sealed class AccountPage(LeadersDb db, SignInManager<Login> door, TimeProvider clock) : PageModel, IShowsAgain
{
    public const int SignInsShown = 20;

    private Domain.Account account = null!;

    [BindProperty]
    public AccountForm Form { get; set; } = new();

    [BindProperty]
    public PasswordForm Secret { get; set; } = new();

    public string Email => account.Email;
    public bool MayJudge => (account.Roles & (Domain.Roles.Recruiter | Domain.Roles.Reviewer)) != Domain.Roles.None;
    public DateTimeOffset? TwoFactorSince => account.TwoFactorSince;
    public int Passkeys => account.Passkeys;
    public string RoleWords => RoleNames.AsWords(account.Roles);
    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];
    public IReadOnlyList<Domain.SignInAttempt> SignIns { get; private set; } = [];
    public object? Newest => new AccountForm(account);

    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAgainAsync();
        Form = new(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        account = await db.Accounts.ActingAsync(User);
        if (!await this.IsValidAsync(Form, new AccountForm.Rules())) return await ShowAgainAsync();
        db.Expect(account, Form.Version);
        account.Rename(Form.Name!);
        account.Prefer(Form.Theme is "light" or "dark" ? Form.Theme : null, Form.Zone);
        await db.SaveChangesAsync();
        await RenewSignInAsync();
        TempData.Say("Your preferences are saved.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        ModelState.Remove("Form.Version");
        if (!await this.IsValidAsync(Secret, new PasswordForm.Rules(), nameof(Secret))) return await OnlyPasswordAsync();
        var login = await LoginAsync();
        if (await door.UserManager.IsLockedOutAsync(login))
        {
            ModelState.AddModelError("Secret.Current", "Five wrong passwords: try again in fifteen minutes.");
            return await OnlyPasswordAsync();
        }
        var changed = await door.UserManager.ChangePasswordAsync(login, Secret.Current!, Secret.Password!);
        if (!changed.Succeeded)
        {
            // Whoever finds a browser signed in must not be able to try passwords here that the door would not let them try.
            if (changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))) await door.UserManager.AccessFailedAsync(login);
            foreach (var error in changed.Errors)
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "Secret.Current" : "Secret.Password", error.Description);
            return await OnlyPasswordAsync();
        }
        await door.RefreshSignInAsync(login);
        TempData.Say("Your password is changed. Other browsers are signed out.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        account = await db.Accounts.ActingAsync(User);
        Zones = TimeZones.At(clock.GetUtcNow());
        SignIns = await db.SignInAttempts.SeenBy(User.AsViewer()).Of(account.Id).Take(SignInsShown).AsNoTracking().ToListAsync();
        return Page();
    }

    /// <summary>The other form was not sent: it shows the record.</summary>
    private async Task<IActionResult> OnlyPasswordAsync()
    {
        await ShowAgainAsync();
        Form = new(account);
        return Page();
    }

    private async Task RenewSignInAsync() => await door.RefreshSignInAsync(await LoginAsync());

    private async Task<Login> LoginAsync() => await door.UserManager.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in account has no login.");
}

public sealed class AccountForm
{
    public AccountForm() { }

    public AccountForm(Domain.Account account) => (Name, Theme, Zone, Version) = (account.Name, account.Theme ?? "auto", account.Zone, account.Version);

    public static IReadOnlyList<SelectListItem> Themes { get; } = [new("As the device", "auto"), new("Light", "light"), new("Dark", "dark")];

    public string? Name { get; set; }
    public string? Theme { get; set; }
    public string? Zone { get; set; }
    public Guid Version { get; set; }

    public sealed class Rules : AbstractValidator<AccountForm>
    {
        public Rules() => RuleFor(form => form.Name).IsAName();
    }
}

public sealed class PasswordForm
{
    public string? Current { get; set; }
    public string? Password { get; set; }
    public string? Repeated { get; set; }

    public sealed class Rules : AbstractValidator<PasswordForm>
    {
        public Rules()
        {
            RuleFor(form => form.Current).NotEmpty().WithMessage("Write the password you have now.").MaximumLength(AccountRules.LongestPassword).WithMessage($"A password has at most {AccountRules.LongestPassword} characters.");
            RuleFor(form => form.Password).IsANewPassword();
            RuleFor(form => form.Repeated).Equal(form => form.Password).WithMessage("The two new passwords differ. Write the same one twice.");
        }
    }
}
