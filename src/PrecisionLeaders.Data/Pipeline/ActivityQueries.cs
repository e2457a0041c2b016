using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Pipeline;

/// <summary>Named queries over activities. What a person may not see is not found; no committee member finds any.</summary>
public static class ActivityQueries
{
    /// <summary>
    /// What a recruiter reads: their own, what they are to do, and what is for all recruiters; of a search they work only, and of none in which they stepped back from the person.
    /// </summary>
    public static IQueryable<Activity> SeenBy(this IQueryable<Activity> activities, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!viewer.Is(Roles.Recruiter)) return activities.Where(_ => false);
        var me = viewer.AccountId;
        var worked = db.Set<SearchMember>().Where(SearchQueries.WorkedBy(viewer)).Select(member => (Guid?)EF.Property<Guid>(member, "SearchId"));
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.Candidacy);
        return activities.Where(held => (held.Reach == ActivityReach.Recruiters || held.ById == me || held.OwnerId == me)
            && (held.SearchId == null || (worked.Contains(held.SearchId) && !recused.Any(candidacy => candidacy.SearchId == held.SearchId && candidacy.CandidateId == held.CandidateId))));
    }

    public static IQueryable<Activity> Kept(this IQueryable<Activity> activities) => activities.Where(held => held.RemovedAt == null);

    /// <summary>Tasks that this person is to do and has not done.</summary>
    public static IQueryable<Activity> OwedBy(this IQueryable<Activity> activities, Viewer viewer)
    {
        var me = viewer.AccountId;
        return activities.Kept().Where(held => held.Kind == ActivityKind.Task && held.OwnerId == me && held.DoneAt == null);
    }

    /// <summary>As a stream shows them, the newest first.</summary>
    public static IQueryable<ActivityLine> Lines(this IQueryable<Activity> activities) => activities
        .OrderByDescending(held => held.At).ThenByDescending(held => held.Id)
        .Select(held => new ActivityLine(held.Id, held.CandidateId, held.Kind, held.Reach, held.Text, held.At, held.By.Name, held.Search!.Title, held.Minutes, held.Place, held.Panel, held.DueOn, held.Owner!.Name, held.DoneAt)
        {
            Candidate = held.Candidate.Name,
        });
}

/// <summary>One line of a stream of activities.</summary>
public sealed record ActivityLine(Guid Id, Guid CandidateId, ActivityKind Kind, ActivityReach Reach, string Text, DateTimeOffset At, string By, string? Search, int? Minutes, string? Place, string? Panel, DateOnly? DueOn, string? Owner, DateTimeOffset? DoneAt)
{
    public string Candidate { get; init; } = "";
}
