using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>A comment as one reader sees it.</summary>
public sealed record CommentLine(Guid Id, Guid Candidacy, Guid ById, string By, CommentReach Reach, string Text, DateTimeOffset At, DateTimeOffset? ChangedAt)
{
    public static Task<List<CommentLine>> OfAsync(IQueryable<Comment> comments) => comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Id)
        .Select(comment => new CommentLine(comment.Id, comment.CandidacyId, comment.ById, comment.By.Name, comment.Reach, comment.Text, comment.At, comment.ChangedAt)).ToListAsync();
}

/// <summary>A question as a member of the committee sees it.</summary>
/// <param name="IsOwn">whether the reader asked it; of others they read it as published, and not who asked</param>
public sealed record QuestionLine(Guid Id, bool IsOwn, string Text, DateTimeOffset At, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt, bool IsPublished)
{
    public static Task<List<QuestionLine>> OfAsync(IQueryable<Question> questions, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var account = viewer.AccountId;
        return questions.OrderBy(question => question.At).ThenBy(question => question.Id)
            .Select(question => new QuestionLine(question.Id, question.ById == account, question.ById == account ? question.Text : question.PublishedText!, question.At,
                question.AnswerText, question.AnsweredBy!.Name, question.AnsweredAt, question.PublishedAt != null)).ToListAsync();
    }
}
