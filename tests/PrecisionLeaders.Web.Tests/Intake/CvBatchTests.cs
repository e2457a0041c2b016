using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class CvBatchTests(RunningApp app) : IClassFixture<RunningApp>
{
    /// <summary>A CV states nothing field by field, so nobody comes in by it unlooked at.</summary>
    [Fact]
    public async Task A_cv_is_left_out_until_somebody_takes_it_in_and_its_words_stay_with_the_person()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var batch = await recruiter.Brings(CardFiles.Cv, "brack.txt");
        batch.Is(HttpStatusCode.OK).Says("left out at first");
        Assert.Equal(0, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == "Brack")));
        batch = await batch.Submit(new() { ["all"] = "true" }, "form#many", "Take back in");
        var committed = await batch.Commit();
        committed.Says("Committed 1 record: 1 new, 0 updated.");
        var person = await app.Reads(db => db.Candidates.SingleAsync(held => held.FamilyName == "Brack"));
        var kept = await app.Reads(db => db.Documents.Include(held => held.Files).SingleAsync(held => held.CandidateId == person.Id));
        Assert.Equal((DocumentKind.Cv, DocumentReach.Firm), (kept.Kind, kept.Reach));
        Assert.Contains("newborn genome programme", Assert.Single(kept.Files).Text, StringComparison.Ordinal);
        (await recruiter.Open($"/candidates/{person.Id}/documents/{kept.Id}/proposals")).Is(HttpStatusCode.OK).Says("EDUCATION");

        await app.Has(async db =>
        {
            var call = new Activity(await db.Candidates.SingleAsync(held => held.Id == person.Id), ActivityKind.Call, await db.Accounts.FirstAsync(), app.Now);
            db.Add(call);
            return call;
        });
        (await committed.Undo()).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was undone: Ottoline M. Brack");
        await app.Has(async db =>
        {
            db.Activities.RemoveRange(await db.Activities.Where(held => held.CandidateId == person.Id).ToListAsync());
            return 0;
        });
        (await committed.Undo()).Is(HttpStatusCode.OK).Says("Undone.");
        Assert.False(await app.Reads(db => db.Documents.AnyAsync(held => held.CandidateId == person.Id)));
        Assert.False(await app.Reads(db => db.Candidates.AnyAsync(held => held.Id == person.Id)));
    }
}
