using Microsoft.EntityFrameworkCore;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>What records that the trail knows by number are called today. Those that are gone, or have no name, are not in it.</summary>
public static class RecordNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(LeadersDb db, IReadOnlyCollection<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(db);
        IQueryable<Named>[] sources =
        [
            db.Accounts.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Candidates.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Searches.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Title)),
            db.Clients.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Rubrics.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name + ", " + held.Number)),
            db.Specialties.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Dispositions.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Designations.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Sources.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Tags.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.StageSets.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Set<Domain.Pipeline.Stage>().Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Rounds.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Name)),
            db.Candidacies.Where(held => ids.Contains(held.Id)).Select(held => new Named(held.Id, held.Candidate.Name + ", " + held.Search.Title)),
        ];
        var names = new Dictionary<Guid, string>();
        foreach (var source in sources)
        {
            if (names.Count == ids.Count) break;
            foreach (var named in await source.ToListAsync()) names[named.Id] = named.Name;
        }
        return names;
    }

    private sealed record Named(Guid Id, string Name);
}
