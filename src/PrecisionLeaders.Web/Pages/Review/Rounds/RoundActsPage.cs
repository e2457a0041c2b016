using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>What recruiter and chair alike do with an opened round: follow it, move its due date, close it, open it again. It counts scorecards and knows no level.</summary>
public abstract class RoundActsPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RoundActForm Form { get; set; } = new();

    public ScoringRound Round { get; private set; } = null!;
    public RoundProgress Progress { get; private set; } = null!;
    public RatingNumbers Numbers { get; private set; } = null!;

    /// <summary>How many raters of the search ask to have a recusal undone, of those the viewer may read about.</summary>
    public int Requests { get; private set; }

    /// <summary>The round of the address, as far as it is open to who looks.</summary>
    protected abstract IQueryable<ScoringRound> Asked { get; }

    protected Guid RoundId => Guid.Parse((string)RouteData.Values["round"]!);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Form = new() { Version = Round.Version, DueOn = Round.State == RoundState.Closed ? Today.AddDays(7) : Round.DueOn };
        return Page();
    }

    /// <summary>The counts alone, for a page that is open already.</summary>
    public async Task<IActionResult> OnGetProgressAsync() => await LoadAsync() ? Partial("_Progress", Progress) : NotFound();

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Form.Version = Round.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostExtendAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new RoundActForm.Rules(Today))) return Page();
        db.Expect(Round, Form.Version);
        Round.Extend(Form.DueOn!.Value);
        await db.SaveChangesAsync();
        TempData.Say("The due date is changed. Raters see the new one.");
        return Again();
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await LoadAsync()) return NotFound();
        db.Expect(Round, Form.Version);
        await CloseRound.RunAsync(db, Round, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say(Round.IsCalibration ? "The calibration is closed. The raters and the team can compare their ratings." : "The round is closed. The ranking is open to the team and the raters.");
        return Again();
    }

    public async Task<IActionResult> OnPostReopenAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new RoundActForm.Rules(Today, asksWhy: true))) return Page();
        db.Expect(Round, Form.Version);
        await ReopenRound.RunAsync(db, Round, Form.Reason, Form.DueOn!.Value, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The round is open again. The reason is on record.");
        return Again();
    }

    protected DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    protected RedirectToPageResult Again() => RedirectToPage(RouteData.Values);

    protected async Task<bool> LoadAsync()
    {
        var id = RoundId;
        var found = await Asked.Whole().SingleOrDefaultAsync(held => held.Id == id);
        if (found is null) return false;
        Round = found;
        Progress = await RoundProgress.OfAsync(db, found) with { NewerAt = found.State == RoundState.Open ? $"{Request.PathBase}{Request.Path}?handler=Progress" : null };
        Numbers = await RatingNumbers.OfAsync(db, found, User.AsViewer());
        Requests = (await ConflictRegister.OfAsync(db, User.AsViewer(), found.SearchId))?.Requests.Count() ?? 0;
        return true;
    }
}

public sealed class RoundActForm
{
    public Guid Version { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>Why the round is opened again.</summary>
    public string? Reason { get; set; }

    public sealed class Rules : AbstractValidator<RoundActForm>
    {
        public Rules(DateOnly today, bool asksWhy = false)
        {
            RuleFor(form => form.DueOn).NotNull().WithMessage("Say by when scorecards are due.").GreaterThanOrEqualTo(today).WithMessage("That day has passed. Choose today or later.");
            if (asksWhy)
                RuleFor(form => form.Reason).NotEmpty().WithMessage("Write why the round is opened again. It stays on record.")
                    .MaximumLength(Reopening.ReasonLength).WithMessage($"A reason has at most {Reopening.ReasonLength} characters.");
        }
    }
}
