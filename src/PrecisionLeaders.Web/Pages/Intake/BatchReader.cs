using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>Reads, one after another, the batches that are too large to be read while somebody waits, and those whose reading broke off.</summary>
public sealed partial class BatchReader(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BatchReader> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), PauseAfterFailure = TimeSpan.FromSeconds(15), BetweenSweeps = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Away from the start: nothing waits for the first file.
        await Task.Yield();
        var sweepAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (clock.GetUtcNow() >= sweepAt)
                {
                    await InScopeAsync(db => KeepContent.SweepAsync(db, clock.GetUtcNow(), stoppingToken));
                    sweepAt = clock.GetUtcNow() + BetweenSweeps;
                }
                while (await InScopeAsync(db => ReadNextAsync(db, stoppingToken))) { }
            }
            catch (DbException failure)
            {
                pause = NotNow(failure);
            }
            catch (DbUpdateException failure)
            {
                pause = NotNow(failure);
            }
            catch (TimeoutException failure)
            {
                pause = NotNow(failure);
            }
            catch (IOException failure)
            {
                pause = NotNow(failure);
            }
            catch (InvalidOperationException failure)
            {
                pause = NotNow(failure);
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task<bool> ReadNextAsync(LeadersDb db, CancellationToken stop)
    {
        var key = Guid.NewGuid();
        if (await ReadImport.ClaimAsync(db, key, clock.GetUtcNow(), stop) is not { } batch) return false;
        LogBegun(log, batch);
        var read = await new ReadImport(db, clock).RunAsync(batch, key, stop);
        LogEnded(log, batch, read);
        return true;
    }

    private async Task<T> InScopeAsync<T>(Func<LeadersDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LeadersDb>());
    }

    /// <summary>The batch keeps its lease until it runs out and is then read anew; after some attempts it is given up.</summary>
    private TimeSpan NotNow(Exception failure)
    {
        LogNotNow(log, failure.GetBaseException().GetType().Name);
        return PauseAfterFailure;
    }

    [LoggerMessage(LogLevel.Information, "Reading batch {Batch}")]
    private static partial void LogBegun(ILogger log, Guid batch);

    [LoggerMessage(LogLevel.Information, "Batch {Batch} was read: {Read}")]
    private static partial void LogEnded(ILogger log, Guid batch, bool read);

    /// <summary>Without the message, which may repeat what stood in a row.</summary>
    [LoggerMessage(LogLevel.Warning, "A batch could not be read; trying again: {Kind}")]
    private static partial void LogNotNow(ILogger log, string kind);
}
