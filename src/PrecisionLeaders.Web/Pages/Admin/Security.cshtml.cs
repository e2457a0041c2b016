using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Account;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin;

/// <summary>Of which roles a second step at sign-in is required.</summary>
public sealed class SecurityPage(LeadersDb db) : PageModel, IShowsAgain
{
    private SecuritySettings? held;

    [BindProperty]
    public SecurityForm Form { get; set; } = new();

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];
    public bool HasOwn { get; private set; }
    public object? Newest => SecurityForm.Of(held);

    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAgainAsync();
        Form = SecurityForm.Of(held);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new SecurityForm.Rules())) return await ShowAgainAsync();
        var settings = await db.SecuritySettings.SingleOrDefaultAsync();
        if (settings is null) settings = db.SecuritySettings.Add(new SecuritySettings()).Entity;
        else db.Expect(settings, Form.Version);
        settings.Require(Form.Required.Aggregate(Domain.Roles.None, (all, role) => all | role), await db.Accounts.ActingAsync(User));
        await db.SaveChangesAsync();
        TempData.Say(settings.Required == Domain.Roles.None ? "A second step is required of nobody." : $"A second step is required of each {RoleNames.AsWords(settings.Required)}.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        held = await db.SecuritySettings.AsNoTracking().SingleOrDefaultAsync();
        HasOwn = (await db.Accounts.ActingAsync(User)).HasSecondStep;
        var active = await db.Accounts.Active().Select(account => new { account.Roles, Has = account.TwoFactorSince != null || account.Passkeys > 0 }).ToListAsync();
        Roles = [.. RoleNames.All.Select(role => new RoleRow(role, active.Count(account => account.Roles.HasFlag(role) && account.Has), active.Count(account => account.Roles.HasFlag(role))))];
        return Page();
    }

    public sealed record RoleRow(Roles Role, int Have, int All);
}

public sealed class SecurityForm
{
    public IList<Roles> Required { get; set; } = new List<Roles>();

    /// <summary>Empty as long as nobody has changed the defaults.</summary>
    public Guid Version { get; set; }

    internal static SecurityForm Of(SecuritySettings? own) =>
        new() { Required = [.. RoleNames.All.Where(role => own?.Required.HasFlag(role) == true)], Version = own?.Version ?? Guid.Empty };

    public sealed class Rules : AbstractValidator<SecurityForm>
    {
        public Rules() => RuleFor(form => form.Required).Must(roles => roles.All(RoleNames.All.Contains)).WithMessage("There is no such role.");
    }
}
