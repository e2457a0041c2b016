using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Privacy;

/// <summary>The audit trail as an admin reads it.</summary>
public sealed class AuditPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Reviewer)]
    public async Task It_is_for_admins(Roles roles)
    {
        var visitor = await app.SignedInAs(roles);
        foreach (var path in new[] { "/admin/audit", "/admin/audit/1", "/admin/audit?handler=Csv" }) (await visitor.Open(path)).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_row_opens_what_stood_there_before_and_after()
    {
        var person = await app.HasCandidate("Nadia", "Sørby-Lund");
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id);
            held.Rename("Nadia", "Sørby", "MD");
            return held;
        });
        var admin = await app.SignedInAs(Roles.Admin);
        var list = await (await admin.Open("/admin")).Follow("Audit trail");
        list.Is(HttpStatusCode.OK);
        list = await list.Submit(new() { ["Record"] = person.Id.ToString() }, form: "form[role=search]");
        list.Says("2 entries").Says("Nadia Sørby").Says("Credentials, Family name, Name");
        var entry = await list.Follow("Candidate changed");
        entry.Is(HttpStatusCode.OK).Says("Sørby-Lund").Says("Before").Says("The program, or nobody signed in");
        entry = await entry.Follow("The entry before, of this record");
        entry.Says("Candidate added").Says("Given name").Says("Nadia");
        (await entry.Follow("The entry after, of this record")).Says("Candidate changed");
    }

    [Fact]
    public async Task It_is_narrowed_by_who_kind_act_and_day_and_pages_by_link()
    {
        var admin = await app.HasAccount("Ann Auditor", Roles.Admin);
        var (theirs, person) = (await app.SignedInAs(admin), await app.HasAccount("Narrowed Person", Roles.Recruiter));
        await (await theirs.Open($"/admin/people/{person.Id}")).Submit(new() { ["Form.Roles"] = "Reviewer" });
        (await theirs.Open($"/admin/audit?by={admin.Id}&kind=Account")).Says("1 entry").Says("Account changed");
        (await theirs.Open($"/admin/audit?by={admin.Id}&kind=Account&act=removed")).Says("Nothing was done that fits").Hides("Account changed");
        (await theirs.Open($"/admin/audit?record={person.Id}&by=nobody&act=added")).Says("Account added").Hides("Account changed");
        var today = app.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await theirs.Open($"/admin/audit?record={person.Id}&from={today}&to={today}")).Says("Account changed");
        (await theirs.Open($"/admin/audit?record={person.Id}&to=2026-11-20")).Says("Nothing was done that fits");
        for (var i = 0; i < 60; i++) await app.HasCandidate("Paged", $"Person{i}");
        var first = await theirs.Open("/admin/audit?kind=Candidate&act=added");
        first.Says("1 to 50 of");
        (await first.Follow("Next")).Is(HttpStatusCode.OK).Says("51 to");
        (await theirs.Open("/admin/audit?p=99999")).Is(HttpStatusCode.OK);
        (await theirs.Open("/admin/audit?p=-3")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_question_that_is_not_understood_says_so_and_shows_nothing()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open("/admin/audit?record=seven")).Is(HttpStatusCode.UnprocessableEntity).Says("A record's number has 32 digits");
        (await admin.Open("/admin/audit?by=someone")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose somebody from the list");
        (await admin.Open("/admin/audit?from=2026-11-23&to=2026-11-01")).Is(HttpStatusCode.UnprocessableEntity).Says("The last day is before the first");
        (await admin.Open("/admin/audit?from=yesterday")).Is(HttpStatusCode.UnprocessableEntity).Says("This is not understood");
        (await admin.Open("/admin/audit?from=0001-01-01&to=9999-12-31")).Is(HttpStatusCode.UnprocessableEntity);
        (await admin.Open("/admin/audit?kind=Nothing&act=danced")).Is(HttpStatusCode.OK).Says("Nothing was done that fits");
        (await admin.Open("/admin/audit?handler=Csv&record=seven")).Says("A record's number has 32 digits");
        (await admin.Open("/admin/audit/99999999")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_file_has_what_was_asked_for_and_no_formulas()
    {
        var person = await app.HasCandidate("File", "Person");
        var evil = await app.HasAccount("=HYPERLINK(1)", Roles.Admin);
        await (await (await app.SignedInAs(evil)).Open($"/admin/people/{(await app.HasAccount("Another", Roles.Recruiter)).Id}")).Submit(new() { ["Form.Roles"] = "Reviewer" });
        var admin = await app.SignedInAs(Roles.Admin);
        var file = await admin.Open($"/admin/audit?handler=Csv&record={person.Id}");
        file.Is(HttpStatusCode.OK);
        Assert.Equal("text/csv", file.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("audit-2026-11-23.csv", file.Answer.Content.Headers.ContentDisposition!.FileName);
        var lines = file.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Candidate", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"\"FamilyName\"\",null,\"\"Person\"\"", lines[1], StringComparison.Ordinal);
        file = await admin.Open($"/admin/audit?handler=Csv&by={evil.Id}");
        Assert.Contains("'=HYPERLINK(1)", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_the_chain_says_that_it_holds_or_where_it_is_broken()
    {
        await using var own = new RunningApp();
        var admin = await own.SignedInAs(Roles.Admin);
        while (await own.Reads(db => Data.Privacy.AuditQueries.Unsealed(db.AuditEntries).AnyAsync())) own.Clock.Advance(TimeSpan.FromSeconds(6));
        var page = await (await admin.Open("/admin/audit?kind=Rubric")).Submit(button: "Verify the chain");
        page.Is(HttpStatusCode.OK).Says("The chain holds").Says("Its end:");
        await own.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE \"AuditEntries\" SET \"Kind\" = 'Client' WHERE \"Sequence\" = 3"));
        page = await page.Submit(button: "Verify the chain");
        page.Is(HttpStatusCode.OK).Says("The chain is broken").Says("at link 3, no longer says what it said").Says("The 2 links before it hold");
        (await page.Follow("Look at the entry")).Is(HttpStatusCode.OK).Says("In the chain");
        await own.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE \"AuditValues\" SET \"Text\" = 'not what it was' WHERE \"EntryId\" IN (SELECT \"Id\" FROM \"AuditEntries\" WHERE \"Sequence\" = 2)"));
        page = await page.Submit(button: "Verify the chain");
        (await page.Says("at link 2, no longer says what it said").Follow("Look at the entry")).Is(HttpStatusCode.OK).Says("so its values are not shown");
    }
}
