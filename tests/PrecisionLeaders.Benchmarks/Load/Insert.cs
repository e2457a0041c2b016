using Microsoft.Data.Sqlite;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>One statement, prepared once and run for each row.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand command;

    public Insert(SqliteConnection connection, SqliteTransaction transaction, string table, params string[] columns)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
        // Names are those above, no input.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
#pragma warning restore CA2100
        foreach (var column in columns) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{column}" });
    }

    public void Row(params object[] values)
    {
        // The provider writes ids as upper-case text, as the mapping does.
        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
