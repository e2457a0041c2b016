using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Web.DecisionFile;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>The file of a recorded decision, for the chair and the recruiters of the search: whole, or not found.</summary>
public sealed class FilePage(LeadersDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid decision)
    {
        if (await DecisionContents.OfAsync(db, decision, User.AsViewer()) is not { } held) return NotFound();
        Response.Headers.CacheControl = "no-store";
        // Nothing in the name tells who or where: files travel.
        return File(DecisionArchive.Write(held), "application/zip", $"decision-{held.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-v{held.Decision.Number}.zip");
    }
}
