using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The candidates whom the records of a portion could be for certain, whole, looked up by what tells one person from another.</summary>
internal sealed class MetPeople
{
    public const int KeysAtOnce = 400;

    private readonly Dictionary<Guid, Candidate> byId = [];
    private readonly Dictionary<string, Guid> byOrcid = [];
    private readonly Dictionary<string, Guid> byEmail = [];
    private readonly Dictionary<(string, string), Guid> byIdentifier = [];

    public IReadOnlyCollection<Guid> Ids => byId.Keys;

    public Candidate? ById(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public Candidate? ByOrcid(string? orcid) => orcid is not null && byOrcid.TryGetValue(orcid, out var id) ? byId[id] : null;

    public Candidate? ByEmail(string? email) => email is not null && byEmail.TryGetValue(email, out var id) ? byId[id] : null;

    public Candidate? ByIdentifier(PersonRecord person) =>
        person.Identifiers.Select(told => byIdentifier.TryGetValue((told.Scheme, told.Value), out var id) ? byId[id] : null).FirstOrDefault(met => met is not null);

    /// <summary>Whether a record of a person is somebody's for certain.</summary>
    public bool Knows(ImportRecord record) => (ByOrcid(record.Orcid) ?? ByEmail(record.Email) ?? ByIdentifier(record.Person!)) is not null;

    public static async Task<MetPeople> FindAsync(LeadersDb db, IQueryable<Candidate> candidates, IReadOnlyCollection<ImportRecord> records, CancellationToken cancellation)
    {
        var met = new MetPeople();
        foreach (var ids in records.SelectMany(record => new[] { record.MatchedId, record.DecidedId }).OfType<Guid>().Distinct().Chunk(KeysAtOnce))
            met.Take(await candidates.Where(held => ids.Contains(held.Id)).Whole().ToListAsync(cancellation));
        var people = records.Where(record => record.Match == WorkMatch.None).ToList();
        foreach (var orcids in people.Select(record => record.Orcid).OfType<string>().Distinct().Chunk(KeysAtOnce))
            met.Take(await candidates.Where(held => orcids.Contains(held.Orcid)).Whole().ToListAsync(cancellation));
        foreach (var emails in people.Select(record => record.Email).OfType<string>().Distinct().Where(email => !met.byEmail.ContainsKey(email)).ToList().Chunk(KeysAtOnce))
            met.Take(await candidates.Where(held => emails.Contains(held.Email)).Whole().ToListAsync(cancellation));
        foreach (var told in people.SelectMany(record => record.Person!.Identifiers).Where(told => IdentifierSchemes.Sure.Contains(told.Scheme)).GroupBy(told => told.Scheme, told => told.Value))
            foreach (var values in told.Distinct().Chunk(KeysAtOnce))
            {
                var ids = db.Set<Identifier>().Where(known => known.Scheme == told.Key && values.Contains(known.Value)).Select(known => EF.Property<Guid>(known, "CandidateId"));
                met.Take(await candidates.Where(held => ids.Contains(held.Id)).Whole().ToListAsync(cancellation));
            }
        return met;
    }

    /// <summary>The candidates of these ids that are still there.</summary>
    public static async Task<Dictionary<Guid, Candidate>> ByIdAsync(IQueryable<Candidate> candidates, IEnumerable<Guid> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, Candidate>();
        foreach (var ids in wanted.Chunk(KeysAtOnce))
            foreach (var candidate in await candidates.Where(held => ids.Contains(held.Id)).Whole().ToListAsync(cancellation))
                found[candidate.Id] = candidate;
        return found;
    }

    private void Take(List<Candidate> found)
    {
        foreach (var candidate in found.Where(candidate => byId.TryAdd(candidate.Id, candidate)))
        {
            if (candidate.Orcid is not null) byOrcid[candidate.Orcid] = candidate.Id;
            if (candidate.Email is not null) byEmail[candidate.Email] = candidate.Id;
            foreach (var known in candidate.Identifiers.Where(known => IdentifierSchemes.Sure.Contains(known.Scheme))) byIdentifier[(known.Scheme, known.Value)] = candidate.Id;
        }
    }
}
