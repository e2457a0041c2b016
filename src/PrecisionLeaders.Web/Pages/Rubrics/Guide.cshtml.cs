using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>A version as a scoring guide for paper: a competency is never torn between two sheets.</summary>
public sealed class GuidePage(LeadersDb db) : PageModel
{
    public Rubric Rubric { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        if (await db.Rubrics.AsNoTracking().ReadBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return NotFound();
        Rubric = found;
        return Page();
    }
}
