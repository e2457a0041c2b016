using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>A batch: what each record does, and committing, discarding and undoing them as one.</summary>
public sealed class BatchModel(LeadersDb db, TimeProvider clock, ImportWork work) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>new, update, duplicate, confirm, unchanged, error or left-out; anything else shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public BatchView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await ShowAgainAsync();

    public async Task<IActionResult> OnPostCommitAsync(Guid version)
    {
        if (!await IsThereAsync()) return NotFound();
        var result = await new CommitImport(db, clock).AskAsync(Id, version, User.AsViewer().AccountId, HttpContext.RequestAborted);
        if (result == CommitResult.Begun) return Here();
        await ShowAgainAsync();
        if (result == CommitResult.PreviewedAnew)
        {
            ModelState.AddModelError("", "Nothing was committed: the candidates changed since this preview was made. Here is the new one; look through it and commit again.");
            return Page();
        }
        if (result == CommitResult.Committed)
            TempData.Say($"Committed {Wording.Counted(View.Committed, "record")}: {View.New.Committed} new, {View.Update.Committed} updated.", Url.Page("Batch", "Undo", new { id = Id, version = View.Version }));
        else if (!View.IsUnderWay) TempData.Say("This batch is committed. Nothing was done twice.");
        return Here();
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid version)
    {
        if (!await IsThereAsync()) return NotFound();
        if (await new UndoImport(db, clock).AskAsync(Id, version, User.AsViewer().AccountId, HttpContext.RequestAborted))
            TempData.Say("Undone. The candidates are as they were before this batch.");
        return Here();
    }

    /// <summary>Stops a commit or undoing; the page then says what came of it.</summary>
    public async Task<IActionResult> OnPostStopAsync(Guid version)
    {
        if (!await IsThereAsync()) return NotFound();
        await work.StopAsync(db, Id, version, HttpContext.RequestAborted);
        return Here();
    }

    /// <summary>Also stops the reading of one that is still being read.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid version)
    {
        if (await db.ImportBatches.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == Id) is not { } batch) return NotFound();
        db.Expect(batch, version);
        batch.Discard(clock.GetUtcNow());
        await db.SaveChangesAsync();
        await ForgetRecords.RunAsync(db, Id);
        TempData.Say("Discarded. Nothing of it was brought in.");
        return Here();
    }

    public Task<IActionResult> OnPostLeaveOutAsync(Guid version, Picked picked) => DecideAsync(version, picked, ImportDecision.LeaveOut);

    public Task<IActionResult> OnPostTakeInAsync(Guid version, Picked picked) => DecideAsync(version, picked, ImportDecision.None);

    public Task<IActionResult> OnPostIsNewAsync(Guid version, Picked picked) => DecideAsync(version, picked, ImportDecision.IsNew);

    public Task<IActionResult> OnPostConfirmAsync(Guid version, Picked picked, Guid? candidate) => DecideAsync(version, picked, ImportDecision.IsCandidate, candidate);

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await BatchView.LoadAsync(db, User.AsViewer(), Id, Show, P) is not { } view) return NotFound();
        View = view;
        View.Follow(work.Of(Id));
        return Page();
    }

    public static string WordOf(ImportState state) => state switch { ImportState.Previewed => "Open", ImportState.Reading => "Being read", ImportState.Columns => "Columns to name", ImportState.Committing => "Being committed", ImportState.Undoing => "Being undone", _ => state.ToString() };

    public static Mean MeanOf(ImportState state) => state switch { ImportState.Previewed or ImportState.Columns => Mean.Owed, ImportState.Committed => Mean.Done, _ => Mean.Plain };

    private async Task<IActionResult> DecideAsync(Guid version, Picked picked, ImportDecision decision, Guid? candidate = null)
    {
        if (!await IsThereAsync()) return NotFound();
        if (candidate is { } who && !await db.Candidates.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == who)) throw new RuleBrokenException("That candidate is no longer in the pool. Decide anew.");
        var decided = await DecideImport.RunAsync(db, Id, version, picked.Of(db, Id, Show), decision, candidate, HttpContext.RequestAborted);
        if (picked.Record is null) TempData.Say($"Decided: {Wording.Counted(decided, "record")}.");
        return Here();
    }

    private Task<bool> IsThereAsync() => db.ImportBatches.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == Id);

    private RedirectToPageResult Here() => RedirectToPage("Batch", new { id = Id, show = Show, p = P > 1 ? P : (int?)null });
}

/// <summary>Which records a decision is about: one, those that are ticked, or all that the filter shows.</summary>
public sealed class Picked
{
    public Guid? Record { get; set; }
    public List<Guid> Picks { get; set; } = [];
    public bool All { get; set; }

    public IQueryable<ImportRecord> Of(LeadersDb db, Guid batch, string? show)
    {
        var records = db.Set<ImportRecord>().Of(batch);
        if (Record is { } one) return records.Where(record => record.Id == one);
        return All ? BatchView.Filtered(records, show) : records.Where(record => Picks.Contains(record.Id));
    }
}
