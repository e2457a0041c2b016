using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

/// <summary>Named queries over searches. What a person may not see is not found.</summary>
public static class SearchQueries
{
    /// <summary>The searches a recruiter works: those they are a recruiting member of.</summary>
    public static IQueryable<Search> SeenBy(this IQueryable<Search> searches, Viewer viewer)
    {
        var works = WorkedBy(viewer);
        return searches.Where(search => search.Members.AsQueryable().Any(works));
    }

    /// <summary>Whether a member is the viewer, and recruits: said once for all that is seen through a search. See <see cref="SearchMember.IsRecruiting"/>.</summary>
    internal static Expression<Func<SearchMember, bool>> WorkedBy(Viewer viewer)
    {
        var (account, isRecruiter) = (viewer.AccountId, viewer.Is(Roles.Recruiter));
        return member => isRecruiter && member.AccountId == account && (member.Role == MemberRole.Lead || member.Role == MemberRole.Recruiter);
    }

    /// <summary>Searches somebody is on the team or the committee of.</summary>
    public static IQueryable<Search> WithMember(this IQueryable<Search> searches, Guid account) =>
        searches.Where(search => search.Members.Any(member => member.AccountId == account));

    public static IQueryable<Search> Active(this IQueryable<Search> searches) =>
        searches.Where(search => search.Status != SearchStatus.Placed && search.Status != SearchStatus.Closed);

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Search> Whole(this IQueryable<Search> searches) => searches
        .Include(search => search.Client)
        .Include(search => search.Members).ThenInclude(member => member.Account)
        .Include(search => search.NamedDesignation)
        .Include(search => search.Requirements)
        .Include(search => search.StageSet).ThenInclude(set => set.Stages)
        .AsSplitQuery();
}
