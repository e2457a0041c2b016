using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Batches of more rows than are committed or undone while one waits.</summary>
public sealed class CommittingTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int People = 1_000;

    private readonly string mark = Guid.CreateVersion7().ToString("N")[16..];

    private ImportWork Work => app.Services.GetRequiredService<ImportWork>();

    private Task<int> InPool() => app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == $"Many{mark}"));

    private static Guid IdOf(OpenPage page) => Guid.Parse(new Uri(new("http://x"), page.Path).Segments[^1]);

    private async Task<OpenPage> Previewed(Visitor? recruiter = null)
    {
        var list = new StringBuilder("given,surname,email\n");
        for (var i = 0; i < People; i++) list.Append(CultureInfo.InvariantCulture, $"Given{i},Many{mark},many{i}.{mark}@x.example\n");
        return await (recruiter ?? await app.SignedInAs(Roles.Recruiter)).Brings(list.ToString());
    }

    private async Task<(OpenPage Page, Guid Id)> Waiting()
    {
        var page = await (await Previewed()).Commit();
        return (page, IdOf(page));
    }

    private async Task<OpenPage> Anew(OpenPage page) => await (await app.SignedInAs(Roles.Recruiter)).Open(page.Path);

    private async Task<CommitResult> GoOn(Guid id, Guid key, Func<int, Task<bool>> goOn, CancellationToken stop = default)
    {
        Assert.Equal(id, await app.Reads(db => ImportLease.TakeAsync(db, key, app.Now, stop)));
        return await app.Reads(db => new CommitImport(db, app.Clock).GoOnAsync(id, key, goOn, stop));
    }

    [Fact]
    public async Task A_large_batch_goes_in_and_out_in_the_background_in_the_name_of_who_asked()
    {
        var account = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var recruiter = await app.SignedInAs(account);
        var page = await (await Previewed(recruiter)).Commit();
        page.Is(HttpStatusCode.OK).Says("Being committed").Says("0 of 1,000 records brought in so far.");
        Assert.Equal(page.Path.Split('?')[0], page.One("#batch").GetAttribute("data-live"));
        Assert.Equal(0, await InPool());

        Assert.True(await Work.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(People, await InPool());
        var committed = await recruiter.Open(page.Path);
        committed.Says("1,000 records committed: 1000 new, 0 updated.").Says("by Imogen Hartsworth");
        Assert.Equal("", committed.One("#batch").GetAttribute("data-live"));
        var one = await app.Reads(db => db.Candidates.FirstAsync(held => held.FamilyName == $"Many{mark}"));
        Assert.Equal(account.Id, await app.Reads(db => db.AuditEntries.Where(entry => entry.RecordId == one.Id).Select(entry => entry.ById).SingleAsync()));

        var undoing = await committed.Undo();
        undoing.Says("Being undone").Says("0 of 1,000 people looked at");
        Assert.Equal(People, await InPool());
        Assert.True(await Work.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await InPool());
        (await recruiter.Open(page.Path)).Says("Undone").Says("taken back");
        Assert.False(await Work.NextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_clicks_commit_once_and_an_old_page_cannot_commit()
    {
        var batch = await Previewed();
        var old = await Anew(batch);
        await batch.Submit(form: "table form");
        (await old.Commit()).Is(HttpStatusCode.UnprocessableEntity);
        var fresh = await Anew(batch);
        foreach (var answer in await Task.WhenAll(fresh.Commit(), fresh.Commit())) answer.Is(HttpStatusCode.OK).Says("Being committed");
        (await fresh.Commit()).Is(HttpStatusCode.OK).Says("Being committed");
        await Work.NextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(People - 1, await InPool());
        (await fresh.Commit()).Says("This batch is committed. Nothing was done twice.");
    }

    [Fact]
    public async Task Stopped_in_the_middle_everything_is_taken_back_and_the_batch_is_open_again()
    {
        var (page, id) = await Waiting();
        Assert.Equal(CommitResult.Stopped, await GoOn(id, Guid.NewGuid(), done => Task.FromResult(done < 600)));
        Assert.Equal(0, await InPool());
        var open = await Anew(page);
        open.Says("The commit was stopped. Nothing was brought in.").Says("1000 of 1000 are ready");
        await open.Commit();
        await Work.NextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(People, await InPool());
        (await Anew(page)).Hides("was stopped");
    }

    [Fact]
    public async Task Whoever_looks_at_it_sees_how_far_it_is_and_can_stop_it()
    {
        var (page, id) = await Waiting();
        var running = Task.Run(() => Work.NextAsync());
        while (Work.Of(id) is not { Done: > 0 } && !running.IsCompleted) await Task.Delay(2, TestContext.Current.CancellationToken);
        var stopped = await page.Submit(button: "Stop the commit");
        await running;
        stopped.Is(HttpStatusCode.OK).Says("The commit was stopped. Nothing was brought in.");
        Assert.Equal(0, await InPool());
    }

    [Fact]
    public async Task Stopped_before_its_turn_it_never_begins()
    {
        var (page, _) = await Waiting();
        (await page.Submit(button: "Stop the commit")).Says("The commit was stopped.").Says("1000 of 1000 are ready");
        Assert.False(await Work.NextAsync(TestContext.Current.CancellationToken));
        (await page.Submit(button: "Stop the commit")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await InPool());
    }

    [Fact]
    public async Task When_its_process_dies_nothing_is_in_and_the_next_begins_anew()
    {
        var (page, id) = await Waiting();
        using var killed = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GoOn(id, Guid.NewGuid(), async _ =>
        {
            await killed.CancelAsync();
            return true;
        }, killed.Token));
        Assert.Equal(0, await InPool());
        Assert.False(await Work.NextAsync(TestContext.Current.CancellationToken));
        app.Clock.Advance(ImportLease.Length + TimeSpan.FromSeconds(1));
        var (shown, recruiter) = ("", await app.SignedInAs(Roles.Recruiter));
        Assert.Equal(CommitResult.Committed, await GoOn(id, Guid.NewGuid(), async _ =>
        {
            shown = (await recruiter.Open(page.Path)).Document.Body!.TextContent;
            return true;
        }));
        Assert.Contains("It broke off once because the program stopped, and nothing of it was kept.", shown, StringComparison.Ordinal);
        Assert.Equal(People, await InPool());
    }

    [Fact]
    public async Task A_commit_that_never_ends_is_given_up_with_a_reason()
    {
        var (page, id) = await Waiting();
        for (var attempt = 0; attempt < ImportBatch.MaxAttempts; attempt++)
        {
            Assert.Equal(id, await app.Reads(db => ImportLease.TakeAsync(db, Guid.NewGuid(), app.Now)));
            app.Clock.Advance(ImportLease.Length + TimeSpan.FromSeconds(1));
        }
        await Work.NextAsync(TestContext.Current.CancellationToken);
        (await Anew(page)).Says("The commit was begun 3 times and never ended. Nothing was brought in.").Says("1000 of 1000 are ready");
    }

    [Fact]
    public async Task When_the_pool_changed_nothing_is_applied_and_the_new_preview_is_shown()
    {
        var (page, _) = await Waiting();
        await app.HasCandidate("Sooner", "Known", held => held.Reach($"many900.{mark}@x.example", null, null, Market.Unknown));
        await Work.NextAsync(TestContext.Current.CancellationToken);
        (await Anew(page)).Says("Nothing was committed: the candidates changed since the preview was made.").Says("999 new, 1 update.");
        Assert.Equal(0, await InPool());
    }

    [Fact]
    public async Task Undoing_that_is_refused_says_who_stands_in_the_way()
    {
        var (page, _) = await Waiting();
        await Work.NextAsync(TestContext.Current.CancellationToken);
        await app.Has(async db =>
        {
            (await db.Candidates.Whole().SingleAsync(held => held.Email == $"many7.{mark}@x.example")).Argue("Built a biobank.");
            return 0;
        });
        await (await Anew(page)).Undo();
        await Work.NextAsync(TestContext.Current.CancellationToken);
        (await Anew(page)).Says($"Nothing was undone: Given7 Many{mark} was edited, rated or put into a search since.").Says("1,000 records committed");
        Assert.Equal(People, await InPool());
    }

    [Fact]
    public async Task Only_recruiters_stop_a_commit()
    {
        var (page, id) = await Waiting();
        foreach (var role in new[] { Roles.Reviewer, Roles.Admin })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs(role)).Send(new(HttpMethod.Post, $"{page.Path.Split('?')[0]}?handler=Stop"))).Status);
        Assert.Equal(ImportState.Committing, await app.Reads(db => db.ImportBatches.Where(batch => batch.Id == id).Select(batch => batch.State).SingleAsync()));
        await page.Submit(button: "Stop the commit");
    }
}
