using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>People who could be one, with what speaks for and against it: to be merged, or to be remembered as two.</summary>
public sealed class DuplicatesPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    public IReadOnlyList<DuplicateLine> Lines { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; } = 1;
    public PoolComparison? Compared { get; private set; }

    public Task OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        var pairs = db.PossibleDuplicates(User.AsViewer());
        Total = await pairs.CountAsync();
        At = Math.Clamp(int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 1, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        Lines = await pairs.Skip((At - 1) * Pager.RowsAPage).Take(Pager.RowsAPage).ToListAsync();
        Compared = await db.Set<PoolComparison>().AsNoTracking().OrderByDescending(held => held.Id).FirstOrDefaultAsync();
        return Page();
    }

    /// <summary>Remembers that two are two. A second press finds it remembered.</summary>
    public async Task<IActionResult> OnPostDistinctAsync(Guid first, Guid second, string? back)
    {
        var people = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == first || held.Id == second).ToListAsync();
        if (people.Count < 2) return NotFound();
        if (!await db.Set<NotTheSame>().Between(first, second).AnyAsync()) db.Add(new NotTheSame(people[0], people[1], await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say($"{people[0].Name} and {people[1].Name} are two people. They are not proposed again.", $"/candidates/duplicates?handler=Doubt&first={first}&second={second}");
        return Redirect(Url.IsLocalUrl(back) ? back : "/candidates/duplicates");
    }

    /// <summary>Takes that back.</summary>
    public async Task<IActionResult> OnPostDoubtAsync(Guid first, Guid second)
    {
        if (await db.Candidates.SeenBy(User.AsViewer()).CountAsync(held => held.Id == first || held.Id == second) < 2) return NotFound();
        db.RemoveRange(await db.Set<NotTheSame>().Between(first, second).ToListAsync());
        await db.SaveChangesAsync();
        TempData.Say("They could be one again.");
        return Redirect("/candidates/duplicates");
    }
}
