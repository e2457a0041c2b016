namespace PrecisionLeaders.Web.Start;

/// <summary>What the command line asks for beside configuration.</summary>
/// <param name="Demo"><c>--demo</c>: fill a separate database with an invented firm and serve that</param>
/// <param name="OnlyMigrate"><c>--migrate</c>: bring the database up to this version and stop</param>
/// <param name="DecisionToCheck"><c>--check-decision FILE</c>: check that file and stop; empty when none is named</param>
/// <param name="AccountToReset"><c>--reset-two-factor EMAIL</c>: take the second step off that account and stop</param>
/// <param name="BackupToRestore"><c>--restore FILE</c>: put that backup in the place of the database and stop; empty when none is named</param>
/// <param name="Replace"><c>--replace</c>: a restore may put aside the database that stands there</param>
/// <param name="Rest">what is left for configuration</param>
public sealed record StartWish(bool Demo, bool OnlyMigrate, string? DecisionToCheck, string? AccountToReset, string? BackupToRestore, bool Replace, string[] Rest)
{
    public static StartWish From(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var rest = args.ToList();
        return new(rest.Remove("--demo"), rest.Remove("--migrate"), Take(rest, "--check-decision"), Take(rest, "--reset-two-factor"), Take(rest, "--restore"), rest.Remove("--replace"), [.. rest]);
    }

    /// <summary>What stands behind a word, and takes both away; empty when nothing does, null when the word is not there.</summary>
    private static string? Take(List<string> args, string word)
    {
        var at = args.IndexOf(word);
        if (at < 0) return null;
        var value = args.ElementAtOrDefault(at + 1) ?? "";
        args.RemoveRange(at, Math.Min(2, args.Count - at));
        return value;
    }

    /// <summary>The demonstration never touches the real database: it has a file of its own, whatever is configured.</summary>
    public void Configure(IConfigurationBuilder configuration)
    {
        if (Demo)
            configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = "Sqlite",
                ["Database:File"] = "demo.db",
                ["ConnectionStrings:Leaders"] = null,
                // Invented people have no mailbox, and whoever looks around wants no files: the outbox fills and stays.
                ["Mail:Delivery"] = "Off",
            });
    }
}
