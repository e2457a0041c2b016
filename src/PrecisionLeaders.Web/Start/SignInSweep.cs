using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>Deletes what was written down of sign-ins once its days are over.</summary>
public sealed partial class SignInSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignInSweep> log) : Upkeep(clock)
{
    public override string Name => "History of sign-ins";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromMinutes(5);

    protected override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await RunAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), Clock.GetUtcNow(), stop);
    }

    public static Task RunAsync(LeadersDb db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SignInAttempts.OlderThan(now - SignInAttempt.Kept).ExecuteDeleteAsync(cancellation);
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure);

    [LoggerMessage(LogLevel.Warning, "Sign-ins of long ago could not be deleted; trying again")]
    private static partial void LogNotNow(ILogger log, Exception failure);
}
