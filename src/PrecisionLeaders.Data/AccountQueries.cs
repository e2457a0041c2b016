using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

/// <summary>Named queries over accounts and invitations. Admins alone see all of them.</summary>
public static class AccountQueries
{
    public static IQueryable<Account> Active(this IQueryable<Account> accounts) => accounts.Where(held => held.DeactivatedAt == null);

    /// <summary>Accounts that can join the team of a search: open, and of a recruiter or a reviewer.</summary>
    public static IQueryable<Account> WhoCanJoin(this IQueryable<Account> accounts) =>
        accounts.Active().Where(held => (held.Roles & (Roles.Recruiter | Roles.Reviewer)) != Roles.None);

    public static IQueryable<Account> SeenBy(this IQueryable<Account> accounts, Viewer viewer)
    {
        var isAdmin = viewer.Is(Roles.Admin);
        return accounts.Where(held => isAdmin);
    }

    /// <summary>Invitations that still let someone in, the set-up link aside.</summary>
    public static IQueryable<Invitation> OpenAt(this IQueryable<Invitation> invitations, DateTimeOffset now) =>
        invitations.Where(held => held.InvitedById != null && held.UsedAt == null && held.ExpiresAt > now);
}
