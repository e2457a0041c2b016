using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The signed-in rater's scorecard on one candidacy: the dossier beside the competencies, saved as it is filled, frozen once submitted.</summary>
public sealed class CardPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain, IAsksForRatings
{
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>1 shows all competencies at once.</summary>
    [BindProperty(SupportsGet = true)]
    public int All { get; set; }

    [BindProperty]
    public CardForm Form { get; set; } = new();

    public Scorecard Card { get; private set; } = null!;
    public Dossier Dossier { get; private set; } = null!;
    public IReadOnlyList<Competency> Competencies { get; private set; } = [];
    public OnList? List { get; private set; }

    /// <summary>What another window stored meanwhile, by competency.</summary>
    public Dictionary<Guid, Rating?> Newer { get; } = [];

    public bool IsAll => All == 1;
    public string RubricKey => Card.Round.Rubric.Key;
    public bool WasAskedToSubmit { get; private set; }

    /// <summary>What was typed into a card that is not the rater's to fill any more, and why; null otherwise.</summary>
    public LostInput? Lost { get; private set; }

    /// <summary>How many scorecards of the round the rater still owes: what they may see, and revise, hangs on it.</summary>
    public int Owed { get; private set; }

    /// <summary>Who can open a closed round again: the chair, and whoever leads the search.</summary>
    public string WhoToAsk { get; private set; } = "";

    public bool MayRevise => Card.IsSubmitted && Card.Round.MayBeRevisedBy(Owed);

    /// <summary>Why a submitted card cannot be revised now; null when it can.</summary>
    public string? WhyNotRevised => Card.Round.State == RoundState.Closed ? $"The round is closed. To revise a rating, ask {WhoToAsk} to open it again." : MayRevise ? null : "You can revise a rating, with a reason, once you see the others’ scores.";

    public Competency Current => Competencies.FirstOrDefault(held => string.Equals(held.Code, At, StringComparison.OrdinalIgnoreCase)) ?? Competencies[0];
    public IReadOnlyList<Missing> Missing => Card.MissingBefore(Competencies);
    public bool IsOpen => Card is { IsSubmitted: false, Round.State: RoundState.Open };

    /// <summary>Whether the form is shown: while the card can be filled, and whenever input came that could not be kept.</summary>
    public bool ShowsForm => Card.FreeSince is not null && (IsOpen || Form.Ratings.Count > 0);

    public async Task<IActionResult> OnGetAsync(Guid card) => !await LoadAsync(card) ? NotFound() : await AsksAboutTieAsync() ? RedirectToPage("Tie", new { card }) : Page();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["card"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(Guid card, string? go)
    {
        if (!await LoadAsync(card)) return await LoseAsync(card);
        if (!await this.IsValidAsync(Form, new CardForm.Rules()) || !Keep()) return Page();
        await db.SaveChangesAsync();
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_CardSaved", this);
        return RedirectToPage(new { card, at = All == 1 ? null : go ?? Current.Code, all = All == 1 ? "1" : null });
    }

    public async Task<IActionResult> OnPostSubmitAsync(Guid card)
    {
        if (!await LoadAsync(card)) return await LoseAsync(card);
        if (!await this.IsValidAsync(Form, new CardForm.Rules()) || !Keep()) return Page();
        await db.SaveChangesAsync();
        if (Card.IsSubmitted) return ToTheList();
        if (await AsksAboutTieAsync())
        {
            TempData.Say("Your ratings are saved, and not submitted yet: answer first whether there is a tie.");
            return RedirectToPage("Tie", new { card });
        }
        if (Missing.Count > 0)
        {
            WasAskedToSubmit = true;
            ModelState.AddModelError("", "The scorecard is saved, and not submitted yet.");
            Form = new();
            return Page();
        }
        Card.Submit([.. Competencies], clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"Scorecard on {Dossier.Name} submitted.");
        return ToTheList();
    }

    /// <summary>Puts what was sent on the card. False when another window stored something else for the same competency in between: then nothing is kept yet.</summary>
    private bool Keep()
    {
        if (!Dossier.Shows(ListFields.Evidence))
            foreach (var sent in Form.Ratings) sent.Cited = RatingForm.CitedBy(Card.Ratings.FirstOrDefault(held => held.CompetencyId == sent.Competency));
        var changed = Form.Ratings.Select((sent, index) => (sent, index, Competency: Competencies.FirstOrDefault(held => held.Id == sent.Competency)))
            .Where(row => row.Competency is not null && !row.sent.Says(Card.RatingOf(row.Competency))).ToList();
        foreach (var (sent, index, competency) in changed.Where(row => (row.sent.Seen ?? "") != RatingForm.SignOf(Card.RatingOf(row.Competency!))))
        {
            Newer[competency!.Id] = Card.RatingOf(competency);
            sent.Seen = RatingForm.SignOf(Card.RatingOf(competency));
            ModelState.AddModelError($"Form.Ratings[{index}].Choice", $"{competency.Code} was changed in another window. Yours is kept here and not saved; save it again to put it in the other's place.");
        }
        if (Newer.Count > 0) return false;
        foreach (var (sent, _, competency) in changed)
            Card.Rate(competency!, sent.Level, sent.IsInsufficient, sent.Note, Citable.Where(item => sent.Cited.Contains(item.Id)), clock.GetUtcNow());
        return true;
    }

    private IReadOnlyList<EvidenceItem> Citable { get; set; } = [];

    private async Task<bool> LoadAsync(Guid card)
    {
        var me = User.AsViewer();
        var found = await db.Scorecards.HeldBy(me).Whole().SingleOrDefaultAsync(held => held.Id == card && held.RecusedAt == null);
        if (found is null || await Dossier.OfAsync(db, found.CandidacyId, me) is not { } dossier) return false;
        (Card, Dossier) = (found, dossier);
        Competencies = [.. found.Round.Rubric.Competencies.OrderBy(held => held.Order)];
        Citable = await db.Candidacies.Where(held => held.Id == found.CandidacyId).SelectMany(held => held.Candidate.Evidence).Where(item => !item.IsConfidential).ToListAsync();
        List = await OnList.OfAsync(db, me, found.CandidacyId);
        Owed = await db.Scorecards.OwnedBy(me).Owed().CountAsync(held => held.RoundId == found.RoundId);
        WhoToAsk = string.Join(" or ", await db.WhoReopensAsync(me, found.Round.SearchId));
        return true;
    }

    /// <summary>Who has left the committee or stepped back gets what they typed once more, to copy, and no word about the person.</summary>
    private async Task<IActionResult> LoseAsync(Guid card)
    {
        var mine = await db.Scorecards.OwnedBy(User.AsViewer()).Where(held => held.Id == card).Select(held => new { IsRecused = held.RecusedAt != null, Codes = held.Round.Rubric.Competencies.Select(one => new { one.Id, one.Code }).ToList() })
            .SingleOrDefaultAsync();
        if (mine is null) return NotFound();
        Lost = new(mine.IsRecused, [.. Form.Ratings.Where(sent => !sent.IsEmpty).Select(sent => (mine.Codes.Find(one => one.Id == sent.Competency)?.Code ?? "", sent))]);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private async Task<bool> AsksAboutTieAsync() => Card.AsksAboutTie((await MemberTies.OfAsync(db, User.AsViewer(), Card)).Of(Card));

    private RedirectToPageResult ToTheList() => OnList.Back(this, List);
}

/// <summary>Input that can no longer be taken.</summary>
/// <param name="IsRecused">that its rater stepped back or was taken out; else they left the committee</param>
public sealed record LostInput(bool IsRecused, IReadOnlyList<(string Code, RatingForm Rating)> Ratings);
