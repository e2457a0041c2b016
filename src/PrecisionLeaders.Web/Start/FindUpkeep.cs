using PrecisionLeaders.Data.Candidates.Finding;

namespace PrecisionLeaders.Web.Start;

/// <summary>Has the full-text index follow what no page has asked for yet, such as a large import. What is due stays due when a look fails.</summary>
public sealed partial class FindUpkeep(FindFeed feed, PoolTurn turn, TimeProvider clock, ILogger<FindUpkeep> log) : Upkeep(clock)
{
    public override string Name => "Index of texts";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(5);

    protected override Task LookAsync(CancellationToken stop) => turn.TakeAsync(feed.CatchUpAsync, stop);

    protected override void Tell(Exception failure) => LogBehind(log, failure);

    [LoggerMessage(LogLevel.Warning, "The full-text index could not follow the database; trying again")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
