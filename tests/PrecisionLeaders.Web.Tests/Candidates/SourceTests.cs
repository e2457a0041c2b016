using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Intake;

namespace PrecisionLeaders.Web.Tests.Candidates;

/// <summary>How people came to the firm's notice: said on their profile, and of whoever a batch brings for the first time.</summary>
public sealed class SourceTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task It_is_said_when_somebody_is_added_changed_on_the_profile_and_put_back()
    {
        var (visitor, referral, congress) = (await app.SignedInAs(Roles.Recruiter), await NamedAsync("Referral"), await NamedAsync("Congress or society"));
        var added = await (await visitor.Open("/candidates/new")).Submit(new() { ["Form.FamilyName"] = "Sourcewell", ["Form.CameBy"] = referral.Id.ToString() });
        added.Is(HttpStatusCode.OK).Says("In the pool since").Says("Came to us by Referral");
        var edit = await visitor.Open(added.Path + "/edit");
        Assert.Equal(referral.Id.ToString(), edit.ValueOf("Form.CameBy"));
        var changed = await edit.Submit(new() { ["Form.CameBy"] = congress.Id.ToString() });
        changed.Says("Came to us by Congress or society");
        (await visitor.Open(added.Path + "/former")).Says("Came to us by");
        (await changed.Submit(form: "#notice form")).Says("Came to us by Referral");
        (await (await visitor.Open(added.Path + "/edit")).Submit(new() { ["Form.CameBy"] = "" })).Says("Came to us by not known");
    }

    [Fact]
    public async Task What_is_on_no_list_or_retired_is_refused_by_the_field_and_who_has_it_keeps_it()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var gone = await app.Has(db => Task.FromResult(db.Sources.Add(new("Carrier pigeon")).Entity));
        var (person, other) = (await app.HasCandidate("Kept", "Pigeonson"), await app.HasCandidate("Newly", "Pigeonson"));
        await app.Has(async db =>
        {
            var source = await db.Sources.SingleAsync(held => held.Id == gone.Id);
            (await db.Candidates.SingleAsync(held => held.Id == person.Id)).ComeBy(source);
            source.Retire();
            return 0;
        });
        var kept = await visitor.Open($"/candidates/{person.Id}/edit");
        kept.Says("Carrier pigeon (retired)");
        (await kept.Submit(new() { ["Form.Case"] = "Why" })).Is(HttpStatusCode.OK).Says("Came to us by Carrier pigeon");
        var form = await visitor.Open($"/candidates/{other.Id}/edit");
        form.Hides("Carrier pigeon");
        var refused = await form.Submit(new() { ["Form.CameBy"] = gone.Id.ToString(), ["Form.Case"] = "Kept words" });
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Carrier pigeon is no longer offered.", refused.One("#Form_CameBy-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept words", refused.ValueOf("Form.Case").Trim());
        foreach (var path in new[] { $"/candidates/{other.Id}/edit", "/candidates/new" })
        {
            var unknown = await (await visitor.Open(path)).Submit(new() { ["Form.FamilyName"] = "Pigeonson", ["Form.CameBy"] = Guid.CreateVersion7().ToString() });
            unknown.Is(HttpStatusCode.UnprocessableEntity).Says("What was chosen is no longer on the list.");
            (await (await visitor.Open(path)).Submit(new() { ["Form.FamilyName"] = "Pigeonson", ["Form.CameBy"] = "word of mouth" })).Is(HttpStatusCode.UnprocessableEntity);
        }
        Assert.Equal(2, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == "Pigeonson")));
        (await visitor.Open("/candidates?q=" + Uri.EscapeDataString("source:\"carrier pigeon\""))).Says("Kept Pigeonson").Hides("Newly Pigeonson");
    }

    [Fact]
    public async Task A_stale_form_says_that_another_source_was_chosen_and_names_no_number()
    {
        var (visitor, person, referral) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Stale", "Sourceson"), await NamedAsync("Referral"));
        var stale = await visitor.Open($"/candidates/{person.Id}/edit");
        await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.CameBy"] = referral.Id.ToString() });
        var answer = await stale.Submit(new() { ["Form.Place"] = "Halewater" });
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("The record now says: another choice");
        Assert.DoesNotContain(referral.Id.ToString(), answer.One("#Form_CameBy-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_kept_before_there_were_sources_is_put_back_without_taking_one_away()
    {
        var (visitor, person, referral) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Earlier", "Keptson"), await NamedAsync("Referral"));
        await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Place"] = "Halewater", ["Form.CameBy"] = referral.Id.ToString() });
        await app.Has(async db =>
        {
            var kept = await db.FormerEntries.SingleAsync(held => held.CandidateId == person.Id);
            foreach (var said in new[] { nameof(FormerEntry.Was), nameof(FormerEntry.Left) })
                db.Entry(kept).Property<string>(said).CurrentValue = Regex.Replace(db.Entry(kept).Property<string>(said).CurrentValue, ",\"CameBy\":(null|\"[^\"]*\")", "");
            return 0;
        });
        (await (await visitor.Open($"/candidates/{person.Id}/former")).Submit(form: "li:first-child form")).Says("Put back as before").Says("Came to us by Referral").Hides("Halewater");
    }

    [Fact]
    public async Task People_are_found_and_counted_by_how_they_came()
    {
        var (visitor, congress) = (await app.SignedInAs(Roles.Recruiter), await NamedAsync("Congress or society"));
        await app.Has(async db =>
        {
            var person = new Candidate("Ada", "Numbatson", app.Now);
            person.ComeBy(await db.Sources.SingleAsync(held => held.Id == congress.Id));
            db.AddRange(person, new Candidate("Ben", "Numbatson", app.Now));
            return 0;
        });
        var page = await visitor.Open("/candidates?q=numbatson");
        var narrowed = await page.Says("2 people").Says("Came to us by").Follow("Congress or society 1");
        narrowed.Says("Ada Numbatson").Hides("Ben Numbatson");
        Assert.Equal("numbatson source:\"congress or society\"", narrowed.One("#q").GetAttribute("value"));
        (await visitor.Open("/candidates?q=numbatson+-source:congress")).Says("Ben Numbatson").Hides("Ada Numbatson");
        (await visitor.Open("/candidates?q=source:dreams")).Says("“dreams” is nothing “source:” knows. It knows Approached us,");
    }

    [Fact]
    public async Task A_batch_says_it_of_whoever_is_new_and_undoing_takes_only_them_back()
    {
        var (visitor, nominated, referral) = (await app.SignedInAs(Roles.Recruiter), await NamedAsync("Nominated by the client"), await NamedAsync("Referral"));
        var known = await app.HasCandidate("Known", "Batchable", held => held.Reach("known@batchable.example", null, null, Market.Unknown));
        await app.Has(async db =>
        {
            (await db.Candidates.SingleAsync(held => held.Id == known.Id)).ComeBy(await db.Sources.SingleAsync(held => held.Id == referral.Id));
            return 0;
        });
        var batch = await BringsAsync(visitor, "given,surname,email,phone\nNova,Batchable,nova@batchable.example,\nKnown,Batchable,known@batchable.example,555 0101\n", nominated.Id.ToString());
        batch.Is(HttpStatusCode.OK).Says("New people came to us by Nominated by the client");
        // What is chosen while it is offered holds, though it is retired before the commit.
        await app.Has(async db => { (await db.Sources.SingleAsync(held => held.Id == nominated.Id)).Retire(); return 0; });
        var committed = await batch.Commit();
        committed.Says("1 new, 1 updated");
        var people = await app.Reads(db => db.Candidates.Where(held => held.FamilyName == "Batchable").OrderByDescending(held => held.GivenName).Select(held => held.SourceId).ToListAsync());
        Assert.Equal([nominated.Id, referral.Id], people);
        (await committed.Undo()).Is(HttpStatusCode.OK).Says("Undone.");
        Assert.Equal(referral.Id, await app.Reads(db => db.Candidates.Where(held => held.FamilyName == "Batchable").Select(held => held.SourceId).SingleAsync()));
        await app.Has(async db => { (await db.Sources.SingleAsync(held => held.Id == nominated.Id)).Restore(); return 0; });
    }

    [Fact]
    public async Task A_batch_by_a_way_on_no_list_is_not_kept()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var before = await app.Reads(db => db.ImportBatches.CountAsync());
        foreach (var chosen in new[] { Guid.CreateVersion7().ToString(), "dreams" })
        {
            var refused = await BringsAsync(visitor, "given,surname\nNobody,Brought\n", chosen);
            refused.Is(HttpStatusCode.UnprocessableEntity);
            Assert.NotNull(refused.Document.QuerySelector("#Form_CameBy-error"));
        }
        Assert.Equal(before, await app.Reads(db => db.ImportBatches.CountAsync()));
    }

    private Task<Source> NamedAsync(string name) => app.Reads(db => db.Sources.AsNoTracking().SingleAsync(held => held.Name == name));

    private static async Task<OpenPage> BringsAsync(Visitor visitor, string text, string cameBy)
    {
        var page = await visitor.Open(Uploading.Path);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(cameBy), "Form.CameBy" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Form.Files", "people.csv" },
        };
        return await visitor.Send(new(HttpMethod.Post, Uploading.Path) { Content = form });
    }
}
