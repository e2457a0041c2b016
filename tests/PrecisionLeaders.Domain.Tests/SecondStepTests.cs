namespace PrecisionLeaders.Domain.Tests;

public sealed class SecondStepTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Account admin = new("Astrid Nakamori-Bell", "astrid@example.org", Roles.Admin);
    private readonly Account person = new("Otto Brandvold", "otto@example.org", Roles.Recruiter);

    [Fact]
    public void One_app_at_a_time_and_recovery_codes_with_it_alone()
    {
        Assert.Throws<RuleBrokenException>(() => person.RenewRecoveryCodes(Now));
        person.TurnOnTwoFactor(Now);
        Assert.Throws<RuleBrokenException>(() => person.TurnOnTwoFactor(Now.AddDays(1)));
        person.RenewRecoveryCodes(Now.AddDays(2));
        Assert.Equal((Now, Now.AddDays(2)), (person.TwoFactorSince, person.RecoveryCodesAt));
        person.TurnOffTwoFactor();
        Assert.False(person.HasSecondStep);
        Assert.Null(person.RecoveryCodesAt);
    }

    [Fact]
    public void An_account_holds_ten_passkeys_and_no_more()
    {
        for (var number = 0; number < Account.MostPasskeys; number++) person.AddPasskey();
        Assert.Throws<RuleBrokenException>(person.AddPasskey);
        person.RemovePasskey();
        Assert.Equal(9, person.Passkeys);
        Assert.True(person.HasSecondStep);
    }

    [Fact]
    public void An_admin_resets_another_and_whoever_runs_the_server_anyone()
    {
        person.TurnOnTwoFactor(Now);
        person.AddPasskey();
        Assert.Throws<RuleBrokenException>(() => person.ResetSecondStep(person));
        Assert.Throws<RuleBrokenException>(() => admin.ResetSecondStep(admin));
        person.ResetSecondStep(admin);
        Assert.False(person.HasSecondStep);
        admin.TurnOnTwoFactor(Now);
        admin.ResetSecondStep(by: null);
        Assert.False(admin.HasSecondStep);
    }

    [Fact]
    public void A_second_step_is_required_by_admins_and_of_admins_by_those_who_have_one()
    {
        var settings = new SecuritySettings();
        Assert.False(settings.Asks(person));
        Assert.Throws<RuleBrokenException>(() => settings.Require(Roles.Recruiter, person));
        settings.Require(Roles.Recruiter | Roles.Reviewer, admin);
        Assert.True(settings.Asks(person));
        Assert.False(settings.Asks(admin));
        Assert.Throws<RuleBrokenException>(() => settings.Require(Roles.Admin, admin));
        admin.AddPasskey();
        settings.Require(Roles.Admin, admin);
        Assert.True(settings.Asks(admin));
        Assert.False(settings.Asks(person));
    }
}
