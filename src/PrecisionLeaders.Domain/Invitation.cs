using System.Security.Cryptography;

namespace PrecisionLeaders.Domain;

public enum InvitationState
{
    Open,
    Used,
    Expired,
    Withdrawn,
}

/// <summary>The only way to an account: a link that works once and for seven days. Only a hash of its token is kept.</summary>
public sealed class Invitation : Aggregate
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    public const int TokenHashLength = 64;

    private Invitation() { }

    private Invitation(string name, string email, Roles roles, Account? by, string tokenHash, DateTimeOffset now)
    {
        Rule.Require(roles != Roles.None, "Choose at least one role.");
        Name = Rule.Text(name, "The name", Account.NameLength);
        Email = Rule.Text(email, "The e-mail address", Account.EmailLength);
        (Roles, InvitedBy, InvitedById, TokenHash, SentAt, ExpiresAt) = (roles, by, by?.Id, tokenHash, now, now + Lifetime);
    }

    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public Roles Roles { get; private set; }
    public Account? InvitedBy { get; private set; }
    public Guid? InvitedById { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>True for the first admin's link, which has no name or address yet.</summary>
    public bool IsSetUp => InvitedById is null;

    public bool IsOpen(DateTimeOffset now) => StateAt(now) == InvitationState.Open;

    /// <summary>What became of the link. A withdrawn one ends before its seven days do.</summary>
    public InvitationState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? InvitationState.Used
        : now < ExpiresAt ? InvitationState.Open
        : ExpiresAt < SentAt + Lifetime ? InvitationState.Withdrawn
        : InvitationState.Expired;

    /// <summary>Makes an invitation and the token its link carries. The token is given out once and cannot be read back.</summary>
    public static (Invitation Invitation, string Token) To(string name, string email, Roles roles, Account by, DateTimeOffset now)
    {
        var token = NewToken();
        return (new(name, email, roles, by, Hash(token), now), token);
    }

    /// <summary>Makes the link by which the first admin sets the product up.</summary>
    public static (Invitation Invitation, string Token) ForSetUp(DateTimeOffset now)
    {
        var token = NewToken();
        return (new("First admin", "set-up", Roles.Admin, null, Hash(token), now), token);
    }

    /// <exception cref="RuleBrokenException">when it was used or has expired</exception>
    public void Use(DateTimeOffset now)
    {
        Rule.Require(UsedAt is null, "This link was already used. Sign in with the account it made.");
        Rule.Require(now < ExpiresAt, "This link has expired. Ask for a new one.");
        UsedAt = now;
    }

    /// <summary>Closes the link before anyone uses it.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Rule.Require(IsOpen(now), "This invitation is no longer open.");
        ExpiresAt = now;
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
