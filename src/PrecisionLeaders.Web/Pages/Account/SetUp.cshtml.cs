using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>The first admin's account, by the link printed on the first start. Closed for good as soon as anyone has an account.</summary>
[AllowAnonymous]
public sealed class SetUpPage(LeadersDb db, OpenAccount open, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    public StatusNotice? Closed { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadyAsync() is not { } ready) return Page();
        if (!await this.IsValidAsync(Form, new SetUpForm.Rules())) return Page();
        var account = new Domain.Account(Form.Name!, Form.Email!, Form.RunsSearches ? Roles.Admin | Roles.Recruiter : Roles.Admin);
        var made = await open.RunAsync(ready, account, Form.Password!);
        if (made.Succeeded) return LocalRedirect("/");
        ModelState.Tell(made, "Form.Email", "Form.Password");
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await ReadyAsync();
        return Page();
    }

    private async Task<Invitation?> ReadyAsync()
    {
        var invitation = await open.FindAsync(Token);
        Closed = invitation is not { IsSetUp: true } ? ClosedLink.Unknown
            : ClosedLink.Of(invitation, clock.GetUtcNow())
            ?? (await db.Accounts.AnyAsync() ? ClosedLink.AlreadySetUp : null);
        if (Closed is null) return invitation;
        Response.StatusCode = ClosedLink.StatusOf(Closed);
        return null;
    }
}

public sealed class SetUpForm
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
    public string? Repeated { get; set; }
    public bool RunsSearches { get; set; }

    public sealed class Rules : AbstractValidator<SetUpForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).IsAName();
            RuleFor(form => form.Email).IsAnAddress();
            RuleFor(form => form.Password).IsANewPassword();
            RuleFor(form => form.Repeated).Equal(form => form.Password).WithMessage("The two passwords differ. Write the same one twice.");
        }
    }
}
