using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// Whose works a portion of a file tells of. Sure is who has the ORCID iD, the e-mail address or a number of an author, or who holds the very work while
/// one author alone has their name; a name with a place of work, or with a known co-author, is probable; a name alone is no more than a possibility. Sure ones apart, a person decides.
/// </summary>
internal sealed class WorkMatches
{
    /// <summary>Initials that so many people share with an author say nothing.</summary>
    private const int MaxByInitials = 3;

    private readonly Dictionary<string, PoolPerson> sure = [];
    private readonly Dictionary<Guid, PoolPerson> byId = [];
    private ILookup<string, Guid> holders = Array.Empty<(string, Guid)>().ToLookup(each => each.Item1, each => each.Item2);
    private PoolPerson.Names names = new(Array.Empty<PoolPerson>().ToLookup(_ => ""));
    private CoWorks coWorks = CoWorks.None;

    /// <summary>One work of one candidate.</summary>
    public sealed record Found(ReadRecord Read, Guid CandidateId, PersonRecord Evidence, WorkMatch Match, string Why);

    public static async Task<List<Found>> FindAsync(LeadersDb db, IReadOnlyList<ReadRecord> works, CancellationToken cancellation)
    {
        if (works.Count == 0) return [];
        var matches = new WorkMatches();
        await matches.LookUpAsync(db, works, cancellation);
        return [.. works.SelectMany(matches.Of)];
    }

    private IEnumerable<Found> Of(ReadRecord read)
    {
        var work = read.Work!;
        var found = new Dictionary<Guid, Found>();
        var known = new HashSet<ContributorRecord>();
        foreach (var contributor in work.Contributors)
            if (Sure(contributor) is var (person, why) && person is not null && known.Add(contributor))
                found.TryAdd(person.Id, Make(read, person, contributor, WorkMatch.Certain, why));
        foreach (var person in Holders(work.Evidence).Where(person => !found.ContainsKey(person.Id)))
            if (ByHolding(read, person, known) is { } held) found.Add(person.Id, held);
        foreach (var contributor in work.Contributors.Where(contributor => !known.Contains(contributor)))
            foreach (var match in ByName(read, contributor)) found.TryAdd(match.CandidateId, match);
        return found.Values;
    }

    /// <summary>Who is known to have taken part: by a number of theirs, or because they hold the work and one of its authors has their name.</summary>
    private IEnumerable<PoolPerson> Known(WorkRecord work) =>
        work.Contributors.Select(told => Sure(told).Person).OfType<PoolPerson>()
            .Concat(Holders(work.Evidence).Where(person => work.Contributors.Count(told => Agreement(told, person) != GivenAgreement.None) == 1)).DistinctBy(person => person.Id);

    private (PoolPerson? Person, string Why) Sure(ContributorRecord told)
    {
        if (told.Orcid is not null && sure.TryGetValue("o" + told.Orcid, out var person)) return (person, $"ORCID iD {told.Orcid}.");
        foreach (var number in told.Identifiers)
            if (sure.TryGetValue($"{number.Scheme}:{number.Value}", out person)) return (person, $"{number.Scheme} {number.Value}.");
        if (told.Email is not null && sure.TryGetValue("e" + told.Email.ToLowerInvariant(), out person)) return (person, "E-mail address.");
        return (null, "");
    }

    /// <summary>The candidate holds this very work: one author of their name is them. Figures without authors belong to all who hold it.</summary>
    private static Found? ByHolding(ReadRecord read, PoolPerson person, HashSet<ContributorRecord> known)
    {
        var (work, number) = (read.Work!, NumberOf(read.Work!.Evidence));
        if (work.Contributors.Count == 0) return Make(read, person, null, WorkMatch.Certain, $"{number} is held.");
        var alike = work.Contributors.Where(told => !known.Contains(told) && Agreement(told, person) != GivenAgreement.None).Take(2).ToList();
        if (alike.Count == 0) return null;
        known.Add(alike[0]);
        return alike.Count == 1 ? Make(read, person, alike[0], WorkMatch.Certain, $"{number} is held, and one of those who took part has this name.")
            : Make(read, person, alike[0], WorkMatch.Probable, $"{number} is held, and several of those who took part have this name.");
    }

