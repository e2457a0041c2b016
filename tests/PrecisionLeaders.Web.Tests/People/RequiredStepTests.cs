using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>A second step required by role, and taken off by those who may. Each test has a firm of its own: the setting is the firm's.</summary>
public sealed class RequiredStepTests : IAsyncDisposable
{
    private readonly RunningApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_owes_a_second_step_reaches_nothing_but_its_set_up_and_the_way_out()
    {
        var (recruiter, reviewer) = (await app.SignedInAs(Roles.Recruiter), await app.SignedInAs(Roles.Reviewer));
        await RequireAsync(await app.SignedInAs(Roles.Admin), "Recruiter");
        foreach (var path in new[] { "/", "/account", "/searches", "/candidates", "/find?q=x", "/rubrics" }) Assert.Equal("/account/two-factor", (await recruiter.Open(path)).Path);
        foreach (var path in new[] { "/account/two-factor", "/account/passkeys", "/account/sign-out" }) Assert.Equal(path, (await recruiter.Open(path)).Path);
        Assert.Equal("/", (await reviewer.Open("/")).Path);
        var request = new HttpRequestMessage(HttpMethod.Get, "/candidates");
        request.Headers.Add("HX-Request", "true");
        (await recruiter.Send(request)).Is(HttpStatusCode.Forbidden);
        var page = await recruiter.Open("/searches?status=open");
        page.Says("Your role asks for a second step");
        var done = await page.Submit(new() { ["Form.Code"] = new Authenticator(page.One("#key").TextContent).Next(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on");
        done.Says("Your recovery codes");
        var onward = await done.Follow("I have kept them, go on");
        onward.Is(HttpStatusCode.OK);
        Assert.Equal("/searches?status=open", onward.Address);
    }

    [Fact]
    public async Task What_was_typed_when_it_became_required_is_kept()
    {
        var account = await app.HasAccount("Busy Writer", Roles.Recruiter);
        var recruiter = await app.SignedInAs(account);
        var page = await recruiter.Open("/clients");
        await RequireAsync(await app.SignedInAs(Roles.Admin), "Recruiter");
        var kept = await page.Submit(new() { ["Form.Name"] = "Typed Before" });
        kept.Is(HttpStatusCode.OK).Says("Your input was kept").Says("Typed Before").Says("Set it up in another tab");
        await SecuredPerson.InAsync(account, recruiter);
        (await kept.Submit(button: "Send it now")).Is(HttpStatusCode.OK);
        Assert.True(await app.Reads(db => db.Clients.AnyAsync(held => held.Name == "Typed Before")));
    }

    [Fact]
    public async Task An_admin_requires_of_admins_only_what_they_have_done()
    {
        var account = await app.HasAccount("Only Admin", Roles.Admin);
        var admin = await app.SignedInAs(account);
        var page = await admin.Open("/admin/security");
        (await page.Submit(new() { ["Form.Required"] = "Admin" })).Is(HttpStatusCode.UnprocessableEntity).Says("Set up two-factor or a passkey for your own account first");
        (await admin.Open("/admin/security")).Is(HttpStatusCode.OK).Says("0 of 1");
        await SecuredPerson.InAsync(account, admin);
        (await RequireAsync(admin, "Admin")).Says("required of each admin").Says("1 of 1");
        (await admin.Open("/admin")).Is(HttpStatusCode.OK);
        var other = await app.SignedInAs(Roles.Admin);
        Assert.Equal("/account/two-factor", (await other.Open("/admin")).Path);
    }

    [Fact]
    public async Task The_setting_is_of_admins_and_of_roles_there_are_and_a_stale_form_says_so()
    {
        (await (await app.SignedInAs(Roles.Reviewer)).Open("/admin/security")).Is(HttpStatusCode.Forbidden);
        var admin = await app.SignedInAs(Roles.Admin);
        await RequireAsync(admin, "Reviewer");
        var (one, other) = (await admin.Open("/admin/security"), await admin.Open("/admin/security"));
        (await one.Submit(new() { ["Form.Required"] = "64" })).Is(HttpStatusCode.UnprocessableEntity);
        (await one.Submit(new() { ["Form.Required"] = "Recruiter" })).Is(HttpStatusCode.OK).Says("required of each recruiter");
        (await other.Submit(new() { ["Form.Required"] = null })).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        Assert.Equal(Roles.Recruiter, await app.Reads(db => db.SecuritySettings.Select(held => held.Required).SingleAsync()));
    }

    [Fact]
    public async Task An_admin_takes_a_lost_second_step_off_and_never_their_own()
    {
        var person = await SecuredPerson.InAsync(app, "Lost Phone", Roles.Recruiter);
        var account = await app.HasAccount("Resetting Admin", Roles.Admin);
        var admin = await app.SignedInAs(account);
        var page = await admin.Open($"/admin/people/{person.Account.Id}");
        page.Says("Authenticator app since");
        (await page.Submit(button: "Reset the second step of Lost Phone")).Is(HttpStatusCode.OK).Says("has no second step now");
        Assert.Equal("/account/sign-in", (await person.Browser.Open("/")).Path);
        Assert.Equal("/", (await TwoFactorTests.PasswordAsync(app.SomeoneUnknown(), person.Account)).Path);
        var own = await SecuredPerson.InAsync(account, admin);
        var mine = await admin.Open($"/admin/people/{account.Id}");
        var forged = new HttpRequestMessage(HttpMethod.Post, $"/admin/people/{account.Id}?handler=SecondStep") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", mine.ValueOf("__RequestVerificationToken"))]) };
        (await admin.Send(forged)).Is(HttpStatusCode.UnprocessableEntity).Says("on your own account page");
        Assert.NotNull((await app.Reads(db => db.Accounts.SingleAsync(held => held.Id == own.Account.Id))).TwoFactorSince);
    }

    [Fact]
    public async Task Whoever_runs_the_server_takes_it_off_by_a_command()
    {
        var person = await SecuredPerson.InAsync(app, "Only Admin", Roles.Admin);
        var wish = StartWish.From(["--reset-two-factor", person.Account.Email.ToUpperInvariant(), "--urls", "http://localhost"]);
        Assert.Equal(["--urls", "http://localhost"], wish.Rest);
        using var told = new StringWriter();
        Assert.Equal(1, await OperatorReset.RunAsync(app.Services, "nobody@example.org", told));
        Assert.Equal(0, await OperatorReset.RunAsync(app.Services, wish.AccountToReset!, told));
        Assert.Contains("nobody@example.org has no account", told.ToString(), StringComparison.Ordinal);
        Assert.Equal("/", (await TwoFactorTests.PasswordAsync(app.SomeoneUnknown(), person.Account)).Path);
        Assert.True(await app.Reads(db => db.AuditEntries.AnyAsync(held => held.RecordId == person.Account.Id && held.ById == null && held.Fields!.Contains("TwoFactorSince"))));
    }

    private static async Task<OpenPage> RequireAsync(Visitor admin, string role) =>
        (await (await admin.Open("/admin/security")).Submit(new() { ["Form.Required"] = role })).Is(HttpStatusCode.OK);
}
