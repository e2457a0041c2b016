namespace PrecisionLeaders.Domain;

/// <summary>Whom the firm asks for a second step at sign-in. There is one; before an admin changes anything, nobody is asked.</summary>
public sealed class SecuritySettings : Aggregate
{
    /// <summary>The one row's id, so that two admins at the same moment cannot make two.</summary>
    public static readonly Guid OnlyId = new("5e77a1f0-0000-7000-8000-000000000002");

    public SecuritySettings() => Id = OnlyId;

    /// <summary>Roles of which any one makes a second step required.</summary>
    public Roles Required { get; private set; }

    /// <summary>Requires a second step of these roles and of no others.</summary>
    /// <exception cref="RuleBrokenException">when the acting person is no admin, or asks of admins what they have not done themselves: they would be the first to be shut out</exception>
    public void Require(Roles roles, Account by)
    {
        Rule.Require(by.Is(Roles.Admin) && by.IsActive, "Only an admin can do this.");
        Rule.Require(!roles.HasFlag(Roles.Admin) || by.HasSecondStep, "Set up two-factor or a passkey for your own account first. Then you can require it of admins.");
        Required = roles;
    }

    public bool Asks(Account account) => (Required & account.Roles) != Roles.None;
}
