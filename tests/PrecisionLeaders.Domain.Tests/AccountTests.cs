using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Domain.Tests;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Account Admin(string name = "Astrid Nakamori-Bell") => new(name, $"{name.Replace(' ', '.')}@example.org", Roles.Admin);

    [Fact]
    public void An_admin_gives_and_takes_roles_but_never_takes_admin_from_themselves()
    {
        var (admin, other) = (Admin(), Admin("Other Admin"));
        other.GiveRoles(Roles.Reviewer, admin);
        Assert.Equal(Roles.Reviewer, other.Roles);
        admin.GiveRoles(Roles.Admin | Roles.Recruiter, admin);
        Assert.Throws<RuleBrokenException>(() => admin.GiveRoles(Roles.Recruiter, admin));
        Assert.Throws<RuleBrokenException>(() => admin.GiveRoles(Roles.None, admin));
        Assert.Throws<RuleBrokenException>(() => admin.GiveRoles(Roles.Admin, other));
    }

    [Fact]
    public void Nobody_closes_their_own_account_and_a_closed_admin_closes_none()
    {
        var (admin, other) = (Admin(), Admin("Other Admin"));
        Assert.Throws<RuleBrokenException>(() => admin.Deactivate(admin, Now));
        other.Deactivate(admin, Now);
        Assert.False(other.IsActive);
        Assert.Throws<RuleBrokenException>(() => admin.Deactivate(other, Now));
        Assert.Throws<RuleBrokenException>(() => other.Reactivate(other));
        other.Reactivate(admin);
        Assert.True(other.IsActive);
    }

    [Fact]
    public void An_invitation_tells_what_became_of_it()
    {
        Invitation Sent() => Invitation.To("Otto Brandvold", "otto@example.org", Roles.Reviewer, Admin(), Now).Invitation;
        var (open, used, withdrawn) = (Sent(), Sent(), Sent());
        used.Use(Now.AddDays(1));
        withdrawn.Withdraw(Now.AddDays(1));
        var later = Now.AddDays(2);
        Assert.Equal((InvitationState.Open, InvitationState.Used, InvitationState.Withdrawn), (open.StateAt(later), used.StateAt(later), withdrawn.StateAt(later)));
        Assert.Equal(InvitationState.Open, open.StateAt(Now + Invitation.Lifetime - TimeSpan.FromTicks(1)));
        Assert.Equal(InvitationState.Expired, open.StateAt(Now + Invitation.Lifetime));
        Assert.Throws<RuleBrokenException>(() => used.Use(later));
        Assert.Throws<RuleBrokenException>(() => withdrawn.Use(later));
        Assert.Throws<RuleBrokenException>(() => open.Use(Now + Invitation.Lifetime));
    }

    [Fact]
    public void Tokens_differ_and_are_kept_as_a_hash_only()
    {
        var ((one, first), (_, second)) = (Invitation.ForSetUp(Now), Invitation.ForSetUp(Now));
        Assert.NotEqual(first, second);
        Assert.Equal(48, first.Length);
        Assert.Equal(Invitation.Hash(first), one.TokenHash);
        Assert.DoesNotContain(first, one.TokenHash, StringComparison.Ordinal);
    }
}
