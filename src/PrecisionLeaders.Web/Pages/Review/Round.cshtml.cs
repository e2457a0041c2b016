using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>A round for the chair of the committee: who has handed in, and the closing.</summary>
public sealed class RoundPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public ClosingForm Form { get; set; } = new();

    public ScoringRound Round { get; private set; } = null!;
    public RoundProgress Progress { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Form.Version = Round.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await LoadAsync()) return NotFound();
        db.Expect(Round, Form.Version);
        await CloseRound.RunAsync(db, Round, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The round is closed. The ranking is open to the raters and the search team.");
        return RedirectToPage(new { round = Round.Id });
    }

    private async Task<bool> LoadAsync()
    {
        var id = Guid.Parse((string)RouteData.Values["round"]!);
        var found = await db.Rounds.ChairedBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id);
        if (found is null) return false;
        (Round, Progress) = (found, await RoundProgress.OfAsync(db, found));
        return true;
    }
}

public sealed class ClosingForm
{
    public Guid Version { get; set; }
}
