using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>Why people were found: stretches of what is said of them in which the words stand.</summary>
public static class FindPassages
{
    private const int ForEach = 2;

    /// <summary>The name is beside them anyway; what somebody did comes before where.</summary>
    private static readonly FindField[] Order = [FindField.Evidence, FindField.Notes, FindField.Title, FindField.Organisation, FindField.Specialty, FindField.Place];

    /// <summary>By person; one passage for a field, <see cref="ForEach"/> for a person.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Passage>>> OfAsync(LeadersDb db, IEnumerable<Guid> people, FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.IsRanked) return new Dictionary<Guid, IReadOnlyList<Passage>>();
        // Whoever is found by the name alone, which the index tells in one look, has no passage to be read for.
        var ids = people.ToList();
        var met = (await db.Set<FindText>().AsNoTracking().Where(held => ids.Contains(held.CandidateId)).ToListAsync()).Where(text => Order.Any(field => text.Says(query, field))).Select(text => text.CandidateId).ToArray();
        if (met.Length == 0) return new Dictionary<Guid, IReadOnlyList<Passage>>();
        return (await SaidOfPerson.ReadAsync(db, met)).ToDictionary(person => person.Id, person => (IReadOnlyList<Passage>)
            [.. Order.Select(field => person.Texts[field].Select(text => Passage.Of(field, text, query)).FirstOrDefault(met => met is not null)).OfType<Passage>().Take(ForEach)]);
    }
}
