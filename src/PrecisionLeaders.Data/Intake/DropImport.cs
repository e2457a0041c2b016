using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Keeps nothing of a batch of which no file could be read.</summary>
public static class DropImport
{
    /// <returns>why each file could not be read, by its name; empty when one could, and the batch stays</returns>
    public static async Task<IReadOnlyList<string>> IfNoneReadAsync(LeadersDb db, Guid batchId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.Include(held => held.Files).SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State != ImportState.Previewed) return [];
        var records = await db.Set<ImportRecord>().AsNoTracking().Of(batchId).OrderBy(record => record.Number).Take(batch.Files.Count + 1)
            .Select(record => new { record.Outcome, record.Line, record.Label, record.Reason, record.File.Name, record.FileId }).ToListAsync(cancellation);
        if (records.Count != batch.Files.Count || records.Exists(record => record.Outcome != ImportOutcome.Error || record.Line is not null || record.Label is not null)
            || records.Select(record => record.FileId).Distinct().Count() != records.Count) return [];
        await db.Set<ImportRecord>().Of(batchId).ExecuteDeleteAsync(cancellation);
        db.ImportBatches.Remove(batch);
        await db.SaveChangesAsync(cancellation);
        return [.. records.Select(record => $"{record.Name}: {record.Reason}")];
    }
}
