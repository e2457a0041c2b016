using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Searches;

/// <summary>Named queries over accounts, for choosing people into a search.</summary>
public static class AccountQueries
{
    /// <summary>Accounts that can join a team: open, and of a recruiter or a reviewer.</summary>
    public static IQueryable<Account> WhoCanJoin(this IQueryable<Account> accounts) =>
        accounts.Where(held => held.DeactivatedAt == null && (held.Roles & (Roles.Recruiter | Roles.Reviewer)) != Roles.None);
}
