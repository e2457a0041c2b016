using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Mail;

/// <summary>
/// Posts what no act tells: reminders three days and one day before scorecards are due, and the reveal to a rater whose own scorecards are all in. Each has a key
/// made of what it tells, and the key is unique: however often and from however many instances it is looked for, it is posted once.
/// </summary>
public static class SweepMail
{
    private static readonly int[] DaysBefore = [3, 1];

    /// <param name="db">the unit of work; each mail is saved by itself</param>
    /// <param name="here">the server's zone, for people who chose none</param>
    /// <param name="now">the moment</param>
    /// <returns>how many were posted</returns>
    public static async Task<int> RunAsync(LeadersDb db, TimeZoneInfo here, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var posted = 0;
        foreach (var mail in await FindAsync(db, here, now))
        {
            db.Outbox.Add(mail);
            try
            {
                await db.SaveChangesAsync();
                posted++;
            }
            catch (DbUpdateException)
            {
                // Another instance looked at the same moment and has posted it.
                foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToList()) entry.State = EntityState.Detached;
            }
        }
        return posted;
    }

    private static async Task<List<OutboxMail>> FindAsync(LeadersDb db, TimeZoneInfo here, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var (first, last) = (day.AddDays(-1), day.AddDays(DaysBefore[0] + 1));
        var counts = await db.Scorecards
            .Where(card => card.Round.State == RoundState.Open && card.Round.Search.Members.Any(member => member.AccountId == card.RaterId) && card.Rater.DeactivatedAt == null
                && (card.Round.Reveal == RevealRule.WhenOwnAreIn || card.Round.DueOn >= first && card.Round.DueOn <= last))
            .GroupBy(card => new { card.RoundId, card.RaterId })
            .Select(own => new
            {
                own.Key.RoundId,
                own.Key.RaterId,
                Owed = own.Count(card => card.SubmittedAt == null && card.RecusedAt == null),
                In = own.Count(card => card.SubmittedAt != null),
            }).ToListAsync();
        var (roundIds, raterIds) = (counts.Select(row => row.RoundId).Distinct().ToList(), counts.Select(row => row.RaterId).Distinct().ToList());
        var rounds = await db.Rounds.Include(round => round.Search).Where(round => roundIds.Contains(round.Id)).ToDictionaryAsync(round => round.Id);
        var raters = await db.Accounts.Where(account => raterIds.Contains(account.Id)).ToDictionaryAsync(account => account.Id);
        var mails = counts.SelectMany(row => row.Owed > 0
            ? RemindersFor(rounds[row.RoundId], raters[row.RaterId], here, now)
            : row.In > 0 && rounds[row.RoundId].Reveal == RevealRule.WhenOwnAreIn
                ? [PostMail.Revealed(rounds[row.RoundId], raters[row.RaterId], $"own-in/{row.RoundId:N}", "Your own scorecards are all in.", now)]
                : []).ToList();
        var keys = mails.Select(mail => mail.Key).ToList();
        var known = await db.Outbox.Where(mail => keys.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync();
        return [.. mails.Where(mail => !known.Contains(mail.Key))];
    }

    /// <summary>The reminder whose days have come where the rater is; none for one that fell before the round opened.</summary>
    private static IEnumerable<OutboxMail> RemindersFor(ScoringRound round, Account rater, TimeZoneInfo here, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(rater.Zone ?? "", out var own) ? own : here;
        DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var left = round.DueOn.DayNumber - DayOf(now).DayNumber;
        // The reminder of three days is late after two; then the one of one day comes. That one still helps on the day itself.
        if (DaysBefore.Where(days => left >= 0 && left <= days).DefaultIfEmpty().Min() is not (> 0 and var which)) yield break;
        if (round.OpenedAt is { } opened && DayOf(opened) >= round.DueOn.AddDays(-which)) yield break;
        yield return OutboxMail.About(MailKind.Reminder, rater, round.Search, $"reminder/{round.Id:N}/{which}/{round.DueOn:yyyyMMdd}", "/review", now).OfRound(round, round.DueOn);
    }
}
