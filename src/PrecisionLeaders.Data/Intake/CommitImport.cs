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

    /// <summary>It had been committed or begun before, perhaps by the same click; nothing was done twice.</summary>
    WasCommitted,

    /// <summary>The pool had changed since the preview; nothing was applied, and the batch now shows the new preview.</summary>
    PreviewedAnew,

    /// <summary>It goes on in the background.</summary>
    Begun,

    /// <summary>It was stopped, or somebody else has the batch; nothing was applied.</summary>
    Stopped,
}

/// <summary>
/// Brings a batch into the pool in one transaction, some hundred records at a time, if its preview still holds at that moment. A small batch goes in while
/// one waits, a large one in the background.
/// </summary>
public sealed class CommitImport(LeadersDb db, TimeProvider clock)
{
    /// <summary>So many records are committed, or undone, while one waits.</summary>
    public const int AtOnce = 500;

    /// <summary>Commits a small batch, and has a large one committed in the background.</summary>
    /// <inheritdoc cref="RunAsync" path="/param"/>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<CommitResult> AskAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation = default)
    {
        var due = await db.Set<ImportRecord>().Of(batchId).Compared().CountAsync(cancellation);
        if (due <= AtOnce) return await RunAsync(batchId, version, byId, cancellation);
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State is ImportState.Committing or ImportState.Committed) return CommitResult.WasCommitted;
        db.Expect(batch, version);
        batch.BeginCommit(await ByAsync(byId, cancellation), clock.GetUtcNow(), await ReadyAsync(batchId, cancellation), due);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two clicks at one moment: the other one has begun it.
            db.ChangeTracker.Clear();
            if (await db.ImportBatches.AnyAsync(held => held.Id == batchId && (held.State == ImportState.Committing || held.State == ImportState.Committed), cancellation)) return CommitResult.WasCommitted;
            throw;
        }
        return CommitResult.Begun;
    }

    /// <summary>Commits a batch of any size at once.</summary>
    /// <param name="batchId">the batch</param>
    /// <param name="version">the version of it that was looked at</param>
    /// <param name="byId">the account that commits</param>
    /// <param name="cancellation">stops it before it is saved</param>
    /// <exception cref="RuleBrokenException">when the batch is no longer open or holds nothing to commit</exception>
    /// <exception cref="DbUpdateConcurrencyException">when the batch was changed since it was looked at</exception>
    public async Task<CommitResult> RunAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation = default)
    {
        var result = await InOneTransactionAsync(async stop =>
        {
            var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, stop);
            if (batch.State is ImportState.Committing or ImportState.Committed) return CommitResult.WasCommitted;
            db.Expect(batch, version);
            batch.Commit(await ByAsync(byId, stop), clock.GetUtcNow(), await ReadyAsync(batchId, stop));
            await db.SaveChangesAsync(stop);
            return await ApplyAsync(batch, _ => Task.FromResult(true), stop);
        }, cancellation);
        if (result != CommitResult.PreviewedAnew) return result;
        await PreviewImport.RunAsync(db, batchId, cancellation);
        await PreviewImport.TouchAsync(db, batchId, cancellation);
        return result;
    }

    /// <summary>Commits a batch for which that was asked before.</summary>
    /// <param name="batchId">the batch</param>
    /// <param name="key">the key it was taken with</param>
    /// <param name="goOn">asked after each portion, told how many records it is through</param>
    /// <param name="cancellation">stops it; the lease then runs out and it is begun anew</param>
    public async Task<CommitResult> GoOnAsync(Guid batchId, Guid key, Func<int, Task<bool>> goOn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(goOn);
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(held => held.Id == batchId, cancellation);
        if (!batch.IsHeldBy(key)) return CommitResult.Stopped;
        // It had been found changed when its process died: what is shown anew is first looked at.
        var result = batch.Note is not null ? CommitResult.PreviewedAnew
            : batch.Attempts > ImportBatch.MaxAttempts ? CommitResult.Stopped
            : await InOneTransactionAsync(stop => ApplyHeldAsync(batchId, key, goOn, stop), cancellation);
        if (result == CommitResult.Committed) return result;
        if (result == CommitResult.PreviewedAnew) await PreviewAnewAsync(batchId, key, goOn, cancellation);
        await BreakOffImport.RunAsync(db, batchId, key, cancellation);
        return result;
    }

    private async Task<CommitResult> InOneTransactionAsync(Func<CancellationToken, Task<CommitResult>> act, CancellationToken cancellation)
    {
        var result = await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // A retry begins with nothing in hand: what the failed attempt tracked was rolled back.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var result = await act(stop);
            if (result == CommitResult.Committed) await transaction.CommitAsync(stop);
            else await transaction.RollbackAsync(stop);
            return result;
        }, cancellation);
        db.ChangeTracker.Clear();
        return result;
    }

    private async Task<CommitResult> ApplyHeldAsync(Guid batchId, Guid key, Func<int, Task<bool>> goOn, CancellationToken cancellation)
    {
        var result = await ApplyAsync(await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation), goOn, cancellation);
        if (result != CommitResult.Committed) return result;
        db.ChangeTracker.Clear();
        // Written only now: until then the batch can be stopped and its lease renewed beside the transaction, where the database allows that.
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (!batch.IsHeldBy(key)) return CommitResult.Stopped;
        batch.EndCommit();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CommitResult.Stopped;
        }
        return result;
    }

    private async Task PreviewAnewAsync(Guid batchId, Guid key, Func<int, Task<bool>> goOn, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (!batch.IsHeldBy(key)) return;
        batch.FindChanged();
        await db.SaveChangesAsync(cancellation);
        var done = 0;
        await PreviewImport.RunAsync(db, batchId, async () => await ImportLease.RenewAsync(db, batchId, key, done, clock.GetUtcNow(), cancellation) && await goOn(done += PreviewImport.Portion), cancellation);
    }

    private async Task<CommitResult> ApplyAsync(ImportBatch batch, Func<int, Task<bool>> goOn, CancellationToken cancellation)
    {
        var done = 0;
        // What is in error or to be decided stays behind, whatever it would be by now.
        // What this very batch brings in is nobody it could be confused with, so the pool is read before; a batch that brings nobody needs none.
        var pool = new AlikePeople(db);
        var newcomers = db.Set<ImportRecord>().Of(batch.Id).Compared().Where(record => record.Outcome == ImportOutcome.New && record.Decision == ImportDecision.None);
        if (await newcomers.AnyAsync(cancellation)) await pool.ReadAsync(cancellation);
        await foreach (var ids in PreviewImport.PortionsAsync(db, batch.Id, db.Set<ImportRecord>().Compared(), cancellation))
        {
            db.ChangeTracker.Clear();
            if (!await ApplyAsync(batch, ids, pool, cancellation)) return CommitResult.PreviewedAnew;
            if (!await goOn(done += ids.Count)) return CommitResult.Stopped;
        }
        return CommitResult.Committed;
    }

    private Task<Account> ByAsync(Guid id, CancellationToken cancellation) => db.Accounts.SingleAsync(held => held.Id == id, cancellation);

    private Task<int> ReadyAsync(Guid batchId, CancellationToken cancellation) => db.Set<ImportRecord>().Of(batchId).Ready().CountAsync(cancellation);

    /// <summary>The words of a CV stay with the person, brought at the moment of the commit, by which undoing finds them.</summary>
    private static Document Cv(Candidate candidate, ImportRecord record, Account by, DateTimeOffset now)
    {
        var content = Encoding.UTF8.GetBytes(record.Person!.Cv!);
        return new(candidate, DocumentKind.Cv, DocumentReach.Firm, null, new DocumentFile($"{record.File.Name} (text).txt", FileFormat.Text, content,
            Convert.ToHexStringLower(SHA256.HashData(content)), record.Person.Cv, by, now));
    }

    /// <returns>false when a record would do something else than was shown</returns>
    private async Task<bool> ApplyAsync(ImportBatch batch, IReadOnlyList<Guid> ids, AlikePeople pool, CancellationToken cancellation)
    {
        var records = await db.Set<ImportRecord>().Include(record => record.File).Where(record => ids.Contains(record.Id)).ToListAsync(cancellation);
        var plan = await ImportPlan.MakeAsync(db, batch, PreviewImport.InOrder(records), db.Candidates, pool, cancellation);
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
