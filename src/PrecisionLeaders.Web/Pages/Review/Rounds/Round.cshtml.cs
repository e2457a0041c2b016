using Microsoft.AspNetCore.Mvc;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>One round for the recruiter: opened or discarded while it is a plan, and what <see cref="RoundActsPage"/> does after.</summary>
public sealed class RoundPage(LeadersDb db, TimeProvider clock) : RoundActsPage(db, clock)
{
    private readonly LeadersDb db = db;
    private readonly TimeProvider clock = clock;

    protected override IQueryable<ScoringRound> Asked => db.Rounds.SeenBy(User.AsViewer()).Where(held => held.SearchId == Guid.Parse((string)RouteData.Values["search"]!));

    public async Task<IActionResult> OnPostOpenAsync()
    {
        if (!await LoadAsync()) return NotFound();
        db.Expect(Round, Form.Version);
        await OpenRound.RunAsync(db, Round, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The round is open. Raters find their scorecards under Review.");
        return Again();
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Round.RequireDraft();
        db.Expect(Round, Form.Version);
        db.Rounds.Remove(Round);
        await db.SaveChangesAsync();
        TempData.Say("The plan is discarded.");
        return RedirectToPage("/Review/Lists/Index", new { search = Round.SearchId });
    }
}
