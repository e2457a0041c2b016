using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.StageSets;

/// <summary>The sets of stages, and adding one: it begins as a copy, since no set is empty.</summary>
public sealed class StageSetsPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Issued { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public CopyForm Form { get; set; } = new();

    public IReadOnlyList<StageSet> Sets { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Origins { get; private set; } = [];
    public ILookup<Guid, ListedUse> Uses { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (all.Exists(held => held.Id == Issued)) return RedirectToPage("Set", new { set = Issued });
        if (!await this.IsValidAsync(Form, new CopyForm.Rules("Choose the set it begins as."))) return await ShowAgainAsync();
        var origin = all.Find(held => held.Id == Form.From) ?? throw new RuleBrokenException("That set is no longer there. Choose another to copy.");
        var set = origin.Copy(Form.Name, Issued);
        set.RequireOwnName(all);
        db.StageSets.Add(set);
        await db.SaveChangesAsync();
        TempData.Say($"{set.Name} is on the list. Arrange its stages before a search is opened with it.");
        return RedirectToPage("Set", new { set = set.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Sets = await AllAsync();
        Uses = await db.UsesAsync<StageSet>();
        Origins = [.. Sets.Select(set => new SelectListItem(set.Name, set.Id.ToString()))];
        return Page();
    }

    private Task<List<StageSet>> AllAsync() => db.StageSets.Include(set => set.Stages).OrderBy(set => set.Name).ToListAsync();
}
