using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Two profiles of one person: proposed, compared, merged, and taken apart again.</summary>
public sealed class MergeTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Who_is_there_twice_is_found_merged_field_by_field_and_taken_apart_again()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/candidates/duplicates");
        for (var tries = 0; tries < 60 && await page.GetByRole(AriaRole.Heading, new() { Name = "Holloway" }).CountAsync() == 0; tries++)
        {
            await Task.Delay(500);
            await page.ReloadAsync();
        }
        await page.GetByText("What speaks for it").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("agrees in year and school");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare and merge" }).First.ClickAsync();
        if (await page.GetByRole(AriaRole.Heading, new() { Name = "Merge Parisa Holloway into P. Holloway" }).CountAsync() > 0)
            await page.GetByRole(AriaRole.Link, new() { Name = "Keep the other profile instead" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Merge P. Holloway into Parisa Holloway" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "E-mail address" }).GetByLabel("pholloway@congress.example").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge into Parisa Holloway" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("P. Holloway and Parisa Holloway are one profile.");
        await Expect(page.Locator("main")).ToContainTextAsync("pholloway@congress.example");
        await Expect(page.Locator("#identifiers")).ToContainTextAsync("P. Holloway");
        await page.GotoAsync("/candidates?q=holloway");
        await Expect(page.Locator("main")).ToContainTextAsync("Parisa Holloway");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "P. Holloway", Exact = true })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Parisa Holloway" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "P. Holloway was merged into this profile" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the merge" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("P. Holloway has a profile again.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("P. Holloway");
        Assert.Empty(person.Complaints);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
