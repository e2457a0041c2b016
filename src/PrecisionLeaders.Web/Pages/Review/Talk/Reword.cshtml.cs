using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Talk;

/// <summary>One's own comment: reworded or taken back. Nobody else finds it here.</summary>
public sealed class RewordPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public RewordForm Form { get; set; } = new();

    /// <summary>The list it is read on, to go back to.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? List { get; set; }

    public Comment Comment { get; private set; } = null!;

    public object? Newest => new RewordForm { Version = Comment.Version, Text = Comment.Text };

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Form = new() { Version = Comment.Version, Text = Comment.Text };
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new RewordForm.Rules())) return Page();
        db.Expect(Comment, Form.Version);
        Comment.Reword(Form.Text, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("Changed.");
        return Back();
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        if (!await FindAsync()) return NotFound();
        db.Expect(Comment, Form.Version);
        db.Comments.Remove(Comment);
        await db.SaveChangesAsync();
        TempData.Say("Taken back.");
        return Back();
    }

    private RedirectToPageResult Back() => List is { } list
        ? RedirectToPage("/Review/Person", null, new { list, candidacy = Comment.CandidacyId }, "comments")
        : RedirectToPage("/Review/Index");

    private async Task<bool> FindAsync()
    {
        var id = Guid.Parse((string)RouteData.Values["comment"]!);
        var found = await db.Comments.OwnedBy(db, User.AsViewer()).SingleOrDefaultAsync(held => held.Id == id);
        if (found is not null) Comment = found;
        return found is not null;
    }
}

public sealed class RewordForm
{
    public Guid Version { get; set; }
    public string? Text { get; set; }

    public sealed class Rules : AbstractValidator<RewordForm>
    {
        public Rules() =>
            RuleFor(form => form.Text).NotEmpty().WithMessage("Write the comment, or take it back below.").MaximumLength(Comment.TextLength).WithMessage($"A comment has at most {Comment.TextLength} characters.");
    }
}
