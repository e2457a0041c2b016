using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Data.SqlServer;

namespace PrecisionLeaders.Data;

/// <summary>Which database is used, and how: SQLite in a data folder unless configuration says SQL Server.</summary>
public static class LeadersDatabase
{
    /// <summary>A list of ids goes as one parameter: with one for each id, the statement would be written and planned anew for every length.</summary>
    private const ParameterTranslationMode Lists = ParameterTranslationMode.Parameter;

    /// <summary>Configuration: <c>Database:Provider</c> (Sqlite or SqlServer), <c>Database:Folder</c>, <c>ConnectionStrings:Leaders</c>.</summary>
    public static IServiceCollection AddLeadersDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<StampAndAudit>();
        services.AddScoped<PrepareDatabase>();
        services.AddSingleton<Ranking.TalentFeed>();
        services.AddSingleton<Candidates.Finding.FindFeed>();
        services.AddSingleton<Intake.ImportWork>();
        var given = configuration.GetConnectionString("Leaders");
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (IsSqlServer(configuration))
        {
            if (string.IsNullOrWhiteSpace(given)) throw new InvalidOperationException("Database:Provider is SqlServer, but ConnectionStrings:Leaders is empty. Set it to the connection string of the database.");
            services.AddSingleton(_ => new CommitMark(null));
            services.AddDbContextPool<LeadersDb, SqlServerLeadersDb>((scope, options) => options
                .UseSqlServer(given, server => server.EnableRetryOnFailure().UseParameterizedCollectionMode(Lists))
                .AddInterceptors(scope.GetRequiredService<StampAndAudit>())
                .ConfigureWarnings(AllowCountingUpToALimit));
        }
        else if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            var connection = SqliteConnectionString(configuration);
            services.AddSingleton(_ => new CommitMark(connection));
            var smallCache = new SmallPageCache();
            services.AddDbContextPool<LeadersDb, SqliteLeadersDb>((scope, options) => options
                .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(Lists))
                .AddInterceptors(scope.GetRequiredService<StampAndAudit>(), smallCache)
                .ConfigureWarnings(AllowCountingUpToALimit));
        }
        else throw new InvalidOperationException($"Database:Provider is '{provider}'. It can be Sqlite or SqlServer.");
        return services;
    }

    /// <summary>"More than 500" is counted by stopping at 501, in whatever order is shortest: the limit needs no order there.</summary>
    private static void AllowCountingUpToALimit(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    /// <summary>The file of the embedded database; null when configuration says SQL Server.</summary>
    public static string? SqliteFile(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return IsSqlServer(configuration) ? null : new SqliteConnectionStringBuilder(SqliteConnectionString(configuration)).DataSource;
    }

    private static bool IsSqlServer(IConfiguration configuration) => "SqlServer".Equals(configuration["Database:Provider"], StringComparison.OrdinalIgnoreCase);

    private static string SqliteConnectionString(IConfiguration configuration)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Leaders")) { ForeignKeys = true, DefaultTimeout = 60, Cache = SqliteCacheMode.Private };
        if (string.IsNullOrEmpty(connection.DataSource)) connection.DataSource = Path.Combine(Directory.CreateDirectory(configuration["Database:Folder"] ?? "data").FullName, configuration["Database:File"] ?? "leaders.db");
        return connection.ConnectionString;
    }
}

/// <summary>Brings the database up to the model: a backup first, then the migrations, then what ships with the product.</summary>
public sealed partial class PrepareDatabase(LeadersDb db, TimeProvider clock, ILogger<PrepareDatabase> log)
{
    /// <returns>the names of migrations not yet applied</returns>
    public async Task<IReadOnlyList<string>> PendingAsync() => [.. await db.Database.GetPendingMigrationsAsync()];

    /// <param name="since">when what ships with the product counts as published; now unless the demonstration asks for a past</param>
    public async Task RunAsync(DateTimeOffset? since = null)
    {
        if (await PendingAsync() is { Count: > 0 } pending)
        {
            if (db.Database.IsSqlite()) await ReadyFileAsync();
            LogMigrating(log, pending.Count);
            await db.Database.MigrateAsync();
            await Candidates.FoldOrganisations.RunAsync(db);
            await Candidates.WriteNames.RunAsync(db);
        }
        await Candidates.Finding.FindIndex.EnsureAsync(db);
        await Seeding.SeedDefaults.RunAsync(db, since ?? clock.GetUtcNow());
    }

    /// <summary>Write-ahead logging, so that readers and the writer do not wait for each other; and a copy beside it before anything is changed.</summary>
    private async Task ReadyFileAsync()
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var exists = File.Exists(file) && new FileInfo(file).Length > 0;
        await db.Database.OpenConnectionAsync();
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            if (!exists) return;
            var copy = $"{file}.before-{clock.GetUtcNow():yyyyMMddHHmmss}";
            using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
            LogBackedUp(log, Path.GetFileName(copy));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Applying {Count} migrations")]
    private static partial void LogMigrating(ILogger log, int count);

    [LoggerMessage(LogLevel.Information, "Kept a copy of the database as {File} before migrating")]
    private static partial void LogBackedUp(ILogger log, string file);
}
