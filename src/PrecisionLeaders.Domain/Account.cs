namespace PrecisionLeaders.Domain;

/// <summary>What a person may do in the product at large. What they see within a search comes from being a member of it.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Admin = 1,
    Recruiter = 2,
    Reviewer = 4,
}

/// <summary>A named person who signs in: a recruiter, a committee member or an admin.</summary>
public sealed class Account : Aggregate
{
    public const int NameLength = 120, EmailLength = 254, ZoneLength = 64, ThemeLength = 10, MostPasskeys = 10;

    private Account() { }

    /// <exception cref="RuleBrokenException">when the name or e-mail is missing or too long, or no role is given</exception>
    public Account(string name, string email, Roles roles)
    {
        Name = Rule.Text(name, "The name", NameLength);
        Email = Rule.Text(email, "The e-mail address", EmailLength);
        Rule.Require(roles != Roles.None, "Choose at least one role.");
        Roles = roles;
    }

    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public Roles Roles { get; private set; }

    /// <summary>When the account was closed to sign-in, or null while it is open.</summary>
    public DateTimeOffset? DeactivatedAt { get; private set; }

    /// <summary>IANA time zone, such as Europe/Lisbon; null means the server's.</summary>
    public string? Zone { get; private set; }

    /// <summary>"light", "dark" or null for "as the device".</summary>
    public string? Theme { get; private set; }

    /// <summary>Since when sign-in asks for a code of the person's app after the password; null while it does not.</summary>
    public DateTimeOffset? TwoFactorSince { get; private set; }

    /// <summary>When the recovery codes now in use were made.</summary>
    public DateTimeOffset? RecoveryCodesAt { get; private set; }

    /// <summary>How many passkeys let the person in.</summary>
    public int Passkeys { get; private set; }

    /// <summary>Whether more than a password can be asked of this person.</summary>
    public bool HasSecondStep => TwoFactorSince is not null || Passkeys > 0;

    public bool Is(Roles role) => Roles.HasFlag(role);

    public bool IsActive => DeactivatedAt is null;

    /// <summary>
    /// Gives other roles. Nobody takes the admin role from themselves: whoever acts stays an admin, so that a firm is never without one.
    /// </summary>
    /// <exception cref="RuleBrokenException">when no role is given, the acting person is no admin, or would cease to be one</exception>
    public void GiveRoles(Roles roles, Account by)
    {
        RequireAdmin(by);
        Rule.Require(roles != Roles.None, "Choose at least one role.");
        Rule.Require(by.Id != Id || roles.HasFlag(Roles.Admin), "You cannot take the admin role from yourself. Another admin can.");
        Roles = roles;
    }

    public void Rename(string name) => Name = Rule.Text(name, "The name", NameLength);

    public void Prefer(string? theme, string? zone)
    {
        Rule.Require(theme is null or "light" or "dark", "Choose light, dark or as the device.");
        Rule.Require(zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "That time zone is not known here.");
        (Theme, Zone) = (theme, zone);
    }

    /// <summary>Closes the account to sign-in; what the person did stays. Nobody closes their own, so a firm always keeps an admin who can sign in.</summary>
    /// <exception cref="RuleBrokenException">when the acting person is no admin, or it is their own account</exception>
    public void Deactivate(Account by, DateTimeOffset now)
    {
        RequireAdmin(by);
        Rule.Require(by.Id != Id, "You cannot deactivate your own account. Another admin can.");
        DeactivatedAt ??= now;
    }

    /// <exception cref="RuleBrokenException">when the acting person is no admin</exception>
    public void Reactivate(Account by)
    {
        RequireAdmin(by);
        DeactivatedAt = null;
    }

    /// <exception cref="RuleBrokenException">when an app is on: another in its place would shut the person out who has the first</exception>
    public void RequireNoTwoFactor() => Rule.Require(TwoFactorSince is null, "Two-factor is on already. Turn it off first, to use another app or phone.");

    /// <exception cref="RuleBrokenException">when it is on</exception>
    public void TurnOnTwoFactor(DateTimeOffset now)
    {
        RequireNoTwoFactor();
        TwoFactorSince = RecoveryCodesAt = now;
    }

    /// <exception cref="RuleBrokenException">when two-factor is off</exception>
    public void RenewRecoveryCodes(DateTimeOffset now)
    {
        Rule.Require(TwoFactorSince is not null, "Two-factor is off, so there is nothing to recover.");
        RecoveryCodesAt = now;
    }

    public void TurnOffTwoFactor() => TwoFactorSince = RecoveryCodesAt = null;

    /// <exception cref="RuleBrokenException">when there are as many as one account holds</exception>
    public void AddPasskey()
    {
        Rule.Require(Passkeys < MostPasskeys, $"An account holds at most {MostPasskeys} passkeys. Remove one that you no longer use.");
        Passkeys++;
    }

    public void RemovePasskey() => Passkeys = Math.Max(0, Passkeys - 1);

    /// <summary>Takes app, recovery codes and passkeys off, for somebody who has lost them.</summary>
    /// <param name="by">the admin who acts; null for whoever runs the server</param>
    /// <exception cref="RuleBrokenException">when the acting person is no admin, or it is their own account, where their password or a code is asked for</exception>
    public void ResetSecondStep(Account? by)
    {
        if (by is not null)
        {
            RequireAdmin(by);
            Rule.Require(by.Id != Id, "Change your own second step on your own account page.");
        }
        TurnOffTwoFactor();
        Passkeys = 0;
    }

    private static void RequireAdmin(Account by) => Rule.Require(by.Is(Roles.Admin) && by.IsActive, "Only an admin can do this.");
}

/// <summary>Who is looking: what queries need to decide what may be seen.</summary>
public sealed record Viewer(Guid AccountId, Roles Roles)
{
    public bool Is(Roles role) => Roles.HasFlag(role);
}
