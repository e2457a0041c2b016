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

/// <summary>Brings a batch into the pool in one transaction, if its preview still holds at that moment.</summary>
public sealed class CommitImport(LeadersDb db, TimeProvider clock)
{
    /// <param name="batchId">the batch</param>
    /// <param name="version">the version of it that was looked at</param>
    /// <param name="byId">the account that commits</param>
    /// <param name="cancellation">stops it before it is saved</param>
    /// <exception cref="RuleBrokenException">when the batch is no longer open or holds nothing to commit</exception>
    /// <exception cref="DbUpdateConcurrencyException">when the batch was changed since it was looked at</exception>
    public Task<CommitResult> RunAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation = default) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // A retry begins with nothing in hand: what the failed attempt tracked was rolled back.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var result = await CommitAsync(batchId, version, byId, stop);
            await transaction.CommitAsync(stop);
            return result;
        }, cancellation);

    private async Task<CommitResult> CommitAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.Whole().SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State == ImportState.Committed) return CommitResult.WasCommitted;
        db.Expect(batch, version);
        batch.Commit(await db.Accounts.SingleAsync(held => held.Id == byId, cancellation), clock.GetUtcNow());
        var plan = await ImportPlan.MakeAsync(db, batch, cancellation);
        if (!plan.Holds || !await ApplyAsync(batch, cancellation)) return await PreviewAnewAsync(batchId, version, cancellation);
        return CommitResult.Committed;
    }

    /// <returns>false when a profile changed between the plan and its second reading</returns>
    private async Task<bool> ApplyAsync(ImportBatch batch, CancellationToken cancellation)
    {
        var ready = batch.Records.Where(record => record.IsReady).ToList();
        var people = await MetPeople.ByIdAsync(db.Candidates, ready.Select(record => record.CandidateId).OfType<Guid>(), cancellation);
        var taxonomy = new Taxonomy(await db.Specialties.ToListAsync(cancellation));
        var applied = new List<(ImportRecord Record, Candidate Candidate, ProfileUndo? Undo)>();
        foreach (var record in ready)
        {
            if (record.Outcome == ImportOutcome.New)
            {
                applied.Add((record, ProfileMerge.Admit(record.Person!, taxonomy, batch.ProvenanceOf(record), batch.CommittedAt!.Value), null));
                continue;
            }
            if (!people.TryGetValue(record.CandidateId!.Value, out var candidate)) return false;
            var (changes, undo) = ProfileMerge.Into(candidate, record.Person!, taxonomy, batch.ProvenanceOf(record));
            if (!changes.SequenceEqual(record.Changes)) return false;
            applied.Add((record, candidate, undo));
        }
        db.Candidates.AddRange(applied.Where(done => done.Undo is null).Select(done => done.Candidate));
        await db.SaveChangesAsync(cancellation);
        // Only now are the versions known that the save left.
        foreach (var (record, candidate, undo) in applied) record.MarkCommitted(candidate.Id, candidate.Version, undo);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<CommitResult> PreviewAnewAsync(Guid batchId, Guid version, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.Whole().SingleAsync(held => held.Id == batchId, cancellation);
        db.Expect(batch, version);
        await PreviewImport.RunAsync(db, batch, cancellation);
        await db.SaveChangesAsync(cancellation);
        return CommitResult.PreviewedAnew;
    }
}
