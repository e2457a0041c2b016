using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Account;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Who works a search and who judges in it. A recruiter can invite a reviewer who has no account yet.</summary>
public sealed class TeamPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private const string LinkKey = "invitation-link";

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public JoinForm Form { get; set; } = new();

    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public IReadOnlyList<SearchMember> Members { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Accounts { get; private set; } = [];
    public IReadOnlyList<Invitation> Open { get; private set; } = [];

    /// <summary>The link of the invitation just made: shown this once, since only its hash is kept.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Link = TempData[LinkKey] as string;
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostJoinAsync()
    {
        if (await WholeAsync() is not { } search) return NotFound();
        if (!await this.IsValidAsync(Form, new JoinForm.Rules())) return await ShowAgainAsync();
        var account = await db.Accounts.WhoCanJoin().SingleOrDefaultAsync(held => held.Id == Form.AccountId);
        Rule.Require(account is not null, "That account is closed or gone. Choose another.");
        search.Join(account, Form.Role!.Value);
        await db.SaveChangesAsync();
        TempData.Say($"{account.Name} is in the team as {Form.Role.Value.ToString().ToLowerInvariant()}.");
        return RedirectToPage(new { search = SearchId });
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid member)
    {
        if (await WholeAsync() is not { } search) return NotFound();
        if (search.Members.FirstOrDefault(held => held.Id == member) is not { } leaving) return RedirectToPage(new { search = SearchId });
        search.Leave(leaving);
        await db.SaveChangesAsync();
        TempData.Say($"{leaving.Account.Name} left the team and no longer sees this search.");
        return leaving.AccountId == User.AsViewer().AccountId ? RedirectToPage("Index") : RedirectToPage(new { search = SearchId });
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (await WholeAsync() is null) return NotFound();
        if (!await this.IsValidAsync(Invite, new InviteForm.Rules(), nameof(Invite))) return await ShowAgainAsync();
        var (email, now) = (Invite.Email!.Trim(), clock.GetUtcNow());
        var normalized = email.ToUpperInvariant();
        var known = await db.Users.Where(login => login.NormalizedEmail == normalized).Select(login => login.Account).FirstOrDefaultAsync();
        Rule.Require(known is null, $"{known?.Name} has an account with that address. Add them to the team above.");
        var open = await db.Invitations.OpenAt(now).Where(held => held.Roles == Roles.Reviewer).ToListAsync();
        foreach (var earlier in open.Where(held => held.Email.Equals(email, StringComparison.OrdinalIgnoreCase))) earlier.Withdraw(now);
        var (invitation, token) = Invitation.To(Invite.Name!, email, Roles.Reviewer, await db.Accounts.ActingAsync(User), now);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/invitation?token={token}";
        TempData.Say($"{invitation.Name} is invited. Copy the link below and send it; it is shown this once.");
        return RedirectToPage(new { search = SearchId });
    }

    private Task<Search?> WholeAsync() => db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        var search = await db.Searches.AsNoTracking().Whole().SingleAsync(held => held.Id == SearchId);
        Members = [.. search.Members.OrderBy(member => member.Role).ThenBy(member => member.Account.Name, StringComparer.OrdinalIgnoreCase)];
        var accounts = await db.Accounts.WhoCanJoin().AsNoTracking().OrderBy(held => held.Name).ToListAsync();
        Accounts = [.. accounts.Select(held => new SelectListItem($"{held.Name} ({RoleNames.AsWords(held.Roles)})", held.Id.ToString()))];
        var (me, now) = (User.AsViewer().AccountId, clock.GetUtcNow());
        Open = await db.Invitations.AsNoTracking().OpenAt(now).Where(held => held.InvitedById == me).OrderBy(held => held.SentAt).ToListAsync();
        return Page();
    }
}

public sealed class JoinForm
{
    public Guid? AccountId { get; set; }
    public MemberRole? Role { get; set; }

    public sealed class Rules : AbstractValidator<JoinForm>
    {
        public Rules()
        {
            RuleFor(form => form.AccountId).NotNull().WithMessage("Choose a person.");
            RuleFor(form => form.Role).NotNull().WithMessage("Choose what they do in this search.").IsInEnum().WithMessage("Choose a role from the list.");
        }
    }
}

public sealed class InviteForm
{
    public string? Name { get; set; }
    public string? Email { get; set; }

    public sealed class Rules : AbstractValidator<InviteForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Write the reviewer's name.").MaximumLength(Domain.Account.NameLength).WithMessage($"A name has at most {Domain.Account.NameLength} characters.");
            RuleFor(form => form.Email).NotEmpty().WithMessage("Write the reviewer's e-mail address.").EmailAddress().WithMessage("This is no e-mail address; one reads like name@example.org.")
                .MaximumLength(Domain.Account.EmailLength).WithMessage($"An e-mail address has at most {Domain.Account.EmailLength} characters.");
        }
    }
}
