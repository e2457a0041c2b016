using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>The chair asks the committee to vote.</summary>
public sealed class NewVotePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public VoteForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public Search Search { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync()
    {
        Form.LastDay = Today.AddDays(7);
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new VoteForm.Rules(Today))) return Page();
        var me = User.AsViewer();
        if (await db.Votes.AnyAsync(held => held.Id == Form.Id && held.OpenedById == me.AccountId)) return RedirectToPage("Vote", new { vote = Form.Id });
        var people = await db.Candidacies.DecidableBy(db, me, Search.Id).Where(held => Form.People.Contains(held.Id)).ToListAsync();
        if (people.Count != Form.People.Distinct().Count())
        {
            ModelState.AddModelError("Form.People", "Someone you chose has left the search. Choose again.");
            return Page();
        }
        var recused = await db.Scorecards.Recused().Where(card => Form.People.Contains(card.CandidacyId)).Select(card => card.RaterId).ToListAsync();
        var eligible = Search.Members.Where(member => !member.IsRecruiting && member.Account.IsActive && !recused.Contains(member.AccountId)).Select(member => member.Account).ToList();
        // In the order in which they were shown: by name.
        var order = People.Select(person => person.Value).ToList();
        var vote = new Vote(Search, Form.Question, Form.IsSecret, Form.LastDay!.Value, [.. people.OrderBy(held => order.IndexOf(held.Id.ToString()))],
            (Form.Texts ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), eligible, await db.Accounts.ActingAsync(User), clock.GetUtcNow(), Form.Id);
        db.Votes.Add(vote);
        await db.SaveChangesAsync();
        TempData.Say("The vote is open. Members find it under Review.");
        return RedirectToPage("Vote", new { vote = vote.Id });
    }

    private async Task<bool> FindAsync()
    {
        var (me, id) = (User.AsViewer(), Guid.Parse((string)RouteData.Values["search"]!));
        if (await db.Searches.ChairedBy(me).Whole().SingleOrDefaultAsync(held => held.Id == id) is not { } search) return false;
        Search = search;
        var names = await ShownNames.OfAsync(db, me, db.Candidacies.DecidableBy(db, me, id));
        People = [.. names.All.OrderBy(name => name.Sort, StringComparer.Ordinal).Select(name => new SelectListItem(name.Text, name.CandidacyId.ToString()))];
        return true;
    }
}

public sealed class VoteForm
{
    /// <summary>Of the vote to be, so that a form sent twice is one vote.</summary>
    public Guid Id { get; set; }
    public string? Question { get; set; }
    public List<Guid> People { get; set; } = [];

    /// <summary>Options in words, one a line.</summary>
    public string? Texts { get; set; }
    public bool IsSecret { get; set; } = true;
    public DateOnly? LastDay { get; set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("Secret: counts alone are kept, and who has voted", "True"), new("By name: shown with the counts when it is over", "False")];

    public sealed class Rules : AbstractValidator<VoteForm>
    {
        public Rules(DateOnly today)
        {
            RuleFor(form => form.Id).NotEmpty().WithMessage("Open the page again and write the vote anew.");
            RuleFor(form => form.Question).NotEmpty().WithMessage("Say what is voted on.").MaximumLength(Vote.QuestionLength).WithMessage($"A question has at most {Vote.QuestionLength} characters.");
            RuleFor(form => form.LastDay).NotNull().WithMessage("Say until when it is open.").GreaterThanOrEqualTo(today).WithMessage("That day has passed. Choose today or later.");
        }
    }
}
