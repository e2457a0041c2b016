using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Account;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.People;

/// <summary>One person's roles, and whether they may sign in.</summary>
[ResponseCache(NoStore = true)]
public sealed class PersonPage(LeadersDb db, UserManager<Login> logins, TakeOffSecondStep takeOff, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid AccountId { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public Domain.Account Person { get; private set; } = null!;

    /// <summary>Where the person chooses a new password; in this one answer only.</summary>
    public string? PasswordLink { get; private set; }

    public Memberships TakesPartIn { get; private set; } = null!;
    public IReadOnlyList<SignInAttempt> SignIns { get; private set; } = [];

    public bool IsOneself => Person.Id == User.AsViewer().AccountId;
    public object? Newest => new PersonForm(Person);

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAgainAsync();
        if (Person is not null) Form = new(Person);
        return page;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FoundAsync() is not { } person) return NotFound();
        if (!await this.IsValidAsync(Form, new PersonForm.Rules())) return await ShowAgainAsync();
        db.Expect(person, Form.Version);
        person.GiveRoles(Form.Roles.Aggregate(Roles.None, (all, role) => all | role), await ActingAdminAsync());
        await db.SaveChangesAsync();
        TempData.Say($"{person.Name} is now {RoleNames.AsWords(person.Roles)}.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        ModelState.Clear();
        if (await FoundAsync() is not { IsActive: true } person) return NotFound();
        var login = await db.Users.SingleAsync(held => held.Id == person.Id);
        PasswordLink = Url.PageLink("/Account/Password", values: new { account = person.Id, token = await logins.GeneratePasswordResetTokenAsync(login) });
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostDeactivateAsync()
    {
        ModelState.Clear();
        if (await FoundAsync() is not { } person) return NotFound();
        person.Deactivate(await ActingAdminAsync(), clock.GetUtcNow());
        (await db.Users.SingleAsync(login => login.Id == person.Id)).EndSessions();
        await db.SaveChangesAsync();
        TempData.Say($"{person.Name} can no longer sign in.", Url.Page("/Admin/People/Person", "Reactivate", new { account = person.Id }));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostReactivateAsync()
    {
        ModelState.Clear();
        if (await FoundAsync() is not { } person) return NotFound();
        person.Reactivate(await ActingAdminAsync());
        await db.SaveChangesAsync();
        TempData.Say($"{person.Name} can sign in again.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSecondStepAsync()
    {
        ModelState.Clear();
        if (await FoundAsync() is not { } person) return NotFound();
        await takeOff.AllAsync(person, await ActingAdminAsync());
        TempData.Say($"{person.Name} has no second step now, and is signed out.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Person = (await FoundAsync())!;
        if (Person is null) return NotFound();
        if (Form.Version == default) Form = new(Person);
        TakesPartIn = await Memberships.OfAsync(db, Person);
        SignIns = await db.SignInAttempts.SeenBy(User.AsViewer()).Of(Person.Id).Take(AccountPage.SignInsShown).AsNoTracking().ToListAsync();
        return Page();
    }

    private Task<Domain.Account?> FoundAsync() => db.Accounts.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == AccountId);

    /// <summary>
    /// The admin who acts, read now and expected unchanged when saved: were two admins to take the role from each other at the same moment,
    /// the second save is refused.
    /// </summary>
    private async Task<Domain.Account> ActingAdminAsync()
    {
        var acting = await db.Accounts.ActingAsync(User);
        db.Entry(acting).Property(held => held.Version).IsModified = true;
        return acting;
    }
}

public sealed class PersonForm
{
    public PersonForm() { }

    public PersonForm(Domain.Account account) =>
        (Roles, Version) = ([.. RoleNames.All.Where(account.Is)], account.Version);

    public IList<Roles> Roles { get; set; } = new List<Roles>();
    public Guid Version { get; set; }

    public sealed class Rules : AbstractValidator<PersonForm>
    {
        public Rules() => RuleFor(form => form.Roles).Must(roles => roles.All(RoleNames.All.Contains) && roles.Count > 0).WithMessage("Choose at least one role.");
    }
}
