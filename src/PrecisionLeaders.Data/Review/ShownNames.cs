using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// The names of people as one viewer may read them. Whatever shows a name, or a text about a person, to the committee asks here and nowhere else:
/// the search team reads real names, everyone else the coded ones in force.
/// </summary>
/// <remarks>
/// <code>
/// var names = await ShownNames.OfAsync(db, User.AsViewer(), db.Candidacies.Where(held => ids.Contains(held.Id)));
/// var name = names[candidacy];      // name.Text in sentences, titles, cells and files; &lt;pl-named of="name" /&gt; on pages
/// name.Read(rating.Note)            // every free text about the person: lines, notes, comments, answers, minutes
/// people.OrderBy(held => names[held.Id].Sort, StringComparer.Ordinal)
/// </code>
/// A file or a preview for the committee, whoever makes it, is written for <see cref="Committee"/>. While <see cref="ShownName.IsMasked"/>, leave out
/// employer, school, place, link, number and source: <see cref="Dossier"/> does so already.
/// </remarks>
public sealed class ShownNames
{
    /// <summary>A reader who is in no search team, and reads what the committee reads.</summary>
    public static readonly Viewer Committee = new(Guid.Empty, Roles.Reviewer);

    private readonly Dictionary<Guid, ShownName> names;
    private readonly IReadOnlyList<CodedPeople> coded;
    private CodedPeople? whole;

    private ShownNames(Dictionary<Guid, ShownName> names, IReadOnlyList<CodedPeople> coded) => (this.names, this.coded) = (names, coded);

    /// <exception cref="KeyNotFoundException">when the candidacy was not asked for</exception>
    public ShownName this[Guid candidacy] => names[candidacy];

    public IReadOnlyCollection<ShownName> All => names.Values;

    /// <returns>null for a candidacy that is no longer on record</returns>
    public ShownName? Find(Guid candidacy) => names.GetValueOrDefault(candidacy);

    /// <summary>A text about nobody in particular, without the names of those under a code in the searches asked about.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Read(string? text) => text is null ? null : coded.Aggregate(text, (read, people) => people.Mask(read));

    /// <summary>A text about several of these people at once: an institution in it may be that of somebody under a code.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? ReadAll(string? text) => text is null ? null : Read((whole ??= CodedPeople.Of(names.Values)).Mask(text));

    /// <summary>What to keep of a text that the viewer read by <see cref="ReadAll"/> and changed: where they left it alone, it stays as it was written.</summary>
    [return: NotNullIfNotNull(nameof(typed))]
    public string? Edited(string? original, string? typed) => MaskedEdit.Of(original, ReadAll(original), typed);

    /// <param name="db">where they are read</param>
    /// <param name="viewer">who reads them</param>
    /// <param name="candidacies">of any searches; whom the viewer is recused from is for the caller to leave out</param>
    /// <param name="cancellation">ends the reading</param>
    public static async Task<ShownNames> OfAsync(LeadersDb db, Viewer viewer, IQueryable<Candidacy> candidacies, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = (await candidacies.NamesFor(viewer).ToListAsync(cancellation)).DistinctBy(line => line.Candidacy).ToList();
        var searches = lines.Where(line => !line.IsOfTheTeam).Select(line => line.Search).Distinct().ToList();
        var coded = searches.Count == 0 ? [] : await db.Candidacies.Where(held => held.IsCoded && searches.Contains(held.SearchId)).NamesFor(viewer).ToListAsync(cancellation);
        var traces = await TracesAsync(db, coded, cancellation);
        var inSearch = coded.GroupBy(line => line.Search).ToDictionary(group => group.Key, group => new CodedPeople(group.Select(line => (line.Candidacy, new CodedText(line.Coded!, traces[line.Candidacy].OfNames())))));
        return new(lines.ToDictionary(line => line.Candidacy, line =>
        {
            var others = inSearch.GetValueOrDefault(line.Search);
            return traces.TryGetValue(line.Candidacy, out var own)
                ? ShownName.Masked(line.Candidacy, line.Credentials, new CodedText(line.Coded!, own), others)
                : ShownName.Real(line.Candidacy, line.Name, line.FamilyName, line.Sort, line.Credentials, line.Coded, others);
        }), [.. inSearch.Values]);
    }

