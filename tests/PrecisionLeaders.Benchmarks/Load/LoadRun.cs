using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>Fills the pool, publishes the application and drives it and the bare page in turn, so that ratios hold on any machine.</summary>
public static class LoadRun
{
    /// <param name="args">
    /// <c>--only board,ranking</c>: those pages alone, at one connection; <c>--in FOLDER</c>: the pool and the application are kept there, and the
    /// pool is found again. Both for who works on one page.
    /// </param>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var kept = After(args, "--in");
        var only = After(args, "--only")?.Split(',');
        var work = kept is null ? Directory.CreateTempSubdirectory("leaders-load-").FullName : Directory.CreateDirectory(kept).FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            var pool = new Pool(Path.Combine(work, "data"));
            if (await pool.IsFilledAsync()) Console.WriteLine("Found the pool that was filled earlier.");
            else
            {
                await pool.FillAsync();
                Console.WriteLine($"Filled {Pool.People} candidates, {Pool.Searches} searches, {Pool.Candidacies} candidacies in {clock.Elapsed.TotalSeconds:0} s.");
            }
            await PublishAsync(Path.Combine(work, "app"));
            await MeasureAsync(work, pool, only);
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(work, recursive: true);
        }
    }

    private static string? After(string[] args, string option) => Array.IndexOf(args, option) is var at and >= 0 ? args.ElementAtOrDefault(at + 1) : null;

    private static async Task MeasureAsync(string work, Pool pool, string[]? only)
    {
        using var bare = await Server.StartAsync(Environment.ProcessPath!, ["bare", "--urls", "http://127.0.0.1:0"], [], AppContext.BaseDirectory);
        using var plain = await Server.StartAsync(Environment.ProcessPath!, ["plain", "--urls", "http://127.0.0.1:0"], new() { ["Database__Folder"] = Path.Combine(work, "data") }, AppContext.BaseDirectory);
        var clock = Stopwatch.StartNew();
        using var app = await Server.StartAsync("dotnet", [Path.Combine(work, "app", "PrecisionLeaders.Web.dll"), "--urls", "http://127.0.0.1:0"],
            new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Database__Folder"] = Path.Combine(work, "data"), ["Serilog__MinimumLevel__Override__Serilog"] = "Error" }, Path.Combine(work, "app"));
        // The plain page takes the same sign-in: keys are in the database, and a cookie knows no port.
        using var browser = new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = true };
        using var http = new HttpClient(browser, disposeHandler: false) { BaseAddress = app.Address };
        using var onPlain = new HttpClient(browser, disposeHandler: false) { BaseAddress = plain.Address };
        using (await http.GetAsync(new Uri("/account/sign-in", UriKind.Relative))) Console.WriteLine($"Start to first page: {clock.Elapsed.TotalSeconds:0.00} s");
        await SignInAsync(http);
        Console.WriteLine($"Upkeep had settled after {(await app.SettledAsync()).TotalSeconds:0} s, with a peak of {app.PeakMegabytes:0} MB.");
        using var onBare = new HttpClient { BaseAddress = bare.Address };

        (string Name, string Path)[] pages =
        [
            ("Empty page in the frame", "/find"), ("Candidate list", "/candidates"), ("Find by name", "/candidates?q=adaeze+nunez"), ("Find a name 500 have", "/candidates?q=nunez"), ("Candidate", $"/candidates/{pool.Candidate}"),
            ("Searches", "/searches"), ("Board of 300", $"/searches/{pool.Search}/board"), ("Ranking", $"/searches/{pool.Search}/ranking"), ("Home", "/"),
        ];
        if (only is not null) pages = [.. pages.Where(page => only.Any(word => page.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        using var save = pool.Saves();
        (int Connections, bool IsAnew)[] rounds = only is null ? [(1, true), (1, false), (8, false)] : [(1, true), (1, false)];
        foreach (var (connections, isAnew) in rounds)
        {
            var before = isAnew ? save.Once : (Action?)null;
            Console.WriteLine($"\n### {connections} connection{(connections == 1 ? "" : "s")}{(isAnew ? ", something saved before each look" : "")}\n\n| page | p50 ms | p99 ms | requests/s | busy ms | p50 ÷ plain | busy ÷ plain |\n|---|---|---|---|---|---|---|");
            var yardstick = await Drive.AtAsync(plain, onPlain, "/", connections, before);
            Print("Plain page", yardstick, yardstick);
            Print("Bare page", await Drive.AtAsync(bare, onBare, "/", connections), yardstick);
            foreach (var (name, path) in pages) Print(name, await Drive.AtAsync(app, http, path, connections, before), yardstick);
            Print("Plain page, again", await Drive.AtAsync(plain, onPlain, "/", connections, before), yardstick);
        }
        Console.WriteLine($"\nPeak memory: {app.PeakMegabytes:0} MB; plain page {plain.PeakMegabytes:0} MB");
    }

    private static async Task SignInAsync(HttpClient http)
    {
        var form = new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative)));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["Form.Email"] = Pool.Email, ["Form.Password"] = Pool.Password, ["__RequestVerificationToken"] = token });
        using var answer = await http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), fields);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    private static async Task PublishAsync(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PrecisionLeaders.sln"))) root = root.Parent ?? throw new InvalidOperationException("Run this within a checkout.");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root.FullName, "src", "PrecisionLeaders.Web"), "-c", "Release", "--use-current-runtime", "-p:PublishReadyToRun=true", "-o", folder, "--nologo", "-v", "q"]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("Publishing failed.");
    }

    private static void Print(string name, Seen seen, Seen plain) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {seen.P50:0.00} | {seen.P99:0.00} | {seen.PerSecond:0} | {seen.Busy:0.00} | {seen.P50 / plain.P50:0.0} | {seen.Busy / plain.Busy:0.0} |"));
}
