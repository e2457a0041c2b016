using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Everyone's way in but the first admin's: a name, a password, and the address the invitation was made for.</summary>
[AllowAnonymous]
public sealed class InvitationPage(LeadersDb db, OpenAccount open, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public InvitationForm Form { get; set; } = new();

    public StatusNotice? Closed { get; private set; }

    /// <summary>Who is signed in in this browser, if anyone: one person must not make another's account by mistake.</summary>
    public string? SomeoneElse { get; private set; }

    public string Email { get; private set; } = "";
    public string InvitedBy { get; private set; } = "";
    public string RoleWords { get; private set; } = "";
    public string Address => Url.Page("/Account/Invitation", new { token = Token })!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadyAsync() is { } invitation) Form.Name = invitation.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadyAsync() is not { } invitation || SomeoneElse is not null) return Page();
        if (!await this.IsValidAsync(Form, new InvitationForm.Rules())) return Page();
        var made = await open.RunAsync(invitation, new Domain.Account(Form.Name!, invitation.Email, invitation.Roles), Form.Password!);
        if (made.Succeeded) return LocalRedirect("/");
        ModelState.Tell(made, "", "Form.Password");
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await ReadyAsync();
        return Page();
    }

    private async Task<Domain.Invitation?> ReadyAsync()
    {
        var invitation = await open.FindAsync(Token);
        Closed = invitation is not { IsSetUp: false } ? ClosedLink.Unknown : ClosedLink.Of(invitation, clock.GetUtcNow());
        if (Closed is not null)
        {
            Response.StatusCode = ClosedLink.StatusOf(Closed);
            return null;
        }
        SomeoneElse = User.Identity?.IsAuthenticated == true ? Frame.Of(User).Name : null;
        (Email, RoleWords) = (invitation!.Email, RoleNames.AsWords(invitation.Roles));
        InvitedBy = await db.Accounts.Where(held => held.Id == invitation.InvitedById).Select(held => held.Name).SingleAsync();
        return invitation;
    }
}

public sealed class InvitationForm
{
    public string? Name { get; set; }
    public string? Password { get; set; }
    public string? Repeated { get; set; }

    public sealed class Rules : AbstractValidator<InvitationForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).IsAName();
            RuleFor(form => form.Password).IsANewPassword();
            RuleFor(form => form.Repeated).Equal(form => form.Password).WithMessage("The two passwords differ. Write the same one twice.");
        }
    }
}
