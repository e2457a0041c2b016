using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Finding people in the demonstration's pool, as a recruiter does it.</summary>
public sealed class FindCandidatesTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_count_follows_as_one_types_and_people_found_are_added()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/searches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "This search" }).GetByRole(AriaRole.Link, new() { Name = "Find candidates" }).ClickAsync();
        var saved = await page.Locator(".pl-filter b").First.InnerTextAsync();

        await page.GetByText("Try T2 another way").ClickAsync();
        var form = page.Locator("form", new() { HasText = "Revise T2 itself" });
        var told = form.Locator("output");
        await form.GetByLabel("Importance").SelectOptionAsync("Must");
        await Expect(told).ToContainTextAsync($"would pass; with what is saved, {saved}");
        var before = await told.InnerTextAsync();
        await form.GetByLabel("Counts in part from").FillAsync("");
        await form.GetByLabel("Counts in full from").FillAsync("200");
        await Expect(told).Not.ToContainTextAsync(before);
        await Expect(told).ToContainTextAsync("would pass; with what is saved");
        await form.GetByLabel("Counts in full from").FillAsync("");
        await Expect(told).ToContainTextAsync("Write from how many it counts in full.");
        await form.GetByLabel("Counts in full from").FillAsync("200");
        await Expect(told).ToContainTextAsync("would pass; with what is saved");
        var passing = (await told.InnerTextAsync()).Split(' ')[0];

        await form.GetByRole(AriaRole.Button, new() { Name = "Show who passes" }).ClickAsync();
        await Expect(page.Locator(".pl-filter [aria-current]")).ToContainTextAsync($"{passing} of 121 pass");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save T2 for the search" })).ToBeVisibleAsync();

        var row = page.Locator(".pl-hits > tbody", new() { Has = page.GetByRole(AriaRole.Checkbox) }).First;
        var name = await row.Locator(".pl-name").InnerTextAsync();
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await row.Locator("summary").ClickAsync();
        await Expect(row).ToContainTextAsync("Sum: ");
        await Expect(row.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add those ticked" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync($"{name} added at Identified.");
        await Expect(page.Locator(".pl-hits > tbody", new() { HasText = name })).ToContainTextAsync("In this search: Identified");
        Assert.Empty(person.Complaints);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
