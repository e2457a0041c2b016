using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

public sealed class PasskeyTests : IAsyncDisposable
{
    private readonly RunningApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_passkey_is_added_named_used_and_removed()
    {
        using var key = new SoftwareKey();
        var person = await app.HasAccount("Key Holder", Roles.Recruiter);
        var browser = await app.SignedInAs(person);
        var added = await AddAsync(browser, key, "Work laptop");
        added.Is(HttpStatusCode.OK).Says("The passkey Work laptop is added");
        var visitor = app.SomeoneUnknown();
        Assert.Equal("/", (await SignInAsync(visitor, key)).Path);
        (await visitor.Open("/account")).Says("Key Holder").Says("passkey");
        // A second time, with the count the authenticator then has.
        Assert.Equal("/", (await SignInAsync(app.SomeoneUnknown(), key)).Path);
        var page = await browser.Open("/account/passkeys");
        var renamed = await page.Submit(new() { ["name"] = "Laptop at home" }, button: "Rename Work laptop");
        renamed.Is(HttpStatusCode.OK).Says("is now called Laptop at home");
        (await renamed.Submit(new() { ["name"] = " " }, button: "Rename Laptop at home")).Is(HttpStatusCode.UnprocessableEntity).Says("A passkey has a name");
        (await renamed.Submit(button: "Remove Laptop at home")).Is(HttpStatusCode.UnprocessableEntity).Says("Laptop at home is not removed. Write your password.");
        var unproven = await renamed.Submit(new() { ["proof"] = "not the password" }, button: "Remove Laptop at home");
        unproven.Is(HttpStatusCode.UnprocessableEntity).Says("Laptop at home is not removed. This is not your password.");
        Assert.NotNull(unproven.Document.QuerySelector("details[open] input[name=proof]"));
        (await unproven.Submit(new() { ["proof"] = RunningApp.Password }, button: "Remove Laptop at home")).Is(HttpStatusCode.OK).Says("no longer lets anyone in");
        (await SignInAsync(app.SomeoneUnknown(), key)).Is(HttpStatusCode.UnprocessableEntity).Says("This passkey opens no account here");
        Assert.Equal(0, (await app.Reads(db => db.Accounts.SingleAsync(held => held.Id == person.Id))).Passkeys);
        var fields = await app.Reads(db => db.AuditEntries.Where(held => held.RecordId == person.Id && held.Kind == "Account" && held.Act == "changed").Select(held => held.Fields).ToListAsync());
        Assert.Equal(["Passkeys", "Passkeys"], fields);
        Assert.Equal(2, await app.Reads(db => db.SignInAttempts.Of(person.Id).CountAsync(held => held.Way == SignInWay.Passkey && held.Outcome == SignInOutcome.SignedIn)));
    }

