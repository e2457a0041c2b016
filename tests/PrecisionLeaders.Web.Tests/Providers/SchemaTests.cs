using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;

namespace PrecisionLeaders.Web.Tests.Providers;

/// <summary>Both databases at all times: what can be told without a server about the second one.</summary>
public sealed class SchemaTests
{
    /// <summary>Greatest key of a nonclustered index in SQL Server, in bytes; of a clustered one, such as a primary key, 900.</summary>
    private const int IndexKeyBytes = 1700, ClusteredKeyBytes = 900;

    [Fact]
    public void No_model_change_lacks_a_migration_for_SQLite()
    {
        using var db = new SqliteLeadersDb(new DbContextOptionsBuilder<SqliteLeadersDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(DesignTime.Services).Options);
        Assert.False(db.Database.HasPendingModelChanges(), "Run scripts/migrate NAME: the SQLite migrations are behind the model.");
    }

    [Fact]
    public void No_model_change_lacks_a_migration_for_SQL_Server()
    {
        using var db = SqlServerSchema.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "Run scripts/migrate NAME: the SQL Server migrations are behind the model.");
    }

    [Fact]
    public void The_SQL_Server_create_script_parses()
    {
        using var db = SqlServerSchema.Open();
        var script = db.Database.GenerateCreateScript();
        Assert.Contains("CREATE TABLE [Candidates]", script, StringComparison.Ordinal);
        Assert.Empty(SqlServerSchema.ParseErrors(script));
    }

    [Fact]
    public void The_SQL_Server_schema_is_valid()
    {
        using var model = SqlServerSchema.Model();
        Assert.Empty(SqlServerSchema.Problems(model));
    }

    [Fact]
    public void The_validation_sees_what_is_wrong()
    {
        using var model = SqlServerSchema.Model();
        model.AddObjects("CREATE PROCEDURE [Wrong] AS SELECT [NoSuchColumn] FROM [Candidates]");
        Assert.NotEmpty(SqlServerSchema.Problems(model));
        Assert.NotEmpty(SqlServerSchema.ParseErrors("SELECT FROM WHERE"));
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        using var db = SqlServerSchema.Open();
        var cascades = db.Model.GetRelationalModel().Tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);
        Assert.NotEmpty(cascades);
        foreach (var start in cascades.Select(from => from.Key))
        {
            var reached = new List<string>();
            Reach(start, cascades, reached);
            Assert.True(reached.Count == reached.Distinct().Count(), $"Deleting from {start} reaches a table twice: {string.Join(", ", reached.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key))}");
        }
    }

    [Fact]
    public void No_index_key_is_longer_than_SQL_Server_takes()
    {
        using var db = SqlServerSchema.Open();
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            foreach (var index in table.Indexes) AssertFits(table, index.Name, index.Columns, IndexKeyBytes);
            foreach (var key in table.UniqueConstraints) AssertFits(table, key.Name, key.Columns, key.MappedKeys.First().IsClustered() == false ? IndexKeyBytes : ClusteredKeyBytes);
        }
    }

    private static void Reach(string from, ILookup<string, string> cascades, List<string> reached)
    {
        foreach (var to in cascades[from])
        {
            reached.Add(to);
            Assert.True(reached.Count < 200, $"Cascades from {from} run in a circle.");
            Reach(to, cascades, reached);
        }
    }

    private static void AssertFits(ITable table, string name, IReadOnlyList<IColumn> columns, int most)
    {
        var bytes = columns.Sum(column => BytesOf(column.StoreType));
        Assert.True(bytes <= most, $"{table.Name}.{name} takes {bytes} bytes; SQL Server takes {most}.");
    }

    private static int BytesOf(string type)
    {
        var (open, close) = (type.IndexOf('('), type.IndexOf(')'));
        if (open < 0) return 16;
        var size = type[(open + 1)..close];
        if (size == "max") return int.MaxValue / 16;
        return type.StartsWith("nvarchar", StringComparison.Ordinal) || type.StartsWith("nchar", StringComparison.Ordinal) ? 2 * int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)
            : type.StartsWith("var", StringComparison.Ordinal) ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 17;
    }
}
