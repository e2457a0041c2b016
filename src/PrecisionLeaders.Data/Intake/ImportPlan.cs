using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// What each record of a portion does to the candidates it is given, in the order of the batch. Given copies, nothing is changed and this is a preview;
/// given the candidates themselves, it is the commit.
/// </summary>
internal sealed class ImportPlan
{
    private readonly ImportBatch batch;
    private readonly MetPeople met;
    private readonly Taxonomy taxonomy;
    private readonly Source? cameBy;
    private readonly Dictionary<Guid, IReadOnlyList<AlikePerson>> alike;
    private readonly Dictionary<string, ImportRecord> taken = [];
    private readonly List<Step> steps = [];

    private ImportPlan(ImportBatch batch, MetPeople met, Taxonomy taxonomy, Source? cameBy, Dictionary<Guid, IReadOnlyList<AlikePerson>> alike) =>
        (this.batch, this.met, this.taxonomy, this.cameBy, this.alike) = (batch, met, taxonomy, cameBy, alike);

    public IReadOnlyList<Step> Steps => steps;

    /// <param name="db">where to look</param>
    /// <param name="batch">the batch; its records are not asked for</param>
    /// <param name="records">records that could be read and are not left out, of people or of works but not both, in order, with their files</param>
    /// <param name="candidates">the pool, as copies or to be changed</param>
    /// <param name="pool">whom people of whom nothing sure is known could be</param>
    /// <param name="cancellation">stops it</param>
    public static async Task<ImportPlan> MakeAsync(LeadersDb db, ImportBatch batch, IReadOnlyList<ImportRecord> records, IQueryable<Candidate> candidates, AlikePeople pool, CancellationToken cancellation)
    {
        var met = await MetPeople.FindAsync(db, candidates, records, cancellation);
        var taxonomy = new Taxonomy(await db.Specialties.ToListAsync(cancellation));
        var unknown = records.Where(record => record is { Match: WorkMatch.None, Decision: ImportDecision.None });
        var cameBy = batch.CameById is { } source ? await db.Sources.SingleAsync(held => held.Id == source, cancellation) : null;
        var plan = new ImportPlan(batch, met, taxonomy, cameBy, await pool.FindAsync([.. unknown.Where(record => !met.Knows(record))], cancellation));
        await plan.RememberAsync(db, records, cancellation);
        foreach (var record in records) plan.steps.Add(plan.Plan(record, record.Person!));
        return plan;
    }

    /// <summary>Rows before this portion that tell of the same people, and what they do to the candidates met here.</summary>
    private async Task RememberAsync(LeadersDb db, IReadOnlyList<ImportRecord> records, CancellationToken cancellation)
    {
        var before = db.Set<ImportRecord>().AsNoTracking().Include(record => record.File)
            .Where(record => record.BatchId == batch.Id && record.Match == WorkMatch.None && record.Person != null && !record.IsLeftOut && record.Outcome != ImportOutcome.Error);
        if (records.Count == 0) return;
        if (records[0].Match != WorkMatch.None)
        {
            foreach (var ids in met.Ids.Chunk(MetPeople.KeysAtOnce))
                foreach (var earlier in await before.Where(record => record.Outcome == ImportOutcome.Update && record.CommittedVersion == null && ids.Contains(record.CandidateId!.Value)).ToListAsync(cancellation))
                    _ = ProfileMerge.Into(met.ById(earlier.CandidateId)!, earlier.Person!, taxonomy, batch.ProvenanceOf(earlier));
            return;
        }
        var first = records[0].Number;
        before = before.Where(record => record.Number < first);
        foreach (var orcids in records.Select(record => record.Orcid).OfType<string>().Chunk(MetPeople.KeysAtOnce))
            foreach (var earlier in await before.Where(record => orcids.Contains(record.Orcid)).ToListAsync(cancellation)) Take(earlier, null);
        foreach (var emails in records.Select(record => record.Email).OfType<string>().Chunk(MetPeople.KeysAtOnce))
            foreach (var earlier in await before.Where(record => emails.Contains(record.Email)).ToListAsync(cancellation)) Take(earlier, null);
        foreach (var ids in met.Ids.Chunk(MetPeople.KeysAtOnce))
            foreach (var earlier in await before.Where(record => ids.Contains(record.CandidateId!.Value)).ToListAsync(cancellation)) Take(earlier, met.ById(earlier.CandidateId));
    }

