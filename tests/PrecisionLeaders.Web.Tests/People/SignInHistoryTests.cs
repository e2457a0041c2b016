using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>What is told of sign-ins: to the person and to admins, little of it, and not for ever.</summary>
public sealed class SignInHistoryTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0";

    [Fact]
    public async Task Tries_and_sign_ins_are_shown_to_the_person_and_to_an_admin()
    {
        var person = await app.HasAccount("Watched Person", Roles.Recruiter);
        var visitor = app.SomeoneUnknown();
        visitor.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Firefox);
        await SignIn(visitor, person, "not the password");
        await SignIn(visitor, person, RunningApp.Password);
        var own = await visitor.Open("/account");
        Assert.Equal(2, Rows(own).Count);
        Assert.Contains("signed in", Rows(own)[0], StringComparison.Ordinal);
        Assert.Contains("Refused", Rows(own)[1], StringComparison.Ordinal);
        Assert.All(Rows(own), row => Assert.Contains("password Firefox", row, StringComparison.Ordinal));
        own.Says("kept for 90 days").Hides("Gecko");
        var shown = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Id}");
        Assert.Equal(2, Rows(shown).Count);
    }

    [Fact]
    public async Task Nobody_else_reads_them()
    {
        var person = await app.HasAccount("Private Person", Roles.Recruiter);
        await app.SignedInAs(person);
        var other = await app.SignedInAs(Roles.Recruiter);
        Assert.Single(Rows(await other.Open("/account")));
        (await other.Open($"/admin/people/{person.Id}")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_lock_is_told_once_however_often_somebody_tries_on()
    {
        var person = await app.HasAccount("Hammered Person", Roles.Reviewer);
        var visitor = app.SomeoneUnknown();
        for (var attempt = 0; attempt < 9; attempt++) await SignIn(visitor, person, "not the password");
        var told = await app.Reads(db => db.SignInAttempts.Of(person.Id).Select(held => held.Outcome).ToListAsync());
        Assert.Equal([SignInOutcome.Locked, .. Enumerable.Repeat(SignInOutcome.Refused, 4)], told);
    }

    [Fact]
    public async Task A_try_at_a_closed_account_is_told_and_one_at_no_account_is_not()
    {
        var person = await app.HasAccount("Closed Person", Roles.Reviewer);
        await app.Has(async db =>
        {
            var held = await db.Accounts.SingleAsync(found => found.Id == person.Id);
            var admin = new Account("Some Admin", $"{Guid.CreateVersion7():N}@example.org", Roles.Admin);
            held.Deactivate(admin, app.Now);
            return held;
        });
        var before = await app.Reads(db => db.SignInAttempts.CountAsync());
        await SignIn(app.SomeoneUnknown(), person, RunningApp.Password);
        await (await app.SomeoneUnknown().Open("/account/sign-in")).Submit(new() { ["Form.Email"] = "nobody@example.org", ["Form.Password"] = "some password" });
        Assert.Equal(SignInOutcome.Refused, await app.Reads(db => db.SignInAttempts.Of(person.Id).Select(held => held.Outcome).SingleAsync()));
        Assert.Equal(before + 1, await app.Reads(db => db.SignInAttempts.CountAsync()));
    }

    [Fact]
    public async Task What_is_older_than_ninety_days_is_deleted()
    {
        var person = await app.HasAccount("Long Here", Roles.Reviewer);
        await app.Has(async db =>
        {
            var held = await db.Accounts.SingleAsync(found => found.Id == person.Id);
            foreach (var days in new[] { 89, 90, 91, 400 }) db.SignInAttempts.Add(new(held, app.Now.AddDays(-days), SignInOutcome.SignedIn, SignInWay.Password, BrowserFamily.Edge));
            return held;
        });
        await app.Has(async db =>
        {
            await SignInSweep.RunAsync(db, app.Now);
            return true;
        });
        Assert.Equal(2, await app.Reads(db => db.SignInAttempts.Of(person.Id).CountAsync()));
    }

    [Fact]
    public async Task An_admin_reads_where_a_person_takes_part()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open($"/admin/people/{scene.Rater(1).Id}")).Says("1 search, 1 round").Says("committee member in this search").Says("Rates in the round Finalists")
            .Hides("Candidate1");
        (await admin.Open($"/admin/people/{scene.Lead.Id}")).Says("lead in this search").Hides("Rates in");
        var newcomer = await app.HasAccount("New Comer", Roles.Reviewer);
        (await admin.Open($"/admin/people/{newcomer.Id}")).Says("No search yet").Says("None of the last 90 days");
    }

    private static async Task SignIn(Visitor visitor, Account person, string password) =>
        await (await visitor.Open("/account/sign-in")).Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = password });

    private static List<string> Rows(OpenPage page) => [.. page.Document.QuerySelectorAll("section[aria-labelledby=h-signins] tbody tr")
        .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
