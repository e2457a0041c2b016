using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

public sealed class TwoFactorTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string WithPassword = "main form[method=post]";

    [Fact]
    public async Task Nothing_is_on_before_a_code_shows_that_the_app_has_the_key()
    {
        var person = await app.HasAccount("Setting Up", Roles.Recruiter);
        var browser = await app.SignedInAs(person);
        var page = await browser.Open("/account/two-factor");
        Assert.NotNull(page.One("svg.pl-qr path").GetAttribute("d"));
        var key = page.One("#key").TextContent;
        Assert.Equal(0, await app.Reads(db => db.UserTokens.CountAsync(held => held.UserId == person.Id)));
        var wrong = await page.Submit(new() { ["Form.Code"] = new Authenticator(key).Wrong(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on");
        wrong.Is(HttpStatusCode.UnprocessableEntity).Says("This is not the code of this key now");
        Assert.Equal(key, wrong.One("#key").TextContent);
        (await page.Submit(new() { ["Form.Code"] = "12 34" }, button: "Turn two-factor on")).Is(HttpStatusCode.UnprocessableEntity).Says("A code has six digits");
        (await page.Submit(new() { ["Form.Code"] = new Authenticator(key).Next() }, button: "Turn two-factor on")).Is(HttpStatusCode.UnprocessableEntity).Says("Write your password.");
        (await page.Submit(new() { ["Form.Code"] = new Authenticator(key).Next(), ["Form.Proof"] = "not the password" }, button: "Turn two-factor on")).Is(HttpStatusCode.UnprocessableEntity).Says("This is not your password.");
        Assert.Equal(0, await app.Reads(db => db.UserTokens.CountAsync(held => held.UserId == person.Id)));
        var on = await wrong.Submit(new() { ["Form.Code"] = new Authenticator(key).Next(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on");
        on.Is(HttpStatusCode.OK).Says("Your recovery codes").Says("On since");
        Assert.Equal(10, on.Document.QuerySelectorAll("#codes li").Length);
        Assert.StartsWith("data:text/plain", on.One("a[download]").GetAttribute("href"), StringComparison.Ordinal);
        var again = await browser.Open("/account/two-factor");
        again.Says("10 recovery codes left").Hides("svg class=\"pl-qr\"");
        Assert.Empty(again.Document.QuerySelectorAll("#codes"));
    }

    [Fact]
    public async Task After_the_password_a_code_of_the_app_is_asked_for_and_taken_once()
    {
        var person = await SecuredPerson.InAsync(app, "Two Steps", Roles.Recruiter);
        var visitor = app.SomeoneUnknown();
        var asked = await PasswordAsync(visitor, person.Account);
        Assert.Equal("/account/second-step", asked.Path);
        Assert.Equal("/account/sign-in", (await visitor.Open("/account")).Path);
        (await asked.Submit(new() { ["Form.Code"] = person.App.Wrong() })).Is(HttpStatusCode.UnprocessableEntity).Says("This code is not right");
        (await asked.Submit(new() { ["Form.Code"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Write the code");
        var code = person.App.Next();
        Assert.Equal("/", (await asked.Submit(new() { ["Form.Code"] = $"{code[..3]} {code[3..]}" })).Path);
        var elsewhere = await PasswordAsync(app.SomeoneUnknown(), person.Account);
        (await elsewhere.Submit(new() { ["Form.Code"] = code })).Is(HttpStatusCode.UnprocessableEntity).Says("or was used before");
        Assert.Equal("/", (await elsewhere.Submit(new() { ["Form.Code"] = person.App.Next() })).Path);
        var ways = await app.Reads(db => db.SignInAttempts.Of(person.Account.Id).Select(held => held.Way).ToListAsync());
        Assert.Equal(4, ways.Count(way => way == SignInWay.Code));
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_however_it_is_written()
    {
        var person = await SecuredPerson.InAsync(app, "Lost Phone", Roles.Reviewer);
        var code = person.RecoveryCodes[0];
        Assert.Equal("/", (await (await PasswordAsync(app.SomeoneUnknown(), person.Account)).Submit(new() { ["Form.Code"] = code.ToLowerInvariant().Replace('-', ' ') })).Path);
        (await (await PasswordAsync(app.SomeoneUnknown(), person.Account)).Submit(new() { ["Form.Code"] = code })).Is(HttpStatusCode.UnprocessableEntity);
        (await person.Browser.Open("/account/two-factor")).Says("9 recovery codes left");
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("AAAAA-AAAAA")]
    public async Task Five_wrong_codes_lock_the_account(string wrong)
    {
        var person = await SecuredPerson.InAsync(app, "Guessed At", Roles.Reviewer);
        var asked = await PasswordAsync(app.SomeoneUnknown(), person.Account);
        var answer = asked;
        for (var attempt = 0; attempt < 5; attempt++) answer = await asked.Submit(new() { ["Form.Code"] = wrong == "000000" ? person.App.Wrong() : wrong });
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("locked for fifteen minutes");
        (await asked.Submit(new() { ["Form.Code"] = person.App.Next() })).Is(HttpStatusCode.UnprocessableEntity);
        (await asked.Submit(new() { ["Form.Code"] = person.RecoveryCodes[0] })).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_remembered_browser_is_not_asked_again_and_another_is()
    {
        var person = await SecuredPerson.InAsync(app, "Own Machine", Roles.Recruiter);
        var browser = app.SomeoneUnknown();
        var home = await (await PasswordAsync(browser, person.Account)).Submit(new() { ["Form.Code"] = person.App.Next(), ["Form.Remember"] = "true" });
        await (await browser.Open("/account")).Submit(button: "Sign out");
        Assert.Equal("/", (await PasswordAsync(browser, person.Account)).Path);
        Assert.Equal("/account/second-step", (await PasswordAsync(app.SomeoneUnknown(), person.Account)).Path);
        Assert.Equal("/", home.Path);
    }

    [Fact]
    public async Task New_codes_and_turning_it_off_need_the_password_or_a_code()
    {
        var person = await SecuredPerson.InAsync(app, "Changing Mind", Roles.Recruiter);
        var page = await person.Browser.Open("/account/two-factor");
        (await page.Submit(new() { ["Form.Proof"] = "" }, WithPassword, "Turn two-factor off")).Is(HttpStatusCode.UnprocessableEntity).Says("Write your password, or a code");
        (await page.Submit(new() { ["Form.Proof"] = "not the password" }, button: "Turn two-factor off")).Is(HttpStatusCode.UnprocessableEntity).Says("neither your password nor a new code");
        var renewed = await page.Submit(new() { ["Form.Proof"] = RunningApp.Password }, button: "Make new recovery codes");
        renewed.Is(HttpStatusCode.OK);
        Assert.DoesNotContain(person.RecoveryCodes[1], renewed.Html, StringComparison.Ordinal);
        (await (await PasswordAsync(app.SomeoneUnknown(), person.Account)).Submit(new() { ["Form.Code"] = person.RecoveryCodes[1] })).Is(HttpStatusCode.UnprocessableEntity);
        var elsewhere = app.SomeoneUnknown();
        await (await PasswordAsync(elsewhere, person.Account)).Submit(new() { ["Form.Code"] = person.App.Next() });
        (await page.Submit(new() { ["Form.Proof"] = person.App.Next() }, button: "Turn two-factor off")).Is(HttpStatusCode.OK).Says("Two-factor is off");
        Assert.Equal("/account/sign-in", (await elsewhere.Open("/")).Path);
        Assert.Equal("/", (await PasswordAsync(app.SomeoneUnknown(), person.Account)).Path);
        Assert.Equal(0, await app.Reads(db => db.UserTokens.CountAsync(held => held.UserId == person.Account.Id)));
    }

    [Fact]
    public async Task Wrong_proofs_lock_as_wrong_passwords_do()
    {
        var person = await SecuredPerson.InAsync(app, "Left Open", Roles.Recruiter);
        var page = await person.Browser.Open("/account/two-factor");
        for (var attempt = 0; attempt < 5; attempt++) await page.Submit(new() { ["Form.Proof"] = "guess" }, button: "Turn two-factor off");
        (await page.Submit(new() { ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor off")).Is(HttpStatusCode.UnprocessableEntity).Says("try again in fifteen minutes");
    }

    [Fact]
    public async Task A_second_tab_does_not_change_the_key_of_an_app_that_is_on()
    {
        var person = await app.HasAccount("Two Tabs", Roles.Recruiter);
        var browser = await app.SignedInAs(person);
        var second = await browser.Open("/account/two-factor");
        var secured = await SecuredPerson.InAsync(person, browser);
        (await second.Submit(new() { ["Form.Code"] = new Authenticator(second.One("#key").TextContent).Next(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Two-factor is on already");
        Assert.Equal("/", (await (await PasswordAsync(app.SomeoneUnknown(), person)).Submit(new() { ["Form.Code"] = secured.App.Next() })).Path);
    }

    [Fact]
    public async Task A_key_of_somebody_else_or_too_old_is_replaced_by_a_new_one()
    {
        var (one, other) = (await app.SignedInAs(Roles.Recruiter), await app.SignedInAs(Roles.Recruiter));
        var theirs = await one.Open("/account/two-factor");
        var page = await other.Open("/account/two-factor");
        var answer = await page.Submit(new() { ["Form.Sealed"] = theirs.ValueOf("Form.Sealed"), ["Form.Code"] = new Authenticator(theirs.One("#key").TextContent).Next(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on");
        answer.Is(HttpStatusCode.UnprocessableEntity);
        Assert.NotEqual(theirs.One("#key").TextContent, answer.One("#key").TextContent);
    }

    [Fact]
    public async Task A_link_for_a_new_password_does_not_go_past_the_second_step()
    {
        var person = await SecuredPerson.InAsync(app, "Forgot It", Roles.Reviewer);
        var admin = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Account.Id}");
        var link = new Uri((await admin.Submit(button: "Make a password link")).One("#link").GetAttribute("value")!).PathAndQuery;
        var browser = app.SomeoneUnknown();
        var saved = await (await browser.Open(link)).Submit(new() { ["Form.Password"] = "nine loud mountains", ["Form.Repeated"] = "nine loud mountains" });
        Assert.Equal("/account/sign-in", saved.Path);
        saved.Says("Your new password is saved");
        Assert.Equal("/account/sign-in", (await browser.Open("/account")).Path);
    }

    [Fact]
    public async Task Input_kept_over_the_end_of_a_session_survives_the_second_step_too()
    {
        var person = await SecuredPerson.InAsync(app, "Kept Writer", Roles.Recruiter);
        var page = await person.Browser.Open("/account");
        await page.Submit(form: "form[action$='sign-out']");
        var asked = await page.Submit(new() { ["Form.Name"] = "Kept Over Both" }, "main form:not([action])");
        var second = await asked.Submit(new() { ["Form.Email"] = person.Account.Email, ["Form.Password"] = RunningApp.Password });
        second.Is(HttpStatusCode.OK).Says("One more step");
        var shown = await second.Submit(new() { ["Form.Code"] = person.App.Next() });
        shown.Says("Your input was kept").Says("Kept Over Both");
        (await shown.Submit(button: "Send it now")).Says("Your preferences are saved");
    }

    [Fact]
    public async Task The_second_step_is_nothing_without_a_password_before_it()
    {
        Assert.Equal("/account/sign-in", (await app.SomeoneUnknown().Open("/account/second-step")).Path);
        var person = await SecuredPerson.InAsync(app, "Too Slow", Roles.Recruiter);
        var visitor = app.SomeoneUnknown();
        var asked = await PasswordAsync(visitor, person.Account);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        (await asked.Submit(new() { ["Form.Code"] = person.App.Next() })).Is(HttpStatusCode.UnprocessableEntity).Says("more than five minutes ago");
    }

    [Fact]
    public async Task What_is_done_about_it_stands_in_the_audit_without_any_secret()
    {
        var person = await SecuredPerson.InAsync(app, "Audited Person", Roles.Recruiter);
        var page = await person.Browser.Open("/account/two-factor");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.Submit(new() { ["Form.Proof"] = RunningApp.Password }, button: "Make new recovery codes");
        await page.Submit(new() { ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor off");
        var fields = await app.Reads(db => db.AuditEntries.Where(held => held.RecordId == person.Account.Id && held.Kind == "Account" && held.Act == "changed").OrderBy(held => held.Id).Select(held => held.Fields).ToListAsync());
        Assert.Equal(["RecoveryCodesAt, TwoFactorSince", "RecoveryCodesAt", "RecoveryCodesAt, TwoFactorSince"], fields);
    }

    internal static async Task<OpenPage> PasswordAsync(Visitor visitor, Account person) =>
        await (await visitor.Open("/account/sign-in")).Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = RunningApp.Password });
}
