using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>Somebody of the pool whom a person could be.</summary>
/// <param name="Id">the candidate</param>
/// <param name="Name">their name</param>
/// <param name="Bits">what all reasons say together</param>
/// <param name="Reasons">what each field says for and against, the strongest first</param>
public sealed record PossibleTwin(Guid Id, string Name, double Bits, IReadOnlyList<Contribution> Reasons)
{
    /// <summary>What speaks for it most: "Family name agrees; given name agrees in the initial; degree agrees in the year".</summary>
    public string Why => Contribution.Strongest(Reasons, 4);
}

/// <summary>
/// The whole pool in memory, read once for a batch or for the comparison of all: whom a record of a file could be is then answered without the database.
/// Each 1,000 people take some 3 MB while it is held; let go of it after.
/// </summary>
public sealed class PoolPeople
{
    private readonly Dictionary<Guid, (string Name, ComparedPerson Person)> people;
    private readonly PeopleTable table;

    private PoolPeople(IReadOnlyList<(string Name, ComparedPerson Person)> read)
    {
        people = read.ToDictionary(held => held.Person.Id);
        table = new([.. read.Select(held => held.Person)]);
    }

    public int Count => people.Count;

    /// <summary>Whom of the pool a person of a file could be, the likeliest first; for a recruiter to decide, never decided by itself.</summary>
    public IReadOnlyList<PossibleTwin> Whom(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var one = ComparedPerson.Of(FactsOf(person));
        return [.. table.Likely(one, PersonFields.EntryThreshold(Count)).Select(found => new PossibleTwin(found.Person.Id, people[found.Person.Id].Name, found.Bits, table.Comparer.Explain(one.Values, found.Person.Values)))];
    }

    /// <summary>Every two who could be one, the surest first.</summary>
    public IReadOnlyList<LikelyPair> Pairs(Action<double>? done = null, CancellationToken cancellation = default) => table.Pairs(done, cancellation);

    /// <summary>Says of two of the pool why they could be one.</summary>
    public PossibleDuplicate Explain(LikelyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return new(pair.A, pair.B, pair.Bits, PersonFields.ProbabilityOf(pair.Bits, Count), table.Comparer.Explain(people[pair.A].Person.Values, people[pair.B].Person.Values));
    }

    /// <param name="db">the pool</param>
    /// <param name="portion">so many are in hand as they are written, before they are made ready to be compared</param>
    /// <param name="cancellation">ends it early</param>
    public static async Task<PoolPeople> ReadAsync(LeadersDb db, int portion = 2_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var read = new List<(string, ComparedPerson)>();
        List<PersonFacts> some;
        for (var last = Guid.Empty; (some = await ReadAsync(db, last, portion, cancellation)).Count > 0; last = some[^1].Id)
            read.AddRange(some.AsParallel().AsOrdered().Select(person => (person.Name, ComparedPerson.Of(person))));
        return new(read);
    }

    /// <summary>The next after a person, in the database's order of ids.</summary>
    private static async Task<List<PersonFacts>> ReadAsync(LeadersDb db, Guid after, int portion, CancellationToken cancellation)
    {
        var people = await db.Candidates.Where(held => held.Id.CompareTo(after) > 0).OrderBy(held => held.Id).Take(portion)
            .Select(held => new { held.Id, held.GivenName, held.FamilyName, held.Email, held.Phone, held.Place, held.Orcid }).ToListAsync(cancellation);
        if (people.Count == 0) return [];
        var (first, last) = (people[0].Id, people[^1].Id);
        var organisations = (await db.PartsOf<Appointment>(first, last).Select(part => new { Of = EF.Property<Guid>(part, "CandidateId"), part.Organisation }).ToListAsync(cancellation)).ToLookup(part => part.Of, part => part.Organisation);
        var degrees = (await db.PartsOf<Degree>(first, last).Select(part => new { Of = EF.Property<Guid>(part, "CandidateId"), part.Award, part.Organisation, part.End }).ToListAsync(cancellation)).ToLookup(part => part.Of);
        var identifiers = (await db.PartsOf<Identifier>(first, last).Select(part => new { Of = EF.Property<Guid>(part, "CandidateId"), part.Scheme, part.Value }).ToListAsync(cancellation)).ToLookup(part => part.Of, part => (part.Scheme, part.Value));
        var works = (await db.PartsOf<EvidenceItem>(first, last).Where(part => part.Pmid != null || part.Reference != null)
            .Select(part => new { Of = EF.Property<Guid>(part, "CandidateId"), part.Pmid, part.Reference, part.Contribution }).ToListAsync(cancellation)).ToLookup(part => part.Of);
        return people.ConvertAll(held => Known(new PersonFacts(held.Id, held.GivenName, held.FamilyName)
        {
            Emails = held.Email is null ? [] : [held.Email],
            Phone = held.Phone,
            Place = held.Place,
            Organisations = [.. organisations[held.Id]],
            Degrees = [.. degrees[held.Id].Select(part => (part.Award, part.Organisation, part.End?.Year))],
            Works = [.. works[held.Id].SelectMany(part => References(part.Pmid, part.Reference, part.Contribution))],
        }, held.Orcid, identifiers[held.Id]));
    }

    private static PersonFacts FactsOf(PersonRecord person) => Known(new PersonFacts(Guid.Empty, string.IsNullOrWhiteSpace(person.GivenName) ? null : person.GivenName, person.FamilyName)
    {
        Emails = person.Email is null ? [] : [person.Email],
        Phone = person.Phone,
        Place = person.Place,
        Organisations = [.. person.Appointments.Select(held => held.Organisation)],
        Degrees = [.. person.Degrees.Select(held => (held.Award, held.Organisation, held.End?.Year))],
        Works = [.. person.Evidence.SelectMany(item => References(item.Pmid, item.Reference, item.Contribution))],
    }, person.Orcid, person.Identifiers.Select(held => (held.Scheme, held.Value)));

    /// <summary>A work is met by either of its numbers.</summary>
    private static IEnumerable<(string, string?)> References(string? pmid, string? reference, string? contribution)
    {
        if (!string.IsNullOrWhiteSpace(pmid)) yield return ($"PMID {pmid}", contribution);
        if (!string.IsNullOrWhiteSpace(reference)) yield return (reference, contribution);
    }

    /// <summary>Identifiers hold numbers, and also names and addresses that a profile has no other place for.</summary>
    private static PersonFacts Known(PersonFacts person, string? orcid, IEnumerable<(string Scheme, string Value)> identifiers)
    {
        var held = identifiers.ToList();
        return person with
        {
            OtherNames = [.. held.Where(one => one.Scheme is PersonRecord.OtherNameScheme or PersonRecord.PublishedNameScheme && !string.IsNullOrWhiteSpace(one.Value))
                .Select(one => WrittenName.Parse(one.Value)).Select(name => (name.Given, name.Family))],
            Emails = [.. person.Emails, .. held.Where(one => one.Scheme == PersonRecord.OtherEmailScheme).Select(one => one.Value)],
            Numbers = [.. (orcid is null ? [] : new[] { ("ORCID", orcid) }), .. held.Where(one => IdentifierSchemes.Sure.Contains(one.Scheme))],
        };
    }
}
