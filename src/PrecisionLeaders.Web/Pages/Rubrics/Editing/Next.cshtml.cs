using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>The next version of a rubric as a draft; a published one can be retired here too.</summary>
public sealed class NextPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Version { get; set; }

    public Rubric Rubric { get; private set; } = null!;

    /// <summary>Drafts of the same rubric that are there already.</summary>
    public IReadOnlyList<Rubric> Drafts { get; private set; } = [];
    public string Number { get; private set; } = "";

    /// <summary>Rounds planned with it and not opened.</summary>
    public int Planned { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid rubric) => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        var draft = Rubric.NextDraft(Number);
        draft.SaveBy(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        db.Rubrics.Add(draft);
        await db.SaveChangesAsync();
        return RedirectToPage("Edit", new { rubric = draft.Id });
    }

    public async Task<IActionResult> OnPostRetireAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        db.Expect(Rubric, Version);
        Rubric.Retire();
        await db.SaveChangesAsync();
        TempData.Say($"{Rubric.FullName} is retired. Rounds that have it keep it.");
        return RedirectToPage("/Rubrics/Index");
    }

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["rubric"]!)) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid rubric)
    {
        if (await db.Rubrics.ReadBy(User.AsViewer()).Whole().Include(held => held.From).SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return false;
        var key = found.Key;
        (Rubric, Version) = (found, Version == Guid.Empty ? found.Version : Version);
        Drafts = await db.Rubrics.AsNoTracking().Drafts().Where(held => held.Key == key).Include(held => held.SavedBy).OrderBy(held => held.Id).ToListAsync();
        Number = RubricNames.NextNumber(await db.Rubrics.Where(held => held.Key == key).Select(held => held.Number).ToListAsync());
        Planned = await db.Rounds.CountAsync(held => held.RubricId == rubric && held.State == Domain.Review.RoundState.Draft);
        return true;
    }
}
