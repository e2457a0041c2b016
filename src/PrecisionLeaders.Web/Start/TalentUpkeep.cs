using System.Data.Common;
using PrecisionLeaders.Data.Ranking;

namespace PrecisionLeaders.Web.Start;

/// <summary>Reads the talent index once the application serves, and has it follow the database every second after.</summary>
public sealed partial class TalentUpkeep(TalentFeed feed, TimeProvider clock, ILogger<TalentUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Away from the start: nothing waits for the first read.
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

    /// <summary>The index stays as it is and says as of when; the database may be back in a moment.</summary>
    private TimeSpan Behind(Exception failure)
    {
        LogBehind(log, failure);
        return PauseAfterFailure;
    }

    [LoggerMessage(LogLevel.Warning, "The talent index could not follow the database; trying again")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
