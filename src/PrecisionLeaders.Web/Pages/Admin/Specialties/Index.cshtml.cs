using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Specialties;

/// <summary>The tree of specialties, and adding to it. The form is issued with the id the specialty will have, so that sending it twice makes one.</summary>
public sealed class SpecialtiesPage(LeadersDb db, TalentFeed feed) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Issued { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public SpecialtyForm Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public Task OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Specialties.AnyAsync(held => held.Id == Issued)) return RedirectToPage("Specialty", new { specialty = Issued });
        if (!await this.IsValidAsync(Form, new SpecialtyForm.Rules())) return await ShowAgainAsync();
        var all = await db.Specialties.ToListAsync();
        var specialty = new Specialty(Form.Name!, null, Issued);
        var tree = new SpecialtyTree([.. all, specialty]);
        tree.RequireOwnNames(specialty);
        tree.Move(specialty, all.Find(held => held.Id == Form.Broader));
        db.Specialties.Add(specialty);
        await db.SaveChangesAsync();
        TempData.Say($"{specialty.Name} is on the list. Other names and headings come next.");
        return RedirectToPage("Specialty", new { specialty = specialty.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var all = await db.Specialties.AsNoTracking().ToListAsync();
        var people = await db.Set<CandidateSpecialty>().GroupBy(held => held.SpecialtyId).Select(held => new { held.Key, People = held.Count() }).ToDictionaryAsync(held => held.Key, held => held.People);
        // The talent index counts whoever works in a narrower field; until it stands, the direct counts have to do.
        var allOf = feed.Freshness.IsReady ? feed.Index.CountBySpecialty() : people;
        Rows = [.. new SpecialtyTree(all).InOrder.Select(held => new Row(held.Specialty.Id, held.Specialty.Name, held.Level, held.Specialty.IsRetired, people.GetValueOrDefault(held.Specialty.Id), allOf.GetValueOrDefault(held.Specialty.Id), held.Specialty.Synonyms))];
        Places = SpecialtyChoices.Of(all);
        return Page();
    }

    public sealed record Row(Guid Id, string Name, int Level, bool IsRetired, int People, int WithNarrower, IReadOnlyList<string> Synonyms);
}
