using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>A document of a person on a presented list, as a download for the committee.</summary>
public sealed class ShownDocumentPage(LeadersDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid list, Guid candidacy, Guid document)
    {
        var me = User.AsViewer();
        if (!await db.Lists.PresentedTo(me).AnyAsync(held => held.Id == list && held.Entries.Any(entry => entry.CandidacyId == candidacy))) return NotFound();
        var file = await (await ShownDocuments.OfAsync(db, me, list, candidacy)).Where(held => held.Id == document)
            .SelectMany(held => held.Files.Where(one => one.Id == held.FileId)).AsNoTracking().SingleOrDefaultAsync();
        return file is null ? NotFound() : this.HandOut(file.Name, file.Format, file.Content.ToArray());
    }
}
