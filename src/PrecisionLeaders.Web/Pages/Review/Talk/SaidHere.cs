using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Review.Talk;

/// <summary>What a member of the committee reads and may write on a presented list, or of one person on it.</summary>
/// <param name="List">the list</param>
/// <param name="Candidacy">the person; null on the list itself, where nobody is commented on</param>
/// <param name="Me">who reads</param>
/// <param name="Comments">on the person, the oldest first</param>
/// <param name="HeldBack">comments that wait until the reader's own scorecard on the person is in</param>
/// <param name="Questions">their own, and those published to the committee</param>
public sealed record SaidHere(Guid List, Guid? Candidacy, Guid Me, IReadOnlyList<CommentLine> Comments, int HeldBack, IReadOnlyList<QuestionLine> Questions)
{
    /// <summary>On the list as a whole.</summary>
    public static async Task<SaidHere> OnListAsync(LeadersDb db, Viewer viewer, Guid list)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var names = await ShownNames.OfAsync(db, viewer, db.Lists.Where(held => held.Id == list).SelectMany(held => held.Entries).Select(entry => entry.Candidacy));
        var questions = await QuestionLine.OfAsync(db.Questions.ReadBy(db, viewer).Where(question => question.ListId == list && question.CandidacyId == null), viewer);
        return new(list, null, viewer.AccountId, [], 0, questions.ConvertAll(question => question with { Text = names.Read(question.Text), Answer = names.Read(question.Answer) }));
    }

    /// <summary>Of one person, on whichever list it was said.</summary>
    public static async Task<SaidHere> OfPersonAsync(LeadersDb db, Viewer viewer, Guid list, Guid candidacy)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var named = (await ShownNames.OfAsync(db, viewer, db.Candidacies.Where(held => held.Id == candidacy)))[candidacy];
        var comments = await CommentLine.OfAsync(db.Comments.ReadBy(db, viewer).Where(comment => comment.CandidacyId == candidacy));
        var questions = await QuestionLine.OfAsync(db.Questions.ReadBy(db, viewer).Where(question => question.CandidacyId == candidacy), viewer);
        return new(list, candidacy, viewer.AccountId,
            comments.ConvertAll(comment => comment with { Text = named.Read(comment.Text) }),
            await db.Comments.HeldBackFrom(db, viewer).CountAsync(comment => comment.CandidacyId == candidacy),
            questions.ConvertAll(question => question with { Text = named.Read(question.Text), Answer = named.Read(question.Answer) }));
    }

    /// <summary>How many comments the reader finds behind each person of a list.</summary>
    public static Task<Dictionary<Guid, int>> CountsAsync(LeadersDb db, Viewer viewer, Guid list) =>
        db.Comments.ReadBy(db, viewer).Where(comment => db.Lists.Any(held => held.Id == list && held.Entries.Any(entry => entry.CandidacyId == comment.CandidacyId)))
            .GroupBy(comment => comment.CandidacyId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);

    /// <summary>Where a member of the committee reads a question and its answer.</summary>
    public static string PathOf(Guid list, Guid? candidacy) => candidacy is { } person ? $"/review/lists/{list}/people/{person}" : $"/review/lists/{list}";
}
