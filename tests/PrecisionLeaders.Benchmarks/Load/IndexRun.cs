using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>How long a pool of a million takes to be read into the talent index, what it weighs, and how soon a changed person shows.</summary>
public static class IndexRun
{
    public static async Task<int> RunAsync(int people)
    {
        var work = Directory.CreateTempSubdirectory("leaders-index-").FullName;
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = work });
            builder.Logging.ClearProviders().AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled).SetMinimumLevel(LogLevel.Warning).AddFilter("PrecisionLeaders", LogLevel.Information);
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddLeadersDatabase(builder.Configuration);
            builder.Services.AddSignIn();
            await using var app = builder.Build();
            var clock = Stopwatch.StartNew();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
                await new BigPool(scope.ServiceProvider.GetRequiredService<LeadersDb>()).FillAsync(people);
            }
            Say($"Filled {people:N0} people in {clock.Elapsed.TotalSeconds:0} s, {new DirectoryInfo(work).EnumerateFiles().Sum(file => file.Length) / 1e6:N0} MB.");

            var feed = app.Services.GetRequiredService<TalentFeed>();
            for (var round = 1; round <= 2; round++)
            {
                using var fresh = new TalentFeed(app.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, app.Services.GetRequiredService<ILogger<TalentFeed>>());
                clock.Restart();
                await fresh.CatchUpAsync();
                Say($"Read into the index, time {round}: {clock.Elapsed.TotalSeconds:0.0} s; {(double)fresh.Index.Bytes / fresh.Index.Count:0.0} bytes a profile.");
            }
            await feed.CatchUpAsync();
            await FollowAsync(app, feed);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The upkeep looks every second; here is what one look costs, with and without a change.</summary>
    private static async Task FollowAsync(WebApplication app, TalentFeed feed)
    {
        var clock = Stopwatch.StartNew();
        await feed.CatchUpAsync();
        Say($"A look at the trail without a change: {clock.Elapsed.TotalMilliseconds:0.0} ms.");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        var person = await db.Candidates.OrderByDescending(held => held.AddedAt).FirstAsync();
        person.Reach(null, null, null, Market.Looking);
        await db.SaveChangesAsync();
        clock.Restart();
        await feed.CatchUpAsync();
        Say($"One changed person followed: {clock.Elapsed.TotalMilliseconds:0.0} ms.");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
