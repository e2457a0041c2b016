using System.Data.Common;
using PrecisionLeaders.Data.Candidates.Finding;

namespace PrecisionLeaders.Web.Start;

/// <summary>Has the full-text index follow what no page has asked for yet, such as a large import.</summary>
public sealed partial class FindUpkeep(FindFeed feed, TimeProvider clock, ILogger<FindUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await feed.CatchUpAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                pause = Behind(failure);
            }
            catch (TimeoutException failure)
            {
                pause = Behind(failure);
            }
            catch (InvalidOperationException failure)
            {
                pause = Behind(failure);
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    /// <summary>What is due stays due; the database may be back in a moment.</summary>
    private TimeSpan Behind(Exception failure)
    {
        LogBehind(log, failure);
        return PauseAfterFailure;
    }

    [LoggerMessage(LogLevel.Warning, "The full-text index could not follow the database; trying again")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
