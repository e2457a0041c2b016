using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Data.Review;

/// <summary>Puts people of one search under coded names, no two of them under the same.</summary>
public static class CodeNames
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="search">the search's id</param>
    /// <param name="people">of the search, with their candidates; nobody who is under a code already</param>
    /// <param name="by">of the search team</param>
    /// <param name="now">from when on</param>
    /// <exception cref="RuleBrokenException">when one is under a code already, or no name is left</exception>
    public static async Task RunAsync(LeadersDb db, Guid search, IEnumerable<Candidacy> people, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(people);
        var taken = await db.Candidacies.Where(held => held.SearchId == search && held.CodedName != null).Select(held => held.CodedName!).ToListAsync();
        foreach (var held in people)
        {
            held.Code(taken, by, now);
            taken.Add(held.CodedName!);
        }
    }
}
