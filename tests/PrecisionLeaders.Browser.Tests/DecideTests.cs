using System.Diagnostics;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>The chair reveals, discusses, has the committee vote, decides against the ranking, and takes a file that the command finds whole.</summary>
public sealed class DecideTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task A_round_becomes_a_decision_and_a_file_that_is_whole()
    {
        await using var chair = await Person.AtAsync(chromium, app);
        await chair.SignInAsync("linnea@aldermere.example", DemoAccounts.Of(app, "Committee").Password);
        var page = chair.Page;
        await page.GotoAsync("/review");
        await page.Locator("section[aria-labelledby=h-chair] a").First.ClickAsync();
        await Button(page, "Close the round");
        await Link(page, "See the ranking");
        var last = await page.Locator(".pl-ranking tbody .pl-name").Last.InnerTextAsync();
        await page.GoBackAsync();

        await Link(page, "Discuss it");
        await Link(page, "Begin with the first");
        await page.GetByLabel("What was said").FillAsync("One had not seen the second half of the record.");
        await Button(page, "Mark as discussed");
        await Expect(page.Locator("main")).ToContainTextAsync("1 of 48 points discussed");

        await page.Locator(".pl-crumb a").ClickAsync();
        await Link(page, "Ask for a vote");
        await page.GetByLabel("What is voted on").FillAsync("Do we appoint now?");
        await page.GetByLabel("Other options").FillAsync("Appoint\nGo back to the market");
        await Button(page, "Open the vote");
        await page.GetByLabel("Appoint", new() { Exact = true }).CheckAsync();
        await Button(page, "Vote");
        await Button(page, "Close the vote");
        await Expect(page.Locator("section[aria-labelledby=h-result]")).ToContainTextAsync("1 Appoint");

        await page.Locator(".pl-crumb a").ClickAsync();
        await Link(page, "Write the decision");
        var chosen = await page.Locator("#place-0 option").Filter(new() { HasText = last }).First.GetAttributeAsync("value");
        await page.Locator("#place-0").SelectOptionAsync(chosen!);
        await page.GetByLabel("Minutes").FillAsync("Both were seen twice. The committee was at one.");
        await page.GetByLabel("Linnea Garrick, chair").CheckAsync();
        await Button(page, "Record the decision");
        await Expect(page.Locator("main")).ToContainTextAsync("The choice departs from the ranking.");
        await page.GetByLabel("Why it departs from the ranking").FillAsync("The role has changed since the round.");
        await Button(page, "Record the decision");
        await Expect(page.Locator("main")).ToContainTextAsync("The role has changed since the round.");

        var download = await page.RunAndWaitForDownloadAsync(() => Link(page, "Take the decision file"));
        var (code, said) = await CheckAsync(await download.PathAsync());
        Assert.True(code == 0 && said.Contains("It is whole.", StringComparison.Ordinal) && said.Contains("every figure is the same", StringComparison.Ordinal), said);
        Assert.Empty(chair.Complaints);
    }

    private static async Task<(int Code, string Said)> CheckAsync(string file)
    {
        var built = Path.Combine(Repository.Root, "src", "PrecisionLeaders.Web", "bin", Repository.Configuration, "net10.0", "PrecisionLeaders.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [built, "--check-decision", file]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    private static Task Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
