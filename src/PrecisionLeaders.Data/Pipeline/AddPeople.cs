using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Pipeline;

/// <summary>What came of adding people to a search.</summary>
/// <param name="Added">who is in it now, at its first stage</param>
/// <param name="Already">how many were in it before, or had been</param>
public sealed record PeopleAdded(IReadOnlyList<Candidate> Added, int Already);

/// <summary>
/// Puts people of the pool into a search at its first stage. Every page that adds somebody goes through here, so that nobody who is off-limits
/// comes in without a reason in writing, which their candidacy then keeps.
/// </summary>
public sealed class AddPeople(LeadersDb db, TimeProvider clock)
{
    /// <param name="search">whole, and one the viewer works</param>
    /// <param name="people">ids of candidates; who is in the search already is passed over</param>
    /// <param name="despite">why those who are off-limits are added all the same; null when nobody is</param>
    /// <param name="by">who adds them</param>
    /// <param name="viewer">the same person, as queries know them</param>
    /// <param name="today">the day on which rules are asked</param>
    /// <exception cref="RuleBrokenException">when the search has ended, or somebody off-limits is added without a reason; nothing is saved then</exception>
    public async Task<PeopleAdded> RunAsync(Search search, IReadOnlyCollection<Guid> people, string? despite, Account by, Viewer viewer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(search);
        var id = search.Id;
        var there = await db.Candidacies.Candidates().Where(held => held.SearchId == id && people.Contains(held.CandidateId)).Select(held => held.CandidateId).ToListAsync();
        var added = await db.Candidates.SeenBy(viewer).Where(held => people.Contains(held.Id) && !there.Contains(held.Id)).ToListAsync();
        var (rules, now) = (await db.OffLimitsAsync(today), clock.GetUtcNow());
        var benchmarks = await db.Candidacies.Where(held => held.SearchId == id && held.IsBenchmark && people.Contains(held.CandidateId)).Include(held => held.Moves).ToDictionaryAsync(held => held.CandidateId);
        foreach (var person in added)
        {
            // A search holds one candidacy for each person: whom raters practised on becomes a candidate, and the practice still counts nowhere.
            if (benchmarks.TryGetValue(person.Id, out var benchmark)) benchmark.TakeOn(search.StageSet.First, by, now, rules.Of(person), despite);
            else db.Candidacies.Add(new Candidacy(search, person, search.StageSet.First, by, now, rules.Of(person), despite));
        }
        await db.SaveChangesAsync();
        return new(added, there.Count);
    }
}
