using System.Buffers.Text;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>A person's passkeys: added, named, removed.</summary>
[OpenBeforeSetUp, ResponseCache(NoStore = true)]
public sealed class PasskeysPage(LeadersDb db, SignInManager<Login> door, Passkeys passkeys, Proof proof) : PageModel, IShowsAgain
{
    public const int NameLength = 60;

    private Domain.Account account = null!;
    private Login login = null!;

    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    public IReadOnlyList<Row> Held { get; private set; } = [];

    /// <summary>The passkey whose removal was refused.</summary>
    public string? Removing { get; private set; }
    public bool HasApp => account.TwoFactorSince is not null;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    /// <summary>What the browser asks the authenticator, once it is proven who asks; the protected cookie that comes with it is the proof when the passkey is sent.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        await LoadAsync();
        // A code is taken once: not before the rest holds.
        var isAsked = await this.IsValidAsync(Form, new PasskeyForm.Rules()) || string.IsNullOrEmpty(Form.Proof);
        if (isAsked && await proof.WhyNotAsync(login, Form.Proof) is { } why) ModelState.AddModelError("Form.Proof", why);
        if (!ModelState.IsValid)
            return new JsonResult(new { refused = string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        return Content(await passkeys.OptionsToMakeAsync(account), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        await LoadAsync();
        if (await passkeys.MadeAsync(account, Form.Credential) is not { } made)
        {
            ModelState.AddModelError("", "No passkey came with this, or it was asked for more than five minutes ago. Try again.");
            return await ShowAgainAsync();
        }
        account.AddPasskey();
        made.Name = Named(Form.Name);
        (await door.UserManager.AddOrUpdatePasskeyAsync(login, made)).OrRefuse();
        TempData.Say($"The passkey {made.Name} is added. You can sign in with it.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRenameAsync(string? passkey, string? name)
    {
        ModelState.Clear();
        if (await FoundAsync(passkey) is not { } found) return NotFound();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > NameLength)
        {
            ModelState.AddModelError("", $"A passkey has a name, of at most {NameLength} characters.");
            return await ShowAgainAsync();
        }
        found.Name = name.Trim();
        (await door.UserManager.AddOrUpdatePasskeyAsync(login, found)).OrRefuse();
        TempData.Say($"The passkey is now called {found.Name}.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, [FromForm(Name = "proof")] string? shown)
    {
        ModelState.Clear();
        if (await FoundAsync(passkey) is not { } found) return NotFound();
        if (await proof.WhyNotAsync(login, shown) is { } why)
        {
            Removing = passkey;
            ModelState.AddModelError("", $"{Named(found.Name)} is not removed. {why}");
            return await ShowAgainAsync();
        }
        account.RemovePasskey();
        (await door.UserManager.RemovePasskeyAsync(login, found.CredentialId)).OrRefuse();
        TempData.Say($"The passkey {found.Name} no longer lets anyone in.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        Held = [.. (await door.UserManager.GetPasskeysAsync(login)).OrderBy(held => held.CreatedAt).Select(held => new Row(Base64Url.EncodeToString(held.CredentialId), Named(held.Name), held.CreatedAt))];
        return Page();
    }

    private async Task<UserPasskeyInfo?> FoundAsync(string? id)
    {
        await LoadAsync();
        return (await door.UserManager.GetPasskeysAsync(login)).SingleOrDefault(held => Base64Url.EncodeToString(held.CredentialId) == id);
    }

    private async Task LoadAsync()
    {
        account = await db.Accounts.ActingAsync(User);
        login = await door.UserManager.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in account has no login.");
    }

    private static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim();

    public sealed record Row(string Id, string Name, DateTimeOffset AddedAt);
}

public sealed class PasskeyForm
{
    public string? Name { get; set; }

    /// <summary>A password or a code.</summary>
    public string? Proof { get; set; }

    /// <summary>What the authenticator made, as the browser writes it.</summary>
    public string? Credential { get; set; }

    public sealed class Rules : AbstractValidator<PasskeyForm>
    {
        public Rules() => RuleFor(form => form.Name).NotEmpty().WithMessage("Write a name for the passkey.").MaximumLength(PasskeysPage.NameLength).WithMessage($"A name has at most {PasskeysPage.NameLength} characters.");
    }
}
