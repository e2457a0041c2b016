using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Candidates whom a person without a sure identifier could be, by the comparison of people. The pool is read once for a batch, and as it was before the batch.</summary>
internal sealed class AlikePeople(LeadersDb db)
{
    private PoolPeople? pool;

    public async Task ReadAsync(CancellationToken cancellation) => pool ??= await PoolPeople.ReadAsync(db, cancellation: cancellation);

    /// <param name="records">records of people of whom nothing sure is known</param>
    /// <param name="cancellation">stops it</param>
    /// <returns>for each record that could be somebody, whom</returns>
    public async Task<Dictionary<Guid, IReadOnlyList<AlikePerson>>> FindAsync(IReadOnlyCollection<ImportRecord> records, CancellationToken cancellation)
    {
        if (records.Count == 0) return [];
        await ReadAsync(cancellation);
        return records.Select(record => (record.Id, Found: pool!.Whom(record.Person!))).Where(held => held.Found.Count > 0)
            .ToDictionary(held => held.Id, held => (IReadOnlyList<AlikePerson>)[.. held.Found.Take(ImportRecord.MaxAlike).Select(found => new AlikePerson(found.Id, found.Why))]);
    }
}

/// <summary>Of a candidate what names and places are compared by.</summary>
internal sealed record PoolPerson(Guid Id, string? GivenName, string FamilyName, string? Orcid, IReadOnlyList<string> Organisations)
{
    /// <summary>Candidates by their family names.</summary>
    public sealed class Names(ILookup<string, PoolPerson> byFamily)
    {
        public IEnumerable<PoolPerson> Named(string family) => byFamily[NameAgreement.Family(family)];
    }

    /// <summary>Looks candidates up by family names, however they are accented; some hundred names at a time.</summary>
    public static async Task<Names> NamedAsync(LeadersDb db, IQueryable<Candidate> candidates, IEnumerable<string> families, CancellationToken cancellation)
    {
        var wanted = families.Select(NameAgreement.Family).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<Guid, PoolPerson>();
        foreach (var words in wanted.Select(name => name.Split(' ')[0]).Select(word => word.Length > Words.WordLength ? word[..Words.WordLength] : word).Distinct().Chunk(MetPeople.KeysAtOnce))
        {
            // From the words to the people: asked the other way round, a database walks the whole pool.
            var ids = db.Set<FindWord>().Where(known => words.Contains(known.Word)).Select(known => EF.Property<Guid>(known, "CandidateId"));
            var some = await candidates.Where(held => ids.Contains(held.Id))
                .Select(held => new { held.Id, held.GivenName, held.FamilyName, held.Orcid, Organisations = held.Appointments.Select(appointment => appointment.Organisation).ToList() })
                .ToListAsync(cancellation);
            foreach (var held in some.Where(held => wanted.Contains(NameAgreement.Family(held.FamilyName))))
                found[held.Id] = new(held.Id, held.GivenName, held.FamilyName, held.Orcid, held.Organisations);
        }
        return new(found.Values.OrderBy(held => held.Id).ToLookup(held => NameAgreement.Family(held.FamilyName)));
    }
}
