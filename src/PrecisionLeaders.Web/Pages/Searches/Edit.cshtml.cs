using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Title, rank, client and next milestone of a search.</summary>
public sealed class EditSearchPage(LeadersDb db) : PageModel, IShowsAgain, ISearchFields
{
    private Search? shown;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public SearchForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Clients { get; private set; } = [];
    public SearchHead Head { get; private set; } = null!;
    public object? Newest => shown is null ? null : SearchForm.Of(shown);

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (shown is not null) Form = SearchForm.Of(shown);
        return result;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var search = await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);
        if (search is null) return NotFound();
        if (!await this.IsValidAsync(Form, new SearchForm.Rules())) return await ShowAgainAsync();
        db.Expect(search, Form.Version);
        search.Describe(Form.Title!, Form.Designation!.Value, await Form.ClientAsync(db));
        search.PlanNext(Form.Milestone, Form.MilestoneOn);
        await db.SaveChangesAsync();
        TempData.Say("The search is saved.");
        return RedirectToPage("Overview", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        shown = await db.Searches.AsNoTracking().SingleAsync(held => held.Id == SearchId);
        Clients = await SearchForm.ClientsAsync(db);
        return Page();
    }
}
