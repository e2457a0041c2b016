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
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>Plans a round: who is judged, by whom, on which rubric, by when, and when scores may be seen. It opens on its own page.</summary>
public sealed class NewRoundPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public Search Search { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Rubrics { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Reveals { get; } =
    [
        new("Each rater sees the others’ scores once all their own are in; the team sees what is in", nameof(RevealRule.WhenOwnAreIn)),
        new("Nobody sees any score before the round closes", nameof(RevealRule.WhenRoundCloses)),
        new("Scores are seen as they come in", nameof(RevealRule.Open)),
    ];

    /// <param name="search">the search</param>
    /// <param name="list">a list whose people are chosen to begin with</param>
    public async Task<IActionResult> OnGetAsync(Guid search, Guid? list)
    {
        if (!await LoadAsync(search)) return NotFound();
        Form.Name = "Scoring round";
        Form.Rubric = Rubrics is [var only] ? Guid.Parse(only.Value) : null;
        Form.DueOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(14);
        Form.Candidacies = await db.Lists.SeenBy(User.AsViewer()).Where(held => held.Id == list && held.SearchId == search).SelectMany(held => held.Entries).Select(entry => entry.Candidacy).NotRecused(db, User.AsViewer()).Select(held => held.Id).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["search"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid search)
    {
        if (!await LoadAsync(search)) return NotFound();
        if (!await this.IsValidAsync(Form, new RoundForm.Rules(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))) return Page();
        var rubric = await db.Rubrics.Published().SingleOrDefaultAsync(held => held.Id == Form.Rubric);
        var people = await db.Candidacies.SeenBy(db, User.AsViewer()).Active().Where(held => held.SearchId == search && Form.Candidacies.Contains(held.Id)).ToListAsync();
        var raters = Search.Members.Where(member => Form.Raters.Contains(member.AccountId)).Select(member => member.Account).ToList();
        if (rubric is null) ModelState.AddModelError("Form.Rubric", "That rubric is not published any more. Choose another.");
        if (people.Count != Form.Candidacies.Distinct().Count()) ModelState.AddModelError("Form.Candidacies", "Someone you chose has left the search. Choose again.");
        if (raters.Count != Form.Raters.Distinct().Count()) ModelState.AddModelError("Form.Raters", "Someone you chose has left the team. Choose again.");
        if (rubric is null || !ModelState.IsValid) return Page();
        var round = new ScoringRound(Search, Form.Name!, rubric, Form.Reveal, Form.DueOn!.Value, clock.GetUtcNow());
        raters.ForEach(round.Seat);
        people.ForEach(round.Take);
        db.Rounds.Add(round);
        await db.SaveChangesAsync();
        return RedirectToPage("/Review/Lists/Round", new { search, round = round.Id });
    }

    private async Task<bool> LoadAsync(Guid search)
    {
        var me = User.AsViewer();
        var found = await db.Searches.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == search);
        if (found is null) return false;
        Search = found;
        var people = await db.Candidacies.SeenBy(db, me).Active().Where(held => held.SearchId == search)
            .OrderByDescending(held => held.Stage.Order).ThenBy(held => held.Candidate.SortName)
            .Select(held => new { held.Id, held.Candidate.GivenName, held.Candidate.FamilyName, Stage = held.Stage.Name }).ToListAsync();
        People = [.. people.Select(held => new SelectListItem($"{held.GivenName} {held.FamilyName}".Trim() + $", {held.Stage}", held.Id.ToString()))];
        Members = [.. found.Members.Where(member => member.Account.DeactivatedAt is null).OrderBy(member => member.IsRecruiting).ThenBy(member => member.Account.Name, StringComparer.Ordinal)
            .Select(member => new SelectListItem($"{member.Account.Name}, {member.Role.ToString().ToLowerInvariant()}", member.AccountId.ToString()))];
        Rubrics = await db.Rubrics.Published().OrderBy(held => held.Name).ThenByDescending(held => held.PublishedAt).Select(held => new SelectListItem(held.Name + " " + held.Number, held.Id.ToString())).ToListAsync();
        return true;
    }
}

public sealed class RoundForm
{
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
