using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>
/// Makes audit entries links of the chain, behind the saves that wrote them: a save that had to know the link before its own would wait for every other save.
/// </summary>
public static class SealTrail
{
    /// <summary>So many are sealed in one transaction; in SQLite every other save waits that long.</summary>
    private const int AtOnce = 500;

    /// <summary>Seals what is not sealed yet.</summary>
    /// <returns>the end of the chain, or null when there was nothing to seal</returns>
    /// <exception cref="DbUpdateException">when another instance sealed at the same moment; it has sealed what is missing here, or will</exception>
    public static async Task<AuditChain?> RunAsync(LeadersDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        AuditChain? sealedTo = null;
        for (var isMore = true; isMore;)
        {
            db.ChangeTracker.Clear();
            // The end first: were it read after the entries, another instance could have sealed those in between.
            var chain = await db.Set<AuditChain>().SingleOrDefaultAsync(cancellation);
            var entries = await db.AuditEntries.Unsealed().Take(AtOnce).ToListAsync(cancellation);
            if (entries.Count == 0) return sealedTo;
            chain ??= db.Add(new AuditChain(await LastWithoutDigestAsync(db, cancellation))).Entity;
            foreach (var entry in entries) chain.Append(entry);
            await db.SaveChangesAsync(cancellation);
            (sealedTo, isMore) = (chain, entries.Count == AtOnce);
        }
        return sealedTo;
    }

    private static async Task<long> LastWithoutDigestAsync(LeadersDb db, CancellationToken cancellation) =>
        await db.AuditEntries.Where(entry => entry.Digest == null).MaxAsync(entry => (long?)entry.Id, cancellation) ?? 0;
}
