using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>A page with the fields of a search.</summary>
public interface ISearchFields
{
    SearchForm Form { get; }
    IReadOnlyList<SelectListItem> Clients { get; }
    IReadOnlyList<SelectListItem> Designations { get; }
}

/// <summary>Opens a search, or keeps it as a draft: from a template, the default where none is chosen, or like another search.</summary>
public sealed class NewSearchPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain, ISearchFields
{
    [BindProperty]
    public SearchForm Form { get; set; } = new();

    /// <summary>Id of the template chosen; the default without it.</summary>
    [BindProperty(SupportsGet = true, Name = "template")]
    public string? TemplateText { get; set; }

    /// <summary>Id of a search to begin like.</summary>
    [BindProperty(SupportsGet = true, Name = "like")]
    public string? LikeText { get; set; }

    public IReadOnlyList<SelectListItem> Clients { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Designations { get; private set; } = [];
    public IReadOnlyList<SearchTemplate> Templates { get; private set; } = [];

    /// <summary>What it begins from; null when it begins like another search.</summary>
    public SearchTemplate? Template { get; private set; }
    public Search? Like { get; private set; }
    public Beginning Begins { get; private set; } = null!;

    /// <summary>The designation to begin with, unless it was retired.</summary>
    private string? Suggested => (Like?.NamedDesignation ?? Template?.Designation) is { } named ? named.IsRetired ? null : named.Id.ToString() : Like?.Designation.ToString();

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (Like is not null) (Form.Designation, Form.ClientId) = (Suggested, Like.ClientId);
        if (Template is not null) (Form.Title, Form.Designation) = (Template.Title, Suggested);
        return result;
    }

    public Task<IActionResult> OnPostAsync() => MakeAsync(opensNow: true);

    public Task<IActionResult> OnPostDraftAsync() => MakeAsync(opensNow: false);

    private async Task<IActionResult> MakeAsync(bool opensNow)
    {
        var id = Form.Id;
        if (await db.Searches.SeenBy(User.AsViewer()).AnyAsync(search => search.Id == id)) return RedirectToPage("Overview", new { search = id });
        if (!await this.IsValidAsync(Form, new SearchForm.Rules())) return await ShowAgainAsync();
        var like = await LikeAsync();
        if (like is null && LikeText is not null) return NotFound();
        var (rank, named) = await Form.DesignationAsync(db);
        var (client, lead, now) = (await Form.ClientAsync(db), await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        Guid? given = id == Guid.Empty ? null : id;
        var search = like?.Another(Form.Title!, rank, client, lead, now, given) ?? Search.From(await TemplateAsync(), Form.Title!, rank, client, lead, now, given);
        if (named is not null) search.Designate(named);
        search.PlanNext(Form.Milestone, Form.MilestoneOn);
        if (opensNow) search.Open(now);
        db.Searches.Add(search);
        await db.SaveChangesAsync();
        TempData.Say(opensNow ? "The search is open. Write its brief, then bring people to the board." : "The draft is saved. Open it when the client has said yes.");
        return RedirectToPage("Overview", new { search = search.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Like = await LikeAsync();
        if (Like is null && LikeText is not null) return NotFound();
        if (Like is null)
        {
            Templates = await db.SearchTemplates.Offered().Whole().AsNoTracking().ToListAsync();
            Template = Templates.FirstOrDefault(held => held.Id.ToString() == TemplateText) ?? Templates[0];
        }
        Begins = Like is null ? Beginning.Of(Template!) : Beginning.Of(Like);
        Clients = await SearchForm.ClientsAsync(db);
        Designations = await SearchForm.DesignationsAsync(db, Suggested);
        return Page();
    }

    private async Task<Search?> LikeAsync() =>
        Guid.TryParse(LikeText, out var id) ? await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id) : null;

    /// <summary>The template that was chosen, retired meanwhile or not; the default when none was.</summary>
    private async Task<SearchTemplate> TemplateAsync()
    {
        var templates = db.SearchTemplates.Whole();
        if (string.IsNullOrEmpty(TemplateText)) return await templates.FirstAsync(held => held.IsDefault);
        return (Guid.TryParse(TemplateText, out var id) ? await templates.SingleOrDefaultAsync(held => held.Id == id) : null)
            ?? throw new RuleBrokenException("That template is no longer there. Choose another; what you wrote is kept.");
    }
}
