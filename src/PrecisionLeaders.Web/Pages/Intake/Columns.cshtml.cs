using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>What the columns of a table hold: asked once, before it is read, and changed for the next table afterwards.</summary>
public sealed class ColumnsModel(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Place of the file within the batch.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Chosen of each column, 0 for one that is not read; empty until somebody chose.</summary>
    [BindProperty]
    public List<int> Meanings { get; set; } = [];

    public Guid Version { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsAsked { get; private set; }
    public IReadOnlyList<TableColumn> Columns { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync(Guid version)
    {
        if (await FindAsync() is not var (batch, file)) return NotFound();
        db.Expect(batch, version);
        var asked = file.AsksForColumns;
        var now = clock.GetUtcNow();
        await TableColumns.TellAsync(db, batch, file, [.. Meanings.Select(meaning => meaning == 0 ? (int?)null : meaning)], await db.Accounts.ActingAsync(User), now);
        var (isReady, key) = (batch.State == ImportState.Reading, Guid.NewGuid());
        var isSmall = isReady && batch.Length <= ImportModel.ReadAtOnce;
        if (isSmall) batch.BeginReading(key, now + ImportLease.Length);
        await db.SaveChangesAsync();
        if (isSmall) await new ReadImport(db, clock).RunAsync(Id, key, HttpContext.RequestAborted);
        if (!asked) TempData.Say("Remembered for the next table with these columns.");
        return RedirectToPage("Batch", new { id = Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await FindAsync() is not var (batch, file)) return NotFound();
        (Version, Name, IsAsked, Columns) = (batch.Version, file.Name, file.AsksForColumns, file.Columns!);
        if (Meanings.Count == Columns.Count) Columns = [.. Columns.Zip(Meanings, (column, chosen) => column with { Meaning = chosen == 0 ? null : chosen })];
        return Page();
    }

    private async Task<(ImportBatch, ImportFile)?> FindAsync()
    {
        if (await db.ImportBatches.SeenBy(User.AsViewer()).Include(held => held.Files).SingleOrDefaultAsync(held => held.Id == Id) is not { } batch) return null;
        return batch.Files.FirstOrDefault(held => held.Number == Number) is { Columns: not null } file && batch.State != ImportState.Discarded ? (batch, file) : null;
    }
}
