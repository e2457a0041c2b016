using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Data.SqlServer;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;
using Serilog;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>
/// A round that was closed by mistake and is open again, so that there are runs of it; in it the scorecard that nobody else may see. The scorecard can be given
/// two contents that differ in everything a rater decides: levels, notes and evidence.
/// </summary>
internal sealed class SealedScene : IAsyncDisposable
{
    /// <summary>Words that stand nowhere but in the sealed scorecard, its author's draft, and a recusal.</summary>
    public const string Note = "zanzibarquince", DraftNote = "quetzalmarrow", RecusalReason = "ochrelanternfish";

    private readonly RunningApp app = new();
    private readonly NothingIsKept kept = new();
    private readonly WebApplicationFactory<Program> host;
    private Dictionary<string, object?> firstRun = [], secondRun = [];

    private SealedScene() => host = app.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
        // Thousands of requests: they are kept, not shown.
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            if (TestDatabase.IsOnSqlServer) services.ConfigureDbContext<SqlServerLeadersDb>(options => options.AddInterceptors(kept));
            else services.ConfigureDbContext<SqliteLeadersDb>(options => options.AddInterceptors(kept));
            services.AddSerilog((provider, log) => log.ReadFrom.Configuration(provider.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()).WriteTo.Sink(Log), preserveStaticLogger: true);
        });
    });

    public RunningApp App => app;
    public CapturedLog Log { get; } = new();
    public RoundScene Round { get; private set; } = null!;

    /// <summary>Whose scorecard is sealed.</summary>
    public Account Author => Round.Rater(1);

    /// <summary>Rates in the round and owes everything.</summary>
    public Account Owing => Round.Rater(2);

    /// <summary>Rates in the round, and stepped back from the person the sealed scorecard is about.</summary>
    public Account Recused => Round.Rater(3);

    /// <summary>As <see cref="Recused"/>, and works the search as its lead.</summary>
    public Account RecusedLead => Round.Lead;
    public Account Colleague { get; private set; } = null!;
    public Account Chair { get; private set; } = null!;
    public Account Reader { get; private set; } = null!;
    public Account Outsider { get; private set; } = null!;
    public Account Admin { get; private set; } = null!;

    public static async Task<SealedScene> OfAsync(RevealRule reveal)
    {
        var scene = new SealedScene();
        await scene.MakeAsync(reveal);
        return scene;
    }

    private async Task MakeAsync(RevealRule reveal)
    {
        Round = await app.HasOpenRound(raters: 3, candidates: 2, reveal, leadRates: true);
        (Chair, Reader) = (await app.HasChair(Round), await app.HasAccount("Rhea Onlyreads", Roles.Reviewer));
        (Colleague, Outsider, Admin) = (await app.HasAccount("Otto Colleague", Roles.Recruiter), await app.HasAccount("Stan Outsider", Roles.Recruiter), await app.HasAccount("Astrid Admin", Roles.Admin));
        await app.HasJoinedTeam(Round, Reader);
        await app.HasJoinedTeam(Round, Colleague, MemberRole.Recruiter);
        foreach (var recused in new[] { Recused, RecusedLead }) await ChangeCardAsync(recused, 1, (card, _) => card.Recuse(RecusalReason, app.Now));
        await ChangeCardAsync(Author, 1, (card, all) =>
        {
            card.DeclareFree(app.Now);
            foreach (var competency in all) card.Rate(competency, 1, false, Note, card.Candidacy.Candidate.Evidence, app.Now);
            card.Submit(all, app.Now);
        });
        await ChangeCardAsync(Author, 2, (card, all) =>
        {
            card.DeclareFree(app.Now);
            card.Rate(all[0], 2, false, DraftNote, [], app.Now);
        });
        await HasRunsAsync();
        await HasPapersAsync();
        await HasMergedAsync();
    }

    /// <summary>Two profiles of somebody who is in no search, made one.</summary>
    private async Task HasMergedAsync()
    {
        var (stays, goes) = (await app.HasCandidate("Somebody", "Mergeable"), await app.HasCandidate("S.", "Mergeable"));
        await app.Reads(async db => await new MergePeople(db, app.Clock).RunAsync(await db.Candidates.Whole().SingleAsync(held => held.Id == stays.Id), await db.Candidates.Whole().SingleAsync(held => held.Id == goes.Id),
            new(new HashSet<string>(), new HashSet<Guid>()), await db.Accounts.SingleAsync(held => held.Id == Colleague.Id), new(Colleague.Id, Roles.Recruiter), Guid.CreateVersion7()));
    }

    /// <summary>Closed, a run kept of each content of the scorecard, and open again.</summary>
    private async Task HasRunsAsync()
    {
        var round = await app.Has(async db =>
        {
            var held = await db.Rounds.Whole().SingleAsync(found => found.Id == Round.Round.Id);
            await CloseRound.RunAsync(db, held, await db.Accounts.SingleAsync(found => found.Id == Chair.Id), app.Now);
            return held;
        });
        await TurnAsync(toSecond: true);
        await app.Has(async db =>
        {
            secondRun = ValuesOf(db, (await StoreRun.OnDemandAsync(db, round.Id, new(Colleague.Id, Roles.Recruiter), await db.Accounts.SingleAsync(found => found.Id == Colleague.Id), app.Now))!);
            // Only what is in it is wanted: it takes the place of the other's.
            db.ChangeTracker.Clear();
            firstRun = ValuesOf(db, await db.Runs.SingleAsync());
            return 0;
        });
        await TurnAsync(toSecond: false);
        await HasDecidedAsync();
        await app.Has(async db =>
        {
            await ReopenRound.RunAsync(db, await db.Rounds.Whole().SingleAsync(found => found.Id == round.Id), "It was closed by mistake.", new(2026, 12, 10), await db.Accounts.SingleAsync(found => found.Id == Chair.Id), app.Now);
            return 0;
        });
    }

    /// <summary>Decided while it was closed: talked over, voted on, and recorded against the run, which is sealed again afterwards.</summary>
    private Task<int> HasDecidedAsync() => app.Has(async db =>
    {
        var (chair, round) = (await db.Accounts.SingleAsync(found => found.Id == Chair.Id), await db.Rounds.Whole().SingleAsync(found => found.Id == Round.Round.Id));
        var (run, people, today) = (await db.Runs.SingleAsync(), await db.Candidacies.Include(held => held.Candidate).OrderBy(held => held.Candidate.FamilyName).ToListAsync(), DateOnly.FromDateTime(app.Now.UtcDateTime));
        db.DiscussedPoints.Add(new DiscussedPoint(round, people[0], round.Rubric.Competencies[0], "A minute.", chair, app.Now));
        db.Votes.Add(new Vote(round.Search, "A vote?", isSecret: false, today, [], ["One way", "Another"], [chair], chair, app.Now));
        var decision = new Decision(round.Search, 1, chair, app.Now);
        decision.Write(DecisionOutcome.Choice, round, [people[0]], "Minutes.", today, [chair], "A reason.");
        decision.Record(run, Departure.Of(decision.Order, run.Order(), new HashSet<Guid>()), chair, today, app.Now);
        db.Decisions.Add(decision);
        return 0;
    });

    /// <summary>Lists, comments, questions, a batch and mails: whatever else of the search has an address.</summary>
    private async Task HasPapersAsync()
    {
        var presented = await app.HasPresentedList(Round, [.. Round.Raters, Chair, Reader]);
        await app.Has(async db =>
        {
            var (search, lead, owing) = (await db.Searches.SingleAsync(found => found.Id == Round.Search.Id), await db.Accounts.SingleAsync(found => found.Id == Round.Lead.Id), await db.Accounts.SingleAsync(found => found.Id == Owing.Id));
            var slate = new CandidateList(search, ListKind.Slate, 1, lead, app.Now);
            foreach (var candidacy in await db.Candidacies.Include(held => held.Candidate).OrderBy(held => held.Candidate.FamilyName).ToListAsync()) slate.Add(candidacy, "A line.");
            db.Lists.Add(slate);
            var (list, first) = (await db.Lists.Whole().SingleAsync(found => found.Id == presented.Id), await db.Candidacies.SingleAsync(found => found.Id == Round.Candidacies[0].Id));
            db.Comments.AddRange(new Comment(first, owing, CommentReach.Committee, "A comment.", app.Now), new Comment(first, owing, CommentReach.Private, "A comment for oneself.", app.Now));
            db.Questions.Add(new Question(list, first, owing, "A question.", app.Now));
            db.ImportBatches.Add(new ImportBatch("A file", lead, app.Now));
            var person = await db.Candidates.SingleAsync(found => found.Id == first.CandidateId);
            db.Documents.Add(new Document(person, DocumentKind.Cv, DocumentReach.Committee, search, new("cv.txt", FileFormat.Text, "A CV."u8.ToArray(), new string('a', 64), "A CV.", lead, app.Now)));
            db.Relations.Add(new Relation(person, RelationKind.SuggestedBy, RelatedTo.Outside("An outsider"), lead, app.Now));
            db.Activities.Add(new Activity(person, ActivityKind.Interview, lead, app.Now).Write("An interview.", ActivityReach.Recruiters, search));
            PostMail.QuestionAnswered(db, owing, search, Guid.CreateVersion7(), "/review", app.Now);
            return slate;
        });
    }

    /// <summary>Gives the sealed scorecard, its author's draft and the stored run their other content, as if it had been written so.</summary>
    /// <param name="toSecond">to the second content, or back to the first</param>
    /// <param name="forGood">that the evidence cited goes too, which does not come back</param>
    public async Task TurnAsync(bool toSecond, bool forGood = false)
    {
        var last = await app.Reads(db => db.AuditEntries.MaxAsync(entry => entry.Id));
        await TurnedAsync(toSecond, forGood);
        // Turning is no act of anybody's: that there was one is not what an admin could tell the levels by.
        await app.Reads(db => db.Set<AuditValues>().Where(values => values.EntryId > last).ExecuteDeleteAsync());
        await app.Reads(db => db.AuditEntries.Where(entry => entry.Id > last).ExecuteDeleteAsync());
    }

    private Task<int> TurnedAsync(bool toSecond, bool forGood) => app.Has(async db =>
    {
        foreach (var rating in await db.Scorecards.Where(card => card.RaterId == Author.Id).SelectMany(card => card.Ratings).Include(rating => rating.Citations).ToListAsync())
        {
            var isDraft = rating.Note is DraftNote or "A second draft, and a longer one";
            db.Entry(rating).Property(held => held.Level).CurrentValue = isDraft ? toSecond ? 4 : 2 : toSecond ? 5 : 1;
            if (forGood) db.RemoveRange(rating.Citations);
            db.Entry(rating).Property(held => held.Note).CurrentValue = isDraft ? toSecond ? "A second draft, and a longer one" : DraftNote : toSecond ? "Other words, in another number" : Note;
        }
        if (firstRun.Count > 0)
            foreach (var run in await db.Runs.ToListAsync())
                foreach (var (name, value) in toSecond ? secondRun : firstRun) db.Entry(run).Property(name).CurrentValue = value;
        return 0;
    });

    /// <summary>Walks as this person, or as nobody; nothing they do is kept.</summary>
    public async Task<Walker> WalksAsync(Account? person)
    {
        await host.Services.GetRequiredService<TalentFeed>().CatchUpAsync();
        var visitor = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));
        // How often somebody signed in to walk is no act of the scene.
        await app.Reads(db => db.Set<SignInAttempt>().ExecuteDeleteAsync());
        if (person is not null)
        {
            var inside = await (await visitor.Open("/account/sign-in")).Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = RunningApp.Password });
            Assert.NotEqual("/account/sign-in", inside.Path);
        }
        var walker = new Walker(visitor, await RouteBook.OfAsync(host.Services));
        kept.Holds = true;
        await walker.WalkAsync();
        kept.Holds = false;
        return walker;
    }

    public Task<RouteBook> BookAsync() => RouteBook.OfAsync(host.Services);

    private Task<Scorecard> ChangeCardAsync(Account rater, int candidate, Action<Scorecard, List<PrecisionLeaders.Domain.Rubrics.Competency>> change) => app.Has(async db =>
    {
        var card = await db.Scorecards.Whole().Include(held => held.Candidacy).ThenInclude(held => held.Candidate).ThenInclude(held => held.Evidence)
            .SingleAsync(held => held.RoundId == Round.Round.Id && held.RaterId == rater.Id && held.CandidacyId == Round.Candidacies[candidate - 1].Id);
        change(card, [.. card.Round.Rubric.Competencies.OrderBy(held => held.Order)]);
        return card;
    });

    private static Dictionary<string, object?> ValuesOf(LeadersDb db, object run) =>
        db.Entry(run).Properties.Where(held => !held.Metadata.IsKey() && !held.Metadata.IsForeignKey() && held.Metadata.Name is not "Version" and not "Occasion").ToDictionary(held => held.Metadata.Name, held => held.CurrentValue);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await app.DisposeAsync();
    }
}
