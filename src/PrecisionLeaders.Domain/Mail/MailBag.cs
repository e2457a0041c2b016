namespace PrecisionLeaders.Domain.Mail;

/// <summary>What gathering and quiet hours need to know of a mail in the outbox.</summary>
/// <param name="Id">the mail's</param>
/// <param name="To">the account, or for an invitation the invitation</param>
/// <param name="Zone">IANA zone of the person; null for the server's</param>
/// <param name="DueAt">when it may go</param>
/// <param name="PostedAt">when it was posted</param>
/// <param name="Tries">failed tries so far</param>
/// <param name="IsUrgent">that somebody waits for it</param>
/// <param name="RepeatOf">the message it went in before, where it goes again as it was</param>
public sealed record WaitingMail(Guid Id, Guid To, string? Zone, DateTimeOffset DueAt, DateTimeOffset PostedAt, int Tries, bool IsUrgent, Guid? RepeatOf);

/// <summary>Mails to one person that go out now, as one.</summary>
public sealed record MailBag(IReadOnlyList<WaitingMail> Mails)
{
    /// <summary>Part of the Message-ID: the oldest mail's, the same at every try; of a repeat, that of the message it repeats.</summary>
    public Guid MessageKey => Mails[0].RepeatOf ?? Mails[0].Id;

    /// <summary>Sorts what waits into bags that go now, oldest first; what is held back by quiet hours or gathered still is in none.</summary>
    /// <param name="waiting">mails that may go, and those that may within the time of gathering</param>
    /// <param name="settings">quiet hours and the time of gathering</param>
    /// <param name="here">the server's zone</param>
    /// <param name="now">the moment</param>
    public static IReadOnlyList<MailBag> Gather(IEnumerable<WaitingMail> waiting, MailSettings settings, TimeZoneInfo here, DateTimeOffset now)
    {
        var due = waiting.OrderBy(mail => mail.PostedAt).ThenBy(mail => mail.Id).ToList();
        var alone = due.Where(mail => mail.IsUrgent && mail.DueAt <= now).Select(mail => new MailBag([mail]));
        var together = due.Where(mail => !mail.IsUrgent).GroupBy(mail => (mail.To, mail.RepeatOf))
            .Where(bag => bag.Any(mail => GoesAt(mail, settings, here, now) <= now))
            // Of mails that were refused before, one whose next try comes later keeps to it.
            .Select(bag => new MailBag([.. bag.Where(mail => mail.DueAt <= now)]));
        return [.. alone.Concat(together).Where(bag => bag.Mails.Count > 0).OrderBy(bag => bag.Mails[0].PostedAt)];
    }

    /// <summary>When a mail goes by itself: after the time of gathering or the next try, and not in quiet hours.</summary>
    public static DateTimeOffset GoesAt(WaitingMail mail, MailSettings settings, TimeZoneInfo here, DateTimeOffset now)
    {
        if (mail.IsUrgent) return Later(mail.DueAt, now);
        var at = Later(mail.Tries == 0 && mail.RepeatOf is null ? mail.DueAt + settings.Gathering : mail.DueAt, now);
        return settings.Quiet.EndAt(at, ZoneOf(mail, here)) ?? at;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeZoneInfo ZoneOf(WaitingMail mail, TimeZoneInfo here) => TimeZoneInfo.TryFindSystemTimeZoneById(mail.Zone ?? "", out var zone) ? zone : here;
}
