using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Ranking;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The searches one person is or was in, and those they can be put into; of either only what the viewer works.</summary>
public sealed record SearchesOf(IReadOnlyList<SearchesOf.Row> Rows, IReadOnlyList<SelectListItem> Open)
{
    /// <summary>How the person stands in the newest round of a search, by candidacy, where the viewer may see it.</summary>
    public required IReadOnlyDictionary<Guid, FitStrip> Strips { get; init; }

    public static async Task<SearchesOf> OfAsync(LeadersDb db, Viewer viewer, Guid candidate)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Candidacies.SeenBy(db, viewer).Where(held => held.CandidateId == candidate)
            .OrderBy(held => held.LeftAt != null).ThenByDescending(held => held.StageSince)
            .Select(held => new Row(held.Id, held.SearchId, held.Search.Title, held.Search.Client.Name, held.Search.Status, held.Stage.Name, held.StageSince,
                held.LeftAt, held.Disposition!.Name, held.Disposition == null ? null : held.Disposition.By))
            .ToListAsync();
        var taken = rows.Select(row => row.SearchId).ToList();
        var open = await db.Searches.SeenBy(viewer).Active().Where(held => !taken.Contains(held.Id)).OrderBy(held => held.Title)
            .Select(held => new { held.Id, held.Title, Client = held.Client.Name }).ToListAsync();
        return new(rows, [.. open.Select(held => new SelectListItem($"{held.Title}, {held.Client}", held.Id.ToString()))])
        {
            Strips = await FitStrip.OfPersonAsync(db, viewer, candidate),
        };
    }

    public sealed record Row(Guid Candidacy, Guid SearchId, string Title, string Client, SearchStatus Status, string Stage, DateTimeOffset Since, DateTimeOffset? LeftAt, string? Reason, DispositionBy? By)
    {
        public string Outcome => By switch
        {
            DispositionBy.Candidate => $"Left by their own choice: {Reason?.ToLowerInvariant()}",
            DispositionBy.Client => $"Declined by the client: {Reason?.ToLowerInvariant()}",
            _ => $"Taken out by the firm: {Reason?.ToLowerInvariant()}",
        };
    }
}
