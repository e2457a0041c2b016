using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Machine;

/// <summary>How the product is: version, database, what follows it in the background, and its backups.</summary>
public sealed class SystemPage(LeadersDb db, IActor actor, Backups backups, TalentFeed talent, IEnumerable<IHostedService> services, TimeProvider clock) : PageModel
{
    public DatabaseState Database { get; private set; } = null!;
    public string Version => StoreRun.Software;
    public Backups Backups => backups;
    public IReadOnlyList<Backup> Made { get; private set; } = [];
    public TalentFreshness Talent => talent.Freshness;
    public IReadOnlyList<Upkeep> Upkeeps => [.. services.OfType<Upkeep>().OrderBy(upkeep => upkeep.Name, StringComparer.Ordinal)];

    public async Task OnGetAsync()
    {
        Database = await DatabaseState.ReadAsync(db, HttpContext.RequestAborted);
        Made = backups.Folder?.All() ?? [];
    }

    public async Task<IActionResult> OnPostBackupAsync()
    {
        if (backups.Folder is null) return NotFound();
        if (backups.Ask())
        {
            await NoteAsync("added", null);
            TempData.Say("The backup is being made. It stands in the list when it is whole.");
        }
        else TempData.Say("A backup is being made already.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDeleteAsync(string? name)
    {
        if (backups.Folder?.Delete(name) != true) return NotFound();
        await NoteAsync("removed", name);
        TempData.Say($"{name} is deleted.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnGetDownloadAsync(string? name)
    {
        if (!backups.MayBeDownloaded || backups.Folder?.Find(name) is not { } path) return NotFound();
        await NoteAsync("downloaded", name);
        Response.Headers.CacheControl = "no-store";
        return PhysicalFile(path, "application/octet-stream", name);
    }

    /// <summary>The checksum file that belongs beside a downloaded backup.</summary>
    public IActionResult OnGetSum(string? name)
    {
        if (!backups.MayBeDownloaded || backups.Folder?.Find(name) is not { } path || BackupSum.ReadBeside(path) is null) return NotFound();
        return PhysicalFile(path + BackupFolder.SumEnding, "text/plain", name + BackupFolder.SumEnding);
    }

    /// <summary>A backup is no record of the database, yet who took it away belongs into the trail.</summary>
    private async Task NoteAsync(string act, string? name)
    {
        db.Note(actor, clock.GetUtcNow(), "Backup", act, name);
        await db.SaveChangesAsync();
    }
}
