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

/// <summary>A page with the fields of a search.</summary>
public interface ISearchFields
{
    SearchForm Form { get; }
    IReadOnlyList<SelectListItem> Clients { get; }
}

/// <summary>Opens a search, or keeps it as a draft.</summary>
public sealed class NewSearchPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain, ISearchFields
{
    [BindProperty]
    public SearchForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Clients { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public Task<IActionResult> OnPostAsync() => MakeAsync(opensNow: true);

    public Task<IActionResult> OnPostDraftAsync() => MakeAsync(opensNow: false);

    private async Task<IActionResult> MakeAsync(bool opensNow)
    {
        var id = Form.Id;
        if (await db.Searches.SeenBy(User.AsViewer()).AnyAsync(search => search.Id == id)) return RedirectToPage("Overview", new { search = id });
        if (!await this.IsValidAsync(Form, new SearchForm.Rules())) return await ShowAgainAsync();
        var now = clock.GetUtcNow();
        var search = new Search(Form.Title!, Form.Designation!.Value, await Form.ClientAsync(db), await db.Accounts.ActingAsync(User),
            await db.StageSets.Include(set => set.Stages).OrderBy(set => set.Id).FirstAsync(), now, id == Guid.Empty ? null : id);
        search.PlanNext(Form.Milestone, Form.MilestoneOn);
        if (opensNow) search.Open(now);
        db.Searches.Add(search);
        await db.SaveChangesAsync();
        TempData.Say(opensNow ? "The search is open. Write its brief, then bring people to the board." : "The draft is saved. Open it when the client has said yes.");
        return RedirectToPage("Overview", new { search = search.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Clients = await SearchForm.ClientsAsync(db);
        return Page();
    }
}
