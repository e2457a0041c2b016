using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;
using PrecisionLeaders.Web.Tests.People;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>From an invitation to signing in with two steps, and with a passkey of an authenticator the browser makes up.</summary>
public sealed partial class SecondStepTests(Chromium chromium, EmptyApp app) : IClassFixture<EmptyApp>
{
    private const string Password = "a long enough password";

    [Fact]
    public async Task An_invited_person_sets_two_factor_up_and_signs_in_with_it_and_then_with_a_passkey()
    {
        await using var admin = await Person.AtAsync(chromium, app);
        await admin.Page.GotoAsync(AtName(await app.PrintedAsync(SetUpLink())));
        await admin.Page.GetByLabel("Your name").FillAsync("Astrid Nakamori-Bell");
        await admin.Page.GetByLabel("E-mail address").FillAsync("astrid@firm.example");
        await ChoosePasswordAsync(admin.Page, "Set up and sign in");
        await admin.Page.GotoAsync(AtName($"{app.Address}/admin/security"));
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "required of each recruiter" }).CheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Save the settings" }).ClickAsync();
        await Expect(admin.Page.GetByText("A second step is required of each recruiter")).ToBeVisibleAsync();
        await admin.Page.GotoAsync(AtName($"{app.Address}/admin/people"));
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Imogen Hartsworth");
        await admin.Page.GetByLabel("E-mail address").FillAsync("imogen@firm.example");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Recruiter" }).CheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        var link = await admin.Page.GetByLabel("Link to send").InputValueAsync();

        await using var imogen = await Person.AtAsync(chromium, app);
        var page = imogen.Page;
        await page.GotoAsync(AtName(link));
        await ChoosePasswordAsync(page, "Make the account and sign in");
        await Expect(page.GetByText("Your role asks for a second step")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var phone = new Authenticator(await page.Locator("#key").InnerTextAsync());
        await page.GetByLabel("Code the app shows").FillAsync(phone.Next());
        await page.GetByLabel("Your password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn two-factor on" }).ClickAsync();
        await Expect(page.Locator("#codes li")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();

        await SignOutAsync(page);
        await page.GetByLabel("E-mail").FillAsync("imogen@firm.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(phone.Next());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();

        await GiveAuthenticatorAsync(page);
        await page.GotoAsync(AtName($"{app.Address}/account/passkeys"));
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Work laptop");
        await page.Locator("form[data-passkey]").GetByLabel("Your password, or a code of the app").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey Work laptop is added")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();
        await Expect(page.Locator(".pl-who")).ToContainTextAsync("Imogen Hartsworth");
        foreach (var person in new[] { admin, imogen }) Assert.Empty(person.Complaints);
    }

    /// <summary>A passkey belongs to a name; an address in numbers has none.</summary>
    private static string AtName(string address) => address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync(AtName($"{app.Address}/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You are signed out")).ToBeVisibleAsync();
    }

    private static async Task ChoosePasswordAsync(IPage page, string button)
    {
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Password, once more").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex(@"(http://\S+/account/set-up\?token=\S+)")]
    private static partial Regex SetUpLink();
}
