using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>Named queries over saved finds.</summary>
public static class SavedFindQueries
{
    /// <summary>Those of the viewer, who must be a recruiter still; nobody meets another's.</summary>
    public static IQueryable<SavedFind> KeptBy(this IQueryable<SavedFind> finds, Viewer viewer)
    {
        var (account, isRecruiter) = (viewer.AccountId, viewer.Is(Roles.Recruiter));
        return finds.Where(held => isRecruiter && held.AccountId == account);
    }
}
