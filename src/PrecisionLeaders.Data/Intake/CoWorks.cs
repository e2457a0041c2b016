using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// With whom the people of a name are known to have written: on record as co-authors, or with a work on both ledgers. Somebody of whom that is known among the
/// authors of a work speaks for the one of the name who wrote with them, and is never enough to say so.
/// </summary>
internal sealed class CoWorks
{
    private readonly Dictionary<Guid, HashSet<string>> works = [];
    private readonly HashSet<(Guid, Guid)> onRecord = [];
    private ILookup<Guid, WrittenName> outside = Array.Empty<(Guid, WrittenName)>().ToLookup(each => each.Item1, each => each.Item2);

    /// <summary>Nobody is known to have written with anybody.</summary>
    public static CoWorks None { get; } = new();

    /// <param name="db">where to look</param>
    /// <param name="named">those whose name agrees with an author</param>
    /// <param name="known">those who are known to have taken part in one of the works</param>
    /// <param name="cancellation">stops it</param>
    public static async Task<CoWorks> FindAsync(LeadersDb db, IReadOnlyCollection<Guid> named, IReadOnlyCollection<Guid> known, CancellationToken cancellation)
    {
        var found = new CoWorks();
        var told = new List<(Guid, WrittenName)>();
        foreach (var ids in named.Chunk(MetPeople.KeysAtOnce))
            foreach (var line in await db.Relations.AsNoTracking().Kept().Where(held => held.Kind == RelationKind.CoAuthor && (ids.Contains(held.CandidateId) || ids.Contains(held.OtherId!.Value)))
                .Select(held => new { held.CandidateId, held.OtherId, held.OtherName }).ToListAsync(cancellation))
            {
                if (line.OtherId is { } other) found.onRecord.UnionWith([(line.CandidateId, other), (other, line.CandidateId)]);
                else if (line.OtherName is not null) told.Add((line.CandidateId, WrittenName.Parse(line.OtherName)));
            }
        found.outside = told.ToLookup(each => each.Item1, each => each.Item2);
        if (known.Count == 0) return found;
        foreach (var ids in named.Concat(known).Distinct().Chunk(MetPeople.KeysAtOnce))
            foreach (var item in await db.Set<EvidenceItem>().AsNoTracking().Where(held => held.Kind == EvidenceKind.Publication && (held.Pmid != null || held.Reference != null))
                .Select(held => new { CandidateId = EF.Property<Guid>(held, "CandidateId"), held.Pmid, held.Reference }).Where(held => ids.Contains(held.CandidateId)).ToListAsync(cancellation))
            {
                if (!found.works.TryGetValue(item.CandidateId, out var keys)) found.works[item.CandidateId] = keys = [];
                keys.Add(item.Pmid ?? item.Reference!.ToUpperInvariant());
            }
        return found;
    }

    /// <summary>Who of those who took part wrote with the person before, in words; null when nobody is known to have.</summary>
    /// <param name="person">whose name agrees with the author</param>
    /// <param name="told">the author</param>
    /// <param name="work">the work</param>
    /// <param name="known">candidates who are known to have taken part in it</param>
    public string? Why(PoolPerson person, ContributorRecord told, WorkRecord work, IEnumerable<PoolPerson> known)
    {
        foreach (var other in known.Where(other => other.Id != person.Id))
        {
            if (onRecord.Contains((person.Id, other.Id))) return $"{NameOf(other)} took part, on record as a co-author of theirs";
            if (works.TryGetValue(person.Id, out var mine) && works.TryGetValue(other.Id, out var theirs) && mine.Overlaps(theirs))
                return $"{NameOf(other)} took part, with whom they have a work in common";
        }
        return outside[person.Id].Select(name => work.Contributors.FirstOrDefault(other => other != told && IsNamed(other, name))).FirstOrDefault(other => other is not null) is { } named
            ? $"so does the name of a co-author of theirs, {named.Name}" : null;
    }

    private static bool IsNamed(ContributorRecord told, WrittenName name) =>
        NameAgreement.Family(told.FamilyName) == NameAgreement.Family(name.Family) && NameAgreement.Given(told.GivenName, name.Given) != GivenAgreement.None;

    private static string NameOf(PoolPerson person) => string.IsNullOrEmpty(person.GivenName) ? person.FamilyName : $"{person.GivenName} {person.FamilyName}";
}
