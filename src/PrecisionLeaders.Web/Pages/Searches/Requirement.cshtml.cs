using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Adds a requirement, or revises or drops one.</summary>
public sealed class RequirementPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true, Name = "requirement")]
    public Guid? RequirementId { get; set; }

    [BindProperty]
    public RequirementForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;
    public Requirement? Revised => Shown.Requirements.FirstOrDefault(held => held.Id == RequirementId);
    public object? Newest => Shown is null ? null : RequirementForm.Of(Shown, Revised);

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (result is PageResult) Form = RequirementForm.Of(Shown, Revised);
        return result;
    }

    public Task<IActionResult> OnPostAsync() => ChangeAsync((search, held) =>
    {
        if (held is null) search.Ask(Form.Code!, Form.Text!, Form.Importance!.Value, Form.Weight!.Value);
        else held.Revise(Form.Text!, Form.Importance!.Value, Form.Weight!.Value);
        return $"{held?.Code ?? Form.Code!.Trim().ToUpperInvariant()} is saved.";
    });

    public async Task<IActionResult> OnPostDropAsync()
    {
        var judged = await db.Candidacies.CountAsync(held => held.SearchId == SearchId && held.Gates.Any(gate => gate.RequirementId == RequirementId));
        return await ChangeAsync((search, held) =>
        {
            if (held is not null) search.Drop(held, judged);
            return "The requirement is dropped.";
        }, checks: false);
    }

    private async Task<IActionResult> ChangeAsync(Func<Search, Requirement?, string> change, bool checks = true)
    {
        var search = await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);
        var requirement = search?.Requirements.FirstOrDefault(held => held.Id == RequirementId);
        if (search is null || (RequirementId is not null && requirement is null)) return NotFound();
        if (checks && !await this.IsValidAsync(Form, new RequirementForm.Rules(needsCode: requirement is null))) return await ShowAgainAsync();
        db.Expect(search, Form.Version);
        var done = change(search, requirement);
        await db.SaveChangesAsync();
        TempData.Say(done);
        return RedirectToPage("Brief", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Shown = await db.Searches.AsNoTracking().Whole().SingleAsync(held => held.Id == SearchId);
        return RequirementId is not null && Revised is null ? NotFound() : Page();
    }
}

public sealed class RequirementForm
{
    public Guid Version { get; set; }
    public string? Code { get; set; }
    public string? Text { get; set; }
    public Importance? Importance { get; set; }
    public int? Weight { get; set; } = 1;

    public static RequirementForm Of(Search search, Requirement? requirement) => new()
    {
        Version = search.Version,
        Code = requirement?.Code ?? $"G{search.Requirements.Count + 1}",
        Text = requirement?.Text,
        Importance = requirement?.Importance ?? Domain.Searches.Importance.Must,
        Weight = requirement?.Weight ?? 1,
    };

    public sealed class Rules : AbstractValidator<RequirementForm>
    {
        public Rules(bool needsCode)
        {
            RuleFor(form => form.Code).NotEmpty().When(_ => needsCode, ApplyConditionTo.CurrentValidator).WithMessage("Give it a short code, such as G7.")
                .MaximumLength(Requirement.CodeLength).WithMessage($"A code has at most {Requirement.CodeLength} characters.");
            RuleFor(form => form.Text).NotEmpty().WithMessage("Write what is asked.").MaximumLength(Requirement.TextLength).WithMessage($"A requirement has at most {Requirement.TextLength} characters.");
            RuleFor(form => form.Importance).NotNull().WithMessage("Choose how much it matters.").IsInEnum().WithMessage("Choose must, important or nice.");
            RuleFor(form => form.Weight).NotNull().WithMessage("Write a whole number from 1 to 100.").InclusiveBetween(1, 100).WithMessage("A weight is a whole number from 1 to 100.");
        }
    }
}
