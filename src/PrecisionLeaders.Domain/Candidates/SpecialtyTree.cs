namespace PrecisionLeaders.Domain.Candidates;

/// <summary>All specialties together: what is broader and narrower, and the rules that no single one can keep.</summary>
public sealed class SpecialtyTree
{
    /// <summary>Deepest place: more levels are not read, they are scrolled past.</summary>
    public const int MostLevels = 5;

    private readonly Dictionary<Guid, Specialty> byId;
    private readonly ILookup<Guid?, Specialty> under;

    public SpecialtyTree(IEnumerable<Specialty> specialties)
    {
        byId = specialties.ToDictionary(held => held.Id);
        under = byId.Values.OrderBy(held => Specialty.Key(held.Name), StringComparer.Ordinal).ThenBy(held => held.Id).ToLookup(held => held.BroaderId);
    }

    /// <summary>Each with its level, from 0, the narrower ones behind the broader one and by name.</summary>
    public IEnumerable<(Specialty Specialty, int Level)> InOrder => Below(null, 0);

    /// <summary>The specialty and all that are narrower.</summary>
    public IReadOnlyCollection<Guid> WithNarrower(Guid specialty) => [specialty, .. Below(specialty, 0).Select(held => held.Specialty.Id)];

    /// <summary>The specialty and all that are broader, up to the top.</summary>
    public IReadOnlyCollection<Guid> WithBroader(Guid specialty)
    {
        var path = new List<Guid>();
        for (Guid? at = specialty; at is { } id && byId.TryGetValue(id, out var held) && !path.Contains(id); at = held.BroaderId) path.Add(id);
        return path;
    }

    /// <exception cref="RuleBrokenException">when it would stand below itself, or too deep</exception>
    public void Move(Specialty specialty, Specialty? broader)
    {
        ArgumentNullException.ThrowIfNull(specialty);
        Rule.Require(broader is null || !WithNarrower(specialty.Id).Contains(broader.Id), $"{broader?.Name} is part of {specialty.Name}, or the same. Choose another place.");
        var depth = (broader is null ? 0 : WithBroader(broader.Id).Count) + 1 + Below(specialty.Id, 1).Select(held => held.Level).DefaultIfEmpty(0).Max();
        Rule.Require(depth <= MostLevels, $"That would be {depth} levels deep; {MostLevels} are the most.");
        specialty.PlaceUnder(broader);
    }

    /// <summary>A name or synonym leads to one specialty only.</summary>
    /// <exception cref="RuleBrokenException">when another one has a name it uses; the message names both</exception>
    public void RequireOwnNames(Specialty specialty)
    {
        ArgumentNullException.ThrowIfNull(specialty);
        var own = NamesOf(specialty).ToDictionary(Specialty.Key, name => name);
        foreach (var other in byId.Values.Where(held => held.Id != specialty.Id))
            foreach (var name in NamesOf(other))
                Rule.Require(!own.TryGetValue(Specialty.Key(name), out var taken), $"“{taken}” already leads to {other.Name}. Take it away there first, or leave it out here.");
    }

    /// <summary>Its name and synonyms; a synonym that only spells the name anew counts once.</summary>
    private static IEnumerable<string> NamesOf(Specialty specialty) => specialty.Synonyms.Prepend(specialty.Name).DistinctBy(Specialty.Key);

    private IEnumerable<(Specialty Specialty, int Level)> Below(Guid? broader, int level)
    {
        // No tree is deeper than the pool is large: a circle made past the rules ends here and not never.
        if (level > byId.Count) yield break;
        foreach (var held in under[broader])
        {
            yield return (held, level);
            foreach (var narrower in Below(held.Id, level + 1)) yield return narrower;
        }
    }
}

/// <summary>A specialty that a person's works point to.</summary>
/// <param name="Specialty">not held, not declined, not retired</param>
/// <param name="Works">how many of their works are filed under one of its headings</param>
/// <param name="Headings">which ones, the most frequent first</param>
public sealed record SuggestedSpecialty(Specialty Specialty, int Works, IReadOnlyList<string> Headings)
{
    /// <summary>Specialties in whose headings works are filed, the best founded first; those held, declined or retired are not suggested.</summary>
    /// <param name="specialties">the firm's list</param>
    /// <param name="subjects">the headings of each work, parted by semicolons, as evidence keeps them</param>
    /// <param name="settled">held or declined</param>
    public static IReadOnlyList<SuggestedSpecialty> Of(IEnumerable<Specialty> specialties, IEnumerable<string> subjects, IReadOnlySet<Guid> settled)
    {
        ArgumentNullException.ThrowIfNull(specialties);
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(settled);
        var works = subjects.Select(work => work.Split(';').Select(Heading).Where(heading => heading.Length > 0).DistinctBy(Specialty.Key).ToDictionary(Specialty.Key)).ToList();
        return
        [
            .. specialties.Where(held => !held.IsRetired && !settled.Contains(held.Id)).Select(held =>
            {
                var keys = held.Headings.Select(Specialty.Key).ToHashSet();
                var hits = works.Select(work => work.Where(heading => keys.Contains(heading.Key)).Select(heading => heading.Value).ToList()).Where(hit => hit.Count > 0).ToList();
                return new SuggestedSpecialty(held, hits.Count,
                    [.. hits.SelectMany(hit => hit).CountBy(Specialty.Key).OrderByDescending(heading => heading.Value).ThenBy(heading => heading.Key, StringComparer.Ordinal)
                        .Select(heading => hits.SelectMany(hit => hit).First(name => Specialty.Key(name) == heading.Key))]);
            }).Where(suggested => suggested.Works > 0).OrderByDescending(suggested => suggested.Works).ThenBy(suggested => suggested.Specialty.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Without its qualifier and star: "*Neoplasms/genetics" is filed under Neoplasms.</summary>
    private static string Heading(string written) => written.Split('/')[0].Trim().Trim('*');
}
