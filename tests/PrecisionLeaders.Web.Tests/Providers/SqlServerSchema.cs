using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.SqlServer;

namespace PrecisionLeaders.Web.Tests.Providers;

/// <summary>The SQL Server database as the model describes it, checked without a server: parsed by ScriptDom, validated by DacFx.</summary>
public static class SqlServerSchema
{
    public static SqlServerLeadersDb Open() => new(new DbContextOptionsBuilder<SqlServerLeadersDb>()
        .UseSqlServer("Server=none")
        .UseApplicationServiceProvider(DesignTime.Services)
        .Options);

    /// <summary>What the parser has against a script; empty when it is sound.</summary>
    public static IReadOnlyList<string> ParseErrors(string script)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    /// <summary>A model of the whole schema, to which procedures can be added to have their names resolved.</summary>
    public static TSqlModel Model()
    {
        using var db = Open();
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in Batches(db.Database.GenerateCreateScript())) model.AddObjects(batch);
        return model;
    }

    /// <summary>What DacFx has against a model: unknown tables and columns, wrong types; empty when it is sound.</summary>
    public static IReadOnlyList<string> Problems(TSqlModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.Validate().Where(found => found.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error || found.Message.Contains("unresolved", StringComparison.OrdinalIgnoreCase)).Select(found => found.Message)];
    }

    private static IEnumerable<string> Batches(string script) =>
        script.Split(["\nGO"], StringSplitOptions.None).Select(batch => batch.Trim()).Where(batch => batch.Length > 0);
}
