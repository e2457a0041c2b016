using System.Globalization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;

namespace PrecisionLeaders.Web.Start;

/// <summary>What a load balancer or an admin's monitor asks: does it live, can it serve. Counts only, so it needs no sign-in.</summary>
public static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<TalentHealth>("talent index");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = Word(entry.Value.Status), entry.Value.Description, entry.Value.Data }),
    });

    private static string Word(HealthStatus status) => status.ToString().ToLower(CultureInfo.InvariantCulture);
}

internal sealed class DatabaseHealth(LeadersDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}

/// <summary>An index that is still being read, or has fallen behind, takes nothing from the rest of the product: degraded, not unhealthy.</summary>
internal sealed class TalentHealth(TalentFeed feed, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(15);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = feed.Freshness;
        var figures = new Dictionary<string, object> { ["people"] = feed.Index.Count, ["read"] = now.Read, ["of"] = now.Of, ["bytes"] = feed.Index.Bytes };
        if (now.AsOf is not { } asOf) return Task.FromResult(HealthCheckResult.Degraded($"Reading the pool: {now.Read} of {now.Of} people.", data: figures));
        figures["asOf"] = asOf;
        return Task.FromResult(clock.GetUtcNow() - asOf > Behind
            ? HealthCheckResult.Degraded("The index has not followed the database lately.", data: figures)
            : HealthCheckResult.Healthy(data: figures));
    }
}
