using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data;

/// <summary>How the database is, in figures that name nobody.</summary>
/// <param name="Bytes">what it takes on disk</param>
/// <param name="Free">of these, bytes that are free for later use; null where the server keeps that to itself</param>
/// <param name="People">people in the pool</param>
/// <param name="Findable">people whose texts are in the full-text index</param>
/// <param name="Due">changes that index has yet to follow</param>
/// <param name="Outbox">mails by state</param>
/// <param name="InTrouble">mails nobody may forget</param>
/// <param name="Sealed">links of the audit chain</param>
/// <param name="Unsealed">audit entries that wait to become one</param>
public sealed record DatabaseState(
    bool IsSqlite, string Version, long Bytes, long? Free, IReadOnlyList<string> Applied, IReadOnlyList<string> Pending,
    int People, int Findable, int Due, IReadOnlyDictionary<MailState, int> Outbox, int InTrouble, long Sealed, long Unsealed)
{
    public static async Task<DatabaseState> ReadAsync(LeadersDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var isSqlite = db.Database.IsSqlite();
        return new(
            isSqlite,
            await OneAsync<string>(db, isSqlite ? "SELECT sqlite_version() AS \"Value\"" : "SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128)) AS \"Value\"", cancellation),
            await OneAsync<long>(db, isSqlite ? "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count, pragma_page_size" : "SELECT SUM(CAST([size] AS bigint)) * 8192 AS \"Value\" FROM sys.database_files", cancellation),
            isSqlite ? await OneAsync<long>(db, "SELECT freelist_count * page_size AS \"Value\" FROM pragma_freelist_count, pragma_page_size", cancellation) : null,
            [.. await db.Database.GetAppliedMigrationsAsync(cancellation)],
            [.. await db.Database.GetPendingMigrationsAsync(cancellation)],
            await db.Candidates.CountAsync(cancellation),
            await db.Set<FindText>().CountAsync(cancellation),
            await db.Set<FindDue>().CountAsync(cancellation),
            await db.Outbox.GroupBy(mail => mail.State).Select(group => new { group.Key, Mails = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Mails, cancellation),
            await db.Outbox.InTrouble().CountAsync(cancellation),
            await db.Set<AuditChain>().Select(chain => (long?)chain.Length).SingleOrDefaultAsync(cancellation) ?? 0,
            await db.AuditEntries.Unsealed().LongCountAsync(cancellation));
    }

    private static Task<T> OneAsync<T>(LeadersDb db, string sql, CancellationToken cancellation) => db.Database.SqlQueryRaw<T>(sql).SingleAsync(cancellation);
}
