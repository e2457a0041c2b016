using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Mail;

/// <summary>Named queries over the outbox and the words of mails. Admins alone see it.</summary>
public static class MailQueries
{
    public static IQueryable<OutboxMail> SeenBy(this IQueryable<OutboxMail> mails, Viewer viewer)
    {
        var isAdmin = viewer.Is(Roles.Admin);
        return mails.Where(mail => isAdmin);
    }

    /// <summary>Mails that a process may take.</summary>
    public static IQueryable<OutboxMail> ToTakeAt(this IQueryable<OutboxMail> mails, DateTimeOffset now) =>
        mails.Where(mail => mail.State == MailState.Waiting && mail.DueAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil <= now));

    /// <summary>Mails whose hand-over began and was never told the end of.</summary>
    public static IQueryable<OutboxMail> LeftInHandAt(this IQueryable<OutboxMail> mails, DateTimeOffset now) =>
        mails.Where(mail => mail.State == MailState.Sending && mail.LeasedUntil <= now);

    /// <summary>Mails that need nobody any more; not those of an open round, by whose keys the sweep knows what it has told.</summary>
    public static IQueryable<OutboxMail> EndedBefore(this IQueryable<OutboxMail> mails, DateTimeOffset moment) =>
        mails.Where(mail => (mail.State == MailState.Sent || mail.State == MailState.Dropped || mail.State == MailState.GivenUp) && mail.EndedAt < moment
            && (mail.Round == null || mail.Round.State != RoundState.Open));

    /// <summary>Mails that an admin should look at.</summary>
    public static IQueryable<OutboxMail> InTrouble(this IQueryable<OutboxMail> mails) =>
        mails.Where(mail => mail.State == MailState.Unclear || mail.State == MailState.Failed || mail.State == MailState.Waiting && mail.Trouble != null);

    /// <summary>Mails that go by themselves when their time comes, or are on their way.</summary>
    public static IQueryable<OutboxMail> OnTheirWay(this IQueryable<OutboxMail> mails) =>
        mails.Where(mail => mail.State == MailState.Waiting || mail.State == MailState.Sending);

    /// <summary>Mails that were not taken the last time and wait for another try.</summary>
    public static IQueryable<OutboxMail> ToTryAgain(this IQueryable<OutboxMail> mails, DateTimeOffset now) =>
        mails.Where(mail => mail.State == MailState.Waiting && mail.Tries > 0 && mail.DueAt > now);

    /// <summary>The mails that went, or were to go, in one message.</summary>
    public static IQueryable<OutboxMail> InMessage(this IQueryable<OutboxMail> mails, Guid? message) =>
        mails.Where(mail => mail.MessageKey != null && mail.MessageKey == message).OrderBy(mail => mail.PostedAt).ThenBy(mail => mail.Id);

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<OutboxMail> Whole(this IQueryable<OutboxMail> mails) => mails
        .Include(mail => mail.To)
        .Include(mail => mail.Invitation).ThenInclude(invitation => invitation!.InvitedBy)
        .Include(mail => mail.Search).ThenInclude(search => search!.Members)
        .Include(mail => mail.Round)
        .AsSplitQuery();

    /// <summary>What gathering and quiet hours need to know.</summary>
    public static IQueryable<WaitingMail> AsWaiting(this IQueryable<OutboxMail> mails) => mails.Select(mail => new WaitingMail(
        mail.Id, (mail.ToId ?? mail.InvitationId)!.Value, mail.To!.Zone, mail.DueAt, mail.PostedAt, mail.Tries,
        mail.Kind == MailKind.Invitation || mail.Kind == MailKind.Trial, mail.IsRepeat ? mail.MessageKey : null));

    /// <summary>How many scorecards the person of a mail owes in its round; 0 where it is of none.</summary>
    public static async Task<int> OwedInAsync(this LeadersDb db, OutboxMail mail)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        var (round, rater) = (mail.RoundId, mail.ToId);
        return round is null ? 0 : await db.Scorecards.Owed().CountAsync(card => card.RoundId == round && card.RaterId == rater);
    }

    /// <summary>The settings in force: an admin's, else the defaults.</summary>
    public static async Task<MailSettings> MailSettingsInForceAsync(this LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.MailSettings.AsNoTracking().SingleOrDefaultAsync() ?? new MailSettings();
    }

    /// <summary>The words in force: an admin's, else those that ship with the product.</summary>
    public static async Task<Func<MailKind, MailWords>> MailWordsInForceAsync(this LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = await db.MailTemplates.AsNoTracking().ToDictionaryAsync(held => held.Kind, held => held.Words);
        return kind => own.GetValueOrDefault(kind) ?? MailWords.DefaultOf(kind);
    }
}
