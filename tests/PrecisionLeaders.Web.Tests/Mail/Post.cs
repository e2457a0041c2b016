using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>A way out that does what a test says, and keeps what it was given.</summary>
internal sealed class TestCarrier : ICarrier
{
    public List<MimeMessage> Messages { get; } = [];

    /// <summary>Why it takes nothing; null when it does.</summary>
    public string? Closed { get; set; }
    public int Asked { get; private set; }

    /// <summary>Happens once, between taking the mails and handing them over.</summary>
    public Func<Task>? WhenReady { get; set; }
    public Func<MimeMessage, Outcome> Answer { get; set; } = _ => new(Handed.Over);

    public async Task<string?> ReadyAsync(CancellationToken stop)
    {
        Asked++;
        var (happening, closed) = (WhenReady, Closed);
        WhenReady = null;
        if (happening is not null) await happening();
        return closed;
    }

    public Task<Outcome> HandOverAsync(MimeMessage message)
    {
        Messages.Add(message);
        return Task.FromResult(Answer(message));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The outbox of a test: its mails, and a postman who comes when called.</summary>
internal static class Post
{
    /// <summary>Half an hour: longer than mails are gathered.</summary>
    public static readonly TimeSpan Gathered = TimeSpan.FromMinutes(30);

    /// <summary>One instance of the application goes to the outbox once.</summary>
    public static Task<int> PostmanComes(this RunningApp app, ICarrier carrier) => new Postman(
        app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<MailOptions>(), app.Services.GetRequiredService<LetterPaper>(),
        () => carrier, app.Clock, NullLogger<Postman>.Instance).RunAsync(CancellationToken.None);

    public static Task<int> LooksForReminders(this RunningApp app) => app.Reads(db => SweepMail.RunAsync(db, app.Clock.LocalTimeZone, app.Now));

    /// <summary>Tells the account that a question of theirs is answered.</summary>
    public static Task<OutboxMail> HasPosted(this RunningApp app, RoundScene scene, Account to) => app.Has(async db =>
    {
        var (asker, search) = (await db.Accounts.SingleAsync(held => held.Id == to.Id), await db.Searches.SingleAsync(held => held.Id == scene.Search.Id));
        PostMail.QuestionAnswered(db, asker, search, Guid.CreateVersion7(), "/review", app.Now);
        return db.Outbox.Local.Single();
    });

    public static Task<OutboxMail> MailNow(this RunningApp app, OutboxMail mail) => app.Reads(db => db.Outbox.Whole().SingleAsync(held => held.Id == mail.Id));

    public static Task<List<OutboxMail>> AllMails(this RunningApp app, MailKind kind) => app.Reads(db => db.Outbox.Whole().Where(held => held.Kind == kind).OrderBy(held => held.PostedAt).ToListAsync());
}
