namespace PrecisionLeaders.Web.Start;

/// <summary>What the command line asks for beside configuration.</summary>
/// <param name="Demo"><c>--demo</c>: fill a separate database with an invented firm and serve that</param>
/// <param name="OnlyMigrate"><c>--migrate</c>: bring the database up to this version and stop</param>
/// <param name="DecisionToCheck"><c>--check-decision FILE</c>: check that file and stop; empty when none is named</param>
/// <param name="Rest">what is left for configuration</param>
public sealed record StartWish(bool Demo, bool OnlyMigrate, string? DecisionToCheck, string[] Rest)
{
    public static StartWish From(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var check = Array.IndexOf(args, "--check-decision");
        return new(args.Contains("--demo"), args.Contains("--migrate"), check < 0 ? null : args.ElementAtOrDefault(check + 1) ?? "",
            [.. args.Where((arg, at) => arg is not "--demo" and not "--migrate" && (check < 0 || at != check && at != check + 1))]);
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
