using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Decides on one record or many, and plans anew what the decision touches.</summary>
public static class DecideImport
{
    /// <summary>Up to here a batch is planned anew as a whole; of a longer one only what was decided and who shares an ORCID iD or e-mail address with it. The commit compares all.</summary>
    public const int PlannedWhole = 2_000;

    /// <param name="db">it is left with nothing tracked</param>
    /// <param name="batchId">the batch</param>
    /// <param name="version">the version of it that was looked at</param>
    /// <param name="chosen">the records meant, of this batch</param>
    /// <param name="decision">what was decided; records it cannot be said of are passed over when there are several</param>
    /// <param name="candidateId">who it is, where that was decided of one record</param>
    /// <param name="cancellation">stops it</param>
    /// <returns>how many records were decided</returns>
    /// <exception cref="RuleBrokenException">when the batch is no longer open, or the decision cannot be made of the one record</exception>
    public static async Task<int> RunAsync(LeadersDb db, Guid batchId, Guid version, IQueryable<ImportRecord> chosen, ImportDecision decision, Guid? candidateId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(chosen);
        db.ChangeTracker.Clear();
        var ids = await chosen.Where(record => record.BatchId == batchId && record.Person != null).OrderBy(record => record.Number).Select(record => record.Id).ToListAsync(cancellation);
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        db.Expect(batch, version);
        Rule.Require(ids.Count > 0, "None of these rows can be decided. Tick the ones you mean.");
        var (decided, keys) = (0, new List<string>());
        foreach (var some in ids.Chunk(PreviewImport.Portion))
        {
            foreach (var record in await db.Set<ImportRecord>().Include(held => held.File).Where(held => some.Contains(held.Id)).ToListAsync(cancellation))
            {
                if (ids.Count > 1 && !IsOpenTo(record, decision)) continue;
                batch.Decide(record, decision, candidateId);
                decided++;
                keys.AddRange(new[] { record.Orcid, record.Email }.OfType<string>());
            }
            await db.SaveChangesAsync(cancellation);
            foreach (var entry in db.ChangeTracker.Entries<ImportRecord>().ToList()) entry.State = EntityState.Detached;
        }
        Rule.Require(decided > 0, "This cannot be said of any of these rows.");
        db.ChangeTracker.Clear();
        await PlanAsync(db, batchId, ids, keys, cancellation);
        return decided;
    }

    private static bool IsOpenTo(ImportRecord record, ImportDecision decision) => decision switch
    {
        ImportDecision.IsNew => record.Outcome == ImportOutcome.PossibleDuplicate,
        ImportDecision.IsCandidate => record.Outcome == ImportOutcome.ToConfirm,
        _ => true,
    };

    private static async Task PlanAsync(LeadersDb db, Guid batchId, List<Guid> decided, List<string> keys, CancellationToken cancellation)
    {
        var records = db.Set<ImportRecord>().AsNoTracking().Of(batchId);
        if (await records.CountAsync(cancellation) <= PlannedWhole)
        {
            await PreviewImport.RunAsync(db, batchId, cancellation);
            return;
        }
        var touched = new HashSet<Guid>(decided);
        foreach (var some in keys.Distinct().Chunk(MetPeople.KeysAtOnce))
            touched.UnionWith(await records.Where(record => some.Contains(record.Orcid) || some.Contains(record.Email)).Select(record => record.Id).ToListAsync(cancellation));
        var pool = new AlikePeople(db);
        foreach (var some in touched.Chunk(PreviewImport.Portion))
            await foreach (var ids in PreviewImport.PortionsAsync(db, batchId, db.Set<ImportRecord>().Where(record => some.Contains(record.Id)), cancellation))
                await PreviewImport.PlanAsync(db, batchId, ids, pool, cancellation);
    }
}
