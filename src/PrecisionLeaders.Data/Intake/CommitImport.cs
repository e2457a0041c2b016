using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What came of a commit.</summary>
public enum CommitResult
{
    Committed,

    /// <summary>It had been committed before, perhaps by the same click; nothing was done twice.</summary>
    WasCommitted,

    /// <summary>The pool had changed since the preview; nothing was applied, and the batch now shows the new preview.</summary>
    PreviewedAnew,
}

/// <summary>Brings a batch into the pool in one transaction, some hundred records at a time, if its preview still holds at that moment.</summary>
public sealed class CommitImport(LeadersDb db, TimeProvider clock)
{
    /// <param name="batchId">the batch</param>
    /// <param name="version">the version of it that was looked at</param>
    /// <param name="byId">the account that commits</param>
    /// <param name="cancellation">stops it before it is saved</param>
    /// <exception cref="RuleBrokenException">when the batch is no longer open or holds nothing to commit</exception>
    /// <exception cref="DbUpdateConcurrencyException">when the batch was changed since it was looked at</exception>
    public async Task<CommitResult> RunAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation = default)
    {
        var result = await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // A retry begins with nothing in hand: what the failed attempt tracked was rolled back.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var result = await CommitAsync(batchId, version, byId, stop);
            if (result == CommitResult.PreviewedAnew) await transaction.RollbackAsync(stop);
            else await transaction.CommitAsync(stop);
            return result;
        }, cancellation);
        db.ChangeTracker.Clear();
        if (result != CommitResult.PreviewedAnew) return result;
        await PreviewImport.RunAsync(db, batchId, cancellation);
        await PreviewImport.TouchAsync(db, batchId, cancellation);
        return result;
    }

    private async Task<CommitResult> CommitAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State == ImportState.Committed) return CommitResult.WasCommitted;
        db.Expect(batch, version);
        var ready = await db.Set<ImportRecord>().Of(batchId).Ready().CountAsync(cancellation);
        batch.Commit(await db.Accounts.SingleAsync(held => held.Id == byId, cancellation), clock.GetUtcNow(), ready);
        await db.SaveChangesAsync(cancellation);
        // What is in error or to be decided stays behind, whatever it would be by now.
        var planned = db.Set<ImportRecord>().Where(record => record.Outcome == ImportOutcome.New || record.Outcome == ImportOutcome.Update || record.Outcome == ImportOutcome.Unchanged);
        await foreach (var ids in PreviewImport.PortionsAsync(db, batchId, planned, cancellation))
        {
            db.ChangeTracker.Clear();
            if (!await ApplyAsync(batch, ids, cancellation)) return CommitResult.PreviewedAnew;
        }
        return CommitResult.Committed;
    }

    /// <summary>The words of a CV stay with the person, brought at the moment of the commit, by which undoing finds them.</summary>
    private static Document Cv(Candidate candidate, ImportRecord record, Account by, DateTimeOffset now)
    {
        var content = Encoding.UTF8.GetBytes(record.Person!.Cv!);
        return new(candidate, DocumentKind.Cv, DocumentReach.Firm, null, new DocumentFile($"{record.File.Name} (text).txt", FileFormat.Text, content,
            Convert.ToHexStringLower(SHA256.HashData(content)), record.Person.Cv, by, now));
    }

    /// <returns>false when a record would do something else than was shown</returns>
    private async Task<bool> ApplyAsync(ImportBatch batch, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var records = await db.Set<ImportRecord>().Include(record => record.File).Where(record => ids.Contains(record.Id)).ToListAsync(cancellation);
        var plan = await ImportPlan.MakeAsync(db, batch, PreviewImport.InOrder(records), db.Candidates, cancellation);
        if (plan.Steps.Any(step => !step.Record.Says(step.Verdict))) return false;
        var done = plan.Steps.Where(step => step.Record.IsReady).ToList();
        db.Candidates.AddRange(done.Where(step => step.Undo is null).Select(step => step.Candidate!));
        await db.SaveChangesAsync(cancellation);
        // Only now are the versions known that the save left.
        foreach (var step in done) step.Record.MarkCommitted(step.Candidate!.Id, step.Candidate.Version, step.Undo);
        foreach (var step in done.Where(step => step.Record.Person?.Cv is not null))
            db.Documents.Add(Cv(step.Candidate!, step.Record, await db.Accounts.SingleAsync(held => held.Id == batch.CommittedById, cancellation), batch.CommittedAt!.Value));
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
