using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Review;

/// <summary>Named queries that tell rounds that count from those that do not, and scorecards that are asked for from those nobody waits for.</summary>
public static class RoundQueries
{
    /// <summary>Rounds that count: whatever picks "the" round of a search asks here. A calibration round is opened by its id alone.</summary>
    public static IQueryable<ScoringRound> Scoring(this IQueryable<ScoringRound> rounds) => rounds.Where(round => !round.IsCalibration);

    /// <summary>
    /// Scorecards that are in or waited for. Of an open round none is waited for whose rater left the search or has no account any more, or whose candidate
    /// left; of a closed one, none that it closed without.
    /// </summary>
    public static IQueryable<Scorecard> Asked(this IQueryable<Scorecard> cards) => cards.Where(card => card.RecusedAt == null
        && (card.SubmittedAt != null
            || card.Round.State == RoundState.Closed && card.ReleasedAt == null
            || card.Round.State == RoundState.Open && card.Rater.DeactivatedAt == null && card.Candidacy.LeftAt == null
                && card.Round.Search.Members.Any(member => member.AccountId == card.RaterId)));

    /// <summary>Scorecards neither submitted nor recused, waited for or not.</summary>
    public static IQueryable<Scorecard> NotIn(this IQueryable<Scorecard> cards) => cards.Where(card => card.SubmittedAt == null && card.RecusedAt == null);

    /// <summary>Recusals that stand, of anybody.</summary>
    public static IQueryable<Scorecard> Recused(this IQueryable<Scorecard> cards) => cards.Where(card => card.RecusedAt != null && card.RecusalLiftedAt == null);

    /// <summary>Searches whose conflicts a person watches: those they work, or whose committee they chair.</summary>
    public static IQueryable<Search> WatchedBy(this IQueryable<Search> searches, Viewer viewer)
    {
        var (account, isReviewer, works) = (viewer.AccountId, viewer.Is(Roles.Reviewer), SearchQueries.WorkedBy(viewer));
        return searches.Where(search => search.Members.AsQueryable().Any(works) || isReviewer && search.Members.Any(member => member.AccountId == account && member.Role == MemberRole.Chair));
    }

    /// <summary>Scorecards whose declarations a person watches, without the candidacies they are recused from.</summary>
    public static IQueryable<Scorecard> WatchedBy(this IQueryable<Scorecard> cards, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var searches = db.Searches.WatchedBy(viewer);
        var recused = db.Scorecards.RecusedBy(viewer);
        return cards.Where(card => searches.Any(search => search.Id == card.Round.SearchId) && !recused.Any(own => own.CandidacyId == card.CandidacyId));
    }

    /// <summary>The benchmark people of a search, for whoever works it; without those the viewer is recused from.</summary>
    public static IQueryable<Candidacy> BenchmarksOf(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        var seen = db.Searches.SeenBy(viewer).Where(held => held.Id == search);
        var recused = db.Scorecards.RecusedBy(viewer);
        return candidacies.Where(held => held.IsBenchmark && seen.Any(found => found.Id == held.SearchId) && !recused.Any(card => card.CandidacyId == held.Id));
    }

    /// <summary>A member's own record, and nobody else's.</summary>
    public static IQueryable<MemberRecord> OwnedBy(this IQueryable<MemberRecord> records, Viewer viewer)
    {
        var account = viewer.AccountId;
        return records.Where(record => record.AccountId == account);
    }
}
