using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The talent pool: found by one box, fifty people a page. What the address says in error is left out of account.</summary>
[Remembered]
public sealed class IndexPage(LeadersDb db, TalentFeed feed, FindFeed index) : PageModel
{
    public const string ByName = "name", ByNameDown = "-name", ByNewest = "-added", ByOldest = "added", ByNearness = "nearest";

    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    [FromQuery(Name = "specialty")]
    public string? SpecialtyText { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<SpecialtyCount> Specialties { get; private set; } = [];
    public SpecialtyCount? Specialty { get; private set; }
    public int At { get; private set; } = 1;
    public int Total { get; private set; }

    /// <summary>More were found than a list is good for; the first <see cref="Found.Many"/> are shown.</summary>
    public bool IsTooMany { get; private set; }

    /// <summary>What is asked, and whom that finds; null while everyone is listed.</summary>
    public FindQuery? Query { get; private set; }
    public FoundPeople? Found { get; private set; }
    public IReadOnlyList<Facet> Facets { get; private set; } = [];
    public IReadOnlyDictionary<Guid, IReadOnlyList<Passage>> Passages { get; private set; } = new Dictionary<Guid, IReadOnlyList<Passage>>();
    public IReadOnlyList<SavedLine> Saved { get; private set; } = [];

    /// <summary>After a large import the index follows for a while.</summary>
    public bool IsBehind { get; private set; }

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Typed) || Specialty is not null;

    public async Task OnGetAsync()
    {
        Sort = Sort is ByName or ByNameDown or ByNewest or ByOldest ? Sort : string.IsNullOrWhiteSpace(Typed) ? ByName : ByNearness;
        var people = await CountsAsync();
        Specialties = [.. (await db.Specialties.OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync()).Select(one => new SpecialtyCount(one.Id, one.Name, people.GetValueOrDefault(one.Id)))];
        Specialty = Guid.TryParse(SpecialtyText, out var id) ? Specialties.FirstOrDefault(one => one.Id == id) : null;

        if (string.IsNullOrWhiteSpace(Typed)) await ListAsync();
        else await FindAsync();
        await FillInAsync();
    }

    private async Task ListAsync()
    {
        var people = db.Candidates.SeenBy(User.AsViewer());
        if (await NarrowerAsync() is { } narrower) people = people.Where(held => held.Specialties.Any(one => narrower.Contains(one.SpecialtyId)));
        Total = await people.CountAsync();
        TurnToPage();
        Rows = await Ordered(people).Skip((At - 1) * Pager.RowsAPage).Take(Math.Min(Pager.RowsAPage, Total - (At - 1) * Pager.RowsAPage)).Select(Row.FromCandidate).ToListAsync();
        Saved = await SavedLine.OfAsync(db, User.AsViewer());
    }

    private async Task FindAsync()
    {
        IsBehind = await index.CatchUpIfShortAsync(db, HttpContext.RequestAborted);
        (Query, Found) = (await FindChoices.LookUpAsync(db, FindQuery.Parse(Typed)), await FindPeople.RunAsync(db, User.AsViewer(), Typed!, await NarrowerAsync()));
        IsTooMany = Found.Count > Data.Candidates.Found.Many;
        Total = Math.Min(Found.Count, Data.Candidates.Found.Many);
        TurnToPage();
        var shown = Ordered(Found.Rows).Skip((At - 1) * Pager.RowsAPage).Take(Math.Min(Pager.RowsAPage, Total - (At - 1) * Pager.RowsAPage)).Select(row => row.CandidateId).ToList();
        if (shown.Count == 0) return;
        // Who was removed a moment ago may still be in the index.
        Rows = [.. (await db.Candidates.SeenBy(User.AsViewer()).Where(held => shown.Contains(held.Id)).Select(Row.FromCandidate).ToListAsync()).OrderBy(row => shown.IndexOf(row.Id))];
        Passages = await FindPassages.OfAsync(db, shown, Query);
        Facets = await Facet.OfAsync(db, User.AsViewer(), Query, Found, Specialties);
    }

