using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Mail;

public sealed class ClearOutboxTests : IAsyncDisposable
{
    private readonly RunningApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_ended_long_ago_goes_and_what_waits_or_is_in_trouble_stays()
    {
        var scene = await app.HasOpenRound(raters: 1);
        var mails = new List<OutboxMail>();
        for (var one = 0; one < 6; one++) mails.Add(await app.HasPosted(scene, scene.Rater(1)));
        await Ends(mails[0], mail => { mail.Begin(); mail.Arrive(app.Now); });
        await Ends(mails[1], mail => mail.Drop("Not wanted", app.Now));
        await Ends(mails[2], mail => { mail.LetGo(); mail.GiveUp(app.Now); });
        await Ends(mails[3], mail => mail.Stop("Refused", app.Now));
        await Ends(mails[4], mail => { mail.Begin(); mail.LoseSight("Lost", app.Now); });
        Assert.Equal(0, await Clears(days: 180));
        app.Clock.Advance(TimeSpan.FromDays(180));
        Assert.Equal(0, await Clears(days: 180));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, await Clears(days: 180));
        Assert.Equal([MailState.Waiting, MailState.Unclear, MailState.Failed], (await app.AllMails(MailKind.QuestionAnswered)).Select(mail => mail.State).Order());
    }

    [Fact]
    public async Task Mails_of_an_open_round_stay_so_that_nothing_is_told_twice()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 3, "A note.");
        await app.HasSubmitted(scene, scene.Rater(1), 2, 3, "A note.");
        await app.LooksForReminders();
        var told = Assert.Single(await app.AllMails(MailKind.Reveal));
        app.Clock.Advance(Post.Gathered);
        await app.PostmanComes(new TestCarrier());
        app.Clock.Advance(TimeSpan.FromDays(400));
        await Clears(days: 180);
        await app.LooksForReminders();
        Assert.Equal(told.Id, Assert.Single(await app.AllMails(MailKind.Reveal)).Id);
        await app.HasClosed(scene);
        await Clears(days: 180);
        Assert.DoesNotContain(await app.AllMails(MailKind.Reveal), mail => mail.Id == told.Id);
    }

    [Theory]
    [InlineData(null, 180, null)]
    [InlineData("30", 30, null)]
    [InlineData("0", 180, "Mail:KeepDays is a whole number from 1 to 3650.")]
    public void How_long_is_configured(string? days, int kept, string? problem)
    {
        var options = MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:KeepDays", days)]).Build(), () => null);
        Assert.Equal((TimeSpan.FromDays(kept), problem), (options.Keep, options.Problem));
    }

    private Task<int> Clears(int days) => app.Reads(db => ClearOutbox.RunAsync(db, TimeSpan.FromDays(days), app.Now));

    private Task<OutboxMail> Ends(OutboxMail posted, Action<OutboxMail> end) => app.Has(async db =>
    {
        var mail = await db.Outbox.SingleAsync(held => held.Id == posted.Id);
        mail.Take(Guid.CreateVersion7(), app.Now.AddMinutes(1), app.Now);
        end(mail);
        return mail;
    });
}
