using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>A version as a JSON file, to bring into another installation.</summary>
public sealed class ExportPage(LeadersDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        if (await db.Rubrics.AsNoTracking().ReadBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return NotFound();
        Response.Headers.CacheControl = "no-store";
        var about = $"{Request.Scheme}://{Request.Host}{Url.Content($"~/schemas/rubric-{RubricJson.Schema}.json")}";
        return File(RubricJson.Write(found, about), "application/json", $"{found.Key}-{found.Number}.json");
    }
}
