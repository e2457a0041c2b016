using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>Mails that no act posts: when they come, and when they are no longer wanted.</summary>
public sealed class ReminderTests : IAsyncDisposable
{
    private readonly RunningApp app = new();
    private readonly TestCarrier carrier = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Reminders_come_three_days_and_one_day_before_and_once_each()
    {
        var scene = await app.HasOpenRound(raters: 2);
        await app.HasSubmitted(scene, scene.Rater(2), 1, 3, "A note.");
        await app.HasSubmitted(scene, scene.Rater(2), 2, 3, "A note.");
        var due = scene.Round.DueOn.ToDateTime(new TimeOnly(9, 0));
        app.Clock.SetUtcNow(new(due.AddDays(-4), TimeSpan.Zero));
        await app.LooksForReminders();
        Assert.Empty(await app.AllMails(MailKind.Reminder));
        foreach (var days in new[] { 3, 1 })
        {
            app.Clock.SetUtcNow(new(due.AddDays(-days), TimeSpan.Zero));
            // Two instances look at the same moment.
            await Task.WhenAll(app.LooksForReminders(), app.LooksForReminders());
            await app.LooksForReminders();
            app.Clock.Advance(Post.Gathered);
            await app.PostmanComes(carrier);
        }
        var reminders = await app.AllMails(MailKind.Reminder);
        Assert.Equal(2, reminders.Count);
        Assert.All(reminders, mail => Assert.Equal((scene.Rater(1).Id, MailState.Sent), (mail.ToId!.Value, mail.State)));
        Assert.Contains(carrier.Messages, message => message.TextBody!.Contains("You still owe 2 scorecards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_is_dropped_when_the_round_closes_before_it_goes()
    {
        var (scene, mail) = await HasReminder();
        await app.HasClosed(scene);
        Assert.Equal("The round is not open any more.", await IsDropped(mail));
    }

    [Fact]
    public async Task A_reminder_is_dropped_when_the_person_has_left_the_team()
    {
        var (scene, mail) = await HasReminder();
        await app.HasLeftTeam(scene, scene.Rater(1));
        Assert.Equal("The person is no longer in the team of the search.", await IsDropped(mail));
    }

    [Fact]
    public async Task A_reminder_is_dropped_when_all_is_in_before_it_goes()
    {
        var (scene, mail) = await HasReminder();
        await app.HasSubmitted(scene, scene.Rater(1), 1, 3, "A note.");
        await app.HasSubmitted(scene, scene.Rater(1), 2, 3, "A note.");
        Assert.Equal("The person owes no scorecard of the round any more.", await IsDropped(mail));
    }

    [Fact]
    public async Task A_moved_due_date_drops_the_reminder_and_brings_another_in_its_time()
    {
        var (scene, mail) = await HasReminder();
        await app.Has(async db =>
        {
            var round = await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id);
            round.Extend(round.DueOn.AddDays(7));
            return round;
        });
        Assert.Equal("The round has another due date now.", await IsDropped(mail));
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.LooksForReminders();
        app.Clock.Advance(Post.Gathered);
        Assert.Equal(1, await app.PostmanComes(carrier));
        Assert.Contains("due 8 December 2026", carrier.Messages[0].TextBody, StringComparison.Ordinal);
    }

    private async Task<(RoundScene, OutboxMail)> HasReminder()
    {
        var scene = await app.HasOpenRound(raters: 1);
        app.Clock.SetUtcNow(new(scene.Round.DueOn.AddDays(-3).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        await app.LooksForReminders();
        return (scene, Assert.Single(await app.AllMails(MailKind.Reminder)));
    }

    private async Task<string?> IsDropped(OutboxMail mail)
    {
        app.Clock.Advance(Post.Gathered);
        Assert.Equal(0, await app.PostmanComes(carrier));
        Assert.Empty(carrier.Messages);
        var now = await app.MailNow(mail);
        Assert.Equal(MailState.Dropped, now.State);
        return now.Trouble;
    }
}
