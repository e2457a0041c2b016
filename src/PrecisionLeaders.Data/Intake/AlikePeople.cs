using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Candidates whom a person without a sure identifier could be: the family name is the same, the given name agrees, and so does an organisation.</summary>
internal static class AlikePeople
{
    /// <param name="db">where to look</param>
    /// <param name="candidates">the pool, without those this batch has just brought in</param>
    /// <param name="records">records of people of whom nothing sure is known</param>
    /// <param name="cancellation">stops it</param>
    /// <returns>for each record that could be somebody, whom</returns>
    public static async Task<Dictionary<Guid, IReadOnlyList<AlikePerson>>> FindAsync(LeadersDb db, IQueryable<Candidate> candidates, IReadOnlyCollection<ImportRecord> records, CancellationToken cancellation)
    {
        var alike = new Dictionary<Guid, IReadOnlyList<AlikePerson>>();
        var named = records.Where(record => record.Person!.GivenName is not null && record.Person.Appointments.Count > 0).ToList();
        var pool = await PoolPerson.NamedAsync(db, candidates, named.Select(record => record.Person!.FamilyName), cancellation);
        foreach (var record in named)
        {
            var found = pool.Named(record.Person!.FamilyName).Select(held => (held.Id, Why: WhyAlike(record, held))).Where(held => held.Why is not null)
                .Take(ImportRecord.MaxAlike).Select(held => new AlikePerson(held.Id, held.Why!)).ToList();
            if (found.Count > 0) alike[record.Id] = found;
        }
        return alike;
    }

    private static string? WhyAlike(ImportRecord record, PoolPerson held)
    {
        if (record.Orcid is not null && held.Orcid is not null) return null;
        var given = NameAgreement.Given(record.Person!.GivenName, held.GivenName);
        if (given == GivenAgreement.None) return null;
        var organisation = record.Person.Appointments.Select(told => told.Organisation)
            .FirstOrDefault(told => held.Organisations.Any(known => Words.Plain(known, 400) == Words.Plain(told, 400)));
        return organisation is null ? null : $"{(given == GivenAgreement.Name ? "Same name" : "Same family name, initials agree")}; both at {organisation}";
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
