using Microsoft.Data.Sqlite;

namespace PrecisionLeaders.Data.Sqlite;

/// <summary>
/// Tells in some microseconds whether anything at all was committed to the database since it was last read, by whichever process and statement: SQLite
/// counts that for a connection which saves nothing itself. SQL Server numbers what is saved before it is committed, so that no number there says as much.
/// </summary>
/// <param name="connectionString">the embedded database; null when it is another</param>
public sealed class CommitMark(string? connectionString) : IDisposable
{
    private readonly Lock turn = new();
    private SqliteConnection? connection;
    private SqliteCommand? ask;

    /// <returns>a number: while it is the same, so is every row; null where that cannot be known</returns>
    public long? Read()
    {
        if (connectionString is null) return null;
        lock (turn)
        {
            ask ??= Open();
            return (long)ask.ExecuteScalar()!;
        }
    }

    private SqliteCommand Open()
    {
        // Not of the pool: whoever got the connection next would save by it, and its own saves are the ones it does not count.
        connection = new(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }

    public void Dispose()
    {
        ask?.Dispose();
        connection?.Dispose();
    }
}
