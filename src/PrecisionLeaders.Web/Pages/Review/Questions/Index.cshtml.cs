using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Questions;

/// <summary>What the committee of a search asks and writes, for the recruiters who work it.</summary>
public sealed class IndexPage(LeadersDb db) : PageModel
{
    public SearchHead Head { get; private set; } = null!;

    /// <summary>Open ones first, the oldest first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<Person> People { get; private set; } = [];
    public int HeldBack { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid search)
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, search) is not { } head) return NotFound();
        Head = head;
        Rows = await db.Questions.SeenBy(db, me).Where(held => held.SearchId == search).OrderBy(held => held.AnswerText != null).ThenBy(held => held.At)
            .Select(held => new Row(held.Id, held.By.Name, held.At, held.Text, held.List.Kind, held.List.Number, held.Candidacy!.Candidate.Name,
                held.AnswerText, held.AnsweredBy!.Name, held.AnsweredAt, held.PublishedAt != null)).ToListAsync();
        var comments = await CommentLine.OfAsync(db.Comments.ReadBy(db, me).Where(held => held.Candidacy.SearchId == search && held.Reach == CommentReach.Committee));
        var ids = comments.Select(comment => comment.Candidacy).Distinct().ToList();
        var people = await db.Candidacies.SeenBy(db, me).Where(held => ids.Contains(held.Id)).OrderBy(held => held.Candidate.SortName)
            .Select(held => new { held.Id, held.Candidate.Name }).ToListAsync();
        People = [.. people.Select(person => new Person(person.Name, [.. comments.Where(comment => comment.Candidacy == person.Id)]))];
        HeldBack = await db.Comments.HeldBackFrom(db, me).CountAsync(held => held.Candidacy.SearchId == search);
        return Page();
    }

    public sealed record Row(Guid Id, string By, DateTimeOffset At, string Text, ListKind Kind, int Number, string? Name,
        string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt, bool IsPublished)
    {
        public string List => $"{Wording.Of(Kind).ToLowerInvariant()} {Number}";
    }

    public sealed record Person(string Name, IReadOnlyList<CommentLine> Comments);
}
