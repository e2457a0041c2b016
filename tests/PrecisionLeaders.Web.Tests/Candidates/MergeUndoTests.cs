using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Candidates;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Intake;
using static PrecisionLeaders.Web.Tests.Candidates.Merging;

namespace PrecisionLeaders.Web.Tests.Candidates;

/// <summary>What stands in the way of undoing a merge, and what comes back with it.</summary>
public sealed class MergeUndoTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task What_was_changed_since_stays_when_a_merge_is_undone()
    {
        var (visitor, mine, theirs) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Ada", "Staysson"), await app.HasCandidate("A.", "Staysson", person =>
        {
            person.Reach(null, "+1 555 0100", "Halewater", Market.Unknown);
            person.AddDegree("PhD", null, null, null, null);
        }));
        await MergeAsync(visitor, mine, theirs);
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(one => one.Id == mine.Id);
            held.Reach(null, held.Phone, "Port Larkhaven", Market.Unknown);
            held.AddDegree("MBA", null, null, null, null);
            return held;
        });
        (await UndoAsync(visitor, mine)).Is(HttpStatusCode.OK).Says("What was changed here since stays as it is (Place).");
        var (one, other) = (await app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Id == mine.Id)), await app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Id == theirs.Id)));
        Assert.Equal((null, "Port Larkhaven", "MBA"), (one.Phone, one.Place, one.Degrees.Single().Award));
        Assert.Equal(("+1 555 0100", "Halewater", "PhD"), (other.Phone, other.Place, other.Degrees.Single().Award));
    }

    [Fact]
    public async Task A_merge_into_somebody_who_was_merged_on_is_undone_in_order_and_an_address_taken_since_stands_in_the_way()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var (first, second, third) = (await app.HasCandidate("Chain", "One", person => person.Reach("chain@example.org", null, null, Market.Unknown)), await app.HasCandidate("Chain", "Two", person => person.Reach("two@example.org", null, null, Market.Unknown)), await app.HasCandidate("Chain", "Three"));
        await MergeAsync(visitor, second.Id, first.Id);
        var early = await visitor.Open((await visitor.Open($"/candidates/{second.Id}")).One("a[href*='/merged/']").GetAttribute("href")!);
        await MergeAsync(visitor, third.Id, second.Id);
        (await early.Submit(form: "form[method=post]:has(.btn-primary)")).Is(HttpStatusCode.UnprocessableEntity).Says("merged into that of Chain Three since. Undo that first.");
        await UndoAsync(visitor, third.Id);
        var taker = await app.HasCandidate("Address", "Taker", person => person.Reach("chain@example.org", null, null, Market.Unknown));
        (await early.Submit(form: "form[method=post]:has(.btn-primary)")).Is(HttpStatusCode.UnprocessableEntity).Says("Address Taker has the e-mail address");
        await app.Has(async db =>
        {
            var held = await db.Candidates.SingleAsync(one => one.Id == taker.Id);
            held.Reach(null, null, null, Market.Unknown);
            return held;
        });
        (await early.Submit(form: "form[method=post]:has(.btn-primary)")).Is(HttpStatusCode.OK).Says("Chain One has a profile again.");
    }

    [Fact]
    public async Task After_thirty_days_only_the_way_to_the_profile_is_left()
    {
        var (visitor, mine, theirs) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Long", "Agoson"), await app.HasCandidate("L.", "Agoson"));
        await MergeAsync(visitor, mine, theirs);
        var undo = (await visitor.Open($"/candidates/{mine.Id}")).One("a[href*='/merged/']").GetAttribute("href")!;
        await app.Reads(async db =>
        {
            await ProfileSweep.RunAsync(db, app.Now + TimeSpan.FromDays(31));
            return 0;
        });
        (await visitor.Open(undo)).Is(HttpStatusCode.NotFound);
        Assert.Equal((null, null), await app.Reads(async db => await db.Merges.Where(held => held.SurvivorId == mine.Id).Select(held => new { held.Journal, held.OtherName }).SingleAsync() is var held ? (held.Journal, held.OtherName) : default));
        Assert.Equal($"/candidates/{mine.Id}", (await visitor.Open($"/candidates/{theirs.Id}")).Path);
    }

    [Fact]
    public async Task What_was_decided_of_the_profile_that_goes_holds_for_the_one_that_stays_and_goes_back()
    {
        var (visitor, mine, theirs, third) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Decided", "Before"), await app.HasCandidate("D.", "Before"), await app.HasCandidate("Third", "Before"));
        await (await visitor.Open($"/candidates/{theirs.Id}/merge/{third.Id}")).Submit(form: "form[action*=Distinct]");
        await (await visitor.Open($"/candidates/{theirs.Id}/degrees")).Submit(new() { ["Form.Award"] = "MPH" });
        var degree = await app.Reads(db => db.PartsOf<Degree>(theirs.Id).Select(held => held.Id).SingleAsync());
        await (await visitor.Open($"/candidates/{theirs.Id}/degrees/{degree}")).Submit(form: "form[action*=Remove]");
        Task<Guid[]> Of() => app.Reads(async db => new[] { (await db.FormerEntries.SingleAsync(held => held.EntryId == degree)).CandidateId, (await db.Set<NotTheSame>().SingleAsync(held => held.FirstId == third.Id || held.SecondId == third.Id)) is var two && two.FirstId == third.Id ? two.SecondId : two.FirstId });
        await MergeAsync(visitor, mine, theirs);
        Assert.Equal([mine.Id, mine.Id], await Of());
        (await visitor.Open($"/candidates/{mine.Id}/merge/{third.Id}")).Says("said that they are two people");
        await UndoAsync(visitor, mine);
        Assert.Equal([theirs.Id, theirs.Id], await Of());
    }

    [Fact]
    public async Task A_batch_that_brought_the_one_who_went_is_not_undone_under_the_one_who_stayed()
    {
        var (visitor, mine) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Stayed", "Batchson"));
        var batch = await (await visitor.Brings("given,surname,email\nWilhelmina,Batchson,wilhelmina@batchson.example\n")).Commit();
        var brought = await app.Reads(db => db.Candidates.SingleAsync(held => held.Email == "wilhelmina@batchson.example"));
        await MergeAsync(visitor, mine, brought);
        (await (await visitor.Open(batch.Path)).Undo()).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was undone: Stayed Batchson was edited");
        Assert.Equal(1, await app.Reads(db => db.Candidates.CountAsync(held => held.Id == mine.Id)));
        await UndoAsync(visitor, mine);
        Assert.Equal(1, await app.Reads(db => db.Candidates.CountAsync(held => held.Id == brought.Id)));
    }
}
