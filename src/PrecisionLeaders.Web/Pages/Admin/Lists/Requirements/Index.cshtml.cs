using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Requirements;

/// <summary>The templates of requirements, and adding one: empty, or as a copy.</summary>
public sealed class RequirementTemplatesPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Issued { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public CopyForm Form { get; set; } = new();

    public IReadOnlyList<RequirementTemplate> Templates { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Origins { get; private set; } = [];
    public ILookup<Guid, ListedUse> Uses { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (all.Exists(held => held.Id == Issued)) return RedirectToPage("Template", new { template = Issued });
        if (!await this.IsValidAsync(Form, new CopyForm.Rules())) return await ShowAgainAsync();
        var origin = all.Find(held => held.Id == Form.From);
        Rule.Require(origin is not null || Form.From is null, "That template is no longer there. Choose another to copy, or none.");
        var template = origin?.Copy(Form.Name, Issued) ?? new RequirementTemplate(Form.Name, Issued);
        template.RequireOwnName(all);
        db.RequirementTemplates.Add(template);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is on the list. {(origin is null ? "Write what it asks." : "Change its lines as you need them.")}");
        return RedirectToPage("Template", new { template = template.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Templates = await AllAsync();
        Uses = await db.UsesAsync<RequirementTemplate>();
        Origins = [.. Templates.Select(held => new SelectListItem(held.Name, held.Id.ToString()))];
        return Page();
    }

    private Task<List<RequirementTemplate>> AllAsync() => db.RequirementTemplates.Include(held => held.Lines).OrderBy(held => held.Name).ToListAsync();
}
