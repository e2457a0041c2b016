using Microsoft.Data.Sqlite;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>Commits to a database what means nothing to the application, so that nothing it remembers holds.</summary>
public sealed class Save : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;
    private int number;

    public Save(string file)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = OFF";
        command.ExecuteNonQuery();
    }

    public void Once()
    {
        // Neither the application nor its migrations use this number.
        command.CommandText = $"PRAGMA user_version = {++number}";
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}
