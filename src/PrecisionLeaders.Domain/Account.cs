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
    public const int NameLength = 120, EmailLength = 254, ZoneLength = 64, ThemeLength = 10;

    private Account() { }

    /// <exception cref="RuleBrokenException">when the name or e-mail is missing or too long, or no role is given</exception>
    public Account(string name, string email, Roles roles)
    {
        Name = Rule.Text(name, "The name", NameLength);
        Email = Rule.Text(email, "The e-mail address", EmailLength);
        GiveRoles(roles);
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

    public bool Is(Roles role) => Roles.HasFlag(role);

    public void GiveRoles(Roles roles)
    {
        Rule.Require(roles != Roles.None, "Choose at least one role.");
        Roles = roles;
    }

    public void Rename(string name) => Name = Rule.Text(name, "The name", NameLength);

    public void Prefer(string? theme, string? zone)
    {
        Rule.Require(theme is null or "light" or "dark", "Choose light, dark or as the device.");
        Rule.Require(zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "That time zone is not known here.");
        (Theme, Zone) = (theme, zone);
    }

    public void Deactivate(DateTimeOffset now) => DeactivatedAt ??= now;
    public void Reactivate() => DeactivatedAt = null;
}

/// <summary>Who is looking: what queries need to decide what may be seen.</summary>
public sealed record Viewer(Guid AccountId, Roles Roles)
{
    public bool Is(Roles role) => Roles.HasFlag(role);
}
