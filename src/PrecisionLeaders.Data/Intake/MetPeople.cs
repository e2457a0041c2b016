using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The candidates whom the records of a batch could be, looked up by some hundred keys at a time.</summary>
internal sealed class MetPeople
{
    public const int KeysAtOnce = 400;

    private readonly Dictionary<Guid, Candidate> byId = [];
    private readonly Dictionary<string, Guid> byOrcid = [];
    private readonly Dictionary<string, Guid> byEmail = [];

    public Candidate? ByOrcid(string? orcid) => orcid is not null && byOrcid.TryGetValue(orcid, out var id) ? byId[id] : null;

    public Candidate? ByEmail(string? email) => email is not null && byEmail.TryGetValue(email, out var id) ? byId[id] : null;

    public static async Task<MetPeople> FindAsync(IQueryable<Candidate> candidates, IReadOnlyCollection<PersonRecord> people, CancellationToken cancellation)
    {
        var met = new MetPeople();
        foreach (var orcids in people.Select(person => person.Orcid).OfType<string>().Distinct().Chunk(KeysAtOnce))
            met.Take(await candidates.Where(held => orcids.Contains(held.Orcid)).Whole().ToListAsync(cancellation));
        foreach (var emails in people.Select(EmailOf).OfType<string>().Distinct().Where(email => !met.byEmail.ContainsKey(email)).ToList().Chunk(KeysAtOnce))
            met.Take(await candidates.Where(held => emails.Contains(held.Email)).Whole().ToListAsync(cancellation));
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

    /// <summary>An address as candidates hold it.</summary>
    public static string? EmailOf(PersonRecord person) => person.Email?.Trim().ToLowerInvariant();

    private void Take(List<Candidate> found)
    {
        foreach (var candidate in found.Where(candidate => byId.TryAdd(candidate.Id, candidate)))
        {
            if (candidate.Orcid is not null) byOrcid[candidate.Orcid] = candidate.Id;
            if (candidate.Email is not null) byEmail[candidate.Email] = candidate.Id;
        }
    }
}