    private Step Plan(ImportRecord record, PersonRecord person)
    {
        try
        {
            if (record.Match != WorkMatch.None) return Work(record, person);
            if (record.Decision == ImportDecision.IsCandidate)
                return met.ById(record.DecidedId) is { } decided ? Twice(record, decided) ?? Update(record, person, decided) : Error(record, "Whom this was decided to be is no longer in the pool. Decide anew.");
            var (byOrcid, byEmail) = (met.ByOrcid(record.Orcid), met.ByEmail(record.Email));
            if (byOrcid is not null && byEmail is not null && byOrcid.Id != byEmail.Id)
                return Error(record, $"The ORCID iD is that of {byOrcid.Name}, the e-mail address that of {byEmail.Name}. Mend one of them, or leave the row out.");
            var target = byOrcid ?? byEmail ?? met.ByIdentifier(person);
            if (target?.Orcid is not null && record.Orcid is not null && target.Orcid != record.Orcid)
                return Error(record, $"The e-mail address is that of {target.Name}, who has another ORCID iD ({target.Orcid}). Mend one of them, or leave the row out.");
            if (Twice(record, target) is { } twice) return twice;
            return target is null ? Admit(record, person) : Update(record, person, target);
        }
        catch (RuleBrokenException broken)
        {
            return Error(record, broken.Message);
        }
    }

    private Step Admit(ImportRecord record, PersonRecord person)
    {
        Take(record, null);
        if (record.Decision != ImportDecision.IsNew && alike.TryGetValue(record.Id, out var candidates))
            return new(record, new(ImportOutcome.PossibleDuplicate, null, null, []) { Alike = candidates });
        var candidate = ProfileMerge.Admit(person, taxonomy, batch.ProvenanceOf(record), batch.CommittedAt ?? batch.At);
        candidate.ComeBy(cameBy);
        return new(record, new(ImportOutcome.New, null, null, [])) { Candidate = candidate };
    }

    private Step Update(ImportRecord record, PersonRecord person, Candidate target)
    {
        var (changes, undo) = ProfileMerge.Into(target, person, taxonomy, batch.ProvenanceOf(record));
        Take(record, target);
        return new(record, new(changes.Count == 0 ? ImportOutcome.Unchanged : ImportOutcome.Update, null, target.Id, changes)) { Candidate = target, Undo = undo };
    }

    /// <summary>A work never renames anybody: the name it was matched by gives way to the one that is held now.</summary>
    private Step Work(ImportRecord record, PersonRecord person)
    {
        if (met.ById(record.MatchedId) is not { } target) return Error(record, "The person is no longer in the pool.");
        var evidence = new PersonRecord { GivenName = target.GivenName, FamilyName = target.FamilyName, Evidence = person.Evidence };
        var (changes, undo) = ProfileMerge.Into(target, evidence, taxonomy, batch.ProvenanceOf(record));
        if (changes.Count == 0) return new(record, new(ImportOutcome.Unchanged, null, target.Id, changes));
        if (record.IsTheirs) return new(record, new(ImportOutcome.Update, null, target.Id, changes)) { Candidate = target, Undo = undo };
        undo.Restore(target);
        return new(record, new(ImportOutcome.ToConfirm, null, target.Id, changes));
    }

    private Step? Twice(ImportRecord record, Candidate? target)
    {
        var (earlier, why) = record.Orcid is not null && taken.TryGetValue("o" + record.Orcid, out var same) ? (same, "the same ORCID iD")
            : record.Email is not null && taken.TryGetValue("e" + record.Email, out same) ? (same, "the same e-mail address")
            : target is not null && taken.TryGetValue("c" + target.Id, out same) ? (same, $"both are {target.Name}")
            : (null, "");
        return earlier is null ? null : Error(record, $"The same person as in {earlier.Place} ({why}). Leave one of the two out.");
    }

    private void Take(ImportRecord record, Candidate? target)
    {
        if (record.Orcid is not null) taken["o" + record.Orcid] = record;
        if (record.Email is not null) taken["e" + record.Email] = record;
        if (target is not null) taken["c" + target.Id] = record;
    }

    private static Step Error(ImportRecord record, string reason) => new(record, new(ImportOutcome.Error, reason, null, []));

    /// <summary>A record and what it does.</summary>
    internal sealed record Step(ImportRecord Record, ImportVerdict Verdict)
    {
        /// <summary>Who it adds or updates; null when it does neither.</summary>
        public Candidate? Candidate { get; init; }

        /// <summary>How an update is taken back.</summary>
        public ProfileUndo? Undo { get; init; }
    }
}
