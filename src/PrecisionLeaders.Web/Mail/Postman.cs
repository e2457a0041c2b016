using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Web.Mail;

/// <summary>
/// Empties the outbox once: takes what is due, writes it, hands it over and stores how that ended. Each step is a save of its own, so that whatever stops the
/// process in between, the next one knows how far this came: taken and not begun goes again, begun and not ended is unclear and never goes again by itself.
/// </summary>
public sealed partial class Postman(IServiceScopeFactory scopes, MailOptions options, LetterPaper paper, Func<ICarrier> carriers, TimeProvider clock, ILogger<Postman> log)
{
    private const string LostFromSight = "The program ended while this mail was being handed over. It may have arrived.";

    /// <returns>how many messages went</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (options.Way == MailWay.Off || options.Problem is not null) return 0;
        await LoseSightAsync(stop);
        var bags = await InScopeAsync(async db => MailBag.Gather(
            await db.Outbox.ToTakeAt(clock.GetUtcNow()).AsWaiting().ToListAsync(stop), await db.MailSettingsInForceAsync(), clock.LocalTimeZone, clock.GetUtcNow()));
        if (bags.Count == 0) return 0;
        await using var carrier = carriers();
        var (sent, closed) = (0, (string?)null);
        foreach (var bag in bags)
        {
            if (stop.IsCancellationRequested) break;
            var how = await InScopeAsync(db => DeliverAsync(db, bag, carrier, closed, stop));
            if (how.Sent) sent++;
            // A server that is down for one mail is down for the next: they wait without each trying for itself.
            closed = how.Closed ?? closed;
        }
        return sent;
    }

    private async Task<(bool Sent, string? Closed)> DeliverAsync(LeadersDb db, MailBag bag, ICarrier carrier, string? closed, CancellationToken stop)
    {
        if (await TakeAsync(db, bag) is not { } taken) return (false, null);
        var (mails, message) = taken;
        closed ??= await carrier.ReadyAsync(stop);
        if (closed is not null)
        {
            foreach (var mail in mails)
            {
                if (stop.IsCancellationRequested) mail.LetGo();
                else mail.Delay(closed, clock.GetUtcNow());
            }
            await SavedAsync(db);
            if (!stop.IsCancellationRequested) LogClosed(log, mails.Count);
            return (false, closed);
        }
        mails.ForEach(mail => mail.Begin());
        if (!await SavedAsync(db)) return (false, null);
        var outcome = await carrier.HandOverAsync(message);
        await StoreAsync([.. mails.Select(mail => mail.Id)], outcome);
        return (outcome.How == Handed.Over, null);
    }

    /// <summary>Takes the mails of a bag that still are wanted, and writes what goes out; drops the others.</summary>
    /// <returns>null when none is left, or another process was faster</returns>
    private async Task<(List<OutboxMail> Mails, MimeKit.MimeMessage Message)?> TakeAsync(LeadersDb db, MailBag bag)
    {
        var (now, ids) = (clock.GetUtcNow(), bag.Mails.Select(mail => mail.Id).ToList());
        var found = await db.Outbox.ToTakeAt(now).Whole().Where(mail => ids.Contains(mail.Id)).OrderBy(mail => mail.PostedAt).ThenBy(mail => mail.Id).ToListAsync();
        if (found.Count < ids.Count) return null;
        var (mails, items) = (new List<OutboxMail>(), new List<Letter.Item>());
        foreach (var mail in found)
        {
            var owed = await db.OwedInAsync(mail);
            var item = paper.ItemOf(mail, owed);
            var why = mail.WhyNotWanted(mail.Search?.Members.Any(member => member.AccountId == mail.ToId) ?? true, owed, now)
                ?? (item is null ? "The link of the invitation can no longer be read. Withdraw the invitation and make a new one." : null);
            if (why is not null) mail.Drop(why, now);
            else if (!LetterPaper.IsAddress(mail.ToAddress)) mail.Stop("The address of the person is none that a mail can go to. Correct it, then send the mail again.", now);
            else
            {
                mail.Take(bag.MessageKey, now + options.Lease, now);
                mails.Add(mail);
                items.Add(item!);
            }
        }
        if (!await SavedAsync(db) || mails.Count == 0) return null;
        var letter = Letter.To(mails[0].ToName, items, await db.MailWordsInForceAsync());
        return (mails, paper.MessageOf(letter, mails[0].ToName, mails[0].ToAddress, bag.MessageKey, now));
    }

    /// <summary>Stores how it ended. That is true, so it outlasts whatever else was stored meanwhile.</summary>
    private async Task StoreAsync(IReadOnlyCollection<Guid> ids, Outcome outcome)
    {
        for (var saved = false; !saved;)
        {
            saved = await InScopeAsync(async db =>
            {
                foreach (var mail in await db.Outbox.Where(mail => ids.Contains(mail.Id)).ToListAsync()) End(mail, outcome);
                return await SavedAsync(db);
            });
        }
        LogEnded(log, outcome.How, ids.Count, ids.First());
    }

    private void End(OutboxMail mail, Outcome outcome)
    {
        var now = clock.GetUtcNow();
        if (outcome.How == Handed.Over) mail.Arrive(now);
        else if (mail.State != MailState.Sending) return;
        else if (outcome.How == Handed.Later) mail.Delay(outcome.Why, now);
        else if (outcome.How == Handed.Refused) mail.Stop(outcome.Why, now);
        else mail.LoseSight(outcome.Why, now);
    }

    private Task<bool> LoseSightAsync(CancellationToken stop) => InScopeAsync(async db =>
    {
        var now = clock.GetUtcNow();
        foreach (var mail in await db.Outbox.LeftInHandAt(now).ToListAsync(stop)) mail.LoseSight(LostFromSight, now);
        return await SavedAsync(db);
    });

    /// <returns>false when another process changed the same mails meanwhile; nothing is stored then</returns>
    private static async Task<bool> SavedAsync(LeadersDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<T> InScopeAsync<T>(Func<LeadersDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LeadersDb>());
    }

    [LoggerMessage(LogLevel.Warning, "{Count} mails wait: the way out is closed. The admin page of mail says why")]
    private static partial void LogClosed(ILogger log, int count);

    [LoggerMessage(LogLevel.Information, "Mail handed {How}: {Count} of the outbox, first {Mail}")]
    private static partial void LogEnded(ILogger log, Handed how, int count, Guid mail);
}
