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

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Searches;

/// <summary>The templates of searches, and adding one: it begins as a copy, since none is without stages.</summary>
public sealed class SearchTemplatesPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Issued { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public CopyForm Form { get; set; } = new();

    public IReadOnlyList<SearchTemplate> Templates { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Origins { get; private set; } = [];
    public ILookup<Guid, ListedUse> Uses { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (all.Exists(held => held.Id == Issued)) return RedirectToPage("Template", new { template = Issued });
        if (!await this.IsValidAsync(Form, new CopyForm.Rules("Choose the template it begins as."))) return await ShowAgainAsync();
        var origin = all.Find(held => held.Id == Form.From) ?? throw new RuleBrokenException("That template is no longer there. Choose another to copy.");
        var template = origin.Copy(Form.Name, Issued);
        template.RequireOwnName(all);
        db.SearchTemplates.Add(template);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is on the list. Say how its searches begin.");
        return RedirectToPage("Template", new { template = template.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Templates = await AllAsync();
        Uses = await db.UsesAsync<SearchTemplate>();
        Origins = [.. Templates.Select(held => new SelectListItem(held.Name, held.Id.ToString()))];
        return Page();
    }

    private Task<List<SearchTemplate>> AllAsync() => db.SearchTemplates.Whole().OrderBy(held => held.IsRetired).ThenByDescending(held => held.IsDefault).ThenBy(held => held.Name).ToListAsync();
}
