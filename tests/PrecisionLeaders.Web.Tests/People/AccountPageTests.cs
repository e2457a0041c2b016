using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

public sealed class AccountPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Preferences = "main form:not([action])", Password = "main form[action*='handler=Password']";

    [Fact]
    public async Task Preferences_hold_at_once_without_signing_in_again()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/account");
        var saved = await page.Submit(new() { ["Form.Name"] = "New Name", ["Form.Theme"] = "dark", ["Form.Zone"] = "Asia/Tokyo" }, Preferences);
        saved.Is(HttpStatusCode.OK).Says("Your preferences are saved");
        Assert.Equal("dark", saved.One("html").GetAttribute("data-bs-theme"));
        Assert.Contains("New Name", saved.One(".pl-who").TextContent, StringComparison.Ordinal);
        Assert.Equal("Asia/Tokyo", saved.ValueOf("Form.Zone"));
    }

    [Theory]
    [InlineData("Form.Name", "", "Write a name")]
    [InlineData("Form.Zone", "Mars/Olympus", "That time zone is not known here")]
    public async Task A_refused_preference_is_told_and_the_rest_kept(string field, string value, string told)
    {
        var page = await (await app.SignedInAs(Roles.Reviewer)).Open("/account");
        var answer = await page.Submit(new() { ["Form.Theme"] = "light", [field] = value }, Preferences);
        answer.Is(HttpStatusCode.UnprocessableEntity).Says(told);
        Assert.Equal("light", answer.One("[name='Form.Theme'][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task Preferences_changed_elsewhere_meanwhile_are_not_overwritten_unseen()
    {
        var account = await app.HasAccount("First Name", Roles.Recruiter);
        var visitor = await app.SignedInAs(account);
        var (one, other) = (await visitor.Open("/account"), await visitor.Open("/account"));
        await one.Submit(new() { ["Form.Name"] = "Second Name" }, Preferences);
        var stale = await other.Submit(new() { ["Form.Name"] = "Third Name" }, Preferences);
        stale.Is(HttpStatusCode.UnprocessableEntity).Says("The record now says: Second Name");
        Assert.Equal("Third Name", stale.ValueOf("Form.Name"));
        (await stale.Submit(form: Preferences)).Says("Your preferences are saved");
    }

    [Fact]
    public async Task A_new_password_opens_the_door_and_ends_other_sessions()
    {
        var account = await app.HasAccount("Password Changer", Roles.Recruiter);
        var (here, elsewhere) = (await app.SignedInAs(account), await app.SignedInAs(account));
        var page = await here.Open("/account");
        (await page.Submit(new() { ["Secret.Current"] = "wrong", ["Secret.Password"] = "seven quiet rivers", ["Secret.Repeated"] = "seven quiet rivers" }, Password))
            .Is(HttpStatusCode.UnprocessableEntity).Says("This is not your password");
        (await page.Submit(new() { ["Secret.Current"] = RunningApp.Password, ["Secret.Password"] = "seven quiet rivers", ["Secret.Repeated"] = "seven quiet rivers" }, Password))
            .Is(HttpStatusCode.OK).Says("Your password is changed");
        Assert.Equal("/account", (await here.Open("/account")).Path);
        Assert.Equal("/account/sign-in", (await elsewhere.Open("/account")).Path);
        var door = await app.SomeoneUnknown().Open("/account/sign-in");
        Assert.Equal("/", (await door.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = "seven quiet rivers" })).Path);
    }

    [Fact]
    public async Task Signing_out_needs_a_form_and_ends_the_session()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        (await visitor.Open("/account/sign-out")).Is(HttpStatusCode.OK);
        var page = await visitor.Open("/account");
        Assert.Equal("/account", page.Path);
        (await page.Submit(button: "Sign out")).Says("You are signed out");
        Assert.Equal("/account/sign-in", (await visitor.Open("/account")).Path);
    }
}
