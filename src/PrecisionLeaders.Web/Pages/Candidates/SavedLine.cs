using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>A saved find as its owner meets it: how many people who match were added or changed since they last looked.</summary>
public sealed record SavedLine(Guid Id, string Name, string Query, DateTimeOffset LookedAt, Guid Version)
{
    public const int Most = 12;

    /// <summary>No further than one more than <see cref="Data.Candidates.Found.Many"/>.</summary>
    public int Fresh { get; init; }

    /// <summary>Goes before the day: "3 new or changed since 12 November".</summary>
    public string Said => Fresh switch { 0 => "Nobody new since", > Data.Candidates.Found.Many => $"More than {Data.Candidates.Found.Many} new or changed since", _ => $"{Fresh} new or changed since" };

    public static async Task<IReadOnlyList<SavedLine>> OfAsync(LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = await db.SavedFinds.KeptBy(viewer).OrderBy(held => held.Name).ThenBy(held => held.Id).Take(Most)
            .Select(held => new SavedLine(held.Id, held.Name, held.Query, held.LookedAt, held.Version)).ToListAsync();
        for (var i = 0; i < lines.Count; i++)
            lines[i] = lines[i] with
            {
                Query = await FindChoices.ToReadAsync(db, lines[i].Query),
                Fresh = await FindPeople.CountSinceAsync(db, viewer, Domain.Candidates.Finding.FindQuery.Parse(lines[i].Query), lines[i].LookedAt),
            };
        return lines;
    }
}