    /// <summary>The specialty chosen and all that are narrower; null when none is.</summary>
    private async Task<IReadOnlyCollection<Guid>?> NarrowerAsync() =>
        Specialty is { Id: var specialty } ? new SpecialtyTree(await db.Specialties.AsNoTracking().ToListAsync()).WithNarrower(specialty) : null;

    private void TurnToPage()
    {
        var last = Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage);
        At = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Clamp(at, 1, last) : 1;
    }

    /// <summary>People by specialty: from the talent index, which has followed every save; from the database while it is being read.</summary>
    private async Task<IReadOnlyDictionary<Guid, int>> CountsAsync()
    {
        await feed.CatchUpIfShortAsync(HttpContext.RequestAborted);
        return feed.Freshness.IsReady
            ? feed.Index.CountBySpecialty()
            : await db.Set<CandidateSpecialty>().GroupBy(held => held.SpecialtyId).Select(held => new { held.Key, People = held.Count() }).ToDictionaryAsync(held => held.Key, held => held.People);
    }

    private IQueryable<Candidate> Ordered(IQueryable<Candidate> people) => Sort switch
    {
        ByNameDown => people.OrderByDescending(held => held.SortName).ThenByDescending(held => held.Id),
        ByNewest => people.OrderByDescending(held => held.AddedAt).ThenByDescending(held => held.Id),
        ByOldest => people.OrderBy(held => held.AddedAt).ThenBy(held => held.Id),
        _ => people.OrderBy(held => held.SortName).ThenBy(held => held.Id),
    };

    private IEnumerable<FoundRow> Ordered(IEnumerable<FoundRow> rows) => Sort switch
    {
        ByName => rows.OrderBy(row => row.SortName, StringComparer.Ordinal).ThenBy(row => row.CandidateId),
        ByNameDown => rows.OrderByDescending(row => row.SortName, StringComparer.Ordinal).ThenByDescending(row => row.CandidateId),
        ByNewest => rows.OrderByDescending(row => row.AddedAt).ThenByDescending(row => row.CandidateId),
        ByOldest => rows.OrderBy(row => row.AddedAt).ThenBy(row => row.CandidateId),
        _ => rows,
    };

    /// <summary>Specialties and searches of the people shown, each in one query instead of one for each row.</summary>
    private async Task FillInAsync()
    {
        if (Rows.Count == 0) return;
        var shown = Rows.Select(row => row.Id).ToList();
        var specialties = (await db.Set<CandidateSpecialty>().Where(held => shown.Contains(EF.Property<Guid>(held, "CandidateId")))
            .Select(held => new { Id = EF.Property<Guid>(held, "CandidateId"), held.SpecialtyId }).ToListAsync()).ToLookup(held => held.Id, held => held.SpecialtyId);
        var searches = await db.Candidacies.SeenAmong(db, User.AsViewer(), shown).Active()
            .Where(held => held.Search.Status != SearchStatus.Placed && held.Search.Status != SearchStatus.Closed)
            .GroupBy(held => held.CandidateId).Select(held => new { held.Key, Count = held.Count() }).ToDictionaryAsync(held => held.Key, held => held.Count);
        Rows = [.. Rows.Select(row => row with
        {
            Specialties = [.. Specialties.Where(one => specialties[row.Id].Contains(one.Id)).Select(one => one.Name)],
            Searches = searches.GetValueOrDefault(row.Id),
        })];
    }

    public sealed record SpecialtyCount(Guid Id, string Name, int People);

    public sealed record Row(Guid Id, string Name, string? Credentials, string? Title, string? Organisation, string? Place, bool HasOrcid, DateTimeOffset AddedAt)
    {
        public static readonly System.Linq.Expressions.Expression<Func<Candidate, Row>> FromCandidate = held => new(held.Id, held.Name,
            held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.Place, held.Orcid != null, held.AddedAt);

        public IReadOnlyList<string> Specialties { get; init; } = [];
        public int Searches { get; init; }
    }
}
