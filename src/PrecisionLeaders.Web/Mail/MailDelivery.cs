using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;

namespace PrecisionLeaders.Web.Mail;

/// <summary>Empties the outbox every few seconds, and looks every few minutes for what no act posts and for what ended long ago.</summary>
public sealed partial class MailDelivery(Postman postman, MailOptions options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailDelivery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), PauseAfterFailure = TimeSpan.FromSeconds(15), BetweenSweeps = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Away from the start: nothing waits for the first mail.
        await Task.Yield();
        var sweepAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (clock.GetUtcNow() >= sweepAt)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
                    await SweepMail.RunAsync(db, clock.LocalTimeZone, clock.GetUtcNow());
                    if (options.Problem is null) await ClearOutbox.RunAsync(db, options.Keep, clock.GetUtcNow());
                    sweepAt = clock.GetUtcNow() + BetweenSweeps;
                }
                await postman.RunAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                pause = NotNow(failure);
            }
            catch (Microsoft.EntityFrameworkCore.DbUpdateException failure)
            {
                pause = NotNow(failure);
            }
            catch (TimeoutException failure)
            {
                pause = NotNow(failure);
            }
            catch (InvalidOperationException failure)
            {
                pause = NotNow(failure);
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    /// <summary>The outbox stays as it is; the database may be back in a moment.</summary>
    private TimeSpan NotNow(Exception failure)
    {
        LogNotNow(log, failure.GetBaseException().GetType().Name);
        return PauseAfterFailure;
    }

    /// <summary>Without the message, which may repeat what stood in a row.</summary>
    [LoggerMessage(LogLevel.Warning, "The outbox could not be read or written; trying again: {Kind}")]
    private static partial void LogNotNow(ILogger log, string kind);
}

public static class MailSetUp
{
    /// <summary>The outbox and its way out, as configured.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider => MailOptions.Read(provider.GetRequiredService<IConfiguration>(),
            () => provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()));
        services.AddSingleton<LetterPaper>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<Postman>();
        services.AddSingleton<Func<ICarrier>>(provider =>
        {
            var options = provider.GetRequiredService<MailOptions>();
            return () => options.Way == MailWay.Smtp ? new SmtpCarrier(options) : new FolderCarrier(options);
        });
        services.AddHostedService<MailDelivery>();
        return services;
    }
}
