using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Deletes for good the documents removed, and the former entries kept, so long ago that nobody puts them back.</summary>
public sealed partial class ProfileSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProfileSweep> log) : Upkeep(clock)
{
    public override string Name => "Removed documents and entries";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromMinutes(5);

    protected override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await RunAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), Clock.GetUtcNow(), stop);
    }

    /// <summary>Documents by way of the unit of work, so that the trail tells of it; of entries it told when they were changed.</summary>
    public static async Task RunAsync(LeadersDb db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Documents.RemoveRange(await db.Documents.GoneBefore(now - Document.Kept).ToListAsync(cancellation));
        foreach (var merge in await db.Merges.PastUndo(now - Merge.Kept).ToListAsync(cancellation)) merge.Forget();
        await db.SaveChangesAsync(cancellation);
        await db.FormerEntries.GoneBefore(now - FormerEntry.Kept).ExecuteDeleteAsync(cancellation);
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure);

    [LoggerMessage(LogLevel.Warning, "What was removed long ago could not be deleted; trying again")]
    private static partial void LogNotNow(ILogger log, Exception failure);
}
