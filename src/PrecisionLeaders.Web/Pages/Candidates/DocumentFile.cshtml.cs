using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The file in force of a document, as a download for the recruiters who read it.</summary>
public sealed class DocumentFilePage(LeadersDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid candidate, Guid document)
    {
        var file = await db.Documents.SeenBy(db, User.AsViewer()).Kept().Where(held => held.Id == document && held.CandidateId == candidate)
            .SelectMany(held => held.Files.Where(one => one.Id == held.FileId)).AsNoTracking().SingleOrDefaultAsync();
        return file is null ? NotFound() : this.HandOut(file.Name, file.Format, file.Content.ToArray());
    }
}
