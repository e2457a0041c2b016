using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Writes the whole name, and what it is sorted by, for people who were in the pool before both were kept. SQL writes the usual ones; letters and small words only code can tell.</summary>
internal static class WriteNames
{
    private const int AtOnce = 1000;

    public static async Task RunAsync(LeadersDb db)
    {
        var unwritten = db.Candidates.Where(held => held.Name == "");
        if (!await unwritten.AnyAsync()) return;
        var after = Guid.Empty;
        while (await unwritten.OrderBy(held => held.Id).Where(held => held.Id > after).Take(AtOnce)
            .Select(held => new { held.Id, held.GivenName, held.FamilyName, held.SortName }).ToListAsync() is { Count: > 0 } people)
        {
            after = people[^1].Id;
            foreach (var person in people)
            {
                var name = new PersonName(person.GivenName, person.FamilyName);
                var sort = name.Sorted.Length <= Candidate.SortNameLength ? name.Sorted : name.Sorted[..Candidate.SortNameLength];
                if (sort == person.SortName && name.Written == $"{person.GivenName} {person.FamilyName}".TrimStart()) continue;
                await db.Candidates.Where(held => held.Id == person.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(held => held.Name, name.Written).SetProperty(held => held.SortName, sort));
            }
        }
        await unwritten.ExecuteUpdateAsync(set => set.SetProperty(held => held.Name, held => held.GivenName == null ? held.FamilyName : held.GivenName + " " + held.FamilyName));
    }
}
