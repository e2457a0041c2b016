using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Talk;

/// <summary>A question to the recruiters about a presented list, or a person on it; and taking back one that is open.</summary>
public sealed class AskPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid List { get; set; }

    /// <summary>The candidacy it is about; null for the list.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? About { get; set; }

    [BindProperty]
    public AskForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not var (list, candidacy)) return NotFound();
        if (!await this.IsValidAsync(Form, new AskForm.Rules())) return Page();
        var by = await db.Accounts.ActingAsync(User);
        if (!await db.Questions.AnyAsync(held => held.Id == Form.Id && held.ById == by.Id))
        {
            db.Questions.Add(new Question(list, candidacy, by, Form.Words, clock.GetUtcNow(), Form.Id));
            await db.SaveChangesAsync();
        }
        TempData.Say("Asked. You are told by mail when it is answered.");
        return Back();
    }

    public async Task<IActionResult> OnPostRetractAsync(Guid question)
    {
        if (await FindAsync() is null) return NotFound();
        var held = await db.Questions.ReadBy(db, User.AsViewer()).SingleOrDefaultAsync(found => found.Id == question);
        // Pressed twice, the first time did it.
        if (held is null) return Back();
        held.RequireRetractable(await db.Accounts.ActingAsync(User));
        db.Questions.Remove(held);
        await db.SaveChangesAsync();
        TempData.Say("The question is taken back.");
        return Back();
    }

    private RedirectToPageResult Back() => About is { } candidacy
        ? RedirectToPage("/Review/Person", null, new { list = List, candidacy }, "questions")
        : RedirectToPage("/Review/Presented", null, new { list = List }, "questions");

    private async Task<(CandidateList List, Candidacy? Candidacy)?> FindAsync()
    {
        var me = User.AsViewer();
        var list = await db.Lists.PresentedTo(me).Include(held => held.Search).Include(held => held.Entries).SingleOrDefaultAsync(held => held.Id == List);
        if (list is null) return null;
        if (About is not { } about) return (list, null);
        var candidacy = await db.Candidacies.PresentedTo(db, me).SingleOrDefaultAsync(held => held.Id == about);
        return candidacy is null || list.Entries.All(entry => entry.CandidacyId != about) ? null : (list, candidacy);
    }
}

public sealed class AskForm
{
    /// <summary>Of the question to be, so that a form sent twice is one question.</summary>
    public Guid Id { get; set; }
    public string? Words { get; set; }

    public sealed class Rules : AbstractValidator<AskForm>
    {
        public Rules()
        {
            RuleFor(form => form.Id).NotEmpty().WithMessage("Open the page again and write the question anew.");
            RuleFor(form => form.Words).NotEmpty().WithMessage("Write the question first.").MaximumLength(Question.TextLength).WithMessage($"A question has at most {Question.TextLength} characters.");
        }
    }
}
