using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>A recorded decision, as it stays; a correction begins here.</summary>
public sealed class ReadPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>What was wrong, for a new version.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public Decision Decision { get; private set; } = null!;
    public ShownNames Names { get; private set; } = null!;

    /// <summary>How it departs from the ranking; null where the scores are not the viewer's to see.</summary>
    public IReadOnlyList<string>? Departs { get; private set; }

    /// <summary>The newest recorded version, when it is another.</summary>
    public Guid? Later { get; private set; }
    public bool MayCorrect { get; private set; }

    /// <summary>Whether the viewer may take the file.</summary>
    public bool MayTake { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public Task<IActionResult> ShowAgainAsync() => OnGetAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayCorrect) return NotFound();
        db.Decisions.Add(Decision.Correct(Reason, await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return RedirectToPage("Draft", new { search = Decision.SearchId });
    }

    private async Task<bool> FindAsync()
    {
        var (me, id) = (User.AsViewer(), Guid.Parse((string)RouteData.Values["decision"]!));
        var found = await db.Decisions.ReadBy(db, me).Whole().SingleOrDefaultAsync(held => held.Id == id && held.RecordedAt != null);
        if (found is null) return false;
        Decision = found;
        var search = found.SearchId;
        Names = await ShownNames.OfAsync(db, me, db.Candidacies.Candidates().Where(held => held.SearchId == search));
        Departs = await DepartureNow.OfAsync(db, found, me) is { } measured ? [.. measured.Sentences()] : null;
        var versions = await db.Decisions.Where(held => held.SearchId == search && held.Number > found.Number).OrderByDescending(held => held.Number).Select(held => new { held.Id, held.RecordedAt }).ToListAsync();
        Later = versions.Find(held => held.RecordedAt is not null)?.Id;
        MayCorrect = versions.Count == 0 && await db.Searches.WrittenBy(db, me).AnyAsync(held => held.Id == search);
        MayTake = Departs is not null && await db.Decisions.TakenBy(db, me).AnyAsync(held => held.Id == id);
        return true;
    }
}
