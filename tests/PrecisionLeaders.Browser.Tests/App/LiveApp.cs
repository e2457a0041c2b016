using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Browser.Tests.App;

/// <summary>The application as a process of its own, listening on a free port, with a data folder that goes with it.</summary>
public abstract partial class LiveApp(params string[] wishes) : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("leaders-browser-");
    private readonly List<string> output = [];
    private Process? process;

    /// <summary>http://127.0.0.1:PORT</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where its database is.</summary>
    public string DataFolder => data.FullName;

    /// <summary>All it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return string.Join('\n', output);
        }
    }

    /// <summary>Settings beside those every application of these tests has, as environment variables.</summary>
    protected virtual Dictionary<string, string> Settings => [];

    public virtual async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts it, on whatever an earlier one left in the data folder.</summary>
    public async Task StartAsync()
    {
        var project = Path.Combine(Repository.Root, "src", "PrecisionLeaders.Web");
        var built = Path.Combine(project, "bin", Repository.Configuration, "net10.0", "PrecisionLeaders.Web.dll");
        process = new Process
        {
            StartInfo = new("dotnet", [built, .. wishes, "--urls", "http://127.0.0.1:0"])
            {
                WorkingDirectory = project,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Database__Folder"] = data.FullName },
            },
        };
        foreach (var (name, value) in Settings) process.StartInfo.Environment[name] = value;
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is null) return;
            lock (output) output.Add(line);
            if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(match.Groups[1].Value);
        }
        process.OutputDataReceived += (_, read) => Read(read.Data);
        process.ErrorDataReceived += (_, read) => Read(read.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The application stopped before it listened:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(3));
    }

    /// <summary>Waits until a line of what it prints matches, and gives the first group.</summary>
    public async Task<string> PrintedAsync(Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        for (var tries = 0; tries < 100; tries++)
        {
            if (pattern.Match(Output) is { Success: true } match) return match.Groups[1].Value;
            await Task.Delay(100);
        }
        throw new TimeoutException($"Nothing printed matches {pattern}:\n{Output}");
    }

    /// <summary>Ends it as a power cut would: it is told nothing and finishes nothing.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex Listening();
}

/// <summary>An application nobody has set up yet.</summary>
public sealed class EmptyApp() : LiveApp;

/// <summary>The application with the invented firm of the demonstration.</summary>
public sealed partial class DemoApp() : LiveApp("--demo")
{
    /// <summary>It listens a moment before it has told its accounts; the admin's is the last.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PrintedAsync(LastAccount());
    }

    [GeneratedRegex(@"Admin\s+(\S+@\S+)")]
    private static partial Regex LastAccount();
}

/// <summary>Where the checkout is, found from the tests' own output folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PrecisionLeaders.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests are not within a checkout.");
    }
}
