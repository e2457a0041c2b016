namespace PrecisionLeaders.Domain;

/// <summary>By what a person asked to be let in.</summary>
public enum SignInWay
{
    Password,

    /// <summary>A password, then a code of the authenticator app.</summary>
    Code,

    /// <summary>A password, then one of the recovery codes.</summary>
    RecoveryCode,
    Passkey,

    /// <summary>An invitation, the set-up link, or a link for a new password.</summary>
    Link,
}

public enum SignInOutcome
{
    SignedIn,
    Refused,

    /// <summary>Refused since too many tries had failed before.</summary>
    Locked,
}

/// <summary>A browser by its family: enough to know one's own again, too little to follow anyone by.</summary>
public enum BrowserFamily
{
    Other,
    Chrome,
    Edge,
    Firefox,
    Safari,
    Opera,
}

/// <summary>That somebody signed in to an account, or tried to. Holds no address and no place, and is deleted after <see cref="Kept"/>.</summary>
public sealed class SignInAttempt
{
    public const int KeptDays = 90;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(KeptDays);

    private SignInAttempt() { }

    public SignInAttempt(Account account, DateTimeOffset at, SignInOutcome outcome, SignInWay way, BrowserFamily browser) =>
        (AccountId, At, Outcome, Way, Browser) = (account.Id, at, outcome, way, browser);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public SignInOutcome Outcome { get; private init; }
    public SignInWay Way { get; private init; }
    public BrowserFamily Browser { get; private init; }
}
