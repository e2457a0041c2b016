using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Talk;

/// <summary>A comment on a person of a presented list, by whom it was presented to.</summary>
public sealed class CommentPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid List { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Candidacy { get; set; }

    [BindProperty]
    public CommentForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public string Name { get; private set; } = "";

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } candidacy) return NotFound();
        if (!await this.IsValidAsync(Form, new CommentForm.Rules())) return Page();
        var by = await db.Accounts.ActingAsync(User);
        if (!await db.Comments.AnyAsync(held => held.Id == Form.Id && held.ById == by.Id))
        {
            db.Comments.Add(new Comment(candidacy, by, Form.Reach, Form.Text, clock.GetUtcNow(), Form.Id));
            await db.SaveChangesAsync();
        }
        TempData.Say(Form.Reach == CommentReach.Private ? "Kept. Nobody but you reads it." : "Kept. The committee and the recruiters of this search read it.");
        return RedirectToPage("/Review/Person", null, new { list = List, candidacy = Candidacy }, "comments");
    }

    private async Task<Candidacy?> FindAsync()
    {
        var me = User.AsViewer();
        if (!await db.Lists.PresentedTo(me).AnyAsync(held => held.Id == List && held.Entries.Any(entry => entry.CandidacyId == Candidacy))) return null;
        var found = await db.Candidacies.PresentedTo(db, me).SingleOrDefaultAsync(held => held.Id == Candidacy);
        if (found is not null) Name = (await ShownNames.OfAsync(db, me, db.Candidacies.Where(held => held.Id == Candidacy)))[Candidacy].Text;
        return found;
    }
}

public sealed class CommentForm
{
    /// <summary>Of the comment to be, so that a form sent twice is one comment.</summary>
    public Guid Id { get; set; }
    public string? Text { get; set; }
    public CommentReach Reach { get; set; }

    public static IReadOnlyList<SelectListItem> Reaches { get; } =
    [
        new("The committee of this search, and the recruiters who work it", nameof(CommentReach.Committee)),
        new("Only you, ever: nobody else, not even admins", nameof(CommentReach.Private)),
    ];

    public sealed class Rules : AbstractValidator<CommentForm>
    {
        public Rules()
        {
            RuleFor(form => form.Id).NotEmpty().WithMessage("Open the page again and write the comment anew.");
            RuleFor(form => form.Text).NotEmpty().WithMessage("Write the comment first.").MaximumLength(Comment.TextLength).WithMessage($"A comment has at most {Comment.TextLength} characters.");
            RuleFor(form => form.Reach).IsInEnum().WithMessage("Choose who reads it.");
        }
    }
}
