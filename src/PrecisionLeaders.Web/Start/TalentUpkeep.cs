using PrecisionLeaders.Data.Ranking;

namespace PrecisionLeaders.Web.Start;

/// <summary>Reads the talent index once the application serves, and has it follow the database every second after. When a look fails, the index stays as it is and says as of when.</summary>
public sealed partial class TalentUpkeep(TalentFeed feed, PoolTurn turn, TimeProvider clock, ILogger<TalentUpkeep> log) : Upkeep(clock)
{
    public override string Name => "Talent index";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(5);

    protected override Task LookAsync(CancellationToken stop) => turn.TakeAsync(feed.CatchUpAsync, stop);

    protected override void Tell(Exception failure) => LogBehind(log, failure);

    [LoggerMessage(LogLevel.Warning, "The talent index could not follow the database; trying again")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
