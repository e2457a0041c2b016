using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Tests.Review;

namespace PrecisionLeaders.Domain.Tests.Mail;

public sealed class OutboxMailTests
{
    private static readonly DateTimeOffset Now = Committee.Now;
    private readonly Committee committee = new();

    private OutboxMail Mail(MailKind kind = MailKind.ListPresented) => OutboxMail.About(kind, committee.Raters[0], committee.Search, "presented/1", "/review", Now);

    private OutboxMail Begun()
    {
        var mail = Mail();
        mail.Take(mail.Id, Now.AddMinutes(1), Now);
        mail.Begin();
        return mail;
    }

    [Fact]
    public void Tries_come_at_growing_distances_and_end()
    {
        var mail = Mail();
        var pauses = new List<double>();
        var at = Now;
        while (mail.State == MailState.Waiting)
        {
            mail.Delay("The mail server cannot be reached.", at);
            if (mail.State != MailState.Waiting) break;
            pauses.Add((mail.DueAt - at).TotalMinutes);
            at = mail.DueAt;
        }
        Assert.Equal([1, 5, 15, 60, 120, 240, 480, 720, 1440], pauses);
        Assert.Equal(MailState.Failed, mail.State);
        Assert.Equal("Given up after 10 tries. The last one: The mail server cannot be reached.", mail.Trouble);
    }

    [Fact]
    public void A_mail_that_waits_for_another_try_can_be_tried_at_once()
    {
        var mail = Mail();
        Committee.Refusal(() => mail.TryNow(Now));
        mail.Delay("The mail server cannot be reached.", Now);
        mail.TryNow(Now.AddSeconds(1));
        Assert.True(mail.CanBeTaken(Now.AddSeconds(1)));
        Committee.Refusal(() => mail.TryNow(Now.AddSeconds(1)));
        Committee.Refusal(() => Begun().TryNow(Now));
    }

    [Fact]
    public void A_mail_is_taken_by_one_until_the_lease_ends()
    {
        var mail = Mail();
        Assert.False(mail.CanBeTaken(Now.AddSeconds(-1)));
        mail.Take(mail.Id, Now.AddMinutes(1), Now);
        Assert.False(mail.CanBeTaken(Now.AddSeconds(59)));
        Assert.True(mail.CanBeTaken(Now.AddMinutes(1)));
        mail.LetGo();
        Assert.True(mail.CanBeTaken(Now));
    }

    [Fact]
    public void A_hand_over_nobody_saw_the_end_of_never_goes_again_by_itself()
    {
        var mail = Begun();
        Assert.False(mail.CanBeTaken(Now.AddYears(1)));
        mail.LoseSight("The program ended.", Now);
        Assert.Equal(MailState.Unclear, mail.State);
        Assert.False(mail.CanBeTaken(Now.AddYears(1)));
        var key = mail.MessageKey;
        mail.SendAgain(Now.AddHours(1));
        Assert.True(mail.CanBeTaken(Now.AddHours(1)));
        Assert.True(mail.IsRepeat);
        Assert.Equal(key, mail.MessageKey);
    }

    [Fact]
    public void What_is_known_to_have_gone_has_gone()
    {
        var mail = Begun();
        mail.LoseSight("The lease ended.", Now);
        mail.Arrive(Now);
        Assert.Equal(MailState.Sent, mail.State);
        Assert.Contains("was sent", Committee.Refusal(() => mail.SendAgain(Now)), StringComparison.Ordinal);
        Assert.Contains("has ended already", Committee.Refusal(() => mail.GiveUp(Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_gives_up_or_repeats_what_is_on_its_way()
    {
        var mail = Begun();
        Committee.Refusal(() => mail.GiveUp(Now));
        Committee.Refusal(() => mail.SendAgain(Now));
    }

    [Fact]
    public void A_link_that_lets_in_is_forgotten_once_it_is_of_no_use()
    {
        var (invitation, _) = Invitation.To("Otto", "otto@example.org", Roles.Reviewer, committee.Lead, Now);
        foreach (var end in new Action<OutboxMail>[] { mail => mail.Arrive(Now), mail => mail.Drop("Used.", Now), mail => mail.GiveUp(Now) })
        {
            var mail = OutboxMail.Inviting(invitation, "sealed", Now);
            end(mail);
            Assert.Null(mail.SealedToken);
        }
        var failed = OutboxMail.Inviting(invitation, "sealed", Now);
        failed.Stop("550 no such mailbox", Now);
        failed.SendAgain(Now);
        Assert.Equal("sealed", failed.SealedToken);
        failed.GiveUp(Now);
        Assert.Contains("no longer kept", Committee.Refusal(() => failed.SendAgain(Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_server_says_is_kept_as_one_line_that_fits()
    {
        var mail = Mail();
        mail.Stop("550\r\nno such\tmailbox " + new string('x', 900), Now);
        Assert.StartsWith("550 no such mailbox x", mail.Trouble, StringComparison.Ordinal);
        Assert.Equal(OutboxMail.TroubleLength, mail.Trouble!.Length);
    }

    [Fact]
    public void A_mail_is_wanted_as_long_as_what_it_tells_holds()
    {
        var round = committee.Plan();
        round.Open(Now);
        OutboxMail Of(MailKind kind) => Mail(kind).OfRound(round, round.DueOn);
        Assert.Null(Of(MailKind.Reminder).WhyNotWanted(true, 1, Now));
        Assert.Contains("owes no scorecard", Of(MailKind.Reminder).WhyNotWanted(true, 0, Now), StringComparison.Ordinal);
        Assert.Contains("no longer in the team", Of(MailKind.Reminder).WhyNotWanted(false, 1, Now), StringComparison.Ordinal);
        Assert.Contains("not open to the person", Of(MailKind.Reveal).WhyNotWanted(true, 1, Now), StringComparison.Ordinal);
        Assert.Null(Of(MailKind.Reveal).WhyNotWanted(true, 0, Now));
        var before = Of(MailKind.Reminder);
        round.Extend(round.DueOn.AddDays(7));
        Assert.Contains("another due date", before.WhyNotWanted(true, 1, Now), StringComparison.Ordinal);
        var opened = Of(MailKind.RoundOpened);
        round.Close(Now);
        Assert.Contains("not open any more", opened.WhyNotWanted(true, 1, Now), StringComparison.Ordinal);
        Assert.Null(Of(MailKind.Reveal).WhyNotWanted(true, 1, Now));
        committee.Raters[0].Deactivate(new Account("Admin", "admin@example.org", Roles.Admin), Now);
        Assert.Equal("The account is deactivated.", Of(MailKind.Reveal).WhyNotWanted(true, 0, Now));
        Assert.Equal("The account is deactivated.", Mail().WhyNotWanted(true, 0, Now));
    }

    [Theory]
    [InlineData(InvitationState.Used)]
    [InlineData(InvitationState.Withdrawn)]
    [InlineData(InvitationState.Expired)]
    public void An_invitation_whose_link_is_closed_is_not_sent(InvitationState state)
    {
        var (invitation, _) = Invitation.To("Otto", "otto@example.org", Roles.Reviewer, committee.Lead, Now);
        var mail = OutboxMail.Inviting(invitation, "sealed", Now);
        Assert.Null(mail.WhyNotWanted(true, 0, Now));
        if (state == InvitationState.Used) invitation.Use(Now);
        if (state == InvitationState.Withdrawn) invitation.Withdraw(Now);
        Assert.Equal($"The invitation is {state.ToString().ToLowerInvariant()}.", mail.WhyNotWanted(true, 0, Now.AddDays(state == InvitationState.Expired ? 7 : 0)));
    }
}
