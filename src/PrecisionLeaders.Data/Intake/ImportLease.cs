using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// A batch that waits to be read, committed or undone is taken by a key and a lease, which whoever has it renews as he goes on. When his process dies, the
/// lease runs out and the next begins from the start.
/// </summary>
public static class ImportLease
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>Takes the batch that has waited longest, unless somebody else takes it at this moment.</summary>
    /// <returns>null when nothing waits or somebody was faster</returns>
    public static async Task<Guid?> TakeAsync(LeadersDb db, Guid key, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var next = await db.ImportBatches.Waiting(now).OrderBy(batch => batch.At).Select(batch => (Guid?)batch.Id).FirstOrDefaultAsync(cancellation);
        if (next is not { } id) return null;
        var until = now + Length;
        // One statement, so that of two who try only one finds the lease free.
        var taken = await db.ImportBatches.Waiting(now).Where(batch => batch.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(batch => batch.ReaderKey, key).SetProperty(batch => batch.ReadUntil, until).SetProperty(batch => batch.Attempts, batch => batch.Attempts + 1)
            .SetProperty(batch => batch.Done, 0)
            .SetProperty(batch => batch.BytesRead, batch => batch.State == ImportState.Reading ? 0L : batch.BytesRead)
            .SetProperty(batch => batch.RecordsRead, batch => batch.State == ImportState.Reading ? 0 : batch.RecordsRead), cancellation);
        return taken == 1 ? id : null;
    }

    /// <summary>Tells how far a commit or undoing is and renews the lease, in one statement that finds nothing once it was stopped or somebody else has the batch.</summary>
    public static async Task<bool> RenewAsync(LeadersDb db, Guid batchId, Guid key, int done, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var until = now + Length;
        return await db.ImportBatches.Where(batch => batch.Id == batchId && batch.ReaderKey == key && (batch.State == ImportState.Committing || batch.State == ImportState.Undoing))
            .ExecuteUpdateAsync(set => set.SetProperty(batch => batch.ReadUntil, until).SetProperty(batch => batch.Done, done), cancellation) == 1;
    }
}