    /// <summary>Everyone under a code, whoever reads it: for what leaves the committee. Who has no coded name in force is called by a number.</summary>
    /// <param name="db">where they are read</param>
    /// <param name="search">whose people they are</param>
    /// <param name="numbers">by candidacy, such as the place on a list</param>
    /// <param name="cancellation">ends the reading</param>
    public static async Task<ShownNames> AllCodedAsync(LeadersDb db, Guid search, IReadOnlyDictionary<Guid, int> numbers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(numbers);
        var ids = numbers.Keys.ToList();
        var lines = (await db.Candidacies.Where(held => held.SearchId == search && (held.IsCoded || ids.Contains(held.Id))).NamesFor(Committee).ToListAsync(cancellation))
            .ConvertAll(line => line with { Coded = line.Coded ?? $"Person {numbers[line.Candidacy]}" });
        var traces = await TracesAsync(db, lines, cancellation);
        var people = new CodedPeople(lines.Select(line => (line.Candidacy, new CodedText(line.Coded!, traces[line.Candidacy].OfNames()))));
        return new(lines.ToDictionary(line => line.Candidacy, line => ShownName.Masked(line.Candidacy, line.Credentials, new CodedText(line.Coded!, traces[line.Candidacy]), people)), [people]);
    }

    /// <summary>What tells those under a code: their profiles today, what lists told of them when presented, and the firm's clients.</summary>
    private static async Task<Dictionary<Guid, KnownTraces>> TracesAsync(LeadersDb db, List<NameLine> coded, CancellationToken cancellation)
    {
        if (coded.Count == 0) return [];
        var (people, candidacies) = (coded.ConvertAll(line => line.Candidate), coded.ConvertAll(line => line.Candidacy));
        var profiles = await db.Candidates.AsNoTracking().Where(held => people.Contains(held.Id)).Whole().ToDictionaryAsync(held => held.Id, cancellation);
        var former = (await db.Lists.SelectMany(list => list.Entries).Where(entry => candidacies.Contains(entry.CandidacyId) && entry.Name != null)
            .Select(entry => new { entry.CandidacyId, entry.Name }).Distinct().ToListAsync(cancellation)).ToLookup(entry => entry.CandidacyId, entry => entry.Name!);
        var clients = await db.Clients.Select(client => client.Name).ToListAsync(cancellation);
        return coded.ToDictionary(line => line.Candidacy, line =>
        {
            var traces = KnownTraces.Of(profiles[line.Candidate]);
            return traces with { Names = [.. traces.Names, .. former[line.Candidacy].Select(name => ((string?)null, name))], OtherOrganisations = clients };
        });
    }
}

/// <summary>A name as it is stored, and whether the viewer may read it: for <see cref="ShownNames"/> alone.</summary>
/// <param name="Coded">the coded name in force, or null</param>
/// <param name="IsOfTheTeam">whether the viewer works the search</param>
public sealed record NameLine(Guid Candidacy, Guid Search, Guid Candidate, string Name, string FamilyName, string Sort, string? Credentials, string? Coded, bool IsOfTheTeam)
{
    public bool IsMasked => Coded is not null && !IsOfTheTeam;
}

public static class NameQueries
{
    public static IQueryable<NameLine> NamesFor(this IQueryable<Candidacy> candidacies, Viewer viewer)
    {
        var works = SearchQueries.WorkedBy(viewer);
        return candidacies.Select(held => new NameLine(held.Id, held.SearchId, held.CandidateId, held.Candidate.Name, held.Candidate.FamilyName, held.Candidate.SortName, held.Candidate.Credentials,
            held.IsCoded ? held.CodedName : null, held.Search.Members.AsQueryable().Any(works)));
    }
}
