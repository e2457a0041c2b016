using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Web.Pages.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The signed-in person's own ORCID record: brought, looked at, replaced and taken away by them. Nobody else has this page.</summary>
[UploadLimit(PeopleFile.MaxMegabytes)]
public sealed class RecordPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RecordForm Form { get; set; } = new();

    /// <summary>What is kept; null while nothing is.</summary>
    public MemberRecord? Record { get; private set; }

    public async Task OnGetAsync(bool tooLarge)
    {
        if (tooLarge) ModelState.AddModelError("Form.File", $"The file is larger than {PeopleFile.MaxMegabytes} MB, which no ORCID record is. Bring the record of yourself alone.");
        await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new RecordForm.Rules())) return await ShowAgainAsync();
        await using var content = Form.File!.OpenReadStream();
        var record = await KeepRecord.RunAsync(db, await db.Accounts.ActingAsync(User), content, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"The record of {record.Name} is kept for the question of ties.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakeAwayAsync()
    {
        if (await KeepRecord.DropAsync(db, await db.Accounts.ActingAsync(User)))
        {
            await db.SaveChangesAsync();
            TempData.Say("Your record is taken away. Nothing of it is kept but what you answered.");
        }
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Record = await db.MemberRecords.OwnedBy(User.AsViewer()).AsNoTracking().Include(held => held.Facts).SingleOrDefaultAsync();
        return Page();
    }

    public IEnumerable<TieFact> Of(TieFactKind kind) =>
        Record!.Facts.Where(fact => fact.Kind == kind).Select(fact => fact.Fact).OrderByDescending(fact => (fact.End ?? fact.Start)?.Number).ThenBy(fact => fact.Title, StringComparer.Ordinal);
}

public sealed class RecordForm
{
    public IFormFile? File { get; set; }

    public sealed class Rules : AbstractValidator<RecordForm>
    {
        public Rules() => RuleFor(form => form.File).NotNull().WithMessage("Choose the file of your ORCID record.");
    }
}
