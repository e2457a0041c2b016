using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Pipeline;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests;

/// <summary>A page made once is given again, to the same person in the same browser, and never once anything was saved.</summary>
public sealed class RememberedTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static bool IsRemembered(OpenPage page) => page.Answer.Headers.Age is not null;

    /// <summary>A browser that has what forms need, and an index that has followed what was saved.</summary>
    private static async Task<Visitor> Settled(Visitor visitor, string path)
    {
        for (var looks = 0; looks < 50; looks++)
        {
            if (IsRemembered(await visitor.Open(path))) return visitor;
            await Task.Delay(50);
        }
        return visitor;
    }

    [Fact]
    public async Task Each_remembered_page_is_given_again_as_it_was()
    {
        Assert.SkipWhen(TestDatabase.IsOnSqlServer, "SQL Server does not tell what was committed, so nothing is remembered there.");
        var (visitor, search, candidacy) = await app.HasBoard();
        foreach (var path in new[] { "/", "/searches", "/candidates", $"/candidates/{candidacy.CandidateId}", $"/searches/{search.Id}/board", $"/searches/{search.Id}/ranking" })
        {
            await Settled(visitor, path);
            var (one, other) = (await visitor.Open(path), await visitor.Open(path));
            Assert.True(IsRemembered(other), $"{path} is made anew each time.");
            Assert.Equal(one.Html, other.Html);
            Assert.Equal(one.Answer.Headers.GetValues("Content-Security-Policy"), other.Answer.Headers.GetValues("Content-Security-Policy"));
        }
    }

    /// <summary>By a statement of which neither the application nor the audit trail learns.</summary>
    [Fact]
    public async Task Whatever_is_saved_by_whatever_way_is_seen_at_the_next_look()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var (board, profile) = ($"/searches/{search.Id}/board", $"/candidates/{candidacy.CandidateId}");
        (await (await Settled(visitor, board)).Open(board)).Says("Chief of Genomics");
        await (await Settled(visitor, profile)).Open(profile);
        for (var times = 1; times <= 20; times++)
        {
            var title = $"Chief number {times}";
            await app.Reads(db => db.Candidates.Where(held => held.Id == candidacy.CandidateId).ExecuteUpdateAsync(set => set.SetProperty(held => held.CurrentTitle, title)));
            (await visitor.Open(board)).Says(title);
            (await visitor.Open(profile)).Says(title);
        }
    }

    [Fact]
    public async Task A_move_by_somebody_else_shows_at_the_next_look()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var path = $"/searches/{search.Id}/board";
        await Settled(visitor, path);
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Include(one => one.Search).ThenInclude(one => one.StageSet).ThenInclude(set => set.Stages).Include(one => one.Stage).Include(one => one.Moves).SingleAsync(one => one.Id == candidacy.Id);
            held.AdvanceTo(held.Search.StageSet.Stages.Single(stage => stage.Order == 7), await db.Accounts.SingleAsync(one => one.Id == search.Lead.Id), app.Now);
            return held;
        });
        Assert.NotNull((await visitor.Open(path)).Document.QuerySelector($"#stage-7 #c-{candidacy.Id}"));
    }

    [Fact]
    public async Task Days_go_by_on_a_remembered_page()
    {
        var (visitor, search, _) = await app.HasBoard();
        var path = $"/searches/{search.Id}/board";
        (await (await Settled(visitor, path)).Open(path)).Says("0 d");
        // A sign-in lasts for less than a day; looking now and then goes on with it.
        foreach (var hours in new[] { 9, 9, 7 })
        {
            app.Clock.Advance(TimeSpan.FromHours(hours));
            await visitor.Open(path);
        }
        (await visitor.Open(path)).Says("1 d").Hides("0 d");
    }

    [Fact]
    public async Task Nobody_is_given_what_was_made_for_somebody_else()
    {
        var (visitor, search, _) = await app.HasBoard();
        var path = $"/searches/{search.Id}/board";
        await Settled(visitor, path);
        (await (await app.SignedInAs(Roles.Recruiter)).Open(path)).Is(HttpStatusCode.NotFound).Hides("Castlewood");
        (await (await app.SignedInAs(Roles.Admin)).Open(path)).Is(HttpStatusCode.Forbidden).Hides("Castlewood");
        Assert.Equal("/account/sign-in", (await app.SomeoneUnknown().Open(path)).Path);
        Assert.True(TestDatabase.IsOnSqlServer || IsRemembered(await (await Settled(visitor, path)).Open(path)));
    }

    [Fact]
    public async Task Who_is_taken_off_the_team_meets_the_board_no_more()
    {
        var (visitor, search, _) = await app.HasBoard();
        var other = await app.HasAccount("Second Recruiter", Roles.Recruiter);
        await app.Has(async db =>
        {
            (await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == search.Id)).Join(await db.Accounts.SingleAsync(held => held.Id == other.Id), Domain.Searches.MemberRole.Recruiter);
            return true;
        });
        var theirs = await app.SignedInAs(other);
        var path = $"/searches/{search.Id}/board";
        (await (await Settled(theirs, path)).Open(path)).Is(HttpStatusCode.OK);
        await app.Reads(db => db.Set<Domain.Searches.SearchMember>().Where(held => held.AccountId == other.Id).ExecuteDeleteAsync());
        (await theirs.Open(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scores_come_and_go_with_the_round()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var lead = await app.SignedInAs(scene.Lead);
        await Settled(lead, scene.OfSearch);
        (await lead.Open(scene.OfSearch)).Says("The scores are sealed").Hides("76.3");
        await Change(round => round.Close(app.Now));
        await Settled(lead, scene.OfSearch);
        (await lead.Open(scene.OfSearch)).Says("76.3");
        await app.Reads(db => db.Rounds.Where(held => held.Id == scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(held => held.State, RoundState.Open)));
        (await lead.Open(scene.OfSearch)).Says("The scores are sealed").Hides("76.3");

        Task<bool> Change(Action<ScoringRound> change) => app.Has(async db =>
        {
            change(await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id));
            return true;
        });
    }

    [Fact]
    public async Task A_form_of_a_remembered_page_is_taken_in_each_browser_of_the_same_person()
    {
        var (desk, search, candidacy) = await app.HasBoard();
        var phone = await app.SignedInAs(search.Lead);
        var path = $"/searches/{search.Id}/board?open={candidacy.Id}";
        foreach (var browser in new[] { desk, phone, desk, phone }) await browser.Open(path);
        var page = await (await Settled(phone, path)).Open(path);
        (await page.Submit(new() { ["Form.To"] = "3" }, $"#c-{candidacy.Id} form", "Move")).Is(HttpStatusCode.OK).Says("moved to");
        (await desk.Open(path)).Hides("moved to");
    }

    [Fact]
    public async Task Pages_made_before_the_latest_commit_are_let_go_of()
    {
        Assert.SkipWhen(TestDatabase.IsOnSqlServer, "SQL Server does not tell what was committed, so nothing is remembered there.");
        var kept = new KeptPages();
        await using var services = new ServiceCollection().AddSingleton<IOutputCacheStore>(kept).AddSingleton<RememberedPages>()
            .AddSingleton(app.Services.GetRequiredService<CommitMark>()).AddSingleton<TimeProvider>(app.Clock).BuildServiceProvider();
        var first = await AskedAsync();
        Assert.Equal(first, await AskedAsync());
        Assert.Empty(kept.Evicted);
        await app.HasCandidate("Somebody", "Saved");
        Assert.NotEqual(first, await AskedAsync());
        Assert.Equal([first], kept.Evicted);

        async Task<string> AskedAsync()
        {
            var context = new OutputCacheContext { HttpContext = new DefaultHttpContext { RequestServices = services, Request = { Method = "GET" } } };
            await new RememberedAttribute().CacheRequestAsync(context, CancellationToken.None);
            return Assert.Single(context.Tags);
        }
    }

    private sealed class KeptPages : IOutputCacheStore
    {
        public List<string> Evicted { get; } = [];

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
        {
            Evicted.Add(tag);
            return ValueTask.CompletedTask;
        }

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    /// <summary>What a remembered page is made of is in its key: the database, the sign-in, the address and the minute. An index beside the database follows it before it answers.</summary>
    [Fact]
    public void A_remembered_page_asks_nothing_that_its_key_does_not_hold()
    {
        Type[] known = [typeof(LeadersDb), typeof(TimeProvider), typeof(TalentFeed), typeof(FindFeed), typeof(ProbedOrders)];
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttribute<RememberedAttribute>() is not null).ToList();
        Assert.Equal(6, pages.Count);
        Assert.All(pages, page =>
        {
            Assert.True(page.IsSubclassOf(typeof(PageModel)));
            Assert.Subset(known.ToHashSet(), page.GetConstructors().Single().GetParameters().Select(held => held.ParameterType).ToHashSet());
        });
    }
}
