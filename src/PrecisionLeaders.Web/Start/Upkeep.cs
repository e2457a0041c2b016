namespace PrecisionLeaders.Web.Start;

/// <summary>
/// Work that goes on beside the pages, look after look. It is the outermost handler of what no request waits for: whatever fails is told, tried again a
/// little later, and never ends the application.
/// </summary>
public abstract class Upkeep(TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected abstract TimeSpan Pause { get; }

    protected abstract TimeSpan PauseAfterFailure { get; }

    /// <summary>Does what there is to do now.</summary>
    protected abstract Task LookAsync(CancellationToken stop);

    /// <summary>Writes to the log that a look failed.</summary>
    protected abstract void Tell(Exception failure);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Away from the start: no page waits for the first look.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var look = LookAsync(stoppingToken);
            await look.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (look.Exception is { } failure) Tell(failure.InnerException ?? failure);
            await Task.Delay(look.IsFaulted ? PauseAfterFailure : Pause, Clock, stoppingToken);
        }
    }
}
