using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>One round for the recruiter: opened, followed, extended, closed. It counts scorecards and knows no level.</summary>
public sealed class RoundPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public DueForm Form { get; set; } = new();

    public ScoringRound Round { get; private set; } = null!;
    public RoundProgress Progress { get; private set; } = null!;

    /// <summary>Names of those judged, without the candidacies the viewer is recused from.</summary>
    public IReadOnlyList<string> Judged { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid search, Guid round)
    {
        if (!await LoadAsync(search, round)) return NotFound();
        (Form.DueOn, Form.Version) = (Round.DueOn, Round.Version);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync(Guid.Parse((string)RouteData.Values["search"]!), Guid.Parse((string)RouteData.Values["round"]!))) return NotFound();
        Form.Version = Round.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid search, Guid round)
    {
        if (!await LoadAsync(search, round)) return NotFound();
        db.Expect(Round, Form.Version);
        await OpenRound.RunAsync(db, Round, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The round is open. Raters find their scorecards under Review.");
        return RedirectToPage(new { search, round });
    }

    public async Task<IActionResult> OnPostExtendAsync(Guid search, Guid round)
    {
        if (!await LoadAsync(search, round)) return NotFound();
        if (!await this.IsValidAsync(Form, new DueForm.Rules(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))) return Page();
        db.Expect(Round, Form.Version);
        Round.Extend(Form.DueOn!.Value);
        await db.SaveChangesAsync();
        TempData.Say("The due date is changed. Raters see the new one.");
        return RedirectToPage(new { search, round });
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid search, Guid round)
    {
        if (!await LoadAsync(search, round)) return NotFound();
        db.Expect(Round, Form.Version);
        await CloseRound.RunAsync(db, Round, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The round is closed. The ranking is open to the team and the raters.");
        return RedirectToPage(new { search, round });
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid search, Guid round)
    {
        if (!await LoadAsync(search, round)) return NotFound();
        Round.RequireDraft();
        db.Expect(Round, Form.Version);
        db.Rounds.Remove(Round);
        await db.SaveChangesAsync();
        TempData.Say("The plan is discarded.");
        return RedirectToPage("/Review/Lists/Index", new { search });
    }

    private async Task<bool> LoadAsync(Guid search, Guid round)
    {
        var found = await db.Rounds.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == round && held.SearchId == search);
        if (found is null) return false;
        (Round, Progress) = (found, await RoundProgress.OfAsync(db, found));
        var recused = await db.RecusedFromAsync(User.AsViewer(), search);
        Judged = [.. found.Candidacies.Where(held => !recused.Contains(held.CandidacyId)).Select(held => held.Candidacy.Candidate).OrderBy(person => person.SortName, StringComparer.Ordinal).Select(person => person.Name)];
        return true;
    }
}

public sealed class DueForm
{
    public Guid Version { get; set; }
    public DateOnly? DueOn { get; set; }

    public sealed class Rules : AbstractValidator<DueForm>
    {
        public Rules(DateOnly today) => RuleFor(form => form.DueOn).NotNull().WithMessage("Say by when scorecards are due.")
            .GreaterThanOrEqualTo(today).WithMessage("That day has passed. Choose today or later.");
    }
}
