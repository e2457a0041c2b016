using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Review.Talk;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Questions;

/// <summary>Answers a question of the committee, and gives the answer to all of it if that is wanted.</summary>
public sealed class AnswerPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public Question Question { get; private set; } = null!;

    public object? Newest => AnswerForm.Of(Question);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Form = AnswerForm.Of(Question);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new AnswerForm.Rules())) return Page();
        if (Form.SaysWhatStands(Question)) return Done("That is how it stands already.");
        db.Expect(Question, Form.Version);
        var now = clock.GetUtcNow();
        if (Question.Answer(Form.Answer, await db.Accounts.ActingAsync(User), now))
            PostMail.QuestionAnswered(db, Question.By, Question.Search, Question.Id, SaidHere.PathOf(Question.ListId, Question.CandidacyId), now);
        if (Form.IsPublished) Question.Publish(Form.AsRead ?? Question.Text, now);
        else Question.Withhold();
        await db.SaveChangesAsync();
        return Done(Form.IsPublished ? "Answered. The whole committee reads it." : $"Answered. {Question.By.Name} reads it.");
    }

    private RedirectToPageResult Done(string words)
    {
        TempData.Say(words);
        return RedirectToPage("Index", new { search = Question.SearchId });
    }

    private async Task<bool> FindAsync()
    {
        var (search, id) = (Guid.Parse((string)RouteData.Values["search"]!), Guid.Parse((string)RouteData.Values["question"]!));
        var found = await db.Questions.SeenBy(db, User.AsViewer())
            .Include(held => held.Search).Include(held => held.By).Include(held => held.AnsweredBy).Include(held => held.List).Include(held => held.Candidacy).ThenInclude(held => held!.Candidate)
            .SingleOrDefaultAsync(held => held.Id == id && held.SearchId == search);
        if (found is not null) Question = found;
        return found is not null;
    }
}

public sealed class AnswerForm
{
    public Guid Version { get; set; }
    public string? Answer { get; set; }
    public bool IsPublished { get; set; }

    /// <summary>The question as the committee reads it.</summary>
    public string? AsRead { get; set; }

    public static AnswerForm Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new() { Version = question.Version, Answer = question.AnswerText, IsPublished = question.PublishedAt is not null, AsRead = question.PublishedText ?? question.Text };
    }

    /// <summary>A form sent twice, or two recruiters with the same words: nothing is left to do, and nobody is told again.</summary>
    public bool SaysWhatStands(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answer?.Trim() == question.AnswerText && IsPublished == question.PublishedAt is not null && (!IsPublished || (AsRead?.Trim() ?? question.Text) == question.PublishedText);
    }

    public sealed class Rules : AbstractValidator<AnswerForm>
    {
        public Rules()
        {
            RuleFor(form => form.Answer).NotEmpty().WithMessage("Write the answer first.").MaximumLength(Question.AnswerLength).WithMessage($"An answer has at most {Question.AnswerLength} characters.");
            RuleFor(form => form.AsRead).MaximumLength(Question.TextLength).WithMessage($"A question has at most {Question.TextLength} characters.");
        }
    }
}
