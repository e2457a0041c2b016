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
public sealed class CardPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
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
    public IReadOnlyList<EvidenceItem> Evidence { get; private set; } = [];
    public OnList? List { get; private set; }

    /// <summary>What another window stored meanwhile, by competency.</summary>
    public Dictionary<Guid, Rating?> Newer { get; } = [];
    public bool WasAskedToSubmit { get; private set; }

    public Competency Current => Competencies.FirstOrDefault(held => string.Equals(held.Code, At, StringComparison.OrdinalIgnoreCase)) ?? Competencies[0];
    public IReadOnlyList<Missing> Missing => Card.MissingBefore(Competencies);
    public bool IsOpen => Card is { IsSubmitted: false, Round.State: RoundState.Open };

    /// <summary>Whether the form is shown: while the card can be filled, and whenever input came that could not be kept.</summary>
    public bool ShowsForm => Card.FreeSince is not null && (IsOpen || Form.Ratings.Count > 0);

    public async Task<IActionResult> OnGetAsync(Guid card) => !await LoadAsync(card) ? NotFound() : await AsksAboutTieAsync() ? RedirectToPage("Tie", new { card }) : Page();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["card"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(Guid card, string? go)
    {
        if (!await LoadAsync(card)) return NotFound();
        if (!await this.IsValidAsync(Form, new CardForm.Rules()) || !Keep()) return Page();
        await db.SaveChangesAsync();
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_CardSaved", this);
        return RedirectToPage(new { card, at = All == 1 ? null : go ?? Current.Code, all = All == 1 ? "1" : null });
    }

    public async Task<IActionResult> OnPostSubmitAsync(Guid card)
    {
        if (!await LoadAsync(card)) return NotFound();
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
            Card.Rate(competency!, sent.Level, sent.IsInsufficient, sent.Note, Evidence.Where(item => sent.Cited.Contains(item.Id)), clock.GetUtcNow());
        return true;
    }

    private async Task<bool> LoadAsync(Guid card)
    {
        var me = User.AsViewer();
        var found = await db.Scorecards.HeldBy(me).Whole().SingleOrDefaultAsync(held => held.Id == card && held.RecusedAt == null);
        if (found is null || await Dossier.OfAsync(db, found.CandidacyId, me) is not { } dossier) return false;
        (Card, Dossier) = (found, dossier);
        Competencies = [.. found.Round.Rubric.Competencies.OrderBy(held => held.Order)];
        Evidence = await db.Candidacies.Where(held => held.Id == found.CandidacyId).SelectMany(held => held.Candidate.Evidence).Where(item => !item.IsConfidential).ToListAsync();
        Evidence = [.. Evidence.OrderBy(item => dossier.Evidence.Select(shown => shown.Id).ToList().IndexOf(item.Id))];
        List = await OnList.OfAsync(db, me, found.CandidacyId);
        return true;
    }

    private async Task<bool> AsksAboutTieAsync() => Card.AsksAboutTie((await MemberTies.OfAsync(db, User.AsViewer(), Card)).Of(Card));

    private RedirectToPageResult ToTheList() => OnList.Back(this, List);
}
