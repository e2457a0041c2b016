using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What somebody led, by their appointments, and in its place what a recruiter knows better, with a reason.</summary>
public sealed class ScopePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty]
    public ScopeForm Form { get; set; } = new();

    public Candidate Candidate { get; private set; } = null!;
    public LeadershipScope Derived { get; private set; } = null!;
    public string Profile => $"/candidates/{CandidateId}";

    public static IEnumerable<SelectListItem> Figures => Enum.GetValues<ScopeFigure>().Select(figure => new SelectListItem(Word(figure), figure.ToString()));

    public static IEnumerable<SelectListItem> Designations => Enum.GetValues<Designation>().Where(held => held != Designation.Unstated).Select(held => new SelectListItem(Wording.Of(held), held.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Form.Version = Candidate.Version;
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        ModelState.Remove("Form.Version");
        Form.Version = Candidate.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new ScopeForm.Rules())) return await ShowAgainAsync();
        db.Expect(Candidate, Form.Version);
        Candidate.Override(Form.Figure, Form.Chosen!.Value, Form.Reason, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"{Word(Form.Figure)} is as you say, with your reason beside it.", $"{Profile}/scope?handler=TakeBack&figure={Form.Figure}");
        return Redirect($"{Profile}/scope");
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromQuery(Name = "figure")] ScopeFigure figure)
    {
        ModelState.Clear();
        if (!await LoadAsync()) return NotFound();
        Candidate.TakeBackOverride(figure);
        await db.SaveChangesAsync();
        TempData.Say($"{Word(figure)} is what the appointments say again.");
        return Redirect($"{Profile}/scope");
    }

    public static string Word(ScopeFigure figure) => figure switch
    {
        ScopeFigure.Team => "Largest team",
        ScopeFigure.Budget => "Largest budget",
        ScopeFigure.Designation => "Highest designation",
        _ => "Years in leadership",
    };

    /// <summary>The figure as people read it.</summary>
    public static string Said(ScopeFigure figure, decimal value) => figure switch
    {
        ScopeFigure.Team => Wording.Counted((int)value, "person", "people"),
        ScopeFigure.Budget => $"{Spans.Dollars(value)} a year",
        ScopeFigure.Designation => Wording.Of((Designation)(int)value),
        _ => Wording.Counted((int)value, "year"),
    };

    /// <summary>What the appointments give.</summary>
    public string FromAppointments(ScopeFigure figure) => (figure switch
    {
        ScopeFigure.Team => (decimal?)Derived.LargestTeam,
        ScopeFigure.Budget => Derived.LargestBudget,
        ScopeFigure.Designation => Derived.Highest == Designation.Unstated ? null : (decimal?)(int)Derived.Highest,
        _ => Derived.Years == 0 ? null : (decimal?)Derived.Years,
    }) is { } value ? Said(figure, value) : "not stated";

    private async Task<bool> LoadAsync()
    {
        var found = await db.Candidates.SeenBy(User.AsViewer()).Include(held => held.Appointments).Include(held => held.ScopeOverrides).ThenInclude(held => held.By).AsSplitQuery().SingleOrDefaultAsync(held => held.Id == CandidateId);
        if (found is null) return false;
        (Candidate, Derived) = (found, LeadershipScope.Of(found.Appointments, clock.TodayOf(User)));
        return true;
    }
}

public sealed class ScopeForm
{
    public Guid Version { get; set; }
    public ScopeFigure Figure { get; set; }
    public decimal? Value { get; set; }
    public Designation? Designation { get; set; }
    public string? Reason { get; set; }

    public decimal? Chosen => Figure == ScopeFigure.Designation ? (int?)Designation : Value;

    public sealed class Rules : AbstractValidator<ScopeForm>
    {
        public Rules()
        {
            RuleFor(form => form.Figure).IsInEnum().WithMessage("Choose the figure that is wrong.");
            RuleFor(form => form.Value).NotNull().WithMessage("Write the figure.").When(form => form.Figure != ScopeFigure.Designation);
            RuleFor(form => form.Value).Obeys((form, value) => ScopeOverride.RequireValue(form.Figure, value!.Value)).When(form => form is { Value: not null, Figure: not ScopeFigure.Designation });
            RuleFor(form => form.Designation).Must(held => held is { } rank && Enum.IsDefined(rank) && rank != PrecisionLeaders.Domain.Candidates.Designation.Unstated).When(form => form.Figure == ScopeFigure.Designation).WithMessage("Choose a designation.");
            RuleFor(form => form.Reason).Obeys(text => Rule.Text(text, "The reason", ScopeOverride.ReasonLength));
        }
    }
}
