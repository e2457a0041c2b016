using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>A rater's own recusal: since when, and asking to have it undone. It knows the place on the list, and not whose it is.</summary>
public sealed class RecusalPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RecusalForm Form { get; set; } = new();

    public Scorecard Card { get; private set; } = null!;
    public OnList? List { get; private set; }

    /// <summary>The place on that list, from 1.</summary>
    public int? Number { get; private set; }

    /// <summary>Whether somebody else took the rater out.</summary>
    public bool IsByOther => Latest(DeclarationAct.Recused) is { } held && held.ById != Card.RaterId;

    public Declaration? Upheld => Card.OpenRequest is null ? Latest(DeclarationAct.Upheld) : null;

    public async Task<IActionResult> OnGetAsync(Guid card) => await ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid card)
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new RecusalForm.Rules())) return Page();
        var now = clock.GetUtcNow();
        Card.AskToUndo(Form.Reason, now);
        await PostMail.RecusalRequestAsync(db, Card, now);
        await db.SaveChangesAsync();
        TempData.Say("You asked. The chair and the recruiters read why; until one of them answers, you stay recused.");
        return OnList.Back(this, List);
    }

    private Declaration? Latest(DeclarationAct act) => Card.Declarations.Where(held => held.Act == act).MaxBy(held => held.At);

    private async Task<bool> LoadAsync()
    {
        var (id, me) = (Guid.Parse((string)RouteData.Values["card"]!), User.AsViewer());
        var found = await db.Scorecards.HeldBy(me).Recused().Include(card => card.Declarations).Include(card => card.Round).ThenInclude(round => round.Search).SingleOrDefaultAsync(card => card.Id == id);
        if (found is null) return false;
        (Card, List) = (found, await OnList.OfAsync(db, me, found.CandidacyId));
        if (List is { } list)
            Number = await db.Lists.Where(held => held.Id == list.Id).SelectMany(held => held.Entries).Where(entry => entry.CandidacyId == found.CandidacyId).Select(entry => (int?)entry.Order).SingleOrDefaultAsync();
        return true;
    }
}

public sealed class RecusalForm
{
    public string? Reason { get; set; }

    public sealed class Rules : AbstractValidator<RecusalForm>
    {
        public Rules() => RuleFor(form => form.Reason).MaximumLength(Scorecard.RecusalLength).WithMessage(form => $"The reason has {form.Reason?.Length} characters; at most {Scorecard.RecusalLength} fit.");
    }
}
