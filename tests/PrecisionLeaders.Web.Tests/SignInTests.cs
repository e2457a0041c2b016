using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests;

public sealed class SignInTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in_and_comes_back()
    {
        var account = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var page = await app.SomeoneUnknown().Open("/");
        Assert.Equal("/account/sign-in", page.Path);
        var home = await page.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = RunningApp.Password });
        home.Is(HttpStatusCode.OK);
        Assert.Equal("/", home.Path);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_fifteen_minutes()
    {
        var account = await app.HasAccount("Locked Out", Roles.Recruiter);
        var page = await app.SomeoneUnknown().Open("/account/sign-in");
        for (var attempt = 0; attempt < 5; attempt++)
            page = await page.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = "wrong password" });
        page.Is(HttpStatusCode.UnprocessableEntity).Says("locked for fifteen minutes");
        (await page.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = RunningApp.Password })).Is(HttpStatusCode.UnprocessableEntity);
    }
}
