using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Takes back exactly what a batch did, or refuses and names the people where something later stands in the way.</summary>
public sealed class UndoImport(LeadersDb db, TimeProvider clock)
{
    private const int NamesShown = 8;

    /// <exception cref="RuleBrokenException">when it was not committed, or later work stands in the way</exception>
    /// <exception cref="DbUpdateConcurrencyException">when the batch or a profile changed at that moment</exception>
    public Task RunAsync(Guid batchId, Guid version, CancellationToken cancellation = default) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var batch = await db.ImportBatches.Whole().SingleAsync(held => held.Id == batchId, stop);
            if (batch.State != ImportState.Undone) await UndoAsync(batch, version, stop);
            await transaction.CommitAsync(stop);
        }, cancellation);

    private async Task UndoAsync(ImportBatch batch, Guid version, CancellationToken cancellation)
    {
        db.Expect(batch, version);
        var records = batch.Records.Where(record => record.CommittedVersion is not null).ToList();
        var people = await MetPeople.ByIdAsync(db.Candidates, records.Select(record => record.CandidateId!.Value), cancellation);
        var inTheWay = await InTheWayAsync(batch, records, people, cancellation);
        Rule.Require(inTheWay.Count == 0, Refusal(inTheWay));
        var ruled = await RuledAsync(records, cancellation);
        Rule.Require(ruled.Count == 0, $"Nothing was undone: an off-limits rule names {string.Join(", ", ruled)}, and rules stay on record.");
        foreach (var record in records)
        {
            var candidate = people[record.CandidateId!.Value];
            if (record.Undo is null) db.Candidates.Remove(candidate);
            else record.Undo.Restore(candidate);
        }
        batch.Undo(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Profiles edited or gone since, people put into a search since, and evidence that a rating cites or, as long as the person is being rated, may cite: which, is sealed.</summary>
    private async Task<List<string>> InTheWayAsync(ImportBatch batch, List<ImportRecord> records, Dictionary<Guid, Candidate> people, CancellationToken cancellation)
    {
        var (committedAt, held) = (batch.CommittedAt ?? batch.At, new HashSet<Guid>());
        foreach (var ids in records.Select(record => record.CandidateId!.Value).Chunk(MetPeople.KeysAtOnce))
        {
            held.UnionWith(await db.Candidacies.Where(candidacy => ids.Contains(candidacy.CandidateId) && candidacy.AddedAt >= committedAt)
                .Select(candidacy => candidacy.CandidateId).ToListAsync(cancellation));
        }
        foreach (var ids in records.Where(record => record.Undo is not null).SelectMany(record => record.Undo!.Added).Chunk(MetPeople.KeysAtOnce))
        {
            held.UnionWith(await db.Candidates
                .Where(candidate => candidate.Evidence.Any(item => ids.Contains(item.Id) && (db.Set<Citation>().Any(citation => citation.EvidenceItemId == item.Id)
                    || db.Scorecards.Any(card => card.Candidacy.CandidateId == candidate.Id && card.Round.State == RoundState.Open))))
                .Select(candidate => candidate.Id).ToListAsync(cancellation));
        }
        return [.. records
            .Where(record => !people.TryGetValue(record.CandidateId!.Value, out var candidate) || candidate.Version != record.CommittedVersion || held.Contains(candidate.Id))
            .Select(record => people.GetValueOrDefault(record.CandidateId!.Value)?.Name ?? record.Label ?? record.Place)];
    }

    /// <summary>People the batch brought in whom a rule on approaching them names since.</summary>
    private async Task<List<string>> RuledAsync(List<ImportRecord> records, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var ids in records.Where(record => record.Undo is null).Select(record => record.CandidateId!.Value).Chunk(MetPeople.KeysAtOnce))
        {
            names.AddRange(await db.Candidates.Where(held => ids.Contains(held.Id) && db.OffLimitsRules.Any(rule => rule.CandidateId == held.Id))
                .OrderBy(held => held.SortName).Take(NamesShown).Select(held => held.Name).ToListAsync(cancellation));
        }
        return names;
    }

    private static string Refusal(List<string> names)
    {
        var shown = string.Join(", ", names.Take(NamesShown));
        var more = names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "";
        return $"Nothing was undone: {shown}{more} {(names.Count == 1 ? "was" : "were")} edited, rated or put into a search since. "
            + "Take that back first, or correct the profiles by hand.";
    }
}
