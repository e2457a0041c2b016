using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrecisionLeaders.Data.Sqlite;

/// <summary>
/// Half a megabyte of pages for each connection instead of two. Every connection of the pool holds its own, any commit empties them all, and the system
/// has the file in memory anyway.
/// </summary>
public sealed class SmallPageCache : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Ask(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Ask(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Ask(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size = -500";
        return command;
    }
}
