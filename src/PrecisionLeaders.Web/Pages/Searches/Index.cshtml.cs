using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>The searches one works, by status, found by title and client.</summary>
[Remembered]
public sealed class SearchListPage(LeadersDb db) : PageModel
{
    /// <summary>"open", "draft" …; "all"; without it those in work.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public IReadOnlyList<SearchRow> Rows { get; private set; } = [];
    public int Mine { get; private set; }
    public int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var me = User.AsViewer();
        // Whoever works searches works some dozens, so they are found here, where accents and case can be folded the same on every database.
        var lines = await db.Searches.SeenBy(me).AsNoTracking().Lines().ToListAsync();
        Mine = lines.Count;
        var words = Words.Of(Q);
        var found = lines.Where(line => Says(line, words)).ToList();
        Filters = [.. Every.Where(filter => filter.IsAlways || found.Any(filter.Holds)).Select(filter => filter with { Count = found.Count(filter.Holds) })];
        var chosen = Every.FirstOrDefault(filter => filter.Key == Status) ?? Every[0];
        Status = chosen.Key;
        found = [.. found.Where(chosen.Holds).OrderBy(line => line.EndedAt is not null).ThenBy(line => line.MilestoneOn ?? DateOnly.MaxValue).ThenBy(line => line.Title, StringComparer.OrdinalIgnoreCase)];
        Total = found.Count;
        P = Math.Clamp(P, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        Rows = await SearchRow.OfAsync(db, me, [.. found.Skip((P - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)]);
    }

    private static bool Says(SearchLine line, IReadOnlyList<string> words)
    {
        var said = Words.Of(line.Title, line.Client);
        return words.All(word => said.Any(has => has.StartsWith(word, StringComparison.Ordinal)));
    }

    private static readonly Filter[] Every =
    [
        new("in-work", "In work", line => line.Status is SearchStatus.Draft or SearchStatus.Open or SearchStatus.OnHold) { IsAlways = true },
        .. Enum.GetValues<SearchStatus>().Select(status => new Filter(Wording.Of(status).ToLowerInvariant().Replace(' ', '-'), Wording.Of(status), line => line.Status == status)),
        new("all", "All", _ => true) { IsAlways = true },
    ];

    /// <summary>A count that filters.</summary>
    public sealed record Filter(string Key, string Words, Func<SearchLine, bool> Holds)
    {
        public int Count { get; init; }
        public bool IsAlways { get; init; }
    }
}
