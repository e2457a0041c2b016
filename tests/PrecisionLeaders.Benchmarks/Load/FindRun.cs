using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Web.Pages.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>How long the server takes from a question to the people, passages and counts of the first page; what the index weighs, and how long it takes to make.</summary>
public static class FindRun
{
    private const int Rounds = 40, Shown = 50;

    private static readonly (string Kind, string[] Typed)[] Mix =
    [
        ("A surname", [.. Enumerable.Range(0, 8).Select(at => FindPool.Surname(at * 377))]),
        ("Begun names", [FindPool.Surname(5)[..5], FindPool.Surname(900)[..6]]),
        ("A rare word", [FindPool.Word(9_000), FindPool.Word(15_000)]),
        ("A frequent word", [FindPool.Word(40), FindPool.Word(60)]),
        ("The most frequent word", [FindPool.Word(0)]),
        ("Two frequent words", [$"{FindPool.Word(0)} {FindPool.Word(1)}", $"{FindPool.Word(30)} {FindPool.Word(50)}"]),
        ("A phrase", [$"\"{FindPool.Word(0)} {FindPool.Word(1)}\"", $"\"{FindPool.Word(20)} {FindPool.Word(30)}\""]),
        ("Fields", ["specialty:pharmacogenomics degree:MD", "title:director market:looking kind:grant", $"has:evidence region:europe {FindPool.Word(200)}"]),
        ("Fields alone", ["degree:PhD kind:trial", "has:evidence"]),
        ("All but", [$"{FindPool.Word(300)} -{FindPool.Word(2)}", $"~{FindPool.Word(400)} degree:MD"]),
    ];

    public static async Task<int> RunAsync(int people)
    {
        var work = Directory.CreateTempSubdirectory("leaders-find-").FullName;
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = work });
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddLeadersDatabase(builder.Configuration);
            builder.Services.AddSignIn();
            await using var app = builder.Build();
            var clock = Stopwatch.StartNew();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
                await new FindPool(scope.ServiceProvider.GetRequiredService<LeadersDb>()).FillAsync(people);
            }
            var without = Size(work);
            Say($"Filled {people:N0} people in {clock.Elapsed.TotalSeconds:0} s, {without:N0} MB.");
            clock.Restart();
            await app.Services.GetRequiredService<FindFeed>().CatchUpAsync();
            Say($"Texts and index made in {clock.Elapsed.TotalSeconds:0} s.");
            await WeighAsync(app, clock);
            await AskAsync(app);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task WeighAsync(WebApplication app, Stopwatch clock)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        var texts = await db.Database.SqlQuery<double>($"SELECT AVG(LENGTH(\"Name\") + LENGTH(\"Titles\") + LENGTH(\"Organisations\") + LENGTH(\"Specialties\") + LENGTH(\"Places\") + LENGTH(\"Evidence\") + LENGTH(\"Notes\")) AS \"Value\" FROM \"FindTexts\"").SingleAsync();
        var index = await db.Database.SqlQuery<double>($"SELECT SUM(LENGTH(block)) / 1e6 AS \"Value\" FROM \"FindIndex_data\"").SingleAsync();
        Say($"{texts:0} characters of text a person; the index takes {index:0} MB.");
        clock.Restart();
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"FindIndex\"(\"FindIndex\") VALUES ('rebuild')");
        Say($"Index alone made anew from the texts in {clock.Elapsed.TotalSeconds:0} s.");
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task AskAsync(WebApplication app)
    {
        var viewer = new Viewer(Guid.CreateVersion7(), Roles.Recruiter);
        var all = new List<double>();
        Console.WriteLine("\n| question | people | p50 ms | p99 ms |\n|---|---|---|---|");
        foreach (var (kind, typed) in Mix)
        {
            var (times, counts) = (new List<double>(), new List<string>());
            foreach (var one in typed)
            {
                counts.Add((await OnceAsync(app, viewer, one)).People);
                for (var round = 0; round < Rounds; round++) times.Add((await OnceAsync(app, viewer, one)).Milliseconds);
            }
            all.AddRange(times);
            Print($"{kind}, e.g. `{typed[0]}`", string.Join(", ", counts), times);
        }
        Print("All", "", all);
    }

    /// <summary>What the page does, but for its frame and the writing of its table.</summary>
    private static async Task<(double Milliseconds, string People)> OnceAsync(WebApplication app, Viewer viewer, string typed)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        await db.Database.OpenConnectionAsync();
        var specialties = (await db.Specialties.Select(one => new { one.Id, one.Name }).ToListAsync()).ConvertAll(one => new IndexPage.SpecialtyCount(one.Id, one.Name, 0));
        var begun = Stopwatch.GetTimestamp();
        await app.Services.GetRequiredService<FindFeed>().CatchUpIfShortAsync(db);
        var query = FindQuery.Parse(typed);
        var found = await FindPeople.RunAsync(db, viewer, typed);
        await FindPassages.OfAsync(db, found.Rows.Take(Shown).Select(row => row.CandidateId), query);
        await Facet.OfAsync(db, viewer, query, found, specialties);
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await db.Database.CloseConnectionAsync();
        return (elapsed, found.IsMore ? $"over {found.Count:N0}" : $"{found.Count:N0}");
    }

    private static double Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / 1e6;

    private static void Print(string question, string people, List<double> times)
    {
        times.Sort();
        Say($"| {question} | {people} | {times[times.Count / 2]:0.0} | {times[Math.Min(times.Count - 1, (int)(times.Count * .99))]:0.0} |");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