    private IEnumerable<Found> ByName(ReadRecord read, ContributorRecord told)
    {
        var alike = names.Named(told.FamilyName).Select(person => (Person: person, Given: Agreement(told, person))).Where(each => each.Given != GivenAgreement.None).ToList();
        foreach (var (person, given) in alike)
        {
            var how = given == GivenAgreement.Name ? "The name agrees" : "Family name and initials agree";
            var reasons = new[] { PlaceOf(told, person) is { } place ? $"so does {place}" : null, coWorks.Why(person, told, read.Work!, Known(read.Work!)) }.OfType<string>().ToList();
            if (reasons.Count > 0) yield return Make(read, person, told, WorkMatch.Probable, $"{how}, and {string.Join("; ", reasons)}.");
            else if (given == GivenAgreement.Name || alike.Count <= MaxByInitials) yield return Make(read, person, told, WorkMatch.NameOnly, $"{how}, and nothing else is known: “{told.Name}”.");
        }
    }

    private static GivenAgreement Agreement(ContributorRecord told, PoolPerson person) =>
        (told.Orcid is not null && person.Orcid is not null && told.Orcid != person.Orcid) || NameAgreement.Family(told.FamilyName) != NameAgreement.Family(person.FamilyName)
            ? GivenAgreement.None : NameAgreement.Given(told.GivenName, person.GivenName);

    /// <summary>An organisation of theirs that stands, word for word, in an affiliation.</summary>
    private static string? PlaceOf(ContributorRecord told, PoolPerson person)
    {
        var affiliations = told.Affiliations.Select(Phrase).ToList();
        return person.Organisations.FirstOrDefault(organisation => organisation != PersonRecord.UnstatedOrganisation && Phrase(organisation) is { Length: > 5 } phrase
            && affiliations.Exists(affiliation => affiliation.Contains(phrase, StringComparison.Ordinal)));
    }

    /// <summary>Words in their order, with a space round each.</summary>
    private static string Phrase(string text) => $" {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Words.Of(word)))} ";

    private IEnumerable<PoolPerson> Holders(EvidenceRecord work) =>
        KeysOf(work).SelectMany(key => holders[key]).Distinct().Where(byId.ContainsKey).Select(id => byId[id]);

