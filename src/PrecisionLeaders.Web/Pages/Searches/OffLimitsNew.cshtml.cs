using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Makes a rule: on a client, on another organisation, or, from a profile, on one person.</summary>
public sealed class OffLimitsNewPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>The person the rule is on; without it, an institution.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public OffLimitsForm Form { get; set; } = new();

    public Candidate? Person { get; private set; }
    public OffLimitsBar? Bar { get; private set; }
    public IReadOnlyList<SelectListItem> Clients { get; private set; } = [];

    /// <summary>Where the rule will be seen.</summary>
    public string Back => PersonId is { } id ? $"/candidates/{id}" : "/off-limits";

    public Task<IActionResult> OnGetAsync()
    {
        Form.From = clock.TodayOf(User);
        return ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = Form.Issued;
        if (await db.OffLimitsRules.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == id)) return Redirect(Back);
        if (PersonId is not null && await PersonAsync() is null) return NotFound();
        if (!await this.IsValidAsync(Form, new OffLimitsForm.Rules(isOnPerson: PersonId is not null))) return await ShowAgainAsync();
        var (by, now) = (await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        var terms = new OffLimitsTerms(Form.Reason, Form.From!.Value, Form.Until);
        var rule = Person is { } person ? OffLimitsRule.OnPerson(person, Form.Clears!.Value, terms, by, now, id)
            : Form.ClientId is { } client ? OffLimitsRule.OnClient(await ClientAsync(client), Form.WithParts, terms, by, now, id)
            : OffLimitsRule.OnOrganisation(Form.Organisation, terms, by, now, id);
        db.OffLimitsRules.Add(rule);
        await db.SaveChangesAsync();
        TempData.Say(rule.Clears ? $"{OffLimitsWords.On(rule)} may be approached." : $"{OffLimitsWords.On(rule)} is off-limits.");
        return Redirect(Back);
    }

    private async Task<Candidate?> PersonAsync() => Person = await db.Candidates.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == PersonId);

    private async Task<Client> ClientAsync(Guid id) =>
        await db.Clients.SingleOrDefaultAsync(held => held.Id == id) ?? throw new RuleBrokenException("That client is no longer there. Choose another.");

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (PersonId is not null)
        {
            if (await PersonAsync() is not { } person) return NotFound();
            Bar = (await db.OffLimitsAsync(clock.TodayOf(User))).Of(person);
        }
        else Clients = await SearchForm.ClientsAsync(db);
        return Page();
    }
}

public sealed class OffLimitsForm
{
    /// <summary>The id the rule will have: the form sent twice makes one rule.</summary>
    public Guid Issued { get; set; } = Guid.CreateVersion7();
    public Guid? ClientId { get; set; }
    public bool WithParts { get; set; } = true;
    public string? Organisation { get; set; }

    /// <summary>Of one person: whether they may be approached.</summary>
    public bool? Clears { get; set; }
    public string? Reason { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    public static IReadOnlyList<SelectListItem> Meanings { get; } =
    [
        new("Not to be approached", "False"),
        new("May be approached, whatever holds for the organisation", "True"),
    ];

    public sealed class Rules : AbstractValidator<OffLimitsForm>
    {
        public Rules(bool isOnPerson)
        {
            if (isOnPerson) RuleFor(form => form.Clears).NotNull().WithMessage("Choose what the rule says of this person.");
            else
            {
                RuleFor(form => form.ClientId).Must((form, client) => client is not null || !string.IsNullOrWhiteSpace(form.Organisation)).WithMessage("Choose a client, or write another organisation below.");
                RuleFor(form => form.Organisation).Must((form, name) => form.ClientId is null || string.IsNullOrWhiteSpace(name)).WithMessage("Choose a client or write an organisation, not both: each has a rule of its own.");
                RuleFor(form => form.Organisation).Obeys(name => OffLimitsRule.NameOf(name)).When(form => form.ClientId is null && !string.IsNullOrWhiteSpace(form.Organisation));
            }
            RuleFor(form => form.Reason).Obeys(text => Rule.Text(text, "The reason", OffLimitsRule.ReasonLength));
            RuleFor(form => form.From).NotNull().WithMessage("Write the first day it holds.");
            RuleFor(form => form.Until).Must((form, until) => until is null || form.From is null || until >= form.From).WithMessage("The last day lies before the first. Look at both dates.");
        }
    }
}
