using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The talent pool: found by name, organisation or specialty, fifty people a page. What the address says in error is left out of account.</summary>
public sealed class IndexPage(LeadersDb db, TalentFeed feed) : PageModel
{
    public const string ByName = "name", ByNameDown = "-name", ByNewest = "-added", ByOldest = "added";

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

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Typed) || Specialty is not null;

    public async Task OnGetAsync()
    {
        Sort = Sort is ByNameDown or ByNewest or ByOldest ? Sort : ByName;
        var people = await CountsAsync();
        Specialties = [.. (await db.Specialties.OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync()).Select(one => new SpecialtyCount(one.Id, one.Name, people.GetValueOrDefault(one.Id)))];
        Specialty = Guid.TryParse(SpecialtyText, out var id) ? Specialties.FirstOrDefault(one => one.Id == id) : null;

        var found = await FindAsync();
        var last = Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage);
        At = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Clamp(at, 1, last) : 1;
        Rows = await Ordered(found).Skip((At - 1) * Pager.RowsAPage).Take(Math.Min(Pager.RowsAPage, Total - (At - 1) * Pager.RowsAPage)).Select(Row.FromCandidate).ToListAsync();
        await FillInAsync();
    }

    /// <summary>People by specialty: from the talent index, which has followed every save; from the database while it is being read.</summary>
    private async Task<IReadOnlyDictionary<Guid, int>> CountsAsync()
    {
        await feed.CatchUpIfShortAsync(HttpContext.RequestAborted);
        return feed.Freshness.IsReady
            ? feed.Index.CountBySpecialty()
            : await db.Set<CandidateSpecialty>().GroupBy(held => held.SpecialtyId).Select(held => new { held.Key, People = held.Count() }).ToDictionaryAsync(held => held.Key, held => held.People);
    }

    private async Task<IQueryable<Candidate>> FindAsync()
    {
        var (people, count) = (db.Candidates.SeenBy(User.AsViewer()), 0);
        if (!string.IsNullOrWhiteSpace(Typed)) (people, count) = await db.FindAsync(User.AsViewer(), Typed);
        else if (Specialty is null) count = await people.CountAsync();
        if (Specialty is { Id: var specialty })
        {
            var narrower = new SpecialtyTree(await db.Specialties.AsNoTracking().ToListAsync()).WithNarrower(specialty);
            people = people.Where(held => held.Specialties.Any(one => narrower.Contains(one.SpecialtyId)));
            count = await (string.IsNullOrWhiteSpace(Typed) ? people : people.Take(Found.Many + 1)).CountAsync();
        }
        IsTooMany = !string.IsNullOrWhiteSpace(Typed) && count > Found.Many;
        Total = IsTooMany ? Found.Many : count;
        return people;
    }

    private IQueryable<Candidate> Ordered(IQueryable<Candidate> people) => Sort switch
    {
        ByNameDown => people.OrderByDescending(held => held.SortName).ThenByDescending(held => held.Id),
        ByNewest => people.OrderByDescending(held => held.AddedAt).ThenByDescending(held => held.Id),
        ByOldest => people.OrderBy(held => held.AddedAt).ThenBy(held => held.Id),
        _ => people.OrderBy(held => held.SortName).ThenBy(held => held.Id),
    };

    /// <summary>Specialties and searches of the people shown, each in one query instead of one for each row.</summary>
    private async Task FillInAsync()
    {
        if (Rows.Count == 0) return;
        var shown = Rows.Select(row => row.Id).ToList();
        var specialties = (await db.Set<CandidateSpecialty>().Where(held => shown.Contains(EF.Property<Guid>(held, "CandidateId")))
            .Select(held => new { Id = EF.Property<Guid>(held, "CandidateId"), held.SpecialtyId }).ToListAsync()).ToLookup(held => held.Id, held => held.SpecialtyId);
        var searches = await db.Candidacies.SeenBy(db, User.AsViewer()).Active()
            .Where(held => shown.Contains(held.CandidateId) && held.Search.Status != SearchStatus.Placed && held.Search.Status != SearchStatus.Closed)
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