    private static Found Make(ReadRecord read, PoolPerson person, ContributorRecord? told, WorkMatch match, string why)
    {
        var work = read.Work!.Evidence;
        var evidence = new PersonRecord
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            Evidence = [work with { Contribution = told?.Contribution ?? work.Contribution, IsOnlyForHeld = told is null }],
        };
        return new(read, person.Id, evidence, match, why);
    }

    private static string NumberOf(EvidenceRecord work) => work.Pmid is not null ? $"PMID {work.Pmid}" : work.Reference ?? "The work";

    private static IEnumerable<string> KeysOf(EvidenceRecord work)
    {
        if (work.Pmid is not null) yield return $"p{work.Kind}{work.Pmid}";
        if (work.Reference is not null) yield return $"r{work.Kind}{work.Reference.ToUpperInvariant()}";
    }

    private async Task LookUpAsync(LeadersDb db, IReadOnlyList<ReadRecord> works, CancellationToken cancellation)
    {
        var pool = db.Candidates.AsNoTracking();
        var contributors = works.SelectMany(read => read.Work!.Contributors).ToList();
        foreach (var orcids in contributors.Select(told => told.Orcid).OfType<string>().Distinct().Chunk(MetPeople.KeysAtOnce))
            foreach (var person in await LightAsync(pool.Where(held => orcids.Contains(held.Orcid)), cancellation)) sure["o" + person.Orcid] = person;
        foreach (var emails in contributors.Select(told => told.Email?.ToLowerInvariant()).OfType<string>().Distinct().Chunk(MetPeople.KeysAtOnce))
            foreach (var known in await pool.Where(held => emails.Contains(held.Email)).Select(held => new { held.Id, held.Email }).ToListAsync(cancellation)) sure["e" + known.Email] = new(known.Id, null, "", null, []);
        foreach (var told in contributors.SelectMany(told => told.Identifiers).Where(told => IdentifierSchemes.Sure.Contains(told.Scheme)).GroupBy(told => told.Scheme, told => told.Value))
            foreach (var values in told.Distinct().Chunk(MetPeople.KeysAtOnce))
                foreach (var known in await pool.SelectMany(held => held.Identifiers, (held, number) => new { held.Id, number.Scheme, number.Value })
                    .Where(known => known.Scheme == told.Key && values.Contains(known.Value)).ToListAsync(cancellation))
                    sure[$"{known.Scheme}:{known.Value}"] = new(known.Id, null, "", null, []);
        await LookUpHoldersAsync(pool, works, cancellation);
        var wanted = holders.SelectMany(each => each).Concat(sure.Values.Select(person => person.Id)).Distinct().ToList();
        foreach (var ids in wanted.Chunk(MetPeople.KeysAtOnce))
            foreach (var person in await LightAsync(pool.Where(held => ids.Contains(held.Id)), cancellation)) byId[person.Id] = person;
        foreach (var (key, person) in sure.ToList()) sure[key] = byId[person.Id];
        names = await PoolPerson.NamedAsync(db, pool, contributors.Select(told => told.FamilyName), cancellation);
        var named = contributors.SelectMany(told => names.Named(told.FamilyName).Where(person => Agreement(told, person) != GivenAgreement.None)).Select(person => person.Id).ToHashSet();
        if (named.Count > 0) coWorks = await CoWorks.FindAsync(db, named, [.. wanted], cancellation);
    }

    private async Task LookUpHoldersAsync(IQueryable<Candidate> pool, IReadOnlyList<ReadRecord> works, CancellationToken cancellation)
    {
        var held = new List<(string, Guid)>();
        foreach (var pmids in works.Select(read => read.Work!.Evidence.Pmid).OfType<string>().Distinct().Chunk(MetPeople.KeysAtOnce))
            held.AddRange((await pool.SelectMany(candidate => candidate.Evidence, (candidate, item) => new { candidate.Id, item.Kind, item.Pmid })
                .Where(item => pmids.Contains(item.Pmid)).ToListAsync(cancellation)).Select(item => ($"p{item.Kind}{item.Pmid}", item.Id)));
        // As written, in small and in capital letters: comparing without regard to them would not use the index.
        foreach (var numbers in works.Select(read => read.Work!.Evidence.Reference).OfType<string>().SelectMany(number => new[] { number, number.ToLowerInvariant(), number.ToUpperInvariant() }).Distinct().Chunk(MetPeople.KeysAtOnce))
            held.AddRange((await pool.SelectMany(candidate => candidate.Evidence, (candidate, item) => new { candidate.Id, item.Kind, item.Reference })
                .Where(item => numbers.Contains(item.Reference)).ToListAsync(cancellation)).Select(item => ($"r{item.Kind}{item.Reference!.ToUpperInvariant()}", item.Id)));
        holders = held.Distinct().ToLookup(each => each.Item1, each => each.Item2);
    }

    private static async Task<List<PoolPerson>> LightAsync(IQueryable<Candidate> people, CancellationToken cancellation) =>
        [.. (await people.Select(held => new { held.Id, held.GivenName, held.FamilyName, held.Orcid, Organisations = held.Appointments.Select(appointment => appointment.Organisation).ToList() })
            .ToListAsync(cancellation)).Select(held => new PoolPerson(held.Id, held.GivenName, held.FamilyName, held.Orcid, held.Organisations))];
}
