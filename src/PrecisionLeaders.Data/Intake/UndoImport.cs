using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// Takes back exactly what a batch did, or refuses and names the people where something later stands in the way. It works person by person, some hundred at a
/// time, while one waits or in the background.
/// </summary>
public sealed class UndoImport(LeadersDb db, TimeProvider clock)
{
    private const int NamesShown = 8;

    /// <summary>Undoes a small batch, and has a large one undone in the background.</summary>
    /// <param name="batchId">the batch</param>
    /// <param name="version">the version of it that was looked at</param>
    /// <param name="byId">the account that undoes</param>
    /// <param name="cancellation">stops it before it is saved</param>
    /// <returns>whether it is undone, rather than begun</returns>
    /// <exception cref="RuleBrokenException">when it was not committed, or later work stands in the way</exception>
    /// <exception cref="DbUpdateConcurrencyException">when the batch or a profile changed at that moment</exception>
    public async Task<bool> AskAsync(Guid batchId, Guid version, Guid byId, CancellationToken cancellation = default)
    {
        var records = db.Set<ImportRecord>().Of(batchId).Committed();
        if (await records.CountAsync(cancellation) <= CommitImport.AtOnce)
        {
            await InOneTransactionAsync(stop => UndoAsync(batchId, version, stop), cancellation);
            return true;
        }
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State == ImportState.Undoing) return false;
        db.Expect(batch, version);
        var people = await records.Select(record => record.CandidateId).Distinct().CountAsync(cancellation);
        batch.BeginUndo(await db.Accounts.SingleAsync(held => held.Id == byId, cancellation), people);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two clicks at one moment: the other one has begun it.
            db.ChangeTracker.Clear();
            if (!await db.ImportBatches.AnyAsync(held => held.Id == batchId && (held.State == ImportState.Undoing || held.State == ImportState.Undone), cancellation)) throw;
        }
        return false;
    }

    /// <summary>Undoes a batch for which that was asked before.</summary>
    /// <param name="batchId">the batch</param>
    /// <param name="key">the key it was taken with</param>
    /// <param name="goOn">asked after each portion, told how many people it is through, of whom it looks at all before it takes the first back</param>
    /// <param name="cancellation">stops it; the lease then runs out and it is begun anew</param>
    /// <returns>whether it is undone; if not, nothing was taken back, and the batch says why</returns>
    public async Task<bool> GoOnAsync(Guid batchId, Guid key, Func<int, Task<bool>> goOn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(goOn);
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(held => held.Id == batchId, cancellation);
        if (!batch.IsHeldBy(key)) return false;
        string? refusal = null;
        try
        {
            if (batch.Attempts <= ImportBatch.MaxAttempts && await InOneTransactionAsync(stop => UndoHeldAsync(batchId, key, goOn, stop), cancellation)) return true;
        }
        catch (RuleBrokenException inTheWay)
        {
            refusal = inTheWay.Message;
        }
        await BreakOffImport.RunAsync(db, batchId, key, cancellation, refusal);
        return false;
    }

    private async Task<bool> InOneTransactionAsync(Func<CancellationToken, Task<bool>> act, CancellationToken cancellation)
    {
        var isDone = await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var isDone = await act(stop);
            if (isDone) await transaction.CommitAsync(stop);
            else await transaction.RollbackAsync(stop);
            return isDone;
        }, cancellation);
        db.ChangeTracker.Clear();
        return isDone;
    }

    private async Task<bool> UndoAsync(Guid batchId, Guid version, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.State == ImportState.Undone) return true;
        db.Expect(batch, version);
        batch.Undo(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return await TakeBackAsync(batch, _ => Task.FromResult(true), cancellation);
    }

    private async Task<bool> UndoHeldAsync(Guid batchId, Guid key, Func<int, Task<bool>> goOn, CancellationToken cancellation)
    {
        if (!await TakeBackAsync(await db.ImportBatches.AsNoTracking().SingleAsync(held => held.Id == batchId, cancellation), goOn, cancellation)) return false;
        db.ChangeTracker.Clear();
        // As in a commit, the batch itself is written last.
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (!batch.IsHeldBy(key)) return false;
        batch.Undo(clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        return true;
    }

    /// <returns>false when it was not to go on</returns>
    private async Task<bool> TakeBackAsync(ImportBatch batch, Func<int, Task<bool>> goOn, CancellationToken cancellation)
    {
        var committedAt = batch.CommittedAt ?? batch.At;
        var all = await Committed(batch.Id).Select(record => record.CandidateId!.Value).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        var (inTheWay, ruled, done) = (new Names(), new Names(), 0);
        foreach (var ids in all.Chunk(PreviewImport.Portion))
        {
            db.ChangeTracker.Clear();
            await LookAsync(await LoadAsync(batch.Id, ids, cancellation), ids, committedAt, inTheWay, ruled, cancellation);
            if (!await goOn(done += ids.Length)) return false;
        }
        Rule.Require(inTheWay.Count == 0, $"Nothing was undone: {inTheWay} {(inTheWay.Count == 1 ? "was" : "were")} edited, rated or put into a search since. "
            + "Take that back first, or correct the profiles by hand.");
        Rule.Require(ruled.Count == 0, $"Nothing was undone: an off-limits rule names {ruled}, and rules stay on record.");
        foreach (var ids in all.Chunk(PreviewImport.Portion))
        {
            db.ChangeTracker.Clear();
            var people = await LoadAsync(batch.Id, ids, cancellation);
            await Brought(ids, committedAt).Include(held => held.Files).LoadAsync(cancellation);
            foreach (var (candidate, records) in people) TakeBack(candidate!, records);
            await db.SaveChangesAsync(cancellation);
            if (!await goOn(done += ids.Length)) return false;
        }
        await ForgetRecords.RunAsync(db, batch.Id, cancellation);
        return true;
    }

    /// <summary>The last change first; whom the batch brought in goes whole.</summary>
    private void TakeBack(Candidate candidate, List<ImportRecord> records)
    {
        db.Documents.RemoveRange(db.Documents.Local.Where(held => held.CandidateId == candidate.Id));
        if (records.Exists(record => record.Undo is null)) db.Candidates.Remove(candidate);
        else foreach (var record in records.AsEnumerable().Reverse()) record.Undo!.Restore(candidate);
    }

    /// <summary>The words of CVs that the commit left with these people, unless another file took their place since.</summary>
    private IQueryable<Document> Brought(Guid[] people, DateTimeOffset committedAt) =>
        db.Documents.Where(held => people.Contains(held.CandidateId) && held.Kind == DocumentKind.Cv && held.Files.Count == 1 && held.Files.All(file => file.At == committedAt));

    private IQueryable<ImportRecord> Committed(Guid batchId) => db.Set<ImportRecord>().AsNoTracking().Of(batchId).Committed();

    private async Task<List<(Candidate? Candidate, List<ImportRecord> Records)>> LoadAsync(Guid batchId, Guid[] ids, CancellationToken cancellation)
    {
        var people = await MetPeople.ByIdAsync(db.Candidates, ids, cancellation);
        var records = await Committed(batchId).Include(record => record.File).Where(record => ids.Contains(record.CandidateId!.Value)).ToListAsync(cancellation);
        // As they were applied: people first, then works.
        return [.. records.GroupBy(record => record.CandidateId!.Value)
            .Select(theirs => (people.GetValueOrDefault(theirs.Key), theirs.OrderBy(record => record.Match != WorkMatch.None).ThenBy(record => record.Number).ToList()))
            .OrderBy(each => each.Item2[0].Number)];
    }

    /// <summary>Profiles edited or gone since, people put into a search since, and evidence that a rating cites or, as long as the person is being rated, may cite: which, is sealed.</summary>
    private async Task LookAsync(List<(Candidate? Candidate, List<ImportRecord> Records)> people, Guid[] ids, DateTimeOffset committedAt, Names inTheWay, Names ruled, CancellationToken cancellation)
    {
        var held = (await db.Candidacies.Where(candidacy => ids.Contains(candidacy.CandidateId) && candidacy.AddedAt >= committedAt)
            .Select(candidacy => candidacy.CandidateId).ToListAsync(cancellation)).ToHashSet();
        foreach (var items in people.SelectMany(each => each.Records).Where(record => record.Undo is not null)
            .SelectMany(record => record.Undo!.Added.Concat(record.Undo.Refiled.Select(filing => filing.ItemId))).Chunk(MetPeople.KeysAtOnce))
        {
            held.UnionWith(await db.Candidates
                .Where(candidate => candidate.Evidence.Any(item => items.Contains(item.Id) && (db.Set<Citation>().Any(citation => citation.EvidenceItemId == item.Id)
                    || db.Scorecards.Any(card => card.Candidacy.CandidateId == candidate.Id && card.Round.State == RoundState.Open))))
                .Select(candidate => candidate.Id).ToListAsync(cancellation));
        }
        // Whoever has been written about since stays: only what the batch itself brought goes with them.
        var brought = Brought(ids, committedAt).Select(one => one.Id);
        held.UnionWith(await db.Documents.Where(one => ids.Contains(one.CandidateId) && !brought.Contains(one.Id)).Select(one => one.CandidateId).ToListAsync(cancellation));
        held.UnionWith(await db.Activities.Where(one => ids.Contains(one.CandidateId)).Select(one => one.CandidateId).ToListAsync(cancellation));
        held.UnionWith(await db.Relations.Where(one => ids.Contains(one.CandidateId)).Select(one => one.CandidateId).ToListAsync(cancellation));
        held.UnionWith(await db.Relations.Where(one => one.OtherId != null && ids.Contains(one.OtherId.Value)).Select(one => one.OtherId!.Value).ToListAsync(cancellation));
        var byRule = (await db.OffLimitsRules.Where(rule => ids.Contains(rule.CandidateId!.Value)).Select(rule => rule.CandidateId!.Value).ToListAsync(cancellation)).ToHashSet();
        foreach (var (candidate, records) in people)
        {
            if (candidate is null) inTheWay.Add(records[0].Label ?? records[0].Place);
            // Several records of one person are saved one after another; the last of them left the version.
            else if (held.Contains(candidate.Id) || records.TrueForAll(record => record.CommittedVersion != candidate.Version)) inTheWay.Add(candidate.Name);
            if (candidate is not null && records.Exists(record => record.Undo is null) && byRule.Contains(candidate.Id)) ruled.Add(candidate.Name);
        }
    }

    /// <summary>The first few names, and how many there are.</summary>
    private sealed class Names
    {
        private readonly List<string> shown = [];

        public int Count { get; private set; }

        public void Add(string name)
        {
            if (Count++ < NamesShown) shown.Add(name);
        }

        public override string ToString() => string.Join(", ", shown) + (Count > NamesShown ? $" and {Count - NamesShown} more" : "");
    }
}
