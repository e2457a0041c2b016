using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Pages.Account;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.People;

/// <summary>Everyone who signs in, and the invitations by which others will.</summary>
[ResponseCache(NoStore = true)]
public sealed class PeoplePage(LeadersDb db, UserManager<Login> logins, LetterPaper paper, MailOptions mail, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<OpenRow> Open { get; private set; } = [];
    public InvitedPerson? Invited { get; private set; }

    /// <summary>Whether the link also goes out by mail.</summary>
    public bool GoesByMail => mail is { Way: MailWay.Smtp, Problem: null };

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    /// <summary>Answers with the page itself, not by redirect: the link is nowhere but in this one answer.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new InviteForm.Rules())) return await ShowAgainAsync();
        var (now, email) = (clock.GetUtcNow(), Form.Email!.Trim());
        var open = await db.Invitations.OpenAt(now).Select(held => held.Email).ToListAsync();
        if (await logins.FindByNameAsync(email) is not null)
            ModelState.AddModelError("Form.Email", "Someone with this address has an account already. They stand in the list; change their roles there.");
        else if (open.Contains(email, StringComparer.OrdinalIgnoreCase))
            ModelState.AddModelError("Form.Email", "There is an open invitation for this address. Withdraw it before you make another.");
        if (!ModelState.IsValid) return await ShowAgainAsync();

        var roles = Form.Roles.Aggregate(Roles.None, (all, role) => all | role);
        var (invitation, token) = Invitation.To(Form.Name!, email, roles, await db.Accounts.ActingAsync(User), now);
        db.Invitations.Add(invitation);
        PostMail.Invitation(db, invitation, paper.Seal(token), now);
        await db.SaveChangesAsync();
        Invited = new(invitation.Name, invitation.Email, Url.PageLink("/Account/Invitation", values: new { token })!);
        ModelState.Clear();
        Form = new();
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation)
    {
        ModelState.Clear();
        var held = await db.Invitations.SingleOrDefaultAsync(found => found.Id == invitation && found.InvitedById != null);
        if (held is null) return NotFound();
        held.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"The invitation of {held.Name} is withdrawn. The link no longer works.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        People = await db.Accounts.SeenBy(User.AsViewer())
            .OrderBy(held => held.DeactivatedAt != null).ThenBy(held => held.Name)
            .Select(held => new Row(held.Id, held.Name, held.Email, held.Roles, held.DeactivatedAt == null, held.TwoFactorSince != null, held.Passkeys,
                db.SignInAttempts.Where(attempt => attempt.AccountId == held.Id && attempt.Outcome == SignInOutcome.SignedIn).Max(attempt => (DateTimeOffset?)attempt.At)))
            .ToListAsync();
        Open = await db.Invitations.OpenAt(clock.GetUtcNow())
            .OrderBy(held => held.ExpiresAt)
            .Select(held => new OpenRow(held.Id, held.Name, held.Email, held.Roles, held.InvitedBy!.Name, held.ExpiresAt))
            .ToListAsync();
        return Page();
    }

    public sealed record Row(Guid Id, string Name, string Email, Roles Roles, bool Active, bool HasApp, int Passkeys, DateTimeOffset? LastIn)
    {
        public string SecondStep => (HasApp, Passkeys) switch { (true, > 0) => "app and passkey", (true, _) => "app", (_, > 0) => "passkey", _ => "none" };
    }

    public sealed record OpenRow(Guid Id, string Name, string Email, Roles Roles, string By, DateTimeOffset ExpiresAt);

    public sealed record InvitedPerson(string Name, string Email, string Link);
}

public sealed class InviteForm
{
    public static IReadOnlyList<SelectListItem> Choices { get; } =
    [
        new("Recruiter: works searches and the talent pool", nameof(Domain.Roles.Recruiter)),
        new("Committee member: reads the lists presented to them, and scores", nameof(Domain.Roles.Reviewer)),
        new("Admin: people, roles and rubrics", nameof(Domain.Roles.Admin)),
    ];

    public string? Name { get; set; }
    public string? Email { get; set; }
    public IList<Roles> Roles { get; set; } = new List<Roles>();

    public sealed class Rules : AbstractValidator<InviteForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).IsAName();
            RuleFor(form => form.Email).IsAnAddress();
            RuleFor(form => form.Roles).Must(roles => roles.All(RoleNames.All.Contains) && roles.Count > 0).WithMessage("Choose at least one role.");
        }
    }
}
