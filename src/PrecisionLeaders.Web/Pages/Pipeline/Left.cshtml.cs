using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Those who left a search, each with the coded reason, and the way back.</summary>
public sealed class LeftPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public ReturnForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public IReadOnlyList<LeftLine> Lines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Candidacies.SeenBy(db, User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == Form.Candidacy && held.SearchId == SearchId) is not { } candidacy) return NotFound();
        if (string.IsNullOrWhiteSpace(Form.Reason)) ModelState.AddModelError("Form.Reason", $"Write why {candidacy.Candidate.Name} is taken back.");
        else if (Form.Reason.Length > Candidacy.ReasonLength) ModelState.AddModelError("Form.Reason", $"A reason has at most {Candidacy.ReasonLength} characters.");
        if (!ModelState.IsValid) return await ShowAgainAsync();
        candidacy.Return(Form.Reason!, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"{candidacy.Candidate.Name} is back in {candidacy.Stage.Name}.",
            Url.Page("Board", "TakeBack", new { search = SearchId, candidacy = candidacy.Id, step = candidacy.LatestMove.Id }));
        return RedirectToPage("Board", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Lines = await db.Candidacies.SeenBy(db, User.AsViewer()).Where(held => held.SearchId == SearchId).WhoLeft().ToListAsync();
        return Page();
    }
}

public sealed class ReturnForm
{
    public Guid Candidacy { get; set; }
    public string? Reason { get; set; }
}
