using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace PrecisionLeaders.Data.Sqlite;

/// <summary>A copy of the database in the folder of backups.</summary>
/// <param name="Bytes">its size</param>
/// <param name="Sum">SHA-256 of it as its checksum file says, in lower-case hex; null when that file is missing</param>
public sealed record Backup(string Name, DateTimeOffset At, long Bytes, string? Sum);

/// <summary>Where backups of the embedded database lie, each with its checksum beside it, and how one is made while the application serves.</summary>
/// <param name="database">the database's file</param>
/// <param name="folder">where backups go</param>
/// <param name="keep">how many are kept; older ones are deleted when a new one stands</param>
public sealed partial class BackupFolder(string database, string folder, int keep)
{
    public const string SumEnding = ".sha256";
    private const string Unfinished = ".part";

    public string Folder => folder;
    public int Keep => keep;

    /// <summary>The backups there are, the latest first.</summary>
    public IReadOnlyList<Backup> All() => !Directory.Exists(folder) ? [] :
        [.. new DirectoryInfo(folder).EnumerateFiles("*.db").Where(file => NameOfOne().IsMatch(file.Name)).OrderByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(file => new Backup(file.Name, TimeIn(file.Name), file.Length, BackupSum.ReadBeside(file.FullName)))];

    /// <summary>The file of a backup; null for any other name, so that nothing else in the folder or beside it is reached.</summary>
    public string? Find(string? name)
    {
        if (name is null || !NameOfOne().IsMatch(name)) return null;
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : null;
    }

    public bool Delete(string? name)
    {
        if (Find(name) is not { } path) return false;
        File.Delete(path);
        File.Delete(path + SumEnding);
        return true;
    }

    /// <summary>Bytes written of a backup that is being made; null when none is.</summary>
    public long? BytesUnderWay() => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*" + Unfinished).Select(file => (long?)file.Length).FirstOrDefault() : null;

    /// <summary>
    /// Copies the database as it is at one moment, checks the copy and writes its checksum beside it. Readers and writers go on meanwhile. A copy stands under its name only when it
    /// is whole.
    /// </summary>
    /// <exception cref="SqliteException">when the database cannot be read, or the copy is not sound</exception>
    /// <exception cref="IOException">when the folder cannot be written, or is full</exception>
    public Backup Make(DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Unfinished)) File.Delete(left);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"leaders-{now.UtcDateTime:yyyyMMdd-HHmmss}.db"));
        var part = path + Unfinished;
        try
        {
            Copy(database, part);
            var said = Ask(part, "PRAGMA quick_check(1)");
            if (said != "ok") throw new IOException($"The copy is not sound: {said}");
            BackupSum.WriteBeside(path, BackupSum.Of(part));
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            // Moved, it is no longer there; else it is not whole.
            File.Delete(part);
        }
        // Where the clock was set back, the new one is not the latest by its name.
        var made = All().First(held => held.Name == Path.GetFileName(path));
        foreach (var old in All().Where(held => held.Name != made.Name).Skip(keep - 1)) Delete(old.Name);
        return made;
    }

    private static void Copy(string from, string to)
    {
        // Everything the firm knows is in it: nobody but the application's user reads it.
        if (!OperatingSystem.IsWindows()) new FileStream(to, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    internal static string? Ask(string file, string question)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        // A fixed question of this class and of the restore; none comes from outside.
#pragma warning disable CA2100
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }

    internal static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static DateTimeOffset TimeIn(string name) =>
        DateTimeOffset.TryParseExact(name["leaders-".Length..^".db".Length], "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : DateTimeOffset.MinValue;

    [GeneratedRegex(@"\Aleaders-[0-9]{8}-[0-9]{6}\.db\z")]
    private static partial Regex NameOfOne();
}

/// <summary>The checksum beside a backup, as <c>sha256sum</c> writes and checks it.</summary>
public static class BackupSum
{
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public static void WriteBeside(string path, string sum) => File.WriteAllText(path + BackupFolder.SumEnding, $"{sum}  {Path.GetFileName(path)}\n");

    /// <returns>null when there is no such file, or no checksum in it</returns>
    public static string? ReadBeside(string path)
    {
        if (!File.Exists(path + BackupFolder.SumEnding)) return null;
        var said = File.ReadLines(path + BackupFolder.SumEnding).FirstOrDefault()?.Split(' ')[0];
        return said is { Length: 64 } && said.All(char.IsAsciiHexDigit) ? said.ToLowerInvariant() : null;
    }
}
