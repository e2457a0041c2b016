using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Privacy;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// Seals what the audit trail gained. The log keeps the end of the chain: whoever rewrote the whole chain in the database would have to rewrite the log as well.
/// </summary>
public sealed partial class TrailUpkeep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TrailUpkeep> log) : Upkeep(clock)
{
    public override string Name => "Audit chain";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(5);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(15);

    protected override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await SealTrail.RunAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), stop) is { } chain) LogSealed(log, chain.Length, Convert.ToHexStringLower(chain.Hash));
        }
        catch (DbUpdateConcurrencyException)
        {
            LogOvertaken(log);
        }
    }

    protected override void Tell(Exception failure) => LogNotSealed(log, failure);

    [LoggerMessage(LogLevel.Information, "Audit trail sealed to {Length}: {Hash}")]
    private static partial void LogSealed(ILogger log, long length, string hash);

    [LoggerMessage(LogLevel.Debug, "The audit trail was sealed by another instance")]
    private static partial void LogOvertaken(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The audit trail could not be sealed; trying again")]
    private static partial void LogNotSealed(ILogger log, Exception failure);
}
