using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>Changes the plan of a round that is not open yet.</summary>
public sealed class EditPage(LeadersDb db, TimeProvider clock) : PlanPage(db, clock)
{
    public ScoringRound Round { get; private set; } = null!;

    public override bool IsCalibration => Round.IsCalibration;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Round.State != RoundState.Draft) return Back();
        Form = new()
        {
            Version = Round.Version,
            Name = Round.Name,
            Rubric = Round.RubricId,
            DueOn = Round.DueOn,
            Reveal = Round.Reveal,
            Candidacies = [.. Round.Candidacies.Select(held => held.CandidacyId)],
            Raters = [.. Round.Raters.Select(held => held.AccountId)],
        };
        return Page();
    }

    public override async Task<IActionResult> ShowAgainAsync()
    {
        if (!await FindAsync()) return NotFound();
        Form.Version = Round.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (await ChosenAsync() is not { } chosen) return Page();
        var hidden = await Db.RecusedFromAsync(User.AsViewer(), Round.SearchId);
        Db.Expect(Round, Form.Version);
        Round.Replan(Form.Name!, chosen.Rubric, Form.Reveal, Form.DueOn!.Value);
        Round.SeatOnly(chosen.Raters);
        // Whom the recruiter is recused from they neither see here nor take out.
        Round.TakeOnly([.. chosen.People, .. Round.Candidacies.Where(held => hidden.Contains(held.CandidacyId)).Select(held => held.Candidacy)]);
        await Db.SaveChangesAsync();
        TempData.Say("The plan is changed.");
        return Back();
    }

    private RedirectToPageResult Back() => RedirectToPage("Round", new { search = Round.SearchId, round = Round.Id });

    private async Task<bool> FindAsync()
    {
        var (search, id) = (Guid.Parse((string)RouteData.Values["search"]!), Guid.Parse((string)RouteData.Values["round"]!));
        var found = await Db.Rounds.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id && held.SearchId == search);
        if (found is null) return false;
        Round = found;
        return await LoadAsync();
    }
}