    [Fact]
    public async Task The_terms_of_a_new_passkey_need_a_name_and_the_password()
    {
        using var key = new SoftwareKey();
        var browser = await app.SignedInAs(Roles.Recruiter);
        var refused = await TermsAsync(browser, "", "");
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Write a name for the passkey. Write your password.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("This is not your password.", (await TermsAsync(browser, "Laptop", "not the password")).Is(HttpStatusCode.UnprocessableEntity).Html, StringComparison.Ordinal);
        var page = await browser.Open("/account/passkeys");
        foreach (var credential in new[] { "", "{}", "no json", "{\"id\":\"x\"}" })
            (await page.Submit(new() { ["Form.Name"] = "Forged", ["Form.Credential"] = credential }, "form[data-passkey]")).Is(HttpStatusCode.UnprocessableEntity).Says("No passkey came with this");
        (await page.Submit(new() { ["passkey"] = "x", ["name"] = "Nobody's" }, "form[data-passkey]")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await app.Reads(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task A_passkey_made_elsewhere_or_without_the_person_is_refused()
    {
        using SoftwareKey elsewhere = new() { Origin = "https://elsewhere.example" }, unseen = new() { IsVerified = false };
        var browser = await app.SignedInAs(Roles.Recruiter);
        (await AddAsync(browser, elsewhere, "Elsewhere")).Is(HttpStatusCode.UnprocessableEntity);
        (await AddAsync(browser, unseen, "Unseen")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await app.Reads(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Terms_made_for_one_person_add_no_passkey_to_another()
    {
        using var key = new SoftwareKey();
        var (one, other) = (await app.HasAccount("First Person", Roles.Recruiter), await app.HasAccount("Second Person", Roles.Recruiter));
        var browser = await app.SignedInAs(one);
        var made = key.Made((await TermsAsync(browser, "Laptop", RunningApp.Password)).Html);
        await (await browser.Open("/account/sign-out")).Submit();
        await TwoFactorTests.PasswordAsync(browser, other);
        (await SendAsync(browser, "/account/passkeys", "form[data-passkey]", new() { ["Form.Name"] = "Laptop", ["Form.Credential"] = made })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await app.Reads(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_let_in_by_what_was_given_before_or_to_a_closed_account()
    {
        using var key = new SoftwareKey();
        var person = await app.HasAccount("Key Holder", Roles.Recruiter);
        await AddAsync(await app.SignedInAs(person), key, "Laptop");
        var visitor = app.SomeoneUnknown();
        var given = key.Given(await TermsToSignInAsync(visitor));
        Assert.Equal("/", (await GiveAsync(visitor, given)).Path);
        (await GiveAsync(app.SomeoneUnknown(), given)).Is(HttpStatusCode.UnprocessableEntity);
        var admin = await app.SignedInAs(Roles.Admin);
        await (await admin.Open($"/admin/people/{person.Id}")).Submit(button: "Deactivate Key Holder");
        (await SignInAsync(app.SomeoneUnknown(), key)).Is(HttpStatusCode.UnprocessableEntity).Says("opens no account here");
        foreach (var credential in new[] { "", "{}", "no json" }) (await GiveAsync(app.SomeoneUnknown(), credential)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_locked_account_is_locked_for_passkeys_too()
    {
        using var key = new SoftwareKey();
        var person = await app.HasAccount("Locked Holder", Roles.Recruiter);
        await AddAsync(await app.SignedInAs(person), key, "Laptop");
        var door = await app.SomeoneUnknown().Open("/account/sign-in");
        for (var attempt = 0; attempt < 5; attempt++) await door.Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = "wrong password" });
        (await SignInAsync(app.SomeoneUnknown(), key)).Is(HttpStatusCode.UnprocessableEntity).Says("locked for fifteen minutes");
    }

    [Fact]
    public async Task A_passkey_satisfies_the_requirement_and_the_password_alone_then_does_not()
    {
        using var key = new SoftwareKey();
        var person = await app.HasAccount("Required Person", Roles.Recruiter);
        var browser = await app.SignedInAs(person);
        await (await (await app.SignedInAs(Roles.Admin)).Open("/admin/security")).Submit(new() { ["Form.Required"] = "Recruiter" });
        Assert.Equal("/account/two-factor", (await browser.Open("/")).Path);
        await AddAsync(browser, key, "Laptop");
        Assert.Equal("/", (await browser.Open("/")).Path);
        Assert.Equal("/", (await SignInAsync(app.SomeoneUnknown(), key)).Path);
        var refused = await TwoFactorTests.PasswordAsync(app.SomeoneUnknown(), person);
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("sign in with your passkey");
        (await (await app.SomeoneUnknown().Open("/account/sign-in")).Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = "not the password" }))
            .Is(HttpStatusCode.UnprocessableEntity).Hides("with your passkey. If");
    }

    private static async Task<OpenPage> AddAsync(Visitor browser, SoftwareKey key, string name)
    {
        var terms = (await TermsAsync(browser, name, RunningApp.Password)).Is(HttpStatusCode.OK);
        return await SendAsync(browser, "/account/passkeys", "form[data-passkey]", new() { ["Form.Name"] = name, ["Form.Credential"] = key.Made(terms.Html) });
    }

    private static async Task<OpenPage> TermsAsync(Visitor browser, string name, string proof) => await PostAsync(browser, "/account/passkeys", new() { ["Form.Name"] = name, ["Form.Proof"] = proof });

    private static async Task<OpenPage> SignInAsync(Visitor visitor, SoftwareKey key) => await GiveAsync(visitor, key.Given(await TermsToSignInAsync(visitor)));

    private static async Task<string> TermsToSignInAsync(Visitor visitor) => (await PostAsync(visitor, "/account/sign-in", [])).Is(HttpStatusCode.OK).Html;

    private static Task<OpenPage> GiveAsync(Visitor visitor, string credential) => SendAsync(visitor, "/account/sign-in", "form[data-passkey]", new() { ["Form.Credential"] = credential });

    /// <summary>What the script asks for before it asks the authenticator.</summary>
    private static async Task<OpenPage> PostAsync(Visitor visitor, string path, Dictionary<string, string> fields)
    {
        var page = await visitor.Open(path);
        fields["__RequestVerificationToken"] = page.ValueOf("__RequestVerificationToken");
        return await visitor.Send(From(page.One("form[data-passkey]").GetAttribute("data-options")!, fields));
    }

    /// <summary>What the script sends then; a browser says where it is sent from.</summary>
    private static async Task<OpenPage> SendAsync(Visitor visitor, string path, string form, Dictionary<string, string> fields)
    {
        var page = await visitor.Open(path);
        fields["__RequestVerificationToken"] = page.ValueOf("__RequestVerificationToken");
        return await visitor.Send(From(page.One(form).GetAttribute("action")!, fields));
    }

    private static HttpRequestMessage From(string path, Dictionary<string, string> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", "http://localhost");
        return request;
    }
}
