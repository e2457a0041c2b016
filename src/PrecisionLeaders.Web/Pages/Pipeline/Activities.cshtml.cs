using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Everything that was done with a person, the newest first, by kind.</summary>
public sealed class ActivitiesPage(LeadersDb db) : PageModel
{
    [FromQuery(Name = "kind")]
    public string? KindText { get; set; }

    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    public Guid CandidateId { get; private set; }
    public string Person { get; private set; } = "";
    public ActivityKind? Kind { get; private set; }
    public IReadOnlyList<(ActivityKind Kind, int Count)> Kinds { get; private set; } = [];
    public IReadOnlyList<ActivityLine> Lines { get; private set; } = [];
    public int At { get; private set; } = 1;
    public int All => Kinds.Sum(one => one.Count);
    public int Total => Kind is { } kind ? Kinds.FirstOrDefault(one => one.Kind == kind).Count : All;

    public async Task<IActionResult> OnGetAsync(Guid candidate)
    {
        var me = User.AsViewer();
        if (await db.Candidates.SeenBy(me).Where(held => held.Id == candidate).Select(held => held.Name).SingleOrDefaultAsync() is not { } person) return NotFound();
        (CandidateId, Person) = (candidate, person);
        Kind = Enum.TryParse<ActivityKind>(KindText, out var kind) && Enum.IsDefined(kind) ? kind : null;
        var seen = db.Activities.SeenBy(db, me).Kept().Where(held => held.CandidateId == candidate);
        Kinds = [.. (await seen.GroupBy(held => held.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).OrderBy(one => one.Key).Select(one => (one.Key, one.Count))];
        if (Kind is { } only) seen = seen.Where(held => held.Kind == only);
        At = Math.Clamp(int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 1, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        Lines = await seen.Lines().Skip((At - 1) * Pager.RowsAPage).Take(Pager.RowsAPage).ToListAsync();
        return Page();
    }
}
