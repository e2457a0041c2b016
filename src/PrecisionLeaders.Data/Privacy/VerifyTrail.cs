using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>How a chain is broken.</summary>
public enum Break
{
    /// <summary>An entry does not say what it said when it was written or sealed.</summary>
    Changed,

    /// <summary>An entry that was sealed is gone.</summary>
    Missing,

    /// <summary>An entry is there that the product did not write, or that was not sealed where it stands.</summary>
    Added,
}

/// <summary>The first link that is broken.</summary>
/// <param name="Sequence">its place in the chain; null for an entry that is not sealed yet</param>
/// <param name="EntryId">the entry that stands there; null when it is missing</param>
public sealed record BrokenLink(Break How, long? Sequence, long? EntryId);

/// <param name="Checked">entries of the chain that hold, from the first</param>
/// <param name="Forgotten">of these, entries whose values were forgotten</param>
/// <param name="Unsealed">entries that wait to be sealed</param>
/// <param name="End">the hash of the last link that holds, in hex</param>
public sealed record TrailVerdict(long Checked, long Forgotten, long Unsealed, string? End, BrokenLink? Broken);

/// <summary>Follows the chain from its first link to its end and stops where it is broken.</summary>
public static class VerifyTrail
{
    /// <summary>Read in pieces: where a connection may be retried, a question is answered whole or not at all, and a million entries are too many to hold.</summary>
    private const int AtOnce = 2000;

    /// <param name="told">is told, now and then, how many links hold so far</param>
    public static async Task<TrailVerdict> RunAsync(LeadersDb db, Action<long>? told = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        // What is sealed while this goes on is beyond the end read first.
        var chain = await db.Set<AuditChain>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        var (at, before, forgotten, length) = (0L, Array.Empty<byte>(), 0L, chain?.Length ?? 0);
        BrokenLink? broken = null;
        while (broken is null && at < length)
        {
            var links = await db.AuditEntries.AsNoTracking().LinksBetween(at, length).Take(AtOnce).ToListAsync(cancellation);
            if (links.Count == 0) broken = new(Break.Missing, at + 1, null);
            foreach (var link in links)
            {
                broken = BreakAt(link, at + 1, before, chain!.DigestsAfter);
                if (broken is not null) break;
                (at, before) = (at + 1, link.Hash!);
                if (link.ForgottenAt is not null) forgotten++;
            }
            told?.Invoke(at);
        }
        if (broken is null && chain is not null && !before.AsSpan().SequenceEqual(chain.Hash)) broken = new(Break.Changed, at, await IdOfAsync(db, at, cancellation));
        broken ??= await BeyondTheEndAsync(db, chain, cancellation);
        return new(at, forgotten, await db.AuditEntries.Unsealed().LongCountAsync(cancellation), at == 0 ? null : Convert.ToHexStringLower(before), broken);
    }

    private static BrokenLink? BreakAt(AuditEntry link, long place, byte[] before, long known) => link switch
    {
        _ when link.Sequence > place => new(Break.Missing, place, null),
        { Digest: null } when link.Id > known => new(Break.Added, place, link.Id),
        _ when !link.IsLinkedTo(before) || link.Digest is not null && !link.IsAsWritten => new(Break.Changed, place, link.Id),
        _ => null,
    };

    /// <summary>Entries that claim a place the chain does not have, or wait to be sealed and are not as the product writes them.</summary>
    private static async Task<BrokenLink?> BeyondTheEndAsync(LeadersDb db, AuditChain? chain, CancellationToken cancellation)
    {
        // The entry first, the end after: what is sealed in between has moved the end as well.
        var last = await db.AuditEntries.MaxAsync(entry => entry.Sequence, cancellation);
        var end = await db.Set<AuditChain>().Select(held => (long?)held.Length).SingleOrDefaultAsync(cancellation) ?? 0;
        if (last > end) return new(Break.Added, last, await IdOfAsync(db, last.Value, cancellation));
        foreach (var entry in await db.AuditEntries.AsNoTracking().Unsealed().Include(entry => entry.Values).Take(AtOnce).ToListAsync(cancellation))
        {
            if (entry.Digest is null && chain is not null && entry.Id > chain.DigestsAfter) return new(Break.Added, null, entry.Id);
            if (entry.Digest is not null && !entry.IsAsWritten) return new(Break.Changed, null, entry.Id);
        }
        return null;
    }

    private static Task<long?> IdOfAsync(LeadersDb db, long sequence, CancellationToken cancellation) =>
        db.AuditEntries.Where(entry => entry.Sequence == sequence).Select(entry => (long?)entry.Id).SingleOrDefaultAsync(cancellation);
}
