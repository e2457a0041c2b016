using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// Reads the files of a batch and previews it. Whoever reads holds a lease on the batch and renews it with every portion; a reading whose lease ran out,
/// because its process died, is begun anew from the start by the next who comes. What was saved by then is dropped first.
/// </summary>
public sealed class ReadImport(LeadersDb db, TimeProvider clock)
{
    public const int Portion = 250;

    private int number;
    private long before;

    /// <param name="batchId">the batch</param>
    /// <param name="key">the key it was claimed with</param>
    /// <param name="cancellation">stops it; the lease then runs out and the reading is begun anew</param>
    /// <returns>false when the lease was lost or the batch was discarded meanwhile</returns>
    public async Task<bool> RunAsync(Guid batchId, Guid key, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        (number, before) = (0, 0);
        await db.Set<ImportRecord>().Of(batchId).ExecuteDeleteAsync(cancellation);
        var batch = await db.ImportBatches.Include(held => held.Files).SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.Attempts > ImportBatch.MaxAttempts) return await GiveUpAsync(batch, cancellation);
        if (await TableColumns.AskAsync(db, batch, cancellation))
        {
            batch.AskForColumns();
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        await db.SaveChangesAsync(cancellation);
        foreach (var file in batch.Files.OrderBy(held => held.Number))
        {
            if (!await ReadAsync(batch, file, key, cancellation)) return await DropAsync(batchId, cancellation);
            before += file.Length;
        }
        db.ChangeTracker.Clear();
        if (!await PreviewImport.RunAsync(db, batchId, () => GoOnAsync(batchId, key, before, cancellation), cancellation)) return await DropAsync(batchId, cancellation);
        return await EndAsync(batchId, key, cancellation);
    }

    private async Task<bool> EndAsync(Guid batchId, Guid key, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.Include(held => held.Files).SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State != ImportState.Reading || batch.ReaderKey != key) return false;
        batch.EndReading(number);
        await db.SaveChangesAsync(cancellation);
        await ForgetRecords.DropContentAsync(db, batchId, cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>A file that cannot be read on becomes one error of the batch, so that one of twenty does not keep the others out.</summary>
    private async Task<bool> ReadAsync(ImportBatch batch, ImportFile file, Guid key, CancellationToken cancellation)
    {
        var (notes, strangers, first) = (new List<string>(), 0, number);
        try
        {
            await using var content = new StoredContent(db, file.Id, file.Length);
            var kind = FileKinds.Of(FileHead.Of(content));
            await ChangeAsync(file.Id, held => held.Recognise(kind.Name, kind.Source), cancellation);
            using var records = TableColumns.Read(kind, file, content, notes.Add).GetEnumerator();
            for (var portion = Next(records); portion.Count > 0; portion = Next(records))
            {
                strangers += await KeepAsync(batch, file.Id, portion, cancellation);
                if (!await GoOnAsync(batch.Id, key, before + content.Position, cancellation)) return false;
            }
        }
        catch (RuleBrokenException refusal)
        {
            db.ChangeTracker.Clear();
            number = first;
            await db.Set<ImportRecord>().Where(record => record.FileId == file.Id).ExecuteDeleteAsync(cancellation);
            await KeepAsync(batch, file.Id, [new ReadRecord(null, null, refusal.Message)], cancellation);
        }
        await ChangeAsync(file.Id, held => held.Tell(string.Join(' ', notes.Distinct().Take(4)), strangers), cancellation);
        return await GoOnAsync(batch.Id, key, before + file.Length, cancellation);
    }

    private static List<ReadRecord> Next(IEnumerator<ReadRecord> records)
    {
        var portion = new List<ReadRecord>(Portion);
        while (portion.Count < Portion && records.MoveNext()) portion.Add(records.Current);
        return portion;
    }

    /// <returns>how many works name nobody in the pool</returns>
    private async Task<int> KeepAsync(ImportBatch batch, Guid fileId, List<ReadRecord> portion, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var file = await db.Set<ImportFile>().SingleAsync(held => held.Id == fileId, cancellation);
        var works = portion.Where(read => read.Work is not null).ToList();
        var matches = (await WorkMatches.FindAsync(db, works, cancellation)).ToLookup(match => match.Read);
        foreach (var read in portion)
        {
            if (read.Work is null) db.Add(new ImportRecord(batch, file, ++number, read));
            else foreach (var match in matches[read]) db.Add(new ImportRecord(batch, file, ++number, read.Line, match.Evidence, match.CandidateId, match.Match, match.Why));
        }
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return works.Count(read => !matches.Contains(read));
    }

    private async Task ChangeAsync(Guid fileId, Action<ImportFile> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        change(await db.Set<ImportFile>().SingleAsync(held => held.Id == fileId, cancellation));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Tells how far it is and renews the lease, in one statement that finds nothing once the batch is discarded or somebody else reads it.</summary>
    private async Task<bool> GoOnAsync(Guid batchId, Guid key, long bytes, CancellationToken cancellation)
    {
        var (until, records) = (clock.GetUtcNow() + ImportLease.Length, number);
        return await db.ImportBatches.Where(batch => batch.Id == batchId && batch.State == ImportState.Reading && batch.ReaderKey == key).ExecuteUpdateAsync(set => set
            .SetProperty(batch => batch.ReadUntil, until).SetProperty(batch => batch.BytesRead, bytes).SetProperty(batch => batch.RecordsRead, records), cancellation) == 1;
    }

    /// <summary>Discarded while it was read: what was saved meanwhile goes too. Whoever took it over begins by dropping it himself.</summary>
    private async Task<bool> DropAsync(Guid batchId, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (!await db.ImportBatches.AnyAsync(batch => batch.Id == batchId && batch.State == ImportState.Discarded, cancellation)) return false;
        await db.Set<ImportRecord>().Of(batchId).ExecuteDeleteAsync(cancellation);
        await ForgetRecords.DropContentAsync(db, batchId, cancellation);
        return false;
    }

    private async Task<bool> GiveUpAsync(ImportBatch batch, CancellationToken cancellation)
    {
        foreach (var file in batch.Files)
            db.Add(new ImportRecord(batch, file, ++number, new ReadRecord(null, null, $"Reading was begun {ImportBatch.MaxAttempts} times and never ended. Split the file, and tell your administrator.")));
        batch.EndReading(number);
        await db.SaveChangesAsync(cancellation);
        await ForgetRecords.DropContentAsync(db, batch.Id, cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
