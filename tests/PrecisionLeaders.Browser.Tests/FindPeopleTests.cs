using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Looking people up by one box, and keeping the question.</summary>
public sealed class FindPeopleTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task A_question_is_typed_narrowed_kept_and_asked_again()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/candidates");
        var box = page.GetByRole(AriaRole.Searchbox).And(page.Locator("#q"));
        await box.FillAsync("genom* colour:care");
        await box.PressAsync("Enter");
        await Expect(page.Locator("#q-said")).ToContainTextAsync("There is no field “colour”");
        await Expect(page.Locator(".pl-passages mark").First).ToBeVisibleAsync();

        await page.Locator("#q").FillAsync("genom*");
        await page.Locator("#q").PressAsync("Enter");
        await page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Narrow down") }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^MD ") }).ClickAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync("genom* degree:md");

        await page.GetByRole(AriaRole.Link, new() { Name = "Keep this find" }).ClickAsync();
        await page.GetByLabel("What you call it").FillAsync("Physicians in genomics");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this find" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("The find is kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Physicians in genomics" }).ClickAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync("genom* degree:md");
        Assert.Empty(person.Complaints);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
