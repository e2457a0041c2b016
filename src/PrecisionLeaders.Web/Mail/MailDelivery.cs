using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Mail;

/// <summary>Empties the outbox every few seconds, and looks every few minutes for what no act posts and for what ended long ago. When a look fails, the outbox stays as it is.</summary>
public sealed partial class MailDelivery(Postman postman, MailOptions options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailDelivery> log) : Upkeep(clock)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);

    private DateTimeOffset sweepAt = DateTimeOffset.MinValue;

    public override string Name => "Outbox";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(15);

    protected override async Task LookAsync(CancellationToken stop)
    {
        if (Clock.GetUtcNow() >= sweepAt)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
            await SweepMail.RunAsync(db, Clock.LocalTimeZone, Clock.GetUtcNow());
            if (options.Problem is null) await ClearOutbox.RunAsync(db, options.Keep, Clock.GetUtcNow());
            sweepAt = Clock.GetUtcNow() + BetweenSweeps;
        }
        await postman.RunAsync(stop);
    }

    protected override void Tell(Exception failure) => LogNotNow(log, failure.GetBaseException().GetType().Name);

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
