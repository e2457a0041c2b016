using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Says on the records of a batch what each would do to the pool as it is now, some hundred at a time, and saves that.</summary>
public static class PreviewImport
{
    /// <summary>Records planned and saved together: their candidates are loaded whole.</summary>
    public const int Portion = 300;

    /// <param name="db">it is left with nothing tracked</param>
    /// <param name="batchId">the batch</param>
    /// <param name="cancellation">stops it between two portions</param>
    public static Task RunAsync(LeadersDb db, Guid batchId, CancellationToken cancellation = default) => RunAsync(db, batchId, () => Task.FromResult(true), cancellation);

    /// <param name="db">it is left with nothing tracked</param>
    /// <param name="batchId">the batch</param>
    /// <param name="goOn">asked after each portion</param>
    /// <param name="cancellation">stops it between two portions</param>
    /// <returns>false when it was not to go on</returns>
    public static async Task<bool> RunAsync(LeadersDb db, Guid batchId, Func<Task<bool>> goOn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(goOn);
        var pool = new AlikePeople(db);
        await foreach (var ids in PortionsAsync(db, batchId, db.Set<ImportRecord>(), cancellation))
        {
            await PlanAsync(db, batchId, ids, pool, cancellation);
            if (!await goOn()) return false;
        }
        return true;
    }

    internal static async Task PlanAsync(LeadersDb db, Guid batchId, IReadOnlyList<Guid> ids, AlikePeople pool, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(held => held.Id == batchId, cancellation);
        var records = await db.Set<ImportRecord>().Include(record => record.File).Where(record => ids.Contains(record.Id)).ToListAsync(cancellation);
        var plan = await ImportPlan.MakeAsync(db, batch, InOrder(records), db.Candidates.AsNoTracking(), pool, cancellation);
        foreach (var step in plan.Steps) step.Record.Say(step.Verdict);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Records of a batch that could be read and are not left out, by their ids: first people in the order of the files, then works person by person, so
    /// that what two files say of one person is planned together.
    /// </summary>
    internal static async IAsyncEnumerable<IReadOnlyList<Guid>> PortionsAsync(LeadersDb db, Guid batchId, IQueryable<ImportRecord> among,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var planned = among.AsNoTracking().Where(record => record.BatchId == batchId && record.Person != null && !record.IsLeftOut);
        for (var last = 0; ;)
        {
            var people = await planned.Where(record => record.Match == WorkMatch.None && record.Number > last).OrderBy(record => record.Number).Take(Portion)
                .Select(record => new { record.Id, record.Number }).ToListAsync(cancellation);
            if (people.Count == 0) break;
            last = people[^1].Number;
            yield return [.. people.Select(record => record.Id)];
        }
        var works = await planned.Where(record => record.Match != WorkMatch.None).OrderBy(record => record.MatchedId).ThenBy(record => record.Number)
            .Select(record => new { record.Id, record.MatchedId }).ToListAsync(cancellation);
        var portion = new List<Guid>();
        foreach (var theirs in works.GroupBy(record => record.MatchedId, record => record.Id))
        {
            if (portion.Count > 0 && portion.Count + theirs.Count() > Portion)
            {
                yield return portion;
                portion = [];
            }
            portion.AddRange(theirs);
        }
        if (portion.Count > 0) yield return portion;
    }

    internal static IReadOnlyList<ImportRecord> InOrder(IEnumerable<ImportRecord> records) => [.. records.OrderBy(record => record.Number)];

    /// <summary>Renews the version of the batch: what a form showed of its records before no longer holds.</summary>
    public static async Task TouchAsync(LeadersDb db, Guid batchId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var version = Guid.CreateVersion7();
        await db.ImportBatches.Where(batch => batch.Id == batchId).ExecuteUpdateAsync(set => set.SetProperty(batch => batch.Version, version), cancellation);
    }
}
