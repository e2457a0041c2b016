using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>The index in memory against the database it follows. Each feed here stands for an instance of the application.</summary>
public sealed class TalentFeedTests(RunningApp app) : IClassFixture<RunningApp>
{
    private TalentFeed Instance() => new(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Clock, NullLogger<TalentFeed>.Instance);

    private Task<Candidate> HasDirector(string family) => app.HasCandidate("Adaeze", family, person =>
    {
        person.AddDegree("MD", null, null, null, null);
        person.AddAppointment("Director, Genomic Medicine", "Fenwater Health", new PartialDate(2016), null, Designation.Director, 40, 12_000_000m);
        person.AddEvidence(EvidenceKind.Trial, "Early genomes", new("Registry", null, null, null)).Describe(null, new PartialDate(2024), null);
    });

    private Task<Candidate> Changes(Candidate candidate, Action<Candidate> change) => app.Has(async db =>
    {
        var person = await db.Candidates.Whole().SingleAsync(held => held.Id == candidate.Id);
        change(person);
        return person;
    });

    [Fact]
    public async Task Facts_of_a_person_are_read_off_the_record()
    {
        var person = await HasDirector("Quillfeather");
        using var feed = Instance();
        Assert.False(feed.Freshness.IsReady);
        await feed.CatchUpAsync();
        var held = feed.Index.Find(person.Id)!;
        Assert.Equal((DegreeClass.Medical, Designation.Director, 10, 40, 12_000), (held.Degrees, held.Designation, held.LeadershipYears, held.Team, held.BudgetThousands));
        Assert.Equal(1, held.Evidence.Count([EvidenceKind.Trial], Domain.Ranking.Talent.Recency.LastFiveYears));
        Assert.False(held.IsOffLimits);
        Assert.Equal(app.Now, feed.Freshness.AsOf);
    }

    [Fact]
    public async Task What_another_instance_saves_is_followed()
    {
        var person = await HasDirector("Marchbanks");
        using var feed = Instance();
        await feed.CatchUpAsync();
        await Changes(person, held => held.AddAppointment("Chief Medical Officer", "Larkhaven Health", new PartialDate(2025), null, Designation.Chief));
        Assert.Equal(Designation.Director, feed.Index.Find(person.Id)!.Designation);
        await feed.CatchUpAsync();
        Assert.Equal(Designation.Chief, feed.Index.Find(person.Id)!.Designation);

        var added = await HasDirector("Newcomer");
        await feed.CatchUpAsync();
        Assert.NotNull(feed.Index.Find(added.Id));
        await app.Has(async db => db.Candidates.Remove(await db.Candidates.Whole().SingleAsync(held => held.Id == added.Id)).Entity);
        await feed.CatchUpAsync();
        Assert.Null(feed.Index.Find(added.Id));
    }

    [Fact]
    public async Task A_rule_bars_the_people_it_reaches_at_once_and_lets_them_go_when_it_ends()
    {
        var person = await HasDirector("Barred");
        using var feed = Instance();
        await feed.CatchUpAsync();
        var by = await app.HasAccount("Ottilie Vance", Roles.Recruiter);
        var rule = await app.Has(async db =>
        {
            var made = OffLimitsRule.OnPerson(await db.Candidates.SingleAsync(held => held.Id == person.Id), false, new("Placed by us", new DateOnly(2026, 11, 1), null), await db.Accounts.SingleAsync(held => held.Id == by.Id), app.Now);
            db.OffLimitsRules.Add(made);
            return made;
        });
        await feed.CatchUpAsync();
        Assert.True(feed.Index.Find(person.Id)!.IsOffLimits);
        await app.Has(async db =>
        {
            var held = await db.OffLimitsRules.SingleAsync(found => found.Id == rule.Id);
            held.End(await db.Accounts.SingleAsync(found => found.Id == by.Id), app.Now);
            return held;
        });
        await feed.CatchUpAsync();
        Assert.False(feed.Index.Find(person.Id)!.IsOffLimits);
    }

    [Fact]
    public async Task A_save_that_becomes_visible_late_is_not_missed()
    {
        Assert.SkipUnless(await app.Reads(db => Task.FromResult(db.Database.IsSqlite())), "Only SQLite lets a test number the trail anew.");
        var (early, late) = (await HasDirector("Early"), await HasDirector("Late"));
        using var feed = Instance();
        await feed.CatchUpAsync();
        // The trail numbers the late save first, but it is committed only after the early one was followed.
        var number = await app.Reads(db => db.AuditEntries.MaxAsync(entry => entry.Id)) + 1;
        await Renumbers($"UPDATE AuditEntries SET Id = Id + 1000 WHERE Id > {number - 1}");
        await Changes(early, held => held.Reach(null, null, null, Market.Looking));
        await Renumbers($"UPDATE AuditEntries SET Id = {number + 5} WHERE Id = (SELECT MAX(Id) FROM AuditEntries)");
        await feed.CatchUpAsync();
        await Changes(late, held => held.AddDegree("PhD", null, null, null, null));
        await Renumbers($"UPDATE AuditEntries SET Id = {number} WHERE Id = (SELECT MAX(Id) FROM AuditEntries)");
        await feed.CatchUpAsync();
        Assert.True(feed.Index.Find(late.Id)!.Degrees.HasFlag(DegreeClass.Philosophy));

        async Task Renumbers(FormattableString statement)
        {
            await app.Reads(db => db.Set<AuditValues>().ExecuteDeleteAsync());
            await app.Reads(db => db.Database.ExecuteSqlAsync(statement));
        }
    }

    [Fact]
    public async Task Health_says_how_far_the_index_is_and_names_nobody()
    {
        await HasDirector("Quietly");
        await app.Services.GetRequiredService<TalentFeed>().CatchUpAsync();
        using var client = app.CreateClient();
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        var text = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        using var ready = JsonDocument.Parse(text);
        var talent = ready.RootElement.GetProperty("checks").GetProperty("talent index");
        Assert.Equal("healthy", talent.GetProperty("status").GetString());
        Assert.Equal(await app.Reads(db => db.Candidates.CountAsync()), talent.GetProperty("data").GetProperty("people").GetInt32());
        Assert.DoesNotContain("Quietly", text, StringComparison.Ordinal);
    }
}
