using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>Two to four people of a presented list side by side, for its readers.</summary>
public sealed class CompareModel(LeadersDb db, ProbedOrders probed, TimeProvider clock) : ComparePage(db, probed, clock)
{
    public CandidateList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid list, string[] with)
    {
        var me = User.AsViewer();
        var found = await Db.Lists.PresentedTo(me).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list);
        if (found is null) return NotFound();
        List = found;
        var own = await Db.Scorecards.RecusedBy(me).AsNoTracking().Include(card => card.Round).Where(card => card.Round.SearchId == found.SearchId).ToListAsync();
        return await CompareAsync(found.SearchId, await OfAsync(found, own, candidacy => Url.Page("/Review/Person", new { list, candidacy })!), with);
    }
}
