using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Review;

/// <summary>Named queries over what a committee decides. A decision and a vote are shown whole or not at all; see decision 24.</summary>
public static class DecisionQueries
{
    /// <summary>Searches whose deciding a person follows: they work it, or sit on its committee.</summary>
    public static IQueryable<Search> FollowedBy(this IQueryable<Search> searches, Viewer viewer)
    {
        var (account, isReviewer, works) = (viewer.AccountId, viewer.Is(Roles.Reviewer), SearchQueries.WorkedBy(viewer));
        return searches.Where(search => search.Members.AsQueryable().Any(works)
            || isReviewer && search.Members.Any(member => member.AccountId == account && (member.Role == MemberRole.Reviewer || member.Role == MemberRole.Chair)));
    }

    /// <summary>Searches in which a person writes down what is decided: the chair does, and the recruiters for the committee.</summary>
    public static IQueryable<Search> RecordedBy(this IQueryable<Search> searches, Viewer viewer)
    {
        var (account, isReviewer, works) = (viewer.AccountId, viewer.Is(Roles.Reviewer), SearchQueries.WorkedBy(viewer));
        return searches.Where(search => search.Members.AsQueryable().Any(works)
            || isReviewer && search.Members.Any(member => member.AccountId == account && member.Role == MemberRole.Chair));
    }

    /// <summary>Those of them in which they do write: nobody who is still in the search, and no decision of it, is kept from them.</summary>
    public static IQueryable<Search> WrittenBy(this IQueryable<Search> searches, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (active, read) = (db.Candidacies.Active(), db.Decisions.ReadBy(db, viewer));
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.CandidacyId);
        return searches.RecordedBy(viewer).Where(search => !active.Any(held => held.SearchId == search.Id && recused.Contains(held.Id))
            && !db.Decisions.Any(held => held.SearchId == search.Id && !read.Any(own => own.Id == held.Id)));
    }

    /// <summary>Searches whose committee a person chairs.</summary>
    public static IQueryable<Search> ChairedBy(this IQueryable<Search> searches, Viewer viewer)
    {
        var (account, isReviewer) = (viewer.AccountId, viewer.Is(Roles.Reviewer));
        return searches.Where(search => isReviewer && search.Members.Any(member => member.AccountId == account && member.Role == MemberRole.Chair));
    }

    /// <summary>People of a search whom a person may put into a decision or a vote: still in it, known to them, and none they are recused from.</summary>
    public static IQueryable<Candidacy> DecidableBy(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (worked, presented, rounds) = (db.Candidacies.SeenBy(db, viewer), db.Candidacies.PresentedTo(db, viewer), db.Rounds.Scoring().ReachedBy(viewer));
        return candidacies.Active().NotRecused(db, viewer).Where(held => held.SearchId == search
            && (worked.Any(found => found.Id == held.Id) || presented.Any(found => found.Id == held.Id) || rounds.Any(round => round.Candidacies.Any(taken => taken.CandidacyId == held.Id))));
    }

    /// <summary>Decisions a person may read: recorded ones of searches they follow, drafts where they write them down; none with someone in it they are recused from.</summary>
    public static IQueryable<Decision> ReadBy(this IQueryable<Decision> decisions, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (follows, records) = (db.Searches.FollowedBy(viewer), db.Searches.RecordedBy(viewer));
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.CandidacyId);
        return decisions
            .Where(decision => decision.RecordedAt != null && follows.Any(search => search.Id == decision.SearchId) || records.Any(search => search.Id == decision.SearchId))
            .Where(decision => !decision.Places.Any(place => recused.Contains(place.CandidacyId))
                && (decision.Round == null || !decision.Round.Candidacies.Any(taken => recused.Contains(taken.CandidacyId))));
    }

    /// <summary>Recorded decisions whose file a person may take: who writes decisions down, and may read this one.</summary>
    public static IQueryable<Decision> TakenBy(this IQueryable<Decision> decisions, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var records = db.Searches.RecordedBy(viewer);
        return decisions.ReadBy(db, viewer).Where(decision => decision.RecordedAt != null && records.Any(search => search.Id == decision.SearchId));
    }

    /// <summary>Votes of searches a person follows; none with an option they are recused from.</summary>
    public static IQueryable<Vote> ReadBy(this IQueryable<Vote> votes, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var follows = db.Searches.FollowedBy(viewer);
        var recused = db.Scorecards.RecusedBy(viewer);
        return votes.Where(vote => follows.Any(search => search.Id == vote.SearchId))
            .Where(vote => !vote.Options.Any(option => recused.Any(card => card.CandidacyId == option.CandidacyId)));
    }

    /// <summary>What was talked over in a round whose scores are open to the viewer, without whom they are recused from.</summary>
    public static IQueryable<DiscussedPoint> ShownBy(this IQueryable<DiscussedPoint> points, Reveal.Granted reveal, LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(reveal);
        ArgumentNullException.ThrowIfNull(db);
        var round = reveal.Round.Id;
        var recused = db.Scorecards.RecusedBy(reveal.To).Select(card => card.CandidacyId);
        return points.Where(point => point.RoundId == round && !recused.Contains(point.CandidacyId));
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Decision> Whole(this IQueryable<Decision> decisions) => decisions
        .Include(decision => decision.Search).ThenInclude(search => search.Client)
        .Include(decision => decision.Round).ThenInclude(round => round!.Rubric)
        .Include(decision => decision.Run)
        .Include(decision => decision.Places).ThenInclude(place => place.Candidacy).ThenInclude(held => held.Candidate)
        .Include(decision => decision.Present).ThenInclude(held => held.Account)
        .Include(decision => decision.RecordedBy)
        .Include(decision => decision.MadeBy)
        .AsSplitQuery();

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Vote> Whole(this IQueryable<Vote> votes) => votes
        .Include(vote => vote.Search).ThenInclude(search => search.Client)
        .Include(vote => vote.OpenedBy)
        .Include(vote => vote.Options).ThenInclude(option => option.Candidacy).ThenInclude(held => held!.Candidate)
        .Include(vote => vote.Voters).ThenInclude(voter => voter.Account)
        .AsSplitQuery();
}
