using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>A batch: what each record does, and committing, discarding and undoing them as one.</summary>
public sealed class BatchModel(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>new, update, unchanged, error or left-out; anything else shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public BatchView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await ShowAgainAsync();

    public async Task<IActionResult> OnPostCommitAsync(Guid version)
    {
        if (!await IsThereAsync()) return NotFound();
        var result = await new CommitImport(db, clock).RunAsync(Id, version, User.AsViewer().AccountId, HttpContext.RequestAborted);
        if (result == CommitResult.PreviewedAnew)
        {
            ModelState.AddModelError("", "Nothing was committed: the candidates changed since this preview was made. Here is the new one; look through it and commit again.");
            return await ShowAgainAsync();
        }
        await ShowAgainAsync();
        if (result == CommitResult.Committed)
            TempData.Say($"Committed {Wording.Counted(View.Committed, "record")}: {View.New.Committed} new, {View.Update.Committed} updated.", Url.Page("Batch", "Undo", new { id = Id, version = View.Version }));
        else TempData.Say("This batch is committed. Nothing was done twice.");
        return Here();
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid version)
    {
        if (!await IsThereAsync()) return NotFound();
        await new UndoImport(db, clock).RunAsync(Id, version, HttpContext.RequestAborted);
        TempData.Say("Undone. The candidates are as they were before this batch.");
        return Here();
    }

    public Task<IActionResult> OnPostDiscardAsync(Guid version) => ChangeAsync(version, batch =>
    {
        batch.Discard(clock.GetUtcNow());
        TempData.Say("Discarded. Nothing of it was brought in.");
    });

    public Task<IActionResult> OnPostLeaveOutAsync(Guid version, Guid record) => ChangeAsync(version, batch => batch.LeaveOut(RecordOf(batch, record), true), replan: true);

    public Task<IActionResult> OnPostTakeInAsync(Guid version, Guid record) => ChangeAsync(version, batch => batch.LeaveOut(RecordOf(batch, record), false), replan: true);

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await BatchView.LoadAsync(db, User.AsViewer(), Id, Show, P) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    public static string WordOf(ImportState state) => state == ImportState.Previewed ? "Open" : state.ToString();

    public static Mean MeanOf(ImportState state) => state switch { ImportState.Previewed => Mean.Owed, ImportState.Committed => Mean.Done, _ => Mean.Plain };

    private async Task<IActionResult> ChangeAsync(Guid version, Action<ImportBatch> change, bool replan = false)
    {
        if (await db.ImportBatches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == Id) is not { } batch) return NotFound();
        db.Expect(batch, version);
        change(batch);
        // Who is left out no longer stands in the way of a later row about the same person.
        if (replan) await PreviewImport.RunAsync(db, batch, HttpContext.RequestAborted);
        await db.SaveChangesAsync();
        return Here();
    }

    private Task<bool> IsThereAsync() => db.ImportBatches.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == Id);

    private static ImportRecord RecordOf(ImportBatch batch, Guid id) =>
        batch.Records.FirstOrDefault(record => record.Id == id) ?? throw new RuleBrokenException("That row is no longer in the batch. Load the page anew.");

    private RedirectToPageResult Here() => RedirectToPage("Batch", new { id = Id, show = Show, p = P > 1 ? P : (int?)null });
}
