using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// Work that goes on beside the pages, look after look. It is the outermost handler of what no request waits for: whatever fails is told, tried again a
/// little later, and never ends the application.
/// </summary>
public abstract class Upkeep(TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    /// <summary>What an admin knows it by.</summary>
    public virtual string Name => Wording.Of(GetType().Name);

    /// <summary>When a look last ended well in this instance.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>When a look last failed in this instance, and of what kind the failure was.</summary>
    public DateTimeOffset? FailedAt { get; private set; }
    public string? Trouble { get; private set; }

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
            if (look.Exception is { } failure)
            {
                // The kind alone: a message may repeat what stood in a row.
                (FailedAt, Trouble) = (Clock.GetUtcNow(), failure.GetBaseException().GetType().Name);
                Tell(failure.InnerException ?? failure);
            }
            else if (look.IsCompletedSuccessfully) LookedAt = Clock.GetUtcNow();
            await Task.Delay(look.IsFaulted ? PauseAfterFailure : Pause, Clock, stoppingToken);
        }
    }
}
