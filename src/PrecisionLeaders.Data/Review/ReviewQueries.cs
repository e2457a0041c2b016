using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Review;

/// <summary>Named queries over rounds, scorecards and lists. What a person may not see is not found.</summary>
public static class ReviewQueries
{
    /// <summary>Rounds of the searches a recruiter works.</summary>
    public static IQueryable<ScoringRound> SeenBy(this IQueryable<ScoringRound> rounds, Viewer viewer)
    {
        var (account, isRecruiter) = (viewer.AccountId, viewer.Is(Roles.Recruiter));
        return rounds.Where(round => isRecruiter
            && round.Search.Members.Any(member => member.AccountId == account && (member.Role == MemberRole.Lead || member.Role == MemberRole.Recruiter)));
    }

    /// <summary>Rounds a person rates in.</summary>
    public static IQueryable<ScoringRound> RatedBy(this IQueryable<ScoringRound> rounds, Viewer viewer)
    {
        var account = viewer.AccountId;
        return rounds.Where(round => round.State != RoundState.Draft && round.Raters.Any(rater => rater.AccountId == account));
    }

    /// <summary>A rater's own scorecards, and nobody else's.</summary>
    public static IQueryable<Scorecard> OwnedBy(this IQueryable<Scorecard> cards, Viewer viewer)
    {
        var account = viewer.AccountId;
        return cards.Where(card => card.RaterId == account);
    }

    public static IQueryable<Scorecard> Owed(this IQueryable<Scorecard> cards) =>
        cards.Where(card => card.SubmittedAt == null && card.RecusedAt == null && card.Round.State == RoundState.Open);

    /// <summary>Lists of the searches a recruiter works, drafts included.</summary>
    public static IQueryable<CandidateList> SeenBy(this IQueryable<CandidateList> lists, Viewer viewer)
    {
        var (account, isRecruiter) = (viewer.AccountId, viewer.Is(Roles.Recruiter));
        return lists.Where(list => isRecruiter
            && list.Search.Members.Any(member => member.AccountId == account && (member.Role == MemberRole.Lead || member.Role == MemberRole.Recruiter)));
    }

    /// <summary>Lists presented to a reviewer.</summary>
    public static IQueryable<CandidateList> PresentedTo(this IQueryable<CandidateList> lists, Viewer viewer)
    {
        var (account, isReviewer) = (viewer.AccountId, viewer.Is(Roles.Reviewer));
        return lists.Where(list => isReviewer && list.PresentedAt != null && list.Readers.Any(reader => reader.AccountId == account));
    }
}
