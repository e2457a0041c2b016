using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>A list as a reviewer will meet it, for the recruiter who writes it.</summary>
public sealed class PreviewPage(LeadersDb db) : PageModel
{
    public CandidateList List { get; private set; } = null!;
    public IReadOnlyList<PresentedEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid search, Guid list)
    {
        var found = await db.Lists.SeenBy(User.AsViewer()).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list && held.SearchId == search);
        if (found is null) return NotFound();
        var own = await db.Scorecards.RecusedBy(User.AsViewer()).AsNoTracking().Include(card => card.Round).Where(card => card.Round.SearchId == search).ToListAsync();
        (List, Entries) = (found, await PresentedEntry.OfAsync(found, own, db, ShownNames.Committee));
        return Page();
    }
}
