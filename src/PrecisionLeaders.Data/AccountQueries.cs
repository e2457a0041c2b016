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

    /// <summary>What must still be so for a sign-in of this account to hold; none when the account is closed.</summary>
    public static IQueryable<Standing> StandingOf(this IQueryable<Login> logins, LeadersDb db, Guid account) =>
        logins.Where(held => held.Id == account && held.Account.DeactivatedAt == null).Select(held => new Standing(held.SecurityStamp, held.Account.Version,
            held.Account.TwoFactorSince == null && held.Account.Passkeys == 0 && db.SecuritySettings.Any(set => (set.Required & held.Account.Roles) != Roles.None)));

    /// <summary>Each person sees their own sign-ins, an admin everyone's.</summary>
    public static IQueryable<SignInAttempt> SeenBy(this IQueryable<SignInAttempt> attempts, Viewer viewer)
    {
        var (account, isAdmin) = (viewer.AccountId, viewer.Is(Roles.Admin));
        return attempts.Where(held => isAdmin || held.AccountId == account);
    }

    /// <summary>Of one account, the newest first.</summary>
    public static IQueryable<SignInAttempt> Of(this IQueryable<SignInAttempt> attempts, Guid account) =>
        attempts.Where(held => held.AccountId == account).OrderByDescending(held => held.At).ThenByDescending(held => held.Id);

    public static IQueryable<SignInAttempt> OlderThan(this IQueryable<SignInAttempt> attempts, DateTimeOffset limit) => attempts.Where(held => held.At < limit);
}

/// <summary>What a sign-in is held against at every request.</summary>
/// <param name="Stamp">the stamp the sign-in was made under</param>
/// <param name="Version">the version of the account whose name, roles and preferences the sign-in carries</param>
/// <param name="OwesSecondStep">whether a role of theirs requires a second step they have not set up</param>
public sealed record Standing(string? Stamp, Guid Version, bool OwesSecondStep);
