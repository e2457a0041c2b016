using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary><c>--restore FILE</c>: puts a backup in the place of the database and stops. Nothing of the application is started for it.</summary>
public static class Restoring
{
    /// <returns>0 when the backup is the database now, else 1</returns>
    public static int Run(StartWish wish, IConfiguration configuration, DateTimeOffset now, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(to);
        try
        {
            Rule.Require(!string.IsNullOrWhiteSpace(wish.BackupToRestore), "Say which file to restore: --restore FILE");
            var database = LeadersDatabase.SqliteFile(configuration) ?? throw new RuleBrokenException("The database is on SQL Server. Restore it there, from that server's own backups.");
            foreach (var sentence in RestoreBackup.Run(wish.BackupToRestore, database, wish.Replace, now)) to.WriteLine($"  {sentence}");
            to.WriteLine("Restored. Start the application.");
            return 0;
        }
        catch (RuleBrokenException broken)
        {
            return Refuse(broken.Message);
        }
        catch (IOException unreadable)
        {
            return Refuse(unreadable.Message);
        }
        catch (UnauthorizedAccessException forbidden)
        {
            return Refuse(forbidden.Message);
        }

        int Refuse(string why)
        {
            to.WriteLine($"Not restored. {why}");
            return 1;
        }
    }
}
