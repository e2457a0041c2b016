using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>What is to be looked at before a draft is frozen, and the button that freezes it.</summary>
public sealed class PublishPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>Of the draft as it was read: what is frozen is what was looked at.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    public Rubric Rubric { get; private set; } = null!;
    public IReadOnlyList<RubricCheck> Stops => [.. RubricChecks.Of(Rubric).Where(check => check.IsStop)];
    public IReadOnlyList<RubricCheck> Warnings => [.. RubricChecks.Of(Rubric).Where(check => !check.IsStop)];

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        return Rubric.IsDraft ? Page() : RedirectToPage("/Rubrics/Rubric", new { rubric });
    }

    public async Task<IActionResult> OnPostAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        Rule.Require(Rubric.IsDraft, $"{Rubric.FullName} is published already.");
        db.Expect(Rubric, Version);
        Rubric.Publish(clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"{Rubric.FullName} is published and frozen.");
        return RedirectToPage("/Rubrics/Rubric", new { rubric });
    }

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["rubric"]!)) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid rubric)
    {
        if (await db.Rubrics.ReadBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return false;
        Rubric = found;
        return true;
    }
}
