using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>Someone who has set two-factor up.</summary>
internal sealed record SecuredPerson(Account Account, Visitor Browser, Authenticator App, IReadOnlyList<string> RecoveryCodes)
{
    public static async Task<SecuredPerson> InAsync(RunningApp app, string name, Roles roles)
    {
        var account = await app.HasAccount(name, roles);
        return await InAsync(account, await app.SignedInAs(account));
    }

    public static async Task<SecuredPerson> InAsync(Account account, Visitor browser)
    {
        var page = await browser.Open("/account/two-factor");
        var authenticator = new Authenticator(page.One("#key").TextContent);
        var done = await page.Submit(new() { ["Form.Code"] = authenticator.Next(), ["Form.Proof"] = RunningApp.Password }, button: "Turn two-factor on");
        done.Is(System.Net.HttpStatusCode.OK);
        return new(account, browser, authenticator, [.. done.Document.QuerySelectorAll("#codes code").Select(code => code.TextContent)]);
    }
}
