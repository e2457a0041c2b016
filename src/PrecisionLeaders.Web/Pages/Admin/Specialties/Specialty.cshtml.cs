using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Admin.Lists;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Specialties;

/// <summary>One specialty: its names, its place in the tree, and whether it is offered.</summary>
public sealed class SpecialtyPage(LeadersDb db) : ListedPage<Specialty>(db)
{
    [BindProperty(SupportsGet = true, Name = "specialty")]
    public Guid SpecialtyId { get; set; }

    [BindProperty]
    public SpecialtyForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public int People { get; private set; }
    public int Requirements { get; private set; }

    protected override Guid EntryId => SpecialtyId;

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } specialty) return NotFound();
        if (!await this.IsValidAsync(Form, new SpecialtyForm.Rules())) return await ShowAgainAsync();
        Db.Expect(specialty, Form.Version);
        var tree = new SpecialtyTree(all);
        specialty.Describe(Form.Name, SpecialtyForm.Lines(Form.Synonyms), SpecialtyForm.Lines(Form.Headings));
        tree.RequireOwnNames(specialty);
        tree.Move(specialty, all.FirstOrDefault(held => held.Id == Form.Broader));
        await Db.SaveChangesAsync();
        TempData.Say($"{specialty.Name} is saved.");
        return RedirectToPage("Index");
    }

    protected override async Task<IReadOnlyList<Specialty>> AllAsync() => await Db.Specialties.ToListAsync();

    protected override async Task<Ending> EndingOfAsync(Specialty entry) => new(entry.Name, entry.IsRetired, await Db.IsUsedAsync(entry.Id), "by people, requirements or narrower fields");

    protected override async Task ShowAsync(Specialty entry, IReadOnlyList<Specialty> all)
    {
        (Newest, Places) = (SpecialtyForm.Of(entry), SpecialtyChoices.Of(all, SpecialtyId));
        if (Form.Version == default) Form = SpecialtyForm.Of(entry);
        People = await Db.Set<CandidateSpecialty>().CountAsync(held => held.SpecialtyId == SpecialtyId);
        Requirements = await Db.RequirementsAskingFor(SpecialtyId).CountAsync() + await Db.LinesAskingFor(SpecialtyId).CountAsync();
    }
}
