using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>Compares the whole pool when somebody in it has changed, and keeps whom it found until the next time.</summary>
public sealed class ComparePool(LeadersDb db, TimeProvider clock)
{
    /// <summary>So many pairs are kept, the surest first. Whoever has decided about them finds the next ones the time after.</summary>
    public const int Most = 2_000;

    /// <returns>whether it was compared: something changed, and the last comparison was long enough ago</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var last = await db.Set<PoolComparison>().AsNoTracking().OrderByDescending(held => held.Id).FirstOrDefaultAsync(cancellation);
        if (last is not null && !last.IsRestedAt(now)) return false;
        var through = await db.AuditEntries.OrderByDescending(held => held.Id).Select(held => held.Id).FirstOrDefaultAsync(cancellation);
        if (last is not null && !await db.AuditEntries.AnyAsync(held => held.Id > last.Through && held.Id <= through && held.Kind == nameof(Candidate), cancellation)) return false;
        await RunAsync(now, through, cancellation);
        return true;
    }

    private async Task RunAsync(DateTimeOffset now, long through, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var pool = await PoolPeople.ReadAsync(db, cancellation: cancellation);
        var settled = (await db.Set<NotTheSame>().Select(held => new { held.FirstId, held.SecondId }).ToListAsync(cancellation)).SelectMany(held => new[] { (held.FirstId, held.SecondId), (held.SecondId, held.FirstId) }).ToHashSet();
        var pairs = await Task.Run(() => pool.Pairs(cancellation: cancellation), cancellation);
        var found = pairs.Where(pair => !settled.Contains((pair.A, pair.B))).Take(Most).Select(pool.Explain).ToList();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await db.Set<PossibleDuplicate>().ExecuteDeleteAsync(stop);
            await db.Set<PoolComparison>().ExecuteDeleteAsync(stop);
            db.AddRange(found);
            db.Add(new PoolComparison(now, through, pool.Count, pairs.Count, Stopwatch.GetElapsedTime(started)));
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            db.ChangeTracker.Clear();
        }, cancellation);
    }
}
