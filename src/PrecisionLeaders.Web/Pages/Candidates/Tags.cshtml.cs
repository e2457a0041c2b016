using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The tags of one person.</summary>
public sealed class TagsPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public string Name { get; private set; } = "";
    public Guid Version { get; private set; }
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Chosen = await db.PartsOf<CandidateTag>(CandidateId).Select(held => held.TagId).ToListAsync();
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync(Guid version)
    {
        if (await db.Candidates.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == CandidateId) is not { } candidate) return NotFound();
        var chosen = await db.Tags.ChosenAsync(Chosen, [.. candidate.Tags.Select(held => held.TagId)], ModelState, nameof(Chosen));
        if (!ModelState.IsValid) return await ShowAgainAsync();
        db.Expect(candidate, version);
        var was = Snapshot.Of(HeldTags.Of(candidate));
        candidate.TagWith(chosen);
        var undo = db.Keep(new(ProfilePart.Tags, candidate, candidate.Id, "Tags", was, Snapshot.Of(HeldTags.Of(candidate)), await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say($"The tags of {candidate.Name} are saved.", undo);
        return this.BackToProfile(CandidateId);
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var found = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == CandidateId)
            .Select(held => new { held.Name, held.Version, Tags = held.Tags.Select(one => (Guid?)one.TagId).ToList() }).SingleOrDefaultAsync();
        if (found is null) return NotFound();
        (Name, Version) = (found.Name, found.Version);
        Choices = await db.Tags.OfferedAsync(found.Tags);
        return Page();
    }
}
