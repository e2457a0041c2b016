using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>Compares the pool once something in it has changed, and forgets what merges set aside once nobody can undo them.</summary>
public sealed partial class DuplicateUpkeep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DuplicateUpkeep> log) : Upkeep(clock)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(20);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromMinutes(2);

    protected override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        await new ComparePool(db, Clock).LookAsync(stop);
        await ForgetAsync(db, Clock.GetUtcNow(), stop);
    }

    public static async Task ForgetAsync(LeadersDb db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var merge in await db.Merges.PastUndo(now - Merge.Kept).ToListAsync(cancellation)) merge.Forget();
        await db.SaveChangesAsync(cancellation);
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure);

    [LoggerMessage(LogLevel.Warning, "The pool could not be compared; trying again")]
    private static partial void LogNotNow(ILogger log, Exception failure);
}
