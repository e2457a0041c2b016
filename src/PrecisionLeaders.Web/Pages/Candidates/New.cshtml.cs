using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Adds a person to the pool. The form is issued with the id the person will have, so that sending it twice makes one person.</summary>
public sealed class NewPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public Guid Issued { get; set; }

    [BindProperty]
    public CandidateForm Form { get; set; } = new();

    public CandidateFields Fields { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Issued = Guid.CreateVersion7();
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, Issued);
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        // Two presses at once: the other one has made the person meanwhile.
        if (await IsMadeAsync()) return ToProfile();
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, Issued);
        Fields.TellTwins(ModelState);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await IsMadeAsync()) return ToProfile();
        if (Issued == Guid.Empty) Issued = Guid.CreateVersion7();
        var isSound = await this.IsValidAsync(Form, new CandidateForm.Rules());
        var specialties = await CandidateFields.ChosenAsync(db, Form, ModelState);
        var source = await db.Sources.ChosenAsync(Form.CameBy, held: null, ModelState, "Form.CameBy");
        Fields = await CandidateFields.OfAsync(db, User.AsViewer(), Form, Issued);
        if (!isSound || !ModelState.IsValid || Fields is not { EmailHolder: null, OrcidHolder: null }) return await ShowAgainAsync();

        var candidate = new Candidate(Form.GivenName, Form.FamilyName!, clock.GetUtcNow(), Issued);
        Form.WriteTo(candidate, specialties, source);
        db.Candidates.Add(candidate);
        await db.SaveChangesAsync();
        TempData.Say($"{candidate.Name} is in the talent pool. Career and evidence come next.");
        return ToProfile();
    }

    private Task<bool> IsMadeAsync() => db.Candidates.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == Issued);

    private RedirectResult ToProfile() => Redirect($"/candidates/{Issued}");
}
