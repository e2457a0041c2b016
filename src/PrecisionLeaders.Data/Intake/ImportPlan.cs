using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What each record of a batch would do to the pool as it is now. It works on copies: nothing it does can be saved.</summary>
internal sealed class ImportPlan
{
    private readonly ImportBatch batch;
    private readonly MetPeople met;
    private readonly Taxonomy taxonomy;
    private readonly Dictionary<string, ImportRecord> taken = [];
    private readonly List<Step> steps = [];

    private ImportPlan(ImportBatch batch, MetPeople met, Taxonomy taxonomy) => (this.batch, this.met, this.taxonomy) = (batch, met, taxonomy);

    /// <summary>One for each record that could be read and is not left out.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>Whether the batch shows what would happen.</summary>
    public bool Holds => steps.TrueForAll(step => step.Record.Says(step.Verdict));

    public static async Task<ImportPlan> MakeAsync(LeadersDb db, ImportBatch batch, CancellationToken cancellation)
    {
        var records = batch.Records.Where(record => record.Person is not null && !record.IsLeftOut).ToList();
        var met = await MetPeople.FindAsync(db.Candidates.AsNoTracking(), [.. records.Select(record => record.Person!)], cancellation);
        var plan = new ImportPlan(batch, met, new Taxonomy(await db.Specialties.AsNoTracking().ToListAsync(cancellation)));
        foreach (var record in records) plan.steps.Add(plan.Plan(record, record.Person!));
        return plan;
    }

    /// <summary>Puts the verdicts onto the records: the batch then shows what would happen.</summary>
    public void Show()
    {
        foreach (var step in steps) step.Record.Say(step.Verdict);
    }

    private Step Plan(ImportRecord record, PersonRecord person)
    {
        var email = MetPeople.EmailOf(person);
        var (byOrcid, byEmail) = (met.ByOrcid(person.Orcid), met.ByEmail(email));
        if (byOrcid is not null && byEmail is not null && byOrcid.Id != byEmail.Id)
            return Error(record, $"The ORCID iD is that of {byOrcid.Name}, the e-mail address that of {byEmail.Name}. Mend one of them, or leave the row out.");
        var target = byOrcid ?? byEmail;
        if (target?.Orcid is not null && person.Orcid is not null && target.Orcid != person.Orcid)
            return Error(record, $"The e-mail address is that of {target.Name}, who has another ORCID iD ({target.Orcid}). Mend one of them, or leave the row out.");
        if (Earlier(person.Orcid, email, target) is { } twice) return Error(record, twice);
        try
        {
            return target is null ? Admit(record, person, email) : Update(record, person, email, target);
        }
        catch (RuleBrokenException broken)
        {
            return Error(record, broken.Message);
        }
    }

    private Step Admit(ImportRecord record, PersonRecord person, string? email)
    {
        _ = ProfileMerge.Admit(person, taxonomy, batch.ProvenanceOf(record), batch.At);
        Take(record, person.Orcid, email, null);
        return new(record, new(ImportOutcome.New, null, null, []));
    }

    private Step Update(ImportRecord record, PersonRecord person, string? email, Candidate target)
    {
        var (changes, _) = ProfileMerge.Into(target, person, taxonomy, batch.ProvenanceOf(record));
        Take(record, person.Orcid, email, target);
        return new(record, new(changes.Count == 0 ? ImportOutcome.Unchanged : ImportOutcome.Update, null, target.Id, changes));
    }

    private string? Earlier(string? orcid, string? email, Candidate? target)
    {
        var (earlier, why) = orcid is not null && taken.TryGetValue("o" + orcid, out var same) ? (same, "the same ORCID iD")
            : email is not null && taken.TryGetValue("e" + email, out same) ? (same, "the same e-mail address")
            : target is not null && taken.TryGetValue("c" + target.Id, out same) ? (same, $"both are {target.Name}")
            : (null, "");
        return earlier is null ? null : $"The same person as in {earlier.Place} ({why}). Leave one of the two out.";
    }

    private void Take(ImportRecord record, string? orcid, string? email, Candidate? target)
    {
        if (orcid is not null) taken["o" + orcid] = record;
        if (email is not null) taken["e" + email] = record;
        if (target is not null) taken["c" + target.Id] = record;
    }

    private static Step Error(ImportRecord record, string reason) => new(record, new(ImportOutcome.Error, reason, null, []));

    internal sealed record Step(ImportRecord Record, ImportVerdict Verdict);
}
