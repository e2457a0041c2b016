using Microsoft.EntityFrameworkCore;
using MimeKit;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>What becomes of mails in the outbox when the way out is open, closed, or closes in between.</summary>
public sealed class PostmanTests : IAsyncDisposable
{
    private readonly RunningApp app = new();
    private readonly TestCarrier carrier = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_server_that_is_down_is_tried_again_at_growing_distances_and_each_mail_arrives_once()
    {
        var scene = await app.HasOpenRound(raters: 3);
        var mails = new[] { await app.HasPosted(scene, scene.Rater(1)), await app.HasPosted(scene, scene.Rater(2)), await app.HasPosted(scene, scene.Rater(3)) };
        app.Clock.Advance(Post.Gathered);
        carrier.Closed = "The mail server cannot be reached.";
        Assert.Equal(0, await app.PostmanComes(carrier));
        // Asked once, not for each mail.
        Assert.Equal(1, carrier.Asked);
        Assert.All(mails, mail => Assert.Equal((MailState.Waiting, 1, "The mail server cannot be reached."), Told(app.MailNow(mail).Result)));

        app.Clock.Advance(TimeSpan.FromSeconds(59));
        await app.PostmanComes(carrier);
        Assert.Equal(1, carrier.Asked);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.PostmanComes(carrier);
        Assert.Equal(2, carrier.Asked);

        carrier.Closed = null;
        await app.PostmanComes(carrier);
        Assert.Empty(carrier.Messages);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(3, await app.PostmanComes(carrier));
        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, await app.PostmanComes(carrier));
        Assert.Equal(3, carrier.Messages.Count);
        Assert.All(mails, mail => Assert.Equal((MailState.Sent, 2, null), Told(app.MailNow(mail).Result)));
    }

    [Fact]
    public async Task A_recipient_who_is_refused_stops_nobody_else_and_is_not_tried_again()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var (refused, other) = (await app.HasPosted(scene, scene.Rater(1)), await app.HasPosted(scene, scene.Rater(2)));
        app.Clock.Advance(Post.Gathered);
        carrier.Answer = message => Reads(message) == scene.Rater(1).Email ? new(Handed.Refused, "The mail server refused the recipient: 550 no such mailbox") : new(Handed.Over);
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Equal((MailState.Failed, 0, "The mail server refused the recipient: 550 no such mailbox"), Told(await app.MailNow(refused)));
        Assert.Equal(MailState.Sent, (await app.MailNow(other)).State);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.PostmanComes(carrier);
        Assert.Equal(2, carrier.Messages.Count);
    }

    [Fact]
    public async Task What_is_put_off_keeps_its_message_id()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.HasPosted(scene, scene.Rater(1));
        app.Clock.Advance(Post.Gathered);
        carrier.Answer = _ => new(Handed.Later, "The mail server refused the mail: 451 greylisted");
        await app.PostmanComes(carrier);
        carrier.Answer = _ => new(Handed.Over);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.PostmanComes(carrier);
        Assert.Equal(2, carrier.Messages.Count);
        Assert.Equal(carrier.Messages[0].MessageId, carrier.Messages[1].MessageId);
    }

    [Fact]
    public async Task An_address_that_is_none_fails_by_itself()
    {
        var scene = await app.HasOpenRound(raters: 2);
        await app.Has(async db =>
        {
            var login = await db.Users.SingleAsync(held => held.Id == scene.Rater(1).Id);
            db.Entry(await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id)).Property(held => held.Email).CurrentValue = "..@..";
            return login;
        });
        var (none, other) = (await app.HasPosted(scene, scene.Rater(1)), await app.HasPosted(scene, scene.Rater(2)));
        app.Clock.Advance(Post.Gathered);
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Equal((MailState.Failed, MailState.Sent), ((await app.MailNow(none)).State, (await app.MailNow(other)).State));
    }

    [Fact]
    public async Task Three_to_one_person_go_as_one()
    {
        var scene = await app.HasOpenRound(raters: 2);
        foreach (var minute in new[] { 0, 2, 4 })
        {
            await app.HasPosted(scene, scene.Rater(1));
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            // The first has not waited its five minutes when the second and the third come.
            if (minute < 4) Assert.Equal(0, await app.PostmanComes(carrier));
        }
        await app.HasPosted(scene, scene.Rater(2));
        Assert.Equal(1, await app.PostmanComes(carrier));
        var digest = Assert.Single(carrier.Messages);
        Assert.Equal((scene.Rater(1).Email, "3 things for you in PrecisionLeaders"), (Reads(digest), digest.Subject));
        Assert.Equal(3, digest.TextBody!.Split("Your question is answered: ").Length - 1);
        var mails = (await app.AllMails(MailKind.QuestionAnswered)).Where(mail => mail.ToId == scene.Rater(1).Id).ToList();
        Assert.All(mails, mail => Assert.Equal((MailState.Sent, mails[0].Id), (mail.State, mail.MessageKey)));
        app.Clock.Advance(Post.Gathered);
        Assert.Equal(1, await app.PostmanComes(carrier));
    }

    [Theory]
    [InlineData("2026-11-23T20:30:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2027-03-27T20:30:00Z", "2027-03-28T05:00:00Z")]
    [InlineData("2027-10-30T21:30:00Z", "2027-10-31T06:00:00Z")]
    public async Task Quiet_hours_hold_mails_over_the_night_of_the_person(string posted, string ends)
    {
        var scene = await app.HasOpenRound(raters: 2);
        await app.Has(async db =>
        {
            var account = await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id);
            account.Prefer(null, "Europe/Berlin");
            return account;
        });
        app.Clock.SetUtcNow(At(posted));
        await app.HasPosted(scene, scene.Rater(1));
        await app.HasPosted(scene, scene.Rater(1));
        app.Clock.SetUtcNow(At(ends).AddSeconds(-1));
        Assert.Equal(0, await app.PostmanComes(carrier));
        app.Clock.SetUtcNow(At(ends));
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Equal("2 things for you in PrecisionLeaders", Assert.Single(carrier.Messages).Subject);
    }

    [Fact]
    public async Task An_invitation_waits_for_nothing()
    {
        app.Clock.SetUtcNow(At("2026-11-23T23:00:00Z"));
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await admin.Open("/admin/people")).Submit(new() { ["Form.Name"] = "Otto Brandvold", ["Form.Email"] = "otto@postman.example", ["Form.Roles"] = "Recruiter" });
        var token = page.One("#link").GetAttribute("value")!.Split("token=")[1];
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Contains($"/account/invitation?token={token}", Assert.Single(carrier.Messages).TextBody, StringComparison.Ordinal);
        // The link was kept for the mail alone.
        Assert.Null(Assert.Single(await app.AllMails(MailKind.Invitation)).SealedToken);
    }

    [Fact]
    public async Task Two_instances_never_hand_over_the_same_mail()
    {
        var scene = await app.HasOpenRound(raters: 3);
        foreach (var rater in scene.Raters) await app.HasPosted(scene, rater);
        app.Clock.Advance(Post.Gathered);
        var other = new TestCarrier();
        // Just when the first has taken its first mail, the second comes and finds the other two.
        carrier.WhenReady = async () => Assert.Equal(2, await app.PostmanComes(other));
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Equal(scene.Raters.Select(rater => rater.Email).Order(), carrier.Messages.Concat(other.Messages).Select(Reads).Order());

        foreach (var rater in scene.Raters) await app.HasPosted(scene, rater);
        app.Clock.Advance(Post.Gathered);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.PostmanComes(other)));
        Assert.Equal(6, carrier.Messages.Count + other.Messages.Count);
    }

    [Fact]
    public async Task What_a_process_took_and_never_began_goes_when_its_lease_ends()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.HasPosted(scene, scene.Rater(1));
        app.Clock.Advance(Post.Gathered);
        carrier.WhenReady = () => throw new TimeoutException("The process ends here.");
        await Assert.ThrowsAsync<TimeoutException>(() => app.PostmanComes(carrier));
        app.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal(0, await app.PostmanComes(carrier));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Single(carrier.Messages);
    }

    [Fact]
    public async Task What_a_process_began_and_never_ended_is_unclear_and_goes_again_only_when_an_admin_says_so()
    {
        var scene = await app.HasOpenRound(raters: 1);
        var mails = new[] { await app.HasPosted(scene, scene.Rater(1)), await app.HasPosted(scene, scene.Rater(1)) };
        app.Clock.Advance(Post.Gathered);
        carrier.Answer = _ => throw new TimeoutException("The process ends here.");
        await Assert.ThrowsAsync<TimeoutException>(() => app.PostmanComes(carrier));
        carrier.Answer = _ => new(Handed.Over);
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await app.PostmanComes(carrier));
        Assert.Equal(MailState.Unclear, (await app.MailNow(mails[0])).State);

        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/mail/{mails[0].Id}");
        page.Says("It may have arrived").Says("it may arrive twice");
        (await page.Submit(button: "Send it again, even if it arrives twice")).Says("It waits to be sent again");
        Assert.Equal(1, await app.PostmanComes(carrier));
        // The same message as before, with both that were in it.
        Assert.Equal([carrier.Messages[0].MessageId, carrier.Messages[0].MessageId], carrier.Messages.Select(message => message.MessageId));
        Assert.Equal(carrier.Messages[0].TextBody, carrier.Messages[1].TextBody);
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, app.MailNow(mail).Result.State));
    }

    private static (MailState, int, string?) Told(OutboxMail mail) => (mail.State, mail.Tries, mail.Trouble);

    private static string Reads(MimeMessage message) => message.To.Mailboxes.Single().Address;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
