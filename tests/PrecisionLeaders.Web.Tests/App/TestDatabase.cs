using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;

namespace PrecisionLeaders.Web.Tests.App;

/// <summary>
/// A migrated database of a test class: a copy of one SQLite file migrated once for the run; or, when LEADERS_TEST_SQLSERVER holds a
/// connection string and LEADERS_TEST_PROVIDER says SqlServer, a database made there and dropped afterwards.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly string? folder;
    private readonly string? onServer;

    private TestDatabase(Dictionary<string, string?> settings, string? folder, string? onServer) => (Settings, this.folder, this.onServer) = (settings, folder, onServer);

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static bool IsOnSqlServer => Environment.GetEnvironmentVariable("LEADERS_TEST_PROVIDER") == "SqlServer";

    public static TestDatabase Fresh()
    {
        if (IsOnSqlServer)
        {
            var given = Environment.GetEnvironmentVariable("LEADERS_TEST_SQLSERVER") ?? throw new InvalidOperationException("LEADERS_TEST_SQLSERVER is not set.");
            var connection = new SqlConnectionStringBuilder(given) { InitialCatalog = $"leaders_test_{Guid.CreateVersion7():N}" }.ConnectionString;
            return new(new() { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Leaders"] = connection }, null, connection);
        }
        var folder = Directory.CreateTempSubdirectory("leaders-test-").FullName;
        File.Copy(Template.Value, Path.Combine(folder, "leaders.db"));
        return new(new() { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = folder }, folder, null);
    }

    public void Dispose()
    {
        if (folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        if (onServer is null) return;
        SqlConnection.ClearAllPools();
        using var db = new Data.SqlServer.SqlServerLeadersDb(new DbContextOptionsBuilder<Data.SqlServer.SqlServerLeadersDb>().UseSqlServer(onServer).Options);
        db.Database.EnsureDeleted();
    }

    private static string MakeTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("leaders-template-").FullName, "leaders.db");
        var options = new DbContextOptionsBuilder<SqliteLeadersDb>()
            .UseSqlite($"Data Source={file};Pooling=False")
            .UseApplicationServiceProvider(DesignTime.Services)
            .AddInterceptors(new StampAndAudit(new NoActor(), TimeProvider.System))
            .Options;
        using var db = new SqliteLeadersDb(options);
        new PrepareDatabase(db, TimeProvider.System, NullLogger<PrepareDatabase>.Instance).RunAsync().GetAwaiter().GetResult();
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }
}
