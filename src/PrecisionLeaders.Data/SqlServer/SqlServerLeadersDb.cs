using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.SqlServer;

/// <summary>For more than one machine, or where a database team wants it so.</summary>
public sealed class SqlServerLeadersDb(DbContextOptions<SqlServerLeadersDb> options) : LeadersDb(options)
{
    /// <summary>Folded words compare by code point, as they do in SQLite, so that ranges of them mean the same in both.</summary>
    private const string ByCodePoint = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<FindWord>().Property(held => held.Word).UseCollation(ByCodePoint);
        // Credential ids may have 1,023 bytes; a clustered key takes 900.
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(held => held.CredentialId).IsClustered(false);
        builder.Entity<Candidate>().Property(held => held.SortName).UseCollation(ByCodePoint);
        builder.Entity<Candidate>().Property(held => held.CurrentOrganisationFolded).UseCollation(ByCodePoint);
    }

    /// <summary>For the migration tool.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqlServerLeadersDb>
    {
        public SqlServerLeadersDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerLeadersDb>().UseSqlServer("Server=none").UseApplicationServiceProvider(DesignTime.Services).Options);
    }
}
