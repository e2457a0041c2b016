using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;

namespace PrecisionLeaders.Web.Start;

/// <summary>The backups of this instance's database, and the one that is asked for or being made.</summary>
/// <param name="Folder">null on SQL Server, whose backups are its own</param>
/// <param name="MayBeDownloaded">a backup holds everything, sealed scores too: an operator may keep it on the machine</param>
public sealed record Backups(BackupFolder? Folder, bool MayBeDownloaded)
{
    private int asked;

    /// <summary>Whether one is asked for or being made.</summary>
    public bool IsUnderWay => Volatile.Read(ref asked) != 0;

    /// <summary>What became of the last one; null while none was made since the start.</summary>
    public Outcome? Last { get; internal set; }

    /// <summary>Asks for a backup. Asked twice, one is made.</summary>
    /// <returns>false when one was under way already</returns>
    public bool Ask() => Interlocked.CompareExchange(ref asked, 1, 0) == 0;

    internal void Done(Outcome outcome)
    {
        Last = outcome;
        Volatile.Write(ref asked, 0);
    }

    /// <summary>Configuration: <c>Backup:Folder</c>, <c>Backup:Keep</c>, <c>Backup:Download</c>.</summary>
    /// <exception cref="InvalidOperationException">when a setting is not understood</exception>
    public static Backups Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var keep = configuration.GetValue("Backup:Keep", 10);
        if (keep is < 1 or > 1000) throw new InvalidOperationException($"Backup:Keep is {keep}. It can be 1 to 1000.");
        var file = LeadersDatabase.SqliteFile(configuration);
        var folder = file is null ? null : configuration["Backup:Folder"] ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "backups");
        return new(file is null ? null : new BackupFolder(file, Path.GetFullPath(folder!), keep), configuration.GetValue("Backup:Download", true));
    }

    /// <param name="Trouble">why it failed; null when it stands</param>
    public sealed record Outcome(DateTimeOffset At, Backup? Made, string? Trouble);
}

/// <summary>Makes the backup somebody asked for.</summary>
public sealed partial class BackupUpkeep(Backups backups, TimeProvider clock, ILogger<BackupUpkeep> log) : Upkeep(clock)
{
    public override string Name => "Backups";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(1);

    protected override async Task LookAsync(CancellationToken stop)
    {
        if (!backups.IsUnderWay || backups.Folder is not { } folder) return;
        var making = Task.Run(() => folder.Make(Clock.GetUtcNow()), stop);
        await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (making.Exception?.InnerException is { } failure) backups.Done(new(Clock.GetUtcNow(), null, failure.Message));
        var made = await making;
        backups.Done(new(Clock.GetUtcNow(), made, null));
        LogMade(log, made.Name, made.Bytes);
    }

    protected override void Tell(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(LogLevel.Information, "Backup {Name} made, {Bytes} bytes")]
    private static partial void LogMade(ILogger log, string name, long bytes);

    [LoggerMessage(LogLevel.Error, "The backup asked for could not be made")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
