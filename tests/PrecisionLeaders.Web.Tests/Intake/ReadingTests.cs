using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class ReadingTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int People = 3_000;

    private static readonly TimeSpan BeyondLease = ImportLease.Length + TimeSpan.FromSeconds(1);

    /// <summary>More than is read while one waits.</summary>
    private static byte[] LargeList(string mark)
    {
        var list = new StringBuilder("given,surname,email,why\n");
        for (var i = 0; i < People; i++) list.Append(CultureInfo.InvariantCulture, $"Given{i},Large{mark},large{i}.{mark}@x.example,{new string('w', 400)}\n");
        return Encoding.UTF8.GetBytes(list.ToString());
    }

    private static string Unique => Guid.CreateVersion7().ToString("N")[16..];

    private async Task<(OpenPage Page, Guid Id)> Waits()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Brings(null, ("large.csv", LargeList(Unique)));
        return (page, Guid.Parse(page.Path.Split('/')[^1]));
    }

    private Task<T> In<T>(Func<LeadersDb, Task<T>> act) => app.Reads(act);

    private Task<int> RecordsOf(Guid id) => In(db => db.Set<ImportRecord>().Of(id).CountAsync());

    private Task<int> PiecesOf(Guid id) => In(db => db.Set<ImportContent>().CountAsync(piece => piece.BatchId == id));

    private Task<ImportState> StateOf(Guid id) => In(db => db.ImportBatches.Where(batch => batch.Id == id).Select(batch => batch.State).SingleAsync());

    private async Task Claim(Guid id, Guid key) => Assert.Equal(id, await In(db => ImportLease.TakeAsync(db, key, app.Now)));

    [Fact]
    public async Task A_large_file_is_kept_and_read_in_the_background_and_its_content_is_then_gone()
    {
        var (page, id) = await Waits();
        page.Is(HttpStatusCode.OK).Says("Being read").Says("0 bytes of 1.");
        Assert.Equal(page.Path, page.One("#batch").GetAttribute("data-live"));
        Assert.True(await PiecesOf(id) > 1);
        var key = Guid.NewGuid();
        await Claim(id, key);
        Assert.True(await In(db => new ReadImport(db, app.Clock).RunAsync(id, key)));
        Assert.Equal(0, await PiecesOf(id));
        var read = await (await app.SignedInAs(Roles.Recruiter)).Open(page.Path);
        read.Says("3000 of 3000 are ready").Says("1 to 50 of 3,000");
        Assert.Equal("", read.One("#batch").GetAttribute("data-live"));
    }

    [Fact]
    public async Task A_reading_whose_process_died_is_begun_anew_once_its_lease_has_run_out()
    {
        var (_, id) = await Waits();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await Claim(id, first);
        using var killed = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => In(db => new ReadImport(db, new At(app.Clock, 4, killed.Cancel)).RunAsync(id, first, killed.Token)));
        Assert.InRange(await RecordsOf(id), 1, People - 1);
        Assert.Null(await In(db => ImportLease.TakeAsync(db, second, app.Now)));
        app.Clock.Advance(BeyondLease);
        await Claim(id, second);
        Assert.True(await In(db => new ReadImport(db, app.Clock).RunAsync(id, second)));
        Assert.Equal(People, await RecordsOf(id));
        Assert.Equal(ImportState.Previewed, await StateOf(id));
    }

    [Fact]
    public async Task Of_two_who_claim_at_once_one_reads()
    {
        var (_, id) = await Waits();
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => In(db => ImportLease.TakeAsync(db, Guid.NewGuid(), app.Now))));
        Assert.Equal([id], claims.OfType<Guid>());
    }

    [Fact]
    public async Task Discarded_while_it_is_read_nothing_of_it_stays()
    {
        var (page, id) = await Waits();
        var key = Guid.NewGuid();
        await Claim(id, key);
        var discarded = false;
        var clock = new At(app.Clock, 3, () => discarded = page.Submit(button: "Stop and discard the batch").GetAwaiter().GetResult().Status == HttpStatusCode.OK);
        Assert.False(await In(db => new ReadImport(db, clock).RunAsync(id, key)));
        Assert.True(discarded);
        Assert.Equal((0, 0, ImportState.Discarded), (await RecordsOf(id), await PiecesOf(id), await StateOf(id)));
    }

    [Fact]
    public async Task Whoever_lost_the_lease_stops_and_leaves_the_batch_to_the_next()
    {
        var (_, id) = await Waits();
        var (slow, next) = (Guid.NewGuid(), Guid.NewGuid());
        await Claim(id, slow);
        var clock = new At(app.Clock, 3, () =>
        {
            app.Clock.Advance(BeyondLease);
            Claim(id, next).GetAwaiter().GetResult();
        });
        Assert.False(await In(db => new ReadImport(db, clock).RunAsync(id, slow)));
        Assert.True(await In(db => new ReadImport(db, app.Clock).RunAsync(id, next)));
        Assert.Equal(People, await RecordsOf(id));
    }

    [Fact]
    public async Task A_reading_that_never_ends_is_given_up_with_a_reason()
    {
        var (page, id) = await Waits();
        for (var attempt = 0; attempt < ImportBatch.MaxAttempts; attempt++)
        {
            await Claim(id, Guid.NewGuid());
            app.Clock.Advance(BeyondLease);
        }
        var key = Guid.NewGuid();
        await Claim(id, key);
        Assert.True(await In(db => new ReadImport(db, app.Clock).RunAsync(id, key)));
        (await (await app.SignedInAs(Roles.Recruiter)).Open(page.Path)).Says("Reading was begun 3 times and never ended.");
    }

    [Fact]
    public async Task Between_two_portions_nothing_of_the_file_is_in_hand()
    {
        var (_, id) = await Waits();
        var key = Guid.NewGuid();
        await Claim(id, key);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        var (portions, most) = (0, 0);
        var clock = new At(app.Clock, 1, () => (portions, most) = (portions + 1, Math.Max(most, db.ChangeTracker.Entries().Count()))) { IsRepeated = true };
        Assert.True(await new ReadImport(db, clock).RunAsync(id, key));
        Assert.InRange(portions, (People / ReadImport.Portion) + (People / PreviewImport.Portion), 100);
        Assert.InRange(most, 0, 5);
    }

    [Fact]
    public async Task One_user_saves_while_another_commits_a_long_list()
    {
        var (page, id) = await Waits();
        var key = Guid.NewGuid();
        await Claim(id, key);
        await In(db => new ReadImport(db, app.Clock).RunAsync(id, key));
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        await (await recruiter.Open(page.Path)).Commit();
        var commit = app.Services.GetRequiredService<ImportWork>().NextAsync();
        var other = await app.HasCandidate("Mean", $"While{Unique}");
        Assert.True(await commit);
        (await recruiter.Open(page.Path)).Is(HttpStatusCode.OK).Says("3,000 records committed");
        Assert.True(await In(db => db.Candidates.AnyAsync(held => held.Id == other.Id)));
    }

    /// <summary>The time, and what happens when it is asked for the nth time: reading asks with every portion.</summary>
    private sealed class At(TimeProvider clock, int asked, Action happens) : TimeProvider
    {
        private int count;

        public bool IsRepeated { get; init; }

        public override DateTimeOffset GetUtcNow()
        {
            if (++count == asked || (IsRepeated && count > asked)) happens();
            return clock.GetUtcNow();
        }
    }
}
