using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>How long large files take to be kept, read, committed and undone, and what memory that needs at its peak: a CSV of people, then works of some of them as PubMed gives them.</summary>
public static class IntakeRun
{
    public static async Task<int> RunAsync(int people, int megabytes)
    {
        var work = Directory.CreateTempSubdirectory("leaders-intake-").FullName;
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = work });
            builder.Logging.ClearProviders().AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled).SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddLeadersDatabase(builder.Configuration);
            builder.Services.AddSignIn();
            await using var app = builder.Build();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
                var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
                db.Accounts.Add(new Account("Imogen Hartsworth", "imogen@hartsworth.example", Roles.Recruiter));
                await db.SaveChangesAsync();
            }
            await BringAsync(app, Path.Combine(work, "people.csv"), path => WritePeople(path, people));
            await BringAsync(app, Path.Combine(work, "works.xml"), path => WriteWorks(path, people, megabytes));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task BringAsync(WebApplication app, string path, Action<string> write)
    {
        write(path);
        var name = Path.GetFileName(path);
        Say($"{name}: {new FileInfo(path).Length / 1e6:0} MB.");
        var (key, id, by, version) = (Guid.NewGuid(), Guid.Empty, Guid.Empty, Guid.Empty);
        await StepAsync(app, $"{name} kept", async db =>
        {
            var account = await db.Accounts.FirstAsync();
            var batch = new ImportBatch(null, account, DateTimeOffset.UtcNow);
            await using var content = File.OpenRead(path);
            await KeepContent.RunAsync(db, batch, batch.Add(name), content, DateTimeOffset.UtcNow, CancellationToken.None);
            batch.BeginReading(key, DateTimeOffset.UtcNow + ImportLease.Length);
            db.ImportBatches.Add(batch);
            await db.SaveChangesAsync();
            (id, by) = (batch.Id, account.Id);
        });
        await StepAsync(app, $"{name} read and previewed", db => new ReadImport(db, TimeProvider.System).RunAsync(id, key));
        await StepAsync(app, $"{name} looked at", async db =>
        {
            version = (await db.ImportBatches.SingleAsync(batch => batch.Id == id)).Version;
            foreach (var outcome in await db.Set<ImportRecord>().Of(id).GroupBy(record => record.Outcome).Select(same => new { same.Key, Count = same.Count() }).ToListAsync())
                Say($"  {outcome.Key}: {outcome.Count:N0}");
        });
        await StepAsync(app, $"{name} confirmed where it asks", async db =>
        {
            var asked = db.Set<ImportRecord>().Of(id).ToDecide();
            if (await asked.AnyAsync()) await DecideImport.RunAsync(db, id, version, asked, ImportDecision.IsCandidate, null);
            version = (await db.ImportBatches.SingleAsync(batch => batch.Id == id)).Version;
        });
        await StepAsync(app, $"{name} committed, other saves waiting", db => new CommitImport(db, TimeProvider.System).RunAsync(id, version, by));
    }

    private static async Task StepAsync(WebApplication app, string what, Func<LeadersDb, Task> act)
    {
        GC.Collect();
        using var done = new CancellationTokenSource();
        var peak = Task.Run(async () =>
        {
            var (most, heap) = (0L, 0L);
            while (!done.IsCancellationRequested)
            {
                using var process = Process.GetCurrentProcess();
                (most, heap) = (Math.Max(most, process.WorkingSet64), Math.Max(heap, GC.GetTotalMemory(false)));
                await Task.Delay(50);
            }
            return (most, heap);
        });
        var clock = Stopwatch.StartNew();
        await using (var scope = app.Services.CreateAsyncScope()) await act(scope.ServiceProvider.GetRequiredService<LeadersDb>());
        clock.Stop();
        await done.CancelAsync();
        var (working, managed) = await peak;
        Say($"{what}: {clock.Elapsed.TotalSeconds:0.0} s; at most {managed / 1e6:0} MB managed, {working / 1e6:0} MB in all.");
    }

    private static void WritePeople(string path, int people)
    {
        var dice = new Random(20261126);
        using var file = new StreamWriter(path);
        file.WriteLine("given,surname,degrees,email,position,organisation,start,specialties");
        for (var i = 0; i < people; i++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Adaeze{i % 97},Lindqvist{i:x6},\"MD, PhD\",person{i}@pool.example,Director of Genomics,Health System {dice.Next(400)},{2000 + dice.Next(25)},Pharmacogenomics"));
    }

    /// <summary>Ten authors a work; of one work in fifty somebody of the pool, with the place where they work.</summary>
    private static void WriteWorks(string path, int people, int megabytes)
    {
        var dice = new Random(20261126);
        var filler = string.Concat(Enumerable.Repeat("What was found is told at length and in invented words. ", 60));
        using var file = new StreamWriter(path);
        file.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
        for (var i = 0; file.BaseStream.Length < megabytes * 1_000_000L; i++)
        {
            file.Write($"<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">{30_000_000 + i}</PMID><Article PubModel=\"Print\"><Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue><Title>Journal of Invented Medicine</Title></Journal><ArticleTitle>Work number {i}</ArticleTitle><Abstract><AbstractText>{filler}</AbstractText></Abstract><AuthorList CompleteYN=\"Y\">");
            for (var author = 0; author < 10; author++)
            {
                var isKnown = author == 3 && i % 50 == 0;
                var number = dice.Next(people);
                file.Write($"<Author ValidYN=\"Y\"><LastName>{(isKnown ? $"Lindqvist{number:x6}" : $"Stranger{dice.Next(100_000):x5}")}</LastName><ForeName>Adaeze{number % 97}</ForeName><AffiliationInfo><Affiliation>Department of Genomics, Health System {dice.Next(400)}, Aldermere.</Affiliation></AffiliationInfo></Author>");
            }
            file.Write("</AuthorList></Article></MedlineCitation></PubmedArticle>\n");
        }
        file.Write("</PubmedArticleSet>\n");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
