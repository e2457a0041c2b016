using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
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
        var works = SearchQueries.WorkedBy(viewer);
        return rounds.Where(round => round.Search.Members.AsQueryable().Any(works));
    }

    /// <summary>Rounds a person rates in.</summary>
    public static IQueryable<ScoringRound> RatedBy(this IQueryable<ScoringRound> rounds, Viewer viewer)
    {
        var account = viewer.AccountId;
        return rounds.Where(round => round.State != RoundState.Draft && round.Raters.Any(rater => rater.AccountId == account));
    }

    /// <summary>Rounds of searches whose committee a person chairs.</summary>
    public static IQueryable<ScoringRound> ChairedBy(this IQueryable<ScoringRound> rounds, Viewer viewer)
    {
        var (account, isReviewer) = (viewer.AccountId, viewer.Is(Roles.Reviewer));
        return rounds.Where(round => isReviewer && round.State != RoundState.Draft
            && round.Search.Members.Any(member => member.AccountId == account && member.Role == MemberRole.Chair));
    }

    /// <summary>Rounds a person has any part in: they work the search, rate, or chair. Whether they see scores is another question: see <see cref="RevealedScores"/>.</summary>
    public static IQueryable<ScoringRound> ReachedBy(this IQueryable<ScoringRound> rounds, Viewer viewer)
    {
        var (account, isRecruiter, isReviewer) = (viewer.AccountId, viewer.Is(Roles.Recruiter), viewer.Is(Roles.Reviewer));
        var works = SearchQueries.WorkedBy(viewer);
        return rounds.Where(round =>
            round.Search.Members.AsQueryable().Any(works)
            || round.State != RoundState.Draft
                && ((isRecruiter || isReviewer) && round.Raters.Any(rater => rater.AccountId == account) && round.Search.Members.Any(member => member.AccountId == account)
                    || isReviewer && round.Search.Members.Any(member => member.AccountId == account && member.Role == MemberRole.Chair)));
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<ScoringRound> Whole(this IQueryable<ScoringRound> rounds) => rounds
        .Include(round => round.Search).ThenInclude(search => search.Client)
        .Include(round => round.Rubric).ThenInclude(rubric => rubric.Competencies).ThenInclude(held => held.SubCriteria)
        .Include(round => round.Rubric).ThenInclude(rubric => rubric.Competencies).ThenInclude(held => held.Anchors)
        .Include(round => round.Raters).ThenInclude(rater => rater.Account)
        .Include(round => round.Candidacies).ThenInclude(held => held.Candidacy).ThenInclude(held => held.Candidate)
        .Include(round => round.Reopenings).ThenInclude(held => held.By)
        .AsSplitQuery();

    /// <summary>A rater's own scorecards, and nobody else's.</summary>
    public static IQueryable<Scorecard> OwnedBy(this IQueryable<Scorecard> cards, Viewer viewer)
    {
        var account = viewer.AccountId;
        return cards.Where(card => card.RaterId == account);
    }

    /// <summary>A person's own scorecards in searches they still are a member of: who leaves a team leaves its candidates.</summary>
    public static IQueryable<Scorecard> HeldBy(this IQueryable<Scorecard> cards, Viewer viewer)
    {
        var account = viewer.AccountId;
        return cards.OwnedBy(viewer).Where(card => card.Round.Search.Members.Any(member => member.AccountId == account));
    }

    /// <summary>Those waited for: see <see cref="RoundQueries.Asked"/>.</summary>
    public static IQueryable<Scorecard> Owed(this IQueryable<Scorecard> cards) =>
        cards.Asked().Where(card => card.SubmittedAt == null && card.Round.State == RoundState.Open);

    /// <summary>The round's scorecards that count and may be seen: submitted, and of candidacies the viewer is not recused from.</summary>
    public static IQueryable<Scorecard> ShownBy(this IQueryable<Scorecard> cards, Reveal.Granted reveal, LeadersDb db) =>
        cards.AskedBy(reveal, db).Where(card => card.SubmittedAt != null);

    /// <summary>The round's scorecards that are in or owed, of candidacies the viewer is not recused from. What stands on those not submitted is for their raters alone.</summary>
    public static IQueryable<Scorecard> AskedBy(this IQueryable<Scorecard> cards, Reveal.Granted reveal, LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(reveal);
        ArgumentNullException.ThrowIfNull(db);
        var round = reveal.Round.Id;
        var recused = db.Scorecards.RecusedBy(reveal.To).Select(card => card.CandidacyId);
        return cards.Asked().Where(card => card.RoundId == round && !recused.Contains(card.CandidacyId));
    }

    /// <summary>A person's own scorecards by which they stepped back from a candidacy.</summary>
    public static IQueryable<Scorecard> RecusedBy(this IQueryable<Scorecard> cards, Viewer viewer) =>
        cards.OwnedBy(viewer).Recused();

    /// <summary>The candidacies of a search that a person is recused from.</summary>
    public static async Task<HashSet<Guid>> RecusedFromAsync(this LeadersDb db, Viewer viewer, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. await db.Scorecards.RecusedBy(viewer).Where(card => card.Round.SearchId == search).Select(card => card.CandidacyId).ToListAsync()];
    }

    /// <summary>Who can open a closed round of a search again, to tell somebody who asks: its chair, where it has one, and whoever leads it.</summary>
    public static async Task<IReadOnlyList<string>> WhoReopensAsync(this LeadersDb db, Viewer asking, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = asking.AccountId;
        return await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members)
            .Where(member => (member.Role == MemberRole.Chair || member.Role == MemberRole.Lead) && member.AccountId != account && member.Account.DeactivatedAt == null)
            .OrderByDescending(member => member.Role).Select(member => member.Account.Name).ToListAsync();
    }

    /// <summary>With everything its methods touch. What the candidate has done is loaded apart: a dossier shows it, the card does not change it.</summary>
    public static IQueryable<Scorecard> Whole(this IQueryable<Scorecard> cards) => cards
        .Include(card => card.Round).ThenInclude(round => round.Rubric).ThenInclude(rubric => rubric.Competencies).ThenInclude(held => held.SubCriteria)
        .Include(card => card.Round).ThenInclude(round => round.Rubric).ThenInclude(rubric => rubric.Competencies).ThenInclude(held => held.Anchors)
        .Include(card => card.Round).ThenInclude(round => round.Search).ThenInclude(search => search.Client)
        .Include(card => card.Ratings).ThenInclude(rating => rating.Citations).ThenInclude(citation => citation.EvidenceItem)
        .Include(card => card.Candidacy).ThenInclude(held => held.Candidate)
        .Include(card => card.Declarations)
        .Include(card => card.Revisions)
        .Include(card => card.Round).ThenInclude(round => round.Reopenings)
        .AsSplitQuery();

    /// <summary>Lists of the searches a recruiter works, drafts included.</summary>
    public static IQueryable<CandidateList> SeenBy(this IQueryable<CandidateList> lists, Viewer viewer)
    {
        var works = SearchQueries.WorkedBy(viewer);
        return lists.Where(list => list.Search.Members.AsQueryable().Any(works));
    }

    /// <summary>Presented lists of the same kind and search from before this one, the latest first.</summary>
    public static IQueryable<CandidateList> Before(this IQueryable<CandidateList> lists, CandidateList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (search, kind, number) = (list.SearchId, list.Kind, list.Number);
        return lists.Where(held => held.SearchId == search && held.Kind == kind && held.Number < number && held.PresentedAt != null).OrderByDescending(held => held.Number);
    }

    /// <summary>Lists presented to a reviewer.</summary>
    public static IQueryable<CandidateList> PresentedTo(this IQueryable<CandidateList> lists, Viewer viewer)
    {
        var (account, isReviewer) = (viewer.AccountId, viewer.Is(Roles.Reviewer));
        return lists.Where(list => isReviewer && list.PresentedAt != null && list.Readers.Any(reader => reader.AccountId == account)
            && list.Search.Members.Any(member => member.AccountId == account));
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<CandidateList> Whole(this IQueryable<CandidateList> lists) => lists
        .Include(list => list.Search).ThenInclude(search => search.Client)
        .Include(list => list.Entries).ThenInclude(entry => entry.Candidacy).ThenInclude(held => held.Candidate)
        .Include(list => list.Readers).ThenInclude(reader => reader.Account)
        .Include(list => list.MadeBy)
        .AsSplitQuery();
}
