using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// Which parts of people one viewer reads: all for who works the search; else those of the latest list that was presented to them and holds the person,
/// and without such a list those a list shows by itself.
/// </summary>
public sealed class ReadFields
{
    private readonly Dictionary<Guid, ListFields> fields;

    private ReadFields(Dictionary<Guid, ListFields> fields) => this.fields = fields;

    public ListFields this[Guid candidacy] => fields.GetValueOrDefault(candidacy, ListFields.Default);

    public static async Task<ReadFields> OfAsync(LeadersDb db, Viewer viewer, IReadOnlyCollection<Guid> candidacies, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var works = SearchQueries.WorkedBy(viewer);
        var own = await db.Candidacies.Where(held => candidacies.Contains(held.Id) && held.Search.Members.AsQueryable().Any(works)).Select(held => held.Id).ToListAsync(cancellation);
        var fields = own.ToDictionary(id => id, _ => ListFields.All);
        if (candidacies.All(fields.ContainsKey)) return new(fields);
        var chosen = await db.Lists.PresentedTo(viewer).SelectMany(list => list.Entries, (list, entry) => new { entry.CandidacyId, list.PresentedAt, list.Number, list.Fields })
            .Where(held => candidacies.Contains(held.CandidacyId)).ToListAsync(cancellation);
        foreach (var held in chosen.GroupBy(held => held.CandidacyId)) fields.TryAdd(held.Key, held.OrderBy(entry => entry.PresentedAt).ThenBy(entry => entry.Number).Last().Fields);
        return new(fields);
    }
}
