using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Sqlite;

/// <summary>
/// Puts a backup in the place of the database. Everything is checked on a copy beside the database before that is touched; what stood there is kept aside.
/// </summary>
public static class RestoreBackup
{
    /// <summary>What SQLite answers, by its own numbers.</summary>
    private const int Busy = 5, Locked = 6, Corrupt = 11, NotADatabase = 26;

    /// <param name="backup">the file to restore</param>
    /// <param name="database">where the database belongs</param>
    /// <param name="replace">whether a database that stands there may be put aside</param>
    /// <param name="now">names what is put aside</param>
    /// <returns>what was done, in sentences</returns>
    /// <exception cref="RuleBrokenException">when it cannot be done; nothing was touched</exception>
    public static IReadOnlyList<string> Run(string backup, string database, bool replace, DateTimeOffset now)
    {
        Rule.Require(File.Exists(backup), $"There is no file {backup}.");
        Rule.Require(Path.GetFullPath(backup) != Path.GetFullPath(database), "That file is the database itself.");
        var expected = BackupSum.ReadBeside(backup);
        Rule.Require(expected is not null, $"{Path.GetFileName(backup)}{BackupFolder.SumEnding} is missing beside it, or holds no checksum. Without it nobody knows whether the backup is whole.");
        var exists = File.Exists(database);
        Rule.Require(!exists || replace, $"There is a database at {database}. Say --replace to put it aside and the backup in its place.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        var copy = database + ".restoring";
        try
        {
            File.Copy(backup, copy, overwrite: true);
            Rule.Require(BackupSum.Of(copy) == expected, "The checksum does not fit: the file was changed or damaged after it was written.");
            var told = new List<string> { $"The checksum fits: {expected}", Checked(copy) };
            if (exists) told.Add(PutAside(database, now));
            else PutLogAside(database, AsideOf(database, now));
            File.Move(copy, database);
            told.Add($"{Path.GetFileName(backup)} is now the database at {database}.");
            return told;
        }
        finally
        {
            foreach (var left in new[] { copy, copy + "-wal", copy + "-shm" }) File.Delete(left);
        }
    }

    private static string Checked(string copy)
    {
        try
        {
            var sound = BackupFolder.Ask(copy, "PRAGMA integrity_check(1)");
            Rule.Require(sound == "ok", $"The database in it is damaged: {sound}");
            Rule.Require(BackupFolder.Ask(copy, "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == "1", "It is no database of this product.");
            var newest = BackupFolder.Ask(copy, "SELECT MAX(MigrationId) FROM __EFMigrationsHistory");
            using var db = new SqliteLeadersDb(new DbContextOptionsBuilder<SqliteLeadersDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(DesignTime.Services).Options);
            var known = db.Database.GetMigrations().ToList();
            Rule.Require(newest is not null && known.Contains(newest), "It was made by a newer version of the product than this one. Restore it with that version.");
            // As the application keeps it; a copy may have come out of it.
            BackupFolder.Ask(copy, "PRAGMA journal_mode = WAL");
            return newest == known[^1] ? "The database in it is sound, and of this version." : "The database in it is sound, and of an earlier version: start once with --migrate.";
        }
        catch (SqliteException broken)
        {
            throw new RuleBrokenException($"It is no sound database: {broken.Message}");
        }
    }

    /// <summary>Nobody may hold the database while it is put aside: what another instance then wrote would be lost.</summary>
    private static string PutAside(string database, DateTimeOffset now)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            // In write-ahead mode every open connection shares the file: this one gets it alone, or not at all. What is in the log beside it goes into the file.
            // One at a time: of several in one command, those after the first that answers with a row are passed over.
            foreach (var statement in (string[])["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"])
            {
#pragma warning disable CA2100
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException held) when (held.SqliteErrorCode is Busy or Locked)
        {
            throw new RuleBrokenException($"The database at {database} is in use. Stop the application first.");
        }
        catch (SqliteException unread) when (unread.SqliteErrorCode is not Corrupt and not NotADatabase)
        {
            throw new RuleBrokenException($"The database at {database} cannot be put aside: {unread.Message}");
        }
        catch (SqliteException)
        {
            // Damaged: all the more reason to put it aside, with what stands beside it.
        }
        var aside = AsideOf(database, now);
        File.Move(database, aside);
        PutLogAside(database, aside);
        return $"What stood there is kept as {aside}.";
    }

    /// <summary>A log that is left beside the place, its database gone too, would be written into whatever database stands there next.</summary>
    private static void PutLogAside(string database, string aside)
    {
        foreach (var ending in new[] { "-wal", "-shm" })
            if (File.Exists(database + ending)) File.Move(database + ending, aside + ending);
    }

    private static string AsideOf(string database, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{database}.replaced-{now.UtcDateTime:yyyyMMddHHmmss}");
}
