using Microsoft.EntityFrameworkCore;

namespace PrecisionLeaders.Data.Mail;

/// <summary>
/// Deletes what ended long ago: sent, not needed, given up. What an admin should look at stays until they have, and so does what keeps the sweep from telling the
/// same once more: the mails of a round that is open.
/// </summary>
public static class ClearOutbox
{
    /// <param name="db">the mails go at once, without the unit of work</param>
    /// <param name="keep">how long they are kept after they ended</param>
    /// <param name="now">the moment</param>
    /// <returns>how many went</returns>
    public static Task<int> RunAsync(LeadersDb db, TimeSpan keep, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Outbox.EndedBefore(now - keep).ExecuteDeleteAsync();
    }
}
