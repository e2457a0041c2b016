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
        var (account, isRecruiter) = (viewer.AccountId, viewer.Is(Roles.Recruiter));
        return searches.Where(search => isRecruiter
            && search.Members.Any(member => member.AccountId == account && (member.Role == MemberRole.Lead || member.Role == MemberRole.Recruiter)));
    }

    public static IQueryable<Search> Active(this IQueryable<Search> searches) =>
        searches.Where(search => search.Status != SearchStatus.Placed && search.Status != SearchStatus.Closed);

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Search> Whole(this IQueryable<Search> searches) => searches
        .Include(search => search.Client)
        .Include(search => search.Members).ThenInclude(member => member.Account)
        .Include(search => search.Requirements)
        .Include(search => search.StageSet).ThenInclude(set => set.Stages)
        .AsSplitQuery();
}
