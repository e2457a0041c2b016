using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>Reads, commits and undoes, one after another, the batches that are too large for somebody to wait, and those whose work broke off.</summary>
public sealed partial class BatchUpkeep(IServiceScopeFactory scopes, ImportWork work, TimeProvider clock, ILogger<BatchUpkeep> log) : Upkeep(clock)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset sweepAt = DateTimeOffset.MinValue;

    public override string Name => "Files that come in";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(15);

    protected override async Task LookAsync(CancellationToken stop)
    {
        if (Clock.GetUtcNow() >= sweepAt)
        {
            await using var scope = scopes.CreateAsyncScope();
            await KeepContent.SweepAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), Clock.GetUtcNow(), stop);
            sweepAt = Clock.GetUtcNow() + BetweenSweeps;
        }
        while (await work.NextAsync(stop))
        {
        }
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure.GetBaseException().GetType().Name);

    /// <summary>Without the message, which may repeat what stood in a row.</summary>
    [LoggerMessage(LogLevel.Warning, "A batch could not be read, committed or undone; trying again: {Kind}")]
    private static partial void LogNotNow(ILogger log, string kind);
}
