using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>The second step at sign-in by an authenticator app: set up, recovery codes, turned off.</summary>
[OpenBeforeSetUp, ResponseCache(NoStore = true)]
public sealed class TwoFactorPage(LeadersDb db, SignInManager<Login> door, SetUpAuthenticator setUp, TakeOffSecondStep takeOff, Proof proof, TimeProvider clock) : PageModel, IShowsAgain
{
    private Domain.Account account = null!;
    private Login login = null!;
    private string? returnUrl;

    [BindProperty]
    public TwoFactorForm Form { get; set; } = new();

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get => returnUrl; set => returnUrl = Url.IsLocalUrl(value) ? value : null; }

    public DateTimeOffset? Since => account.TwoFactorSince;
    public int CodesLeft { get; private set; }

    /// <summary>The key to set up with; null once an app is on.</summary>
    public AuthenticatorKey? Key { get; private set; }

    /// <summary>Recovery codes just made; in this one answer only.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await this.IsValidAsync(Form, new TwoFactorForm.CodeRules());
        if (!await IsProvenAsync()) return await ShowAgainAsync();
        Codes = await setUp.RunAsync(login, setUp.KeyFor(login, Form.Sealed), AuthenticatorCodes.Plain(Form.Code));
        if (Codes is null) ModelState.AddModelError("Form.Code", "This is not the code of this key now. Wait for the next one, and check that the phone's clock is right.");
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (!await IsProvenAsync()) return await ShowAgainAsync();
        account.RenewRecoveryCodes(clock.GetUtcNow());
        var codes = await door.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(login, SetUpAuthenticator.RecoveryCodes);
        Rule.Require(codes is not null, AccountRules.ChangedMeanwhile);
        Codes = [.. codes];
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!await IsProvenAsync()) return await ShowAgainAsync();
        await takeOff.AppAsync(account);
        await door.ForgetTwoFactorClientAsync();
        await door.RefreshSignInAsync(login);
        TempData.Say("Two-factor is off. Your password alone lets you in.", mean: "owed");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        Key = Since is null ? setUp.KeyFor(login, Form.Sealed) : null;
        CodesLeft = Since is null ? 0 : await door.UserManager.CountRecoveryCodesAsync(login);
        return Page();
    }

    private async Task<bool> IsProvenAsync()
    {
        await LoadAsync();
        if (await proof.WhyNotAsync(login, Form.Proof) is { } why) ModelState.AddModelError("Form.Proof", why);
        return ModelState.IsValid;
    }

    private async Task LoadAsync()
    {
        account = await db.Accounts.ActingAsync(User);
        login = await door.UserManager.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in account has no login.");
    }
}

public sealed class TwoFactorForm
{
    public string? Code { get; set; }

    /// <summary>The key the page was made with.</summary>
    public string? Sealed { get; set; }

    /// <summary>A password or a code.</summary>
    public string? Proof { get; set; }

    public sealed class CodeRules : AbstractValidator<TwoFactorForm>
    {
        public CodeRules() => RuleFor(form => form.Code).NotEmpty().WithMessage("Write the code your app shows.")
            .Must(code => string.IsNullOrWhiteSpace(code) || AuthenticatorCodes.IsOfTheApp(AuthenticatorCodes.Plain(code))).WithMessage("A code has six digits.");
    }
}
