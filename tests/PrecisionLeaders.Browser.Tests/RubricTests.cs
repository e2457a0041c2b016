using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>An admin changes what is judged: a draft saved as it is filled, looked at as a rater, compared, and published.</summary>
public sealed class RubricTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    private const string Kept = "Draft saved";

    [Fact]
    public async Task An_admin_edits_a_draft_reads_the_difference_and_publishes_it()
    {
        await using var admin = await SignedInAsync();
        var page = admin.Page;
        await page.GotoAsync("/rubrics");
        await page.GetByRole(AriaRole.Link, new() { Name = "Precision Medicine Leader 1.1" }).ClickAsync();

        await page.GetByLabel("Weight of K4").FillAsync("25");
        await Expect(page.Locator("#draft-total")).ToHaveTextAsync("115");
        await Expect(page.Locator("#draft-total-says")).ToHaveTextAsync("Take 15 away before publishing.");
        await Expect(page.Locator("#draft-checks")).ToContainTextAsync("Weights total 115. Take 15 away.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Scale to 100" }).ClickAsync();
        await Expect(page.Locator("#draft-total")).ToHaveTextAsync("100");
        Assert.Equal("22", await page.GetByLabel("Weight of K4").InputValueAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "K3 Scientific and technical depth" }).ClickAsync();
        var last = page.GetByLabel("Level 5");
        await last.FillAsync("Shaped the methods a whole field works by.");
        await page.GetByLabel("Sub-criterion 4", new() { Exact = true }).FillAsync("Teaches it to others");
        await Expect(page.GetByLabel("Sub-criterion 5", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("#draft-status")).ToContainTextAsync(Kept);
        await Expect(page.Locator("#difference")).ToContainTextAsync("methods a whole field works by.");
        await LookAsync(admin, "editor");
        await page.ReloadAsync();
        await Expect(last).ToHaveValueAsync("Shaped the methods a whole field works by.");
        await Expect(page.GetByLabel("Sub-criterion 4", new() { Exact = true })).ToHaveValueAsync("Teaches it to others");

        await page.GetByRole(AriaRole.Link, new() { Name = "See it as a rater" }).ClickAsync();
        await Expect(page.GetByText("Shaped the methods a whole field works by.")).ToBeVisibleAsync();
        await LookAsync(admin, "preview");
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Publish 1.1" }).ClickAsync();
        await LookAsync(admin, "publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish Precision Medicine Leader 1.1" }).ClickAsync();
        await Expect(page.GetByText("is published and frozen")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Difference", Exact = true }).ClickAsync();
        await Expect(page.Locator(".pl-diff")).ToContainTextAsync("K4 weight:");
        await Expect(page.Locator(".pl-diff ins").First).ToBeVisibleAsync();
        await LookAsync(admin, "difference");
        Assert.Empty(admin.Complaints);
    }

    [Fact]
    public async Task What_another_admin_wrote_is_not_written_over_by_the_next_key()
    {
        await using var one = await SignedInAsync();
        await using var other = await SignedInAsync();
        await one.Page.GotoAsync("/rubrics/new");
        await one.Page.GetByLabel("Name of the rubric").FillAsync("Written by two");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Make the draft" }).ClickAsync();
        await Expect(one.Page.Locator("#draft-total")).ToBeVisibleAsync();
        await other.Page.GotoAsync(one.Page.Url);

        await other.Page.RunAndWaitForResponseAsync(() => other.Page.GetByLabel("Level 1").FillAsync("What the other wrote"), answer => answer.Request.Method == "POST" && answer.Ok);
        await one.Page.GetByLabel("Level 1").FillAsync("What I wrote");
        await Expect(one.Page.Locator("#errors")).ToContainTextAsync("The draft now says: What the other wrote");
        await Expect(one.Page.Locator("#draft-status")).ToContainTextAsync("Not saved");
        await one.Page.GetByLabel("Level 1").PressSequentiallyAsync(" and more");
        await one.Page.WaitForTimeoutAsync(1500);
        await other.Page.ReloadAsync();
        await Expect(other.Page.GetByLabel("Level 1")).ToHaveValueAsync("What the other wrote");

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save the draft" }).Last.ClickAsync();
        await Expect(one.Page.Locator("#errors")).ToHaveCountAsync(0);
        await other.Page.ReloadAsync();
        await Expect(other.Page.GetByLabel("Level 1")).ToHaveValueAsync("What I wrote and more");
    }

    private async Task<Person> SignedInAsync()
    {
        var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Admin");
        await person.SignInAsync(email, password);
        return person;
    }

    /// <summary>Axe in both themes, and nothing wider than a phone.</summary>
    private static async Task LookAsync(Person person, string what)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await person.Page.EvaluateAsync("theme => document.documentElement.dataset.bsTheme = theme", theme);
            var found = (await person.Page.RunAxe()).Violations;
            Assert.True(found.Length == 0, $"{what} in {theme}: {string.Join("; ", found.Select(broken => $"{broken.Id} at {broken.Nodes[0].Html}"))}");
        }
        await person.Page.SetViewportSizeAsync(360, 800);
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await person.Page.SetViewportSizeAsync(1440, 1000);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
