using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Conflicts;

/// <summary>One rater and one candidate for the chair and those who work the search: what was declared, taking the rater out, and undoing a recusal. Never one's own.</summary>
public sealed class PairPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public PairForm Form { get; set; } = new();

    public Scorecard Card { get; private set; } = null!;
    public string Rater => Card.Rater.Name;
    public string Candidate { get; private set; } = "";
    public IReadOnlyList<ConflictRegister.Entry> Entries { get; private set; } = [];
    public bool IsOwn => Card.RaterId == User.AsViewer().AccountId;

    public async Task<IActionResult> OnGetAsync(Guid card) => await ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Form.Version = Card.Version;
        return Page();
    }

    public Task<IActionResult> OnPostTakeOutAsync() => ActAsync(async by =>
    {
        Rule.Require(!IsOwn, "Step back yourself: you are asked on your own scorecard.");
        await Recusals.StepBackAsync(db, Card, Form.Reason, Form.Kind, by, shown: null, clock.GetUtcNow());
        return $"{Rater} is taken out. The person and the scores are hidden from them from now on.";
    });

    public Task<IActionResult> OnPostUndoAsync() => ActAsync(async by =>
    {
        await Recusals.UndoAsync(db, Card, Form.Reason, by, clock.GetUtcNow());
        return Card.Round.State == RoundState.Open
            ? $"The recusal is undone. {Rater} is asked about a tie again before they go on."
            : $"The recusal is undone. {Rater} sees the person again; the scorecard of this round stays out.";
    });

    public Task<IActionResult> OnPostUpholdAsync() => ActAsync(by =>
    {
        Card.UpholdRecusal(Form.Reason, by, clock.GetUtcNow());
        return Task.FromResult($"The recusal stands. {Rater} reads why.");
    });

    private async Task<IActionResult> ActAsync(Func<Domain.Account, Task<string>> act)
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new PairForm.Rules())) return Page();
        db.Expect(Card, Form.Version);
        var said = await act(await db.Accounts.ActingAsync(User));
        await db.SaveChangesAsync();
        TempData.Say(said);
        return RedirectToPage(new { card = Card.Id });
    }

    private async Task<bool> LoadAsync()
    {
        var (id, me) = (Guid.Parse((string)RouteData.Values["card"]!), User.AsViewer());
        var found = await db.Scorecards.WatchedBy(db, me).Whole().Include(card => card.Rater).SingleOrDefaultAsync(card => card.Id == id);
        if (found is null || await ConflictRegister.OfAsync(db, me, found.Round.SearchId) is not { } register) return false;
        (Card, Entries, Candidate) = (found, [.. register.Entries.Where(entry => entry.Card == id)], register.Pairs.Single(pair => pair.Card == id).Candidate);
        return true;
    }
}

public sealed class PairForm
{
    public Guid Version { get; set; }
    public TieKind? Kind { get; set; }
    public string? Reason { get; set; }

    public sealed class Rules : AbstractValidator<PairForm>
    {
        public Rules()
        {
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose one of the kinds.");
            RuleFor(form => form.Reason).MaximumLength(Scorecard.RecusalLength).WithMessage(form => $"The reason has {form.Reason?.Length} characters; at most {Scorecard.RecusalLength} fit.");
        }
    }
}
