using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>Named queries over comments and questions. What a person may not read is not found; see decision 23.</summary>
public static class TalkQueries
{
    /// <summary>The candidacies a reviewer was presented, but for those they are recused from.</summary>
    public static IQueryable<Candidacy> PresentedTo(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lists = db.Lists.PresentedTo(viewer);
        return candidacies.NotRecused(db, viewer).Where(held => lists.Any(list => list.Entries.Any(entry => entry.CandidacyId == held.Id)));
    }

    /// <summary>
    /// Comments a person may read now: their own, and those to the committee on people presented to them or in a search they work. What others wrote of a
    /// person waits while the reader still owes a sealed scorecard on them, and what was written by someone who stepped back from the person is gone.
    /// </summary>
    public static IQueryable<Comment> ReadBy(this IQueryable<Comment> comments, LeadersDb db, Viewer viewer)
    {
        var account = viewer.AccountId;
        var owed = db.OwedSealed(viewer);
        return comments.ToldTo(db, viewer).Where(comment => comment.ById == account || !owed.Any(card => card.CandidacyId == comment.CandidacyId));
    }

    /// <summary>Comments to the committee that wait for the reader's own scorecard.</summary>
    public static IQueryable<Comment> HeldBackFrom(this IQueryable<Comment> comments, LeadersDb db, Viewer viewer)
    {
        var account = viewer.AccountId;
        var owed = db.OwedSealed(viewer);
        return comments.ToldTo(db, viewer).Where(comment => comment.ById != account && owed.Any(card => card.CandidacyId == comment.CandidacyId));
    }

    /// <summary>A person's own comments on people they may still read of.</summary>
    public static IQueryable<Comment> OwnedBy(this IQueryable<Comment> comments, LeadersDb db, Viewer viewer)
    {
        var account = viewer.AccountId;
        return comments.ToldTo(db, viewer).Where(comment => comment.ById == account);
    }

    /// <summary>Questions to the recruiters of a search they work, but for those on people they are recused from.</summary>
    public static IQueryable<Question> SeenBy(this IQueryable<Question> questions, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var works = SearchQueries.WorkedBy(viewer);
        var recused = db.Scorecards.RecusedBy(viewer);
        return questions.Where(question => question.Search.Members.AsQueryable().Any(works) && !recused.Any(card => card.CandidacyId == question.CandidacyId));
    }

    /// <summary>Questions a reviewer reads on what was presented to them: their own, and those published to the committee.</summary>
    public static IQueryable<Question> ReadBy(this IQueryable<Question> questions, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = viewer.AccountId;
        var lists = db.Lists.PresentedTo(viewer);
        var people = db.Candidacies.PresentedTo(db, viewer);
        return questions.Where(question => (question.ById == account || question.PublishedAt != null)
            && (question.CandidacyId == null ? lists.Any(list => list.Id == question.ListId) : people.Any(held => held.Id == question.CandidacyId)));
    }

    /// <summary>Questions nobody has answered.</summary>
    public static IQueryable<Question> Open(this IQueryable<Question> questions) => questions.Where(question => question.AnswerText == null);

    private static IQueryable<Comment> ToldTo(this IQueryable<Comment> comments, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = viewer.AccountId;
        var people = db.Candidacies.PresentedTo(db, viewer);
        var worked = db.Candidacies.SeenBy(db, viewer);
        var recused = db.Scorecards.Recused();
        return comments.Where(comment => people.Any(held => held.Id == comment.CandidacyId) || worked.Any(held => held.Id == comment.CandidacyId))
            .Where(comment => comment.ById == account
                || comment.Reach == CommentReach.Committee && !recused.Any(card => card.CandidacyId == comment.CandidacyId && card.RaterId == comment.ById));
    }

    /// <summary>A person's own scorecards that are still owed while the scores of others are sealed.</summary>
    private static IQueryable<Scorecard> OwedSealed(this LeadersDb db, Viewer viewer) =>
        db.Scorecards.OwnedBy(viewer).Owed().Where(card => card.Round.Reveal != RevealRule.Open);
}
