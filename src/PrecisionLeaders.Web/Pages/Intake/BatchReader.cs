using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>
/// Reads, one after another, the batches that are too large to be read while somebody waits, and those whose reading broke off. When a reading fails, its
/// batch keeps the lease until it runs out and is then read anew; after some attempts it is given up.
/// </summary>
public sealed partial class BatchReader(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BatchReader> log) : Upkeep(clock)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset sweepAt = DateTimeOffset.MinValue;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(15);

    protected override async Task LookAsync(CancellationToken stop)
    {
        if (Clock.GetUtcNow() >= sweepAt)
        {
            await InScopeAsync(db => KeepContent.SweepAsync(db, Clock.GetUtcNow(), stop));
            sweepAt = Clock.GetUtcNow() + BetweenSweeps;
        }
        while (await InScopeAsync(db => ReadNextAsync(db, stop)))
        {
        }
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure.GetBaseException().GetType().Name);

    private async Task<bool> ReadNextAsync(LeadersDb db, CancellationToken stop)
    {
        var key = Guid.NewGuid();
        if (await ReadImport.ClaimAsync(db, key, Clock.GetUtcNow(), stop) is not { } batch) return false;
        LogBegun(log, batch);
        var read = await new ReadImport(db, Clock).RunAsync(batch, key, stop);
        LogEnded(log, batch, read);
        return true;
    }

    private async Task<T> InScopeAsync<T>(Func<LeadersDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LeadersDb>());
    }

    [LoggerMessage(LogLevel.Information, "Reading batch {Batch}")]
    private static partial void LogBegun(ILogger log, Guid batch);

    [LoggerMessage(LogLevel.Information, "Batch {Batch} was read: {Read}")]
    private static partial void LogEnded(ILogger log, Guid batch, bool read);

    /// <summary>Without the message, which may repeat what stood in a row.</summary>
    [LoggerMessage(LogLevel.Warning, "A batch could not be read; trying again: {Kind}")]
    private static partial void LogNotNow(ILogger log, string kind);
}
