using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>A merge that can still be undone: who was merged into whom, by whom, until when it can be taken back.</summary>
public sealed class MergedPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "merge")]
    public Guid MergeId { get; set; }

    public string Name { get; private set; } = "";
    public Merge Merge { get; private set; } = null!;
    public DateTimeOffset Until => Merge.At + Merge.Kept;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await FindAsync() is not { UndoneAt: null, OtherName: not null } merge) return NotFound();
        Merge = merge;
        Name = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? merge.OtherName;
        return Page();
    }

    /// <summary>Makes two of one again. A second press finds it done.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } merge) return NotFound();
        if (merge.UndoneAt is null)
        {
            var name = merge.OtherName;
            var kept = await new UndoMerge(db, clock).RunAsync(merge);
            TempData.Say(kept.Count == 0 ? $"{name} has a profile again." : $"{name} has a profile again. What was changed here since stays as it is ({Wording.List(kept.Distinct().Take(4).Select(DuplicateWords.FieldOf))}).");
        }
        return Redirect($"/candidates/{merge.OtherId}");
    }

    private Task<Merge?> FindAsync() => db.Merges.SeenBy(User.AsViewer()).Include(held => held.By).SingleOrDefaultAsync(held => held.Id == MergeId && held.SurvivorId == CandidateId);
}
