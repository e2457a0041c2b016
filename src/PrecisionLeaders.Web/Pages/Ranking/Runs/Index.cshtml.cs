using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking.Runs;

/// <summary>The stored runs of a round, for the search team and the committee alike: whoever the whole round is revealed to.</summary>
public sealed class IndexModel(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public RunsOfRound Runs { get; private set; } = null!;

    /// <summary>Names at the head of the order, by run; none for one that cannot be read.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>?> Leaders { get; private set; } = null!;

    /// <summary>Chosen to compare; at first the two newest.</summary>
    public Guid? Before { get; private set; }
    public Guid? After { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnGetCompareAsync(Guid? before, Guid? after)
    {
        if (before is { } one && after is { } other && one != other) return RedirectToPage("Compare", new { before = one, after = other });
        (Before, After) = (before, after);
        ModelState.AddModelError("", "Choose two runs to compare: one as before, another as after.");
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync(Guid round)
    {
        if (await StoreRun.OnDemandAsync(db, round, User.AsViewer(), await db.Accounts.ActingAsync(User), clock.GetUtcNow()) is not { } run) return NotFound();
        await db.SaveChangesAsync();
        TempData.Say("The run is stored. It stays as it is now, whatever changes later.");
        return RedirectToPage("Run", new { run = run.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var round = Guid.Parse((string)RouteData.Values["round"]!);
        if (await RunsOfRound.LoadAsync(db, round, User.AsViewer()) is not { } runs) return NotFound();
        (Runs, Leaders) = (runs, await runs.LeadersOfAsync(db));
        (Before, After) = (Before ?? runs.Runs.ElementAtOrDefault(1)?.Id, After ?? runs.Runs.ElementAtOrDefault(0)?.Id);
        return Page();
    }
}
