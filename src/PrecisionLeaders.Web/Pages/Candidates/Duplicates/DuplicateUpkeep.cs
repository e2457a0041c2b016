using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>Compares the pool once something in it has changed.</summary>
public sealed partial class DuplicateUpkeep(IServiceScopeFactory scopes, PoolTurn turn, TimeProvider clock, ILogger<DuplicateUpkeep> log) : Upkeep(clock)
{
    public override string Name => "Possible duplicates";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(20);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromMinutes(2);

    protected override Task LookAsync(CancellationToken stop) => turn.TakeAsync(CompareAsync, stop);

    private async Task CompareAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await new ComparePool(scope.ServiceProvider.GetRequiredService<LeadersDb>(), Clock).LookAsync(stop);
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure);

    [LoggerMessage(LogLevel.Warning, "The pool could not be compared; trying again")]
    private static partial void LogNotNow(ILogger log, Exception failure);
}
