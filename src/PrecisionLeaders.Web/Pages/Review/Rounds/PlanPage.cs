using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>What planning a round and changing the plan have in common: who can be judged, by whom, on which rubric.</summary>
public abstract class PlanPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public Search Search { get; protected set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Rubrics { get; private set; } = [];

    /// <summary>Whether raters practise on benchmark people, and nothing of it counts.</summary>
    public abstract bool IsCalibration { get; }

    public static IReadOnlyList<SelectListItem> Reveals { get; } =
    [
        new("Each rater sees the others’ scores once all their own are in; the team sees what is in", nameof(RevealRule.WhenOwnAreIn)),
        new("Nobody sees any score before the round closes", nameof(RevealRule.WhenRoundCloses)),
        new("Scores are seen as they come in", nameof(RevealRule.Open)),
    ];

    protected LeadersDb Db => db;
    protected DateTimeOffset Now => clock.GetUtcNow();

    public abstract Task<IActionResult> ShowAgainAsync();

    /// <summary>What the form means, or null with what is wrong beside its fields.</summary>
    protected async Task<Chosen?> ChosenAsync()
    {
        if (!await this.IsValidAsync(Form, new RoundForm.Rules(DateOnly.FromDateTime(Now.UtcDateTime)))) return null;
        var rubric = await db.Rubrics.Published().SingleOrDefaultAsync(held => held.Id == Form.Rubric);
        var people = await Judgeable().Where(held => Form.Candidacies.Contains(held.Id)).Include(held => held.Candidate).ToListAsync();
        var raters = Search.Members.Where(member => Form.Raters.Contains(member.AccountId)).Select(member => member.Account).ToList();
        if (rubric is null) ModelState.AddModelError("Form.Rubric", "That rubric is not published any more. Choose another.");
        if (people.Count != Form.Candidacies.Distinct().Count()) ModelState.AddModelError("Form.Candidacies", "Someone you chose has left the search. Choose again.");
        if (raters.Count != Form.Raters.Distinct().Count()) ModelState.AddModelError("Form.Raters", "Someone you chose has left the team. Choose again.");
        return rubric is null || !ModelState.IsValid ? null : new(rubric, people, raters);
    }

    protected async Task<bool> LoadAsync()
    {
        var id = Guid.Parse((string)RouteData.Values["search"]!);
        var found = await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id);
        if (found is null) return false;
        Search = found;
        var people = await Judgeable().OrderByDescending(held => held.Stage.Order).ThenBy(held => held.Candidate.SortName)
            .Select(held => new { held.Id, held.Candidate.Name, Stage = held.Stage.Name }).ToListAsync();
        People = [.. people.Select(held => new SelectListItem(held.Name + (IsCalibration ? "" : $", {held.Stage}"), held.Id.ToString()))];
        Members = [.. found.Members.Where(member => member.Account.DeactivatedAt is null).OrderBy(member => member.IsRecruiting).ThenBy(member => member.Account.Name, StringComparer.Ordinal)
            .Select(member => new SelectListItem($"{member.Account.Name}, {member.Role.ToString().ToLowerInvariant()}", member.AccountId.ToString()))];
        Rubrics = await db.Rubrics.Published().OrderBy(held => held.Name).ThenByDescending(held => held.PublishedAt).Select(held => new SelectListItem(held.Name + " " + held.Number, held.Id.ToString())).ToListAsync();
        return true;
    }

    private IQueryable<Candidacy> Judgeable()
    {
        var id = Search.Id;
        return IsCalibration ? db.Candidacies.BenchmarksOf(db, User.AsViewer(), id) : db.Candidacies.SeenBy(db, User.AsViewer()).Active().Where(held => held.SearchId == id);
    }

    protected sealed record Chosen(Rubric Rubric, List<Candidacy> People, List<Domain.Account> Raters);
}

public sealed class RoundForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public Guid? Rubric { get; set; }
    public DateOnly? DueOn { get; set; }
    public RevealRule Reveal { get; set; } = RevealRule.WhenOwnAreIn;
    public List<Guid> Candidacies { get; set; } = [];
    public List<Guid> Raters { get; set; } = [];

    public sealed class Rules : AbstractValidator<RoundForm>
    {
        public Rules(DateOnly today)
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Give the round a name.").MaximumLength(ScoringRound.NameLength).WithMessage($"A name has at most {ScoringRound.NameLength} characters.");
            RuleFor(form => form.Rubric).NotNull().WithMessage("Choose the rubric to judge by.");
            RuleFor(form => form.DueOn).NotNull().WithMessage("Say by when scorecards are due.").GreaterThanOrEqualTo(today).WithMessage("The due date has passed. Choose today or later.");
            RuleFor(form => form.Reveal).IsInEnum().WithMessage("Choose when scores may be seen.");
            RuleFor(form => form.Candidacies).NotEmpty().WithMessage("Choose at least one candidate.");
            RuleFor(form => form.Raters).NotEmpty().WithMessage("Choose at least one rater.");
        }
    }
}
