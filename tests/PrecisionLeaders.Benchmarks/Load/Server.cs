using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>A server under load, in a process of its own on loopback.</summary>
public sealed partial class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address, TimeSpan started) => (this.process, Address, Started) = (process, address, started);

    public Uri Address { get; }

    /// <summary>From starting the process to its listening.</summary>
    public TimeSpan Started { get; }

    /// <summary>Greatest resident memory so far, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            if (OperatingSystem.IsLinux() && Peak().Match(File.ReadAllText($"/proc/{process.Id}/status")) is { Success: true } line)
                return double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) / 1024;
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Processor time taken so far, on all cores.</summary>
    public TimeSpan Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Waits until the server does nothing by itself any more, as it does for a while after it met a new pool; ten minutes at most.</summary>
    public async Task<TimeSpan> SettledAsync()
    {
        var clock = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 4 && clock.Elapsed < TimeSpan.FromMinutes(10);)
        {
            var before = Busy;
            await Task.Delay(TimeSpan.FromSeconds(1));
            quiet = Busy - before < TimeSpan.FromMilliseconds(100) ? quiet + 1 : 0;
        }
        return clock.Elapsed;
    }

    public static async Task<Server> StartAsync(string file, string[] arguments, Dictionary<string, string> environment, string folder)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, new(match.Groups[1].Value), clock.Elapsed);
        }
        throw new InvalidOperationException($"{file} stopped before it listened.");
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex Peak();
}
