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

/// <summary>Title, designation, client and next milestone of a search.</summary>
public sealed class EditSearchPage(LeadersDb db) : PageModel, IShowsAgain, ISearchFields
{
    private Search? shown;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public SearchForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Clients { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Designations { get; private set; } = [];
    public SearchHead Head { get; private set; } = null!;
    public object? Newest => shown is null ? null : SearchForm.Of(shown);

    public string InWords(string field, string value) => Clients.Concat(Designations).FirstOrDefault(choice => choice.Value == value)?.Text ?? value;

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
        var (rank, named) = await Form.DesignationAsync(db);
        search.Describe(Form.Title!, rank, await Form.ClientAsync(db));
        if (named is not null) search.Designate(named);
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
        Designations = await SearchForm.DesignationsAsync(db, SearchForm.Of(shown).Designation);
        return Page();
    }
}
