using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>The board by mouse and by keyboard: one menu that goes from card to card, drags, and moves that are taken back.</summary>
public sealed partial class BoardTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Cards_move_by_keys_by_menu_and_by_drag_and_every_move_is_taken_back()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/searches");
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.GetAttributeAsync("href");
        await page.GotoAsync($"{SearchAddress().Match(link!).Value}/board");
        var first = page.Locator("#stage-1 .pl-card").First;
        var (name, id) = (await first.Locator(".pl-name").InnerTextAsync(), await first.GetAttributeAsync("id"));
        var card = page.Locator($"#{id}");
        var notice = page.Locator("#notice");

        await card.Locator(".pl-name").FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#move-to")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(card.Locator(".pl-menu")).ToBeFocusedAsync();
        await Expect(page.Locator("#board .pl-move")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#move-to")).ToHaveValueAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Expect(notice).ToContainTextAsync($"{name} moved to Approached.");
        await Expect(page.Locator($"#stage-2 #{id} .pl-name")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("z");
        await Expect(notice).ToContainTextAsync($"{name} is back in Identified.");

        await page.Locator("#stage-2 .pl-menu").First.ClickAsync();
        await card.Locator(".pl-menu").ClickAsync();
        await Expect(page.Locator("#board .pl-move")).ToHaveCountAsync(1);
        await page.Locator("#move-to").SelectOptionAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Expect(card).ToContainTextAsync("Choose the coded reason for leaving.");
        await page.GetByLabel("Coded reason").SelectOptionAsync(new SelectOptionValue { Label = "Timing" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Expect(notice).ToContainTextAsync($"{name} left the search: timing");
        await notice.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(notice).ToContainTextAsync($"{name} is back in Identified.");

        await card.HoverAsync();
        await page.Mouse.DownAsync();
        // Empty stages widen once a card is lifted, so where to is asked only then.
        var from = (await card.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + from.Width / 2 + 15, from.Y + from.Height / 2 + 5, new() { Steps = 5 });
        var to = (await page.Locator("#stage-2 ol").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(to.X + to.Width / 2, to.Y + 30, new() { Steps = 12 });
        // A drag is told of where it is at its next move.
        await page.Mouse.MoveAsync(to.X + to.Width / 2 + 4, to.Y + 36, new() { Steps = 4 });
        await Expect(page.Locator($"#stage-2 #{id}")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
        await Expect(notice).ToContainTextAsync($"{name} moved to Approached.");
        await Expect(page.Locator($"#stage-2 #{id}")).ToHaveCountAsync(1);
        // The refusal above is a 422, which a browser writes down.
        Assert.All(person.Complaints, complaint => Assert.Contains("422", complaint, StringComparison.Ordinal));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex("^/searches/[0-9a-f-]{36}")]
    private static partial Regex SearchAddress();
}
