using System.Diagnostics;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>What a number of connections saw of one page.</summary>
/// <param name="P50">median answer, in milliseconds</param>
/// <param name="P99">99th percentile, in milliseconds</param>
/// <param name="PerSecond">answers a second, all connections together</param>
/// <param name="Busy">processor time the server took for one answer, in milliseconds: what else runs on the machine hardly moves it</param>
public sealed record Seen(double P50, double P99, double PerSecond, double Busy);

/// <summary>Asks for one page again and again over a number of connections, each waiting for its answer.</summary>
public static class Drive
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2), Counted = TimeSpan.FromSeconds(6);

    /// <param name="before">what happens before each look, beside the measured time</param>
    public static async Task<Seen> AtAsync(Server server, HttpClient http, string path, int connections, Action? before = null)
    {
        await RoundAsync(http, path, connections, WarmUp, before);
        var (clock, busy) = (Stopwatch.StartNew(), server.Busy);
        var times = await RoundAsync(http, path, connections, Counted, before);
        var seconds = clock.Elapsed.TotalSeconds;
        times.Sort();
        return new(times[times.Count / 2], times[Math.Min(times.Count - 1, (int)(times.Count * .99))], times.Count / seconds, (server.Busy - busy).TotalMilliseconds / times.Count);
    }

    private static async Task<List<double>> RoundAsync(HttpClient http, string path, int connections, TimeSpan length, Action? before)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < until)
            {
                before?.Invoke();
                var begun = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}");
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return times;
        })));
        return [.. all.SelectMany(times => times)];
    }
}
