using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>One competency of one person, talked over: who gave which level and why, and the minute of what was said.</summary>
public sealed class PointPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public MinuteForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Candidacy { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Competency { get; set; }

    public ScoringRound Round { get; private set; } = null!;
    public DiscussionPoint Point { get; private set; } = null!;
    public IReadOnlyList<GivenLevel> Given { get; private set; } = [];
    public DiscussedPoint? Minute { get; private set; }

    public object? Newest => Filled();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Form = Filled();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new MinuteForm.Rules())) return Page();
        var (by, now) = (await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        if (Minute is { } held)
        {
            var minute = Point.Person.Named.Edited(held.Text, Form.Minute?.Trim());
            if (held.Text == minute) return Back();
            db.Expect(held, Form.Version ?? Guid.Empty);
            held.Minute(minute, by, now);
        }
        else
        {
            var round = await db.Rounds.SingleAsync(found => found.Id == Round.Id);
            db.DiscussedPoints.Add(new DiscussedPoint(round, await db.Candidacies.SingleAsync(found => found.Id == Candidacy),
                await db.Set<Competency>().SingleAsync(found => found.Id == Competency), Form.Minute, by, now));
        }
        await db.SaveChangesAsync();
        TempData.Say("Marked as discussed.");
        return Back();
    }

    public async Task<IActionResult> OnPostUnmarkAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Minute is not { } held) return Back();
        db.Expect(held, Form.Version ?? Guid.Empty);
        db.DiscussedPoints.Remove(held);
        await db.SaveChangesAsync();
        TempData.Say("The mark and its minute are gone.");
        return Back();
    }

    private MinuteForm Filled()
    {
        var form = MinuteForm.Of(Minute);
        form.Minute = Point.Person.Named.Read(form.Minute);
        return form;
    }

    private RedirectToPageResult Back() => RedirectToPage("Discussion", new { round = Round.Id });

    private async Task<bool> FindAsync()
    {
        var id = Guid.Parse((string)RouteData.Values["round"]!);
        if (await Reveal.OfAsync(db, id, User.AsViewer()) is not Reveal.Granted { Round: { IsCalibration: false, State: RoundState.Closed } round } granted) return false;
        var point = DiscussionPoint.Of(await FitOfRound.LoadAsync(db, granted)).FirstOrDefault(held => held.Person.CandidacyId == Candidacy && held.Competency.Id == Competency);
        if (point is null) return false;
        (Round, Point) = (round, point);
        var named = point.Person.Named;
        var given = await db.Scorecards.ShownBy(granted, db).Where(card => card.CandidacyId == Candidacy).SelectMany(card => card.Ratings.Where(rating => rating.CompetencyId == Competency),
            (card, rating) => new { card.Rater.Name, rating.Level, rating.Note, Revised = card.Revisions.Any(held => held.CompetencyId == Competency), Cites = rating.Citations.Select(cited => cited.EvidenceItem).Where(item => !item.IsConfidential).ToList() }).ToListAsync();
        var citesAreRead = (await ReadFields.OfAsync(db, User.AsViewer(), [Candidacy]))[Candidacy].HasFlag(ListFields.Evidence);
        Given = [.. given.OrderByDescending(held => held.Level).ThenBy(held => held.Name, StringComparer.Ordinal)
            .Select(held => new GivenLevel(held.Name, held.Level, named.Read(held.Note), held.Revised, [.. held.Cites.Where(_ => citesAreRead).Select(item => named.Read(item.Title))]))];
        Minute = await db.DiscussedPoints.ShownBy(granted, db).Include(held => held.Round).Include(held => held.By).SingleOrDefaultAsync(held => held.CandidacyId == Candidacy && held.CompetencyId == Competency);
        return true;
    }

    public sealed record GivenLevel(string Rater, int? Level, string? Note, bool Revised, IReadOnlyList<string> Cites);
}

public sealed class MinuteForm
{
    /// <summary>Of the point as it was read; null when nobody had discussed it yet.</summary>
    public Guid? Version { get; set; }
    public string? Minute { get; set; }

    public static MinuteForm Of(DiscussedPoint? point) => new() { Version = point?.Version, Minute = point?.Text };

    public sealed class Rules : AbstractValidator<MinuteForm>
    {
        public Rules() => RuleFor(form => form.Minute).MaximumLength(DiscussedPoint.MinuteLength).WithMessage($"A minute has at most {DiscussedPoint.MinuteLength} characters.");
    }
}
