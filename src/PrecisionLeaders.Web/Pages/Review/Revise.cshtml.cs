using FluentValidation;
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

/// <summary>Changes one rating of the rater's submitted scorecard after the reveal, on record and with a reason.</summary>
public sealed class RevisePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain, IAsksForRatings
{
    private List<EvidenceItem> citable = [];

    /// <summary>The code of the competency.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty]
    public ReviseForm Form { get; set; } = new();

    public Scorecard Card { get; private set; } = null!;
    public Competency Competency { get; private set; } = null!;
    public Dossier Dossier { get; private set; } = null!;
    public Dictionary<Guid, Rating?> Newer { get; } = [];
    public bool IsAll => false;
    public string RubricKey => Card.Round.Rubric.Key;

    /// <summary>How many scorecards of the round the rater still owes.</summary>
    public int Owed { get; private set; }

    public Rating Stored => Card.RatingOf(Competency)!;
    public RatingForm Rating => Form.Ratings is [var sent, ..] ? sent : RatingForm.Of(Competency, Stored);

    public async Task<IActionResult> OnGetAsync(Guid card) =>
        !await LoadAsync() ? NotFound() : Card.Round.MayBeRevisedBy(Owed) ? Page() : RedirectToPage("Card", new { card });

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid card)
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new ReviseForm.Rules())) return Page();
        var sent = Rating;
        if (sent.Seen != RatingForm.SignOf(Stored))
        {
            Newer[Competency.Id] = Stored;
            sent.Seen = RatingForm.SignOf(Stored);
            ModelState.AddModelError("", $"{Competency.Code} was revised in another window. Yours is kept here and not saved; save it again to put it in the other's place.");
            return Page();
        }
        if (!Dossier.Shows(ListFields.Evidence)) sent.Cited = RatingForm.CitedBy(Stored);
        Card.Revise(Competency, sent.Level, sent.IsInsufficient, sent.Note, citable.Where(item => sent.Cited.Contains(item.Id)), Form.Reason, Owed, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"{Competency.Code} is revised. What it was before, and why, stays beside it.");
        return RedirectToPage("Card", null, new { card }, Competency.Code);
    }

    private async Task<bool> LoadAsync()
    {
        var (id, me) = (Guid.Parse((string)RouteData.Values["card"]!), User.AsViewer());
        var found = await db.Scorecards.HeldBy(me).Whole().SingleOrDefaultAsync(held => held.Id == id && held.RecusedAt == null && held.SubmittedAt != null);
        var competency = found?.Round.Rubric.Competencies.FirstOrDefault(held => string.Equals(held.Code, At, StringComparison.OrdinalIgnoreCase));
        if (found is null || competency is null || found.RatingOf(competency) is null || await Dossier.OfAsync(db, found.CandidacyId, me) is not { } dossier) return false;
        (Card, Competency, Dossier) = (found, competency, dossier);
        Owed = await db.Scorecards.OwnedBy(me).Owed().CountAsync(held => held.RoundId == found.RoundId);
        citable = await db.Candidacies.Where(held => held.Id == found.CandidacyId).SelectMany(held => held.Candidate.Evidence).Where(item => !item.IsConfidential).ToListAsync();
        return true;
    }
}

public sealed class ReviseForm
{
    public List<RatingForm> Ratings { get; set; } = [];
    public string? Reason { get; set; }

    public sealed class Rules : AbstractValidator<ReviseForm>
    {
        public Rules()
        {
            RuleForEach(form => form.Ratings).SetValidator(new RatingForm.Rules());
            RuleFor(form => form.Reason).MaximumLength(Revision.ReasonLength).WithMessage(form => $"The reason has {form.Reason?.Length} characters; at most {Revision.ReasonLength} fit.");
        }
    }
}
