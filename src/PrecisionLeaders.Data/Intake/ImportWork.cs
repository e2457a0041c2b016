using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads, commits or undoes the batches that wait for it, one after another, and knows how far this process is.</summary>
public sealed partial class ImportWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWork> log)
{
    /// <summary>So long one who stops waits to see that it has stopped.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, ImportAct> acts = new();

    /// <summary>What this process is doing to the batch at the moment, or null.</summary>
    public ImportAct? Of(Guid batch) => acts.GetValueOrDefault(batch);

    /// <summary>Takes the batch that has waited longest. When its work fails, it keeps the lease until that runs out and is then begun anew.</summary>
    /// <returns>false when nothing waits</returns>
    public async Task<bool> NextAsync(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, key) = (scope.ServiceProvider.GetRequiredService<LeadersDb>(), Guid.NewGuid());
        if (await ImportLease.TakeAsync(db, key, clock.GetUtcNow(), stop) is not { } batch) return false;
        var work = await db.ImportBatches.Where(held => held.Id == batch).Select(held => new { held.State, held.AskedById }).SingleAsync(stop);
        LogBegun(log, work.State, batch);
        var isDone = work.State == ImportState.Reading ? await new ReadImport(db, clock).RunAsync(batch, key, stop) : await ActAsync(db, batch, key, work.State, work.AskedById, stop);
        LogEnded(log, work.State, batch, isDone);
        return true;
    }

    /// <summary>Stops a commit or undoing; what it did is taken back.</summary>
    /// <exception cref="DbUpdateConcurrencyException">when it had ended before</exception>
    public async Task StopAsync(LeadersDb db, Guid batchId, Guid version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (Of(batchId) is { } act && batch.Version == version)
        {
            act.Stop();
            await Task.WhenAny(act.Ended, Task.Delay(Patience, cancellation));
            return;
        }
        db.Expect(batch, version);
        batch.BreakOff(BreakOffImport.Stopped(batch.State));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> ActAsync(LeadersDb db, Guid batch, Guid key, ImportState state, Guid? askedBy, CancellationToken stop)
    {
        var act = acts[batch] = new ImportAct();
        OnBehalf.Of(askedBy);
        try
        {
            return state == ImportState.Undoing ? await new UndoImport(db, clock).GoOnAsync(batch, key, GoOnAsync, stop)
                : await new CommitImport(db, clock).GoOnAsync(batch, key, GoOnAsync, stop) == CommitResult.Committed;
        }
        finally
        {
            acts.TryRemove(batch, out _);
            act.End();
        }

        async Task<bool> GoOnAsync(int done)
        {
            act.Tell(done);
            if (act.IsStopped || db.Database.IsSqlite()) return !act.IsStopped;
            await using var beside = scopes.CreateAsyncScope();
            return await ImportLease.RenewAsync(beside.ServiceProvider.GetRequiredService<LeadersDb>(), batch, key, done, clock.GetUtcNow(), stop);
        }
    }

    [LoggerMessage(LogLevel.Information, "{State} batch {Batch}")]
    private static partial void LogBegun(ILogger log, ImportState state, Guid batch);

    [LoggerMessage(LogLevel.Information, "{State} batch {Batch} ended: {IsDone}")]
    private static partial void LogEnded(ILogger log, ImportState state, Guid batch, bool isDone);
}
