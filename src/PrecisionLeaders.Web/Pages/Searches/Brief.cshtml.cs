using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>The paper the committee and the candidates read, its sign-off, and what is asked of profiles.</summary>
public sealed class BriefPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public BriefForm Form { get; set; } = new();

    [BindProperty]
    public SignOffForm SignOff { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;

    /// <summary>Names of specialties, for those a requirement asks for.</summary>
    public IReadOnlyDictionary<Guid, string> Specialties { get; private set; } = new Dictionary<Guid, string>();
    public object? Newest => Shown is null ? null : BriefForm.Of(Shown);

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await WholeAsync() is not { } search) return NotFound();
        if (!await this.IsValidAsync(Form, new BriefForm.Rules())) return await ShowAgainAsync();
        db.Expect(search, Form.Version);
        search.Brief.Write(Form.Mandate, Form.OperatingModel, Form.ReportingLine, Form.PeopleLed, Form.Budget, Form.Location, Form.Pay);
        await db.SaveChangesAsync();
        TempData.Say("The brief is saved.");
        return RedirectToPage(new { search = SearchId });
    }

    public async Task<IActionResult> OnPostSignOffAsync()
    {
        if (await WholeAsync() is not { } search) return NotFound();
        if (!await this.IsValidAsync(SignOff, new SignOffForm.Rules(), nameof(SignOff))) return await ShowAgainAsync();
        db.Expect(search, SignOff.Version);
        search.Brief.SignOff(SignOff.By!, SignOff.On!.Value);
        await db.SaveChangesAsync();
        TempData.Say("The brief is signed off. A change to it will ask for a new sign-off.");
        return RedirectToPage(new { search = SearchId });
    }

    private Task<Search?> WholeAsync() => db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Shown = await db.Searches.AsNoTracking().Whole().SingleAsync(held => held.Id == SearchId);
        Specialties = await db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
        // The form that was not sent shows what the record has.
        if (Form.Version == Guid.Empty) Form = BriefForm.Of(Shown);
        if (SignOff.Version == Guid.Empty) SignOff.Version = Shown.Version;
        return Page();
    }
}

public sealed class BriefForm
{
    public Guid Version { get; set; }
    public string? Mandate { get; set; }
    public string? OperatingModel { get; set; }
    public string? ReportingLine { get; set; }
    public int? PeopleLed { get; set; }
    public decimal? Budget { get; set; }
    public string? Location { get; set; }
    public string? Pay { get; set; }

    public static BriefForm Of(Search search) => new()
    {
        Version = search.Version,
        Mandate = search.Brief.Mandate,
        OperatingModel = search.Brief.OperatingModel,
        ReportingLine = search.Brief.ReportingLine,
        PeopleLed = search.Brief.PeopleLed,
        Budget = search.Brief.Budget is { } budget ? decimal.Truncate(budget) == budget ? decimal.Truncate(budget) : budget : null,
        Location = search.Brief.Location,
        Pay = search.Brief.Pay,
    };

    public sealed class Rules : AbstractValidator<BriefForm>
    {
        public Rules()
        {
            RuleFor(form => form.Mandate).MaximumLength(PositionBrief.TextLength).WithMessage($"The mandate has at most {PositionBrief.TextLength} characters.");
            RuleFor(form => form.OperatingModel).MaximumLength(PositionBrief.TextLength).WithMessage($"The operating model has at most {PositionBrief.TextLength} characters.");
            RuleFor(form => form.ReportingLine).MaximumLength(PositionBrief.LineLength).WithMessage($"The reporting line has at most {PositionBrief.LineLength} characters.");
            RuleFor(form => form.PeopleLed).InclusiveBetween(0, 1_000_000).WithMessage("People led is a number from 0 to 1,000,000.");
            RuleFor(form => form.Budget).InclusiveBetween(0, 100_000_000_000m).WithMessage("A budget is an amount in dollars a year, from 0 to 100 thousand million.");
            RuleFor(form => form.Location).MaximumLength(PositionBrief.LineLength).WithMessage($"The location has at most {PositionBrief.LineLength} characters.");
            RuleFor(form => form.Pay).MaximumLength(PositionBrief.LineLength).WithMessage($"The pay has at most {PositionBrief.LineLength} characters.");
        }
    }
}

public sealed class SignOffForm
{
    public Guid Version { get; set; }
    public string? By { get; set; }
    public DateOnly? On { get; set; }

    public sealed class Rules : AbstractValidator<SignOffForm>
    {
        public Rules()
        {
            RuleFor(form => form.By).NotEmpty().WithMessage("Write who signed it off for the client.").MaximumLength(PositionBrief.LineLength).WithMessage($"At most {PositionBrief.LineLength} characters.");
            RuleFor(form => form.On).NotNull().WithMessage("Write the day it was signed off.");
        }
    }
}
