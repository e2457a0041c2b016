using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The specialties of one person, and those that their works suggest.</summary>
public sealed class SpecialtiesPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public string Name { get; private set; } = "";
    public Guid Version { get; private set; }
    public IReadOnlyList<SuggestedSpecialty> Suggested { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAgainAsync();
        Chosen = [.. Choices.Where(choice => choice.Selected).Select(choice => Guid.Parse(choice.Value))];
        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid version)
    {
        if (await FindAsync() is not { } candidate) return NotFound();
        db.Expect(candidate, version);
        var chosen = await db.Specialties.Where(held => Chosen.Contains(held.Id)).ToListAsync();
        Rule.Require(chosen.Count == Chosen.Distinct().Count(), "A specialty you ticked is no longer on the list. Look through the ticks and save again.");
        await SaveAsync(candidate, held => held.SpecialiseIn(chosen), $"The specialties of {candidate.Name} are saved.");
        return this.BackToProfile(CandidateId);
    }

    /// <summary>Takes a suggestion over, or says for good that it is none of theirs. A second click finds it settled.</summary>
    public async Task<IActionResult> OnPostSettleAsync(Guid version, Guid specialty, bool isTheirs)
    {
        ModelState.Clear();
        if (await FindAsync() is not { } candidate) return NotFound();
        if (await db.Specialties.SingleOrDefaultAsync(held => held.Id == specialty && !held.IsRetired) is not { } suggested) throw new RuleBrokenException("That specialty is no longer on the list.");
        db.Expect(candidate, version);
        if (isTheirs) await SaveAsync(candidate, held => held.Specialise(suggested), $"{candidate.Name} works in {suggested.Name}.");
        else await SaveAsync(candidate, held => held.Decline(suggested), $"{suggested.Name} is not suggested for {candidate.Name} again.");
        return RedirectToPage(new { candidate = CandidateId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var found = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == CandidateId).Select(held => new
        {
            held.Name,
            held.Version,
            Held = held.Specialties.Select(one => one.SpecialtyId).ToList(),
            Declined = held.DeclinedSpecialties.Select(one => one.SpecialtyId).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync();
        if (found is null) return NotFound();
        var subjects = await db.PartsOf<EvidenceItem>(CandidateId).Where(item => item.Subjects != null).Select(item => item.Subjects!).ToListAsync();
        var all = await db.Specialties.AsNoTracking().ToListAsync();
        (Name, Version) = (found.Name, found.Version);
        Suggested = SuggestedSpecialty.Of(all, subjects, found.Held.Concat(found.Declined).ToHashSet());
        Choices = CandidateFields.Choices(all, found.Held);
        return Page();
    }

    private async Task SaveAsync(Candidate candidate, Action<Candidate> settle, string said)
    {
        var was = Snapshot.Of(SettledSpecialties.Of(candidate));
        settle(candidate);
        var undo = db.Keep(new(ProfilePart.Specialties, candidate, candidate.Id, "Specialties", was, Snapshot.Of(SettledSpecialties.Of(candidate)), await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say(said, undo);
    }

    private Task<Candidate?> FindAsync() => db.Candidates.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == CandidateId);
}
