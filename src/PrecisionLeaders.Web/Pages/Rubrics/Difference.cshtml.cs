using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>What a version says otherwise than another, in words and weights, for whoever may read both.</summary>
public sealed class DifferencePage(LeadersDb db) : PageModel
{
    /// <summary>The version to compare with; the one before by default.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public Rubric Rubric { get; private set; } = null!;
    public Rubric? Before { get; private set; }
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public IReadOnlyList<RubricChange> Changes => Before is null ? [] : RubricDifference.Between(Before, Rubric, EvidenceWords.One);

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        var read = db.Rubrics.AsNoTracking().ReadBy(User.AsViewer());
        if (await read.Whole().SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return NotFound();
        Rubric = found;
        var others = await read.Where(held => held.Id != rubric).OrderByDescending(held => held.Key == found.Key).ThenBy(held => held.Name).ThenByDescending(held => held.Id)
            .Select(held => new { held.Id, held.Key, held.Name, held.Number, held.State }).ToListAsync();
        From ??= found.FromId ?? others.Find(held => held.Key == found.Key && held.Id < found.Id)?.Id ?? others.FirstOrDefault()?.Id;
        Others = [.. others.Select(held => new SelectListItem($"{held.Name} {held.Number}, {held.State.ToString().ToLowerInvariant()}", held.Id.ToString()))];
        if (From is not { } from) return Page();
        Before = await read.Whole().SingleOrDefaultAsync(held => held.Id == from);
        return Before is null ? NotFound() : Page();
    }
}
