using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>One frozen version, as a rater reads it.</summary>
public sealed class RubricPage(LeadersDb db) : PageModel
{
    public Rubric Rubric { get; private set; } = null!;

    /// <summary>Where it is used, for the firm.</summary>
    public RubricUse? Use { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        var found = await db.Rubrics.AsNoTracking().ReadBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == rubric);
        if (found is null) return NotFound();
        if (found.IsDraft) return RedirectToPage("Editing/Edit", new { rubric });
        Rubric = found;
        if (Frame.Of(User).IsOfTheFirm) Use = await RubricUse.OfAsync(db, rubric, User.AsViewer());
        return Page();
    }
}
