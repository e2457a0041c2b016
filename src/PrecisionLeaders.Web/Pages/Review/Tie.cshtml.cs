using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The question of a tie, before the first rating and whenever the data shows more than when it was answered; and the way to step back after all.</summary>
public sealed class TiePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public TieForm Form { get; set; } = new();

    public Scorecard Card { get; private set; } = null!;
    public Dossier Dossier { get; private set; } = null!;
    public TieQuestion Question { get; private set; } = null!;
    public OnList? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid card) =>
        !await LoadAsync(card) ? NotFound() : Card.Round.State == RoundState.Open ? Page() : RedirectToPage("Card", new { card });

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["card"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid card)
    {
        if (!await LoadAsync(card)) return NotFound();
        if (!await this.IsValidAsync(Form, new TieForm.Rules())) return Page();
        return Form.Answer == TieForm.Yes ? await StepBackAsync() : await GoOnAsync();
    }

    private async Task<IActionResult> StepBackAsync()
    {
        await Recusals.StepBackAsync(db, Card, Form.Why, Form.Kind, by: null, Question.Shown, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("You are recused. The name, the dossier and the scores are hidden from you from now on.");
        return OnList.Back(this, List);
    }

    private async Task<IActionResult> GoOnAsync()
    {
        // Answered in another window: there is nothing to say twice.
        if (Question.IsDue)
        {
            if (Form.Seen != Question.Sign)
            {
                ModelState.AddModelError("", "The data shows something else than when you opened the page. Read it before you answer.");
                ModelState.Remove("Form.Seen");
                return Page();
            }
            Card.DeclareFree(clock.GetUtcNow(), Question.Shown, Form.Why);
            await db.SaveChangesAsync();
        }
        return Form.List is { } list ? RedirectToPage("Presented", new { list }) : RedirectToPage("Card", new { card = Card.Id });
    }

    private async Task<bool> LoadAsync(Guid card)
    {
        var me = User.AsViewer();
        var found = await db.Scorecards.HeldBy(me).Whole().SingleOrDefaultAsync(held => held.Id == card && held.RecusedAt == null);
        if (found is null || await Dossier.OfAsync(db, found.CandidacyId, me) is not { } dossier) return false;
        var ties = await MemberTies.OfAsync(db, me, found);
        (Card, Dossier, List) = (found, dossier, await OnList.OfAsync(db, me, found.CandidacyId));
        Question = new(found, dossier.Named, ties.Of(found), ties.HasRecord) { Form = Form };
        return true;
    }
}
