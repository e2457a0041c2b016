using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>Finds the profile to merge another one with, where a recruiter knows what no comparison does.</summary>
public sealed class ChoosePage(LeadersDb db) : PageModel
{
    public const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var pool = db.Candidates.SeenBy(User.AsViewer());
        Name = await pool.Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? "";
        if (Name.Length == 0) return NotFound();
        if (!string.IsNullOrWhiteSpace(Typed))
            Found = await (await db.FindAsync(User.AsViewer(), Typed)).People.Where(held => held.Id != CandidateId).OrderBy(held => held.SortName).ThenBy(held => held.Id).Take(Most)
                .Select(held => new Choice(held.Id, held.Name, held.CurrentTitle, held.CurrentOrganisation)).ToListAsync();
        return Page();
    }

    public sealed record Choice(Guid Id, string Name, string? Title, string? Organisation);
}
