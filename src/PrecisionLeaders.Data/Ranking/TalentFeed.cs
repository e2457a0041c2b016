using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>How far the talent index is in step with the database.</summary>
/// <param name="Read">people read so far; as many as <paramref name="Of"/> once the index stands</param>
/// <param name="Of">people to be read when it was begun</param>
/// <param name="AsOf">the moment up to which changes are in it, or null while it is being read for the first time</param>
public sealed record TalentFreshness(int Read, int Of, DateTimeOffset? AsOf)
{
    public bool IsReady => AsOf is not null;
}

/// <summary>
/// The talent index of this instance, kept in step with the database: read at start, then led by the audit trail, in which every save of
/// any instance leaves a row for each record it touched.
/// </summary>
public sealed partial class TalentFeed(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TalentFeed> log) : IDisposable
{
    private const int PageLength = 20_000, MostAtOnce = 2_000;

    /// <summary>A save may be numbered before another and yet become visible after it; so the trail is read again this far back.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    /// <summary>So long a page waits for whoever follows the database at that moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Followed = [nameof(Candidate), nameof(OffLimitsRule), nameof(Client), nameof(Specialty)];

    private readonly SemaphoreSlim turn = new(1);
    private readonly Queue<(DateTimeOffset At, long Id)> marks = new();
    private readonly HashSet<long> met = [];
    private HashSet<Guid> barred = [];
    private DateOnly day;
    private long floor;
    private volatile TalentIndex index = new();
    private volatile TalentFreshness freshness = new(0, 0, null);

    public TalentIndex Index => index;
    public TalentFreshness Freshness => freshness;

    /// <summary>Reads what changed since the last time; the whole pool the first time and when a day has begun, since years in leadership and rules depend on it.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            if (!freshness.IsReady || today != day) await ReadWholeAsync(now, today, cancellation);
            else await FollowAsync(now, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Before a page answers: follows what changed, where that takes milliseconds. While the pool is being read, first or for a new day, the page answers
    /// from what is there, and <see cref="Freshness"/> says how far that is.
    /// </summary>
    public async Task CatchUpIfShortAsync(CancellationToken cancellation = default)
    {
        if (!freshness.IsReady || !await turn.WaitAsync(Patience, cancellation)) return;
        try
        {
            var now = clock.GetUtcNow();
            if (DateOnly.FromDateTime(now.UtcDateTime) == day) await FollowAsync(now, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ReadWholeAsync(DateTimeOffset now, DateOnly today, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        // First the end of the trail, then the people: what is saved in between is read twice rather than missed.
        var last = await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellation) ?? 0;
        var rules = await db.OffLimitsAsync(today, cancellation);
        var ids = await db.Candidates.OrderBy(held => held.Id).Select(held => held.Id).ToListAsync(cancellation);
        LogReading(log, ids.Count);

        // Read for the first time, the index answers with those read so far; read anew, the old one answers until this one stands.
        var fresh = freshness.IsReady ? new TalentIndex() : index;
        var isFirst = !freshness.IsReady;
        if (isFirst) freshness = new(0, ids.Count, null);
        var (read, off) = (0, new ConcurrentBag<Guid>());
        await Parallel.ForEachAsync(ids.Chunk(PageLength).Select(page => (First: page[0], Last: page[^1])), cancellation, async (page, stop) =>
        {
            await using var own = scopes.CreateAsyncScope();
            var some = await TalentProfiles.ReadAsync(own.ServiceProvider.GetRequiredService<LeadersDb>(), page.First, page.Last, rules, today, stop);
            fresh.Apply(some, []);
            foreach (var held in some.Where(held => held.IsOffLimits)) off.Add(held.Id);
            var so = Interlocked.Add(ref read, some.Count);
            if (isFirst) freshness = new(so, ids.Count, null);
            if (ids.Count > PageLength) LogProgress(log, so, ids.Count);
        });
        (index, barred, day, floor) = (fresh, [.. off], today, last);
        marks.Clear();
        met.Clear();
        freshness = new(fresh.Count, ids.Count, now);
        LogRead(log, fresh.Count, clock.GetElapsedTime(began).TotalSeconds, fresh.Bytes);
    }

    private async Task FollowAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        var trail = await db.AuditEntries.Where(entry => entry.Id > floor && Followed.Contains(entry.Kind)).Select(entry => new { entry.Id, entry.Kind, entry.RecordId }).ToListAsync(cancellation);
        var fresh = trail.Where(entry => !met.Contains(entry.Id)).ToList();
        if (fresh.Exists(entry => entry.Kind == nameof(Specialty)))
        {
            // Who works in a narrower field counts in the broader one: a tree that changed changes people all over the pool.
            await ReadWholeAsync(now, day, cancellation);
            return;
        }
        if (fresh.Count > 0)
        {
            var rules = await db.OffLimitsAsync(day, cancellation);
            var changed = fresh.Where(entry => entry.Kind == nameof(Candidate)).Select(entry => entry.RecordId).ToHashSet();
            if (fresh.Exists(entry => entry.Kind != nameof(Candidate)))
            {
                var nowBarred = (await db.Candidates.BarredBy(rules).Select(held => held.Id).ToListAsync(cancellation)).ToHashSet();
                changed.UnionWith(nowBarred.Except(barred).Concat(barred.Except(nowBarred)));
            }
            foreach (var some in changed.Chunk(MostAtOnce)) await RefreshAsync(db, some, rules, cancellation);
            LogFollowed(log, changed.Count);
        }
        met.UnionWith(fresh.Select(entry => entry.Id));
        Forget(now, trail.Count == 0 ? floor : trail.Max(entry => entry.Id));
        freshness = new(index.Count, index.Count, now);
    }

    private async Task RefreshAsync(LeadersDb db, Guid[] ids, OffLimits rules, CancellationToken cancellation)
    {
        var read = await TalentProfiles.ReadAsync(db, ids, rules, day, cancellation);
        index.Apply(read, [.. ids.Except(read.Select(held => held.Id))]);
        barred.ExceptWith(ids);
        barred.UnionWith(read.Where(held => held.IsOffLimits).Select(held => held.Id));
    }

    /// <summary>Lets go of the trail beyond the overlap.</summary>
    private void Forget(DateTimeOffset now, long last)
    {
        marks.Enqueue((now, last));
        while (marks.TryPeek(out var mark) && mark.At < now - Overlap) floor = marks.Dequeue().Id;
        met.RemoveWhere(id => id <= floor);
    }

    public void Dispose() => turn.Dispose();

    [LoggerMessage(LogLevel.Information, "Reading {Count} people into the talent index")]
    private static partial void LogReading(ILogger log, int count);

    [LoggerMessage(LogLevel.Information, "Talent index: {Read} of {Count} people read")]
    private static partial void LogProgress(ILogger log, int read, int count);

    [LoggerMessage(LogLevel.Information, "Talent index holds {Count} people after {Seconds:0.0} s, in {Bytes} bytes")]
    private static partial void LogRead(ILogger log, int count, double seconds, long bytes);

    [LoggerMessage(LogLevel.Debug, "Talent index followed {Count} changed people")]
    private static partial void LogFollowed(ILogger log, int count);
}
