using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Admin.Lists;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Specialties;

/// <summary>One specialty: its names, its place in the tree, and whether it is offered.</summary>
public sealed class SpecialtyPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "specialty")]
    public Guid SpecialtyId { get; set; }

    [BindProperty]
    public SpecialtyForm Form { get; set; } = new();

    public Specialty Held { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public int People { get; private set; }
    public int Requirements { get; private set; }
    public Ending Ending { get; private set; } = null!;
    public object? Newest { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.Specialties.AsNoTracking().SingleOrDefaultAsync(held => held.Id == SpecialtyId) is not { } specialty) return NotFound();
        Form = SpecialtyForm.Of(specialty);
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await db.Specialties.ToListAsync();
        if (all.Find(held => held.Id == SpecialtyId) is not { } specialty) return NotFound();
        if (!await this.IsValidAsync(Form, new SpecialtyForm.Rules())) return await ShowAgainAsync();
        db.Expect(specialty, Form.Version);
        var tree = new SpecialtyTree(all);
        specialty.Describe(Form.Name, SpecialtyForm.Lines(Form.Synonyms), SpecialtyForm.Lines(Form.Headings));
        tree.RequireOwnNames(specialty);
        tree.Move(specialty, all.Find(held => held.Id == Form.Broader));
        await db.SaveChangesAsync();
        TempData.Say($"{specialty.Name} is saved.");
        return RedirectToPage("Index");
    }

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync(specialty => specialty.Retire(), "is retired");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync(specialty => specialty.Restore(), "is offered again");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if (await db.Specialties.SingleOrDefaultAsync(held => held.Id == SpecialtyId) is not { } specialty) return RedirectToPage("Index");
        Rule.Require(!await db.IsUsedAsync(SpecialtyId), $"{specialty.Name} is used by now. Retire it instead.");
        db.Specialties.Remove(specialty);
        await db.SaveChangesAsync();
        TempData.Say($"{specialty.Name} is off the list.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var all = await db.Specialties.AsNoTracking().ToListAsync();
        if (all.Find(held => held.Id == SpecialtyId) is not { } specialty) return NotFound();
        (Held, Newest, Places) = (specialty, SpecialtyForm.Of(specialty), SpecialtyChoices.Of(all, SpecialtyId));
        if (Form.Version == default) Form = SpecialtyForm.Of(specialty);
        People = await db.Set<CandidateSpecialty>().CountAsync(held => held.SpecialtyId == SpecialtyId);
        Requirements = await db.RequirementsAskingFor(SpecialtyId).CountAsync() + await db.LinesAskingFor(SpecialtyId).CountAsync();
        Ending = new(specialty.Name, specialty.IsRetired, await db.IsUsedAsync(SpecialtyId), "by people, requirements or narrower fields");
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(Action<Specialty> change, string done)
    {
        ModelState.Clear();
        if (await db.Specialties.SingleOrDefaultAsync(held => held.Id == SpecialtyId) is not { } specialty) return NotFound();
        change(specialty);
        await db.SaveChangesAsync();
        TempData.Say($"{specialty.Name} {done}.");
        return RedirectToPage();
    }
}
