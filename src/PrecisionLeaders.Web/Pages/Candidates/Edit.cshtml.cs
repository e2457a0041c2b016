using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Edits what is written about a person outside career and evidence.</summary>
public sealed class EditPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty]
    public CandidateForm Form { get; set; } = new();

    public string Name { get; private set; } = "";
    public CandidateFields Fields { get; private set; } = null!;
    public object? Newest { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } candidate) return NotFound();
        (Name, Form) = (candidate.Name, CandidateForm.Of(candidate));
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, CandidateId);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await FindAsync() is not { } candidate) return NotFound();
        (Name, Newest) = (candidate.Name, CandidateForm.Of(candidate));
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, CandidateId);
        Fields.TellTwins(ModelState);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } candidate) return NotFound();
        var isSound = await this.IsValidAsync(Form, new CandidateForm.Rules());
        var specialties = await CandidateFields.ChosenAsync(db, Form, ModelState);
        var source = await db.Sources.ChosenAsync(Form.CameBy, candidate.SourceId, ModelState, "Form.CameBy");
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, CandidateId);
        if (!isSound || !ModelState.IsValid || Fields is not { EmailHolder: null, OrcidHolder: null }) return await ShowAgainAsync();

        db.Expect(candidate, Form.Version);
        var was = Snapshot.Of(CandidateForm.Of(candidate));
        Form.WriteTo(candidate, specialties, source);
        var undo = db.Keep(new(ProfilePart.Person, candidate, candidate.Id, "The profile itself", was, Snapshot.Of(CandidateForm.Of(candidate)), await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say($"The profile of {candidate.Name} is saved.", undo);
        return this.BackToProfile(CandidateId);
    }

    private Task<Candidate?> FindAsync() => db.Candidates.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == CandidateId);
}
