using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PrecisionLeaders.Data.Sqlite;

/// <summary>The embedded default.</summary>
public sealed class SqliteLeadersDb(DbContextOptions<SqliteLeadersDb> options) : LeadersDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    /// <summary>SQLite has no type for it, and text with offsets neither orders nor compares.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    /// <summary>For the migration tool.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqliteLeadersDb>
    {
        public SqliteLeadersDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteLeadersDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(DesignTime.Services).Options);
    }
}
