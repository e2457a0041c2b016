using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;

namespace PrecisionLeaders.Web.Start;

/// <summary>How accounts stand, kept until anything at all is committed to the database; where that cannot be known, asked anew each time.</summary>
public sealed class Standings(CommitMark mark)
{
    private Kept kept = new(null, []);

    /// <returns>null when the account is closed</returns>
    public async ValueTask<Standing?> OfAsync(LeadersDb db, Guid account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Read before the question: what is committed in between makes the answer newer than its mark, never older.
        var now = mark.Read();
        var known = kept;
        if (now is null || known.At != now) kept = known = new(now, []);
        else if (known.ByAccount.TryGetValue(account, out var held)) return held;
        var standing = await db.Users.StandingOf(db, account).SingleOrDefaultAsync(cancellation);
        if (standing is not null) known.ByAccount[account] = standing;
        return standing;
    }

    private sealed record Kept(long? At, ConcurrentDictionary<Guid, Standing> ByAccount);
}
