using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>
/// Who would have stood elsewhere in past rounds under a version's weights. For the firm: an admin sees no scores of searches they have no part in, and so asks
/// the recruiters, who do. Nothing is kept.
/// </summary>
public sealed class WhatWouldChangePage(LeadersDb db) : PageModel
{
    public Rubric Rubric { get; private set; } = null!;
    public IReadOnlyList<WhatWouldChange> Rounds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        if (await db.Rubrics.AsNoTracking().Whole().SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return NotFound();
        Rubric = found;
        Rounds = await WhatWouldChange.OfAsync(db, found, User.AsViewer());
        return Page();
    }

    /// <summary>"rank 2", "below a floor (K5)"</summary>
    public static string Words(FitStanding standing) => standing.Group switch
    {
        FitGroupKind.Ranked => standing.Rank is { } rank ? $"rank {rank}" : "no rank",
        FitGroupKind.BelowFloor => $"below a floor ({string.Join(", ", standing.FailedFloors.Select(held => held.Key))})",
        FitGroupKind.GateNotMet => "gate not met",
        _ => "not enough evidence",
    };
}
