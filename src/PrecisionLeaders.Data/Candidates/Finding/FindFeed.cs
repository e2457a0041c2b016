using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>Has the full-text index follow the database. What is to be followed was laid down in the save that made it so; nothing is lost when the application stops in between.</summary>
public sealed partial class FindFeed(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FindFeed> log) : IDisposable
{
    /// <summary>So many changes are followed in one transaction, since each leaves a piece of index to be merged; and so many people are in hand at a time.</summary>
    private const int AtOnce = 1_000, Portion = 200;

    /// <summary>So long a page waits for whoever follows at that moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>So long a page follows before it answers from what is there.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Follows all that is due.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        while (await StepAsync(Timeout.InfiniteTimeSpan, cancellation))
        {
        }
    }

    /// <summary>Before a page answers: follows what was saved just now. After a large import the page answers from what is there.</summary>
    /// <returns>whether changes are still to be followed</returns>
    public async Task<bool> CatchUpIfShortAsync(LeadersDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Set<FindDue>().AnyAsync(cancellation)) return false;
        var begun = Stopwatch.GetTimestamp();
        while (await StepAsync(Patience, cancellation))
            if (Stopwatch.GetElapsedTime(begun) > Short) return true;
        return false;
    }

    private async Task<bool> StepAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!await turn.WaitAsync(patience, cancellation)) return true;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await FollowAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> FollowAsync(LeadersDb db, CancellationToken cancellation)
    {
        var dues = await db.Set<FindDue>().AsNoTracking().OrderBy(due => due.Id).Take(AtOnce).ToListAsync(cancellation);
        if (dues.Count == 0) return false;
        var ids = dues.ConvertAll(due => due.Id);
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                await RewriteAsync(db, dues, stop);
                await db.Set<FindDue>().Where(due => ids.Contains(due.Id)).ExecuteDeleteAsync(stop);
                await transaction.CommitAsync(stop);
            }, cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Another instance followed the same changes at the same moment and was first; else they are still due, and what failed is told.
            if (await db.Set<FindDue>().CountAsync(due => ids.Contains(due.Id), cancellation) == ids.Count) throw;
            LogOvertaken(log);
        }
        LogFollowed(log, dues.Count);
        return dues.Count == AtOnce;
    }

    private async Task RewriteAsync(LeadersDb db, List<FindDue> dues, CancellationToken cancellation)
    {
        var subjects = dues.Select(due => due.Subject).ToHashSet();
        var specialties = await db.Specialties.AsNoTracking().ToListAsync(cancellation);
        if (specialties.Exists(held => subjects.Contains(held.Id)))
        {
            var tree = new SpecialtyTree(specialties);
            var changed = specialties.Where(held => subjects.Contains(held.Id)).SelectMany(held => tree.WithNarrower(held.Id)).ToHashSet();
            subjects.UnionWith(await db.Set<CandidateSpecialty>().Where(held => changed.Contains(held.SpecialtyId)).Select(held => EF.Property<Guid>(held, "CandidateId")).ToListAsync(cancellation));
        }
        foreach (var people in subjects.Chunk(Portion))
        {
            await RewriteAsync(db, people, cancellation);
            if (db.Database.IsSqlite()) await FindTextRows.WriteAsync(db, db.ChangeTracker.Entries<FindText>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity), cancellation);
            else await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RewriteAsync(LeadersDb db, Guid[] people, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var said = await SaidOfPerson.ReadAsync(db, people);
        var kept = await db.Set<FindText>().Where(held => people.Contains(held.CandidateId)).ToDictionaryAsync(held => held.CandidateId, cancellation);
        foreach (var person in said)
        {
            if (!kept.Remove(person.Id, out var text)) db.Add(text = new FindText(person.Id));
            text.Write(person.SortName, person.AddedAt, person.Texts, person.Facts, now);
        }
        var gone = kept.Keys.ToList();
        if (gone.Count == 0) return;
        await db.Set<FindText>().Where(held => gone.Contains(held.CandidateId)).ExecuteDeleteAsync(cancellation);
        foreach (var text in kept.Values) db.Entry(text).State = EntityState.Detached;
    }

    public void Dispose() => turn.Dispose();

    [LoggerMessage(LogLevel.Debug, "The full-text index followed {Count} changes")]
    private static partial void LogFollowed(ILogger log, int count);

    [LoggerMessage(LogLevel.Debug, "The full-text index was led on by another instance")]
    private static partial void LogOvertaken(ILogger log);
}
