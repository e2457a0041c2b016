using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Web.Tests.Providers;

/// <summary>What SQL Server is asked when people are looked up, with and without full-text search, as far as it can be told without a server.</summary>
public sealed class FindOnServerTests
{
    private const string Everything = "nunez genom* \"tumor board\" ~payer -emeritus -\"rare thing\" name:ada evidence:trial specialty:\"rare disease\" degree:MD -has:orcid ~kind:grant region:north";

    [Theory]
    [InlineData(FindEngine.FullText, Everything)]
    [InlineData(FindEngine.Plain, Everything)]
    [InlineData(FindEngine.FullText, "-emeritus")]
    [InlineData(FindEngine.Plain, "~payer")]
    [InlineData(FindEngine.Plain, "has:orcid")]
    public void The_statement_is_sound(FindEngine engine, string typed)
    {
        var match = new ServerMatch(engine);
        var sql = match.Of(FindQuery.Parse(typed), [FactToken.HasEmail]);
        for (var at = 0; at < match.Parameters.Length; at++) sql = sql.Replace($"{{{at}}}", $"N'{match.Parameters[at]}'", StringComparison.Ordinal);
        Assert.Empty(SqlServerSchema.ParseErrors(sql));

        using var model = SqlServerSchema.Model();
        foreach (var statement in FindIndex.ForSqlServer) model.AddObjects(statement);
        model.AddObjects($"CREATE PROCEDURE [Finding] AS BEGIN SET QUOTED_IDENTIFIER ON; {sql} END");
        Assert.Empty(SqlServerSchema.Problems(model));
    }
}
