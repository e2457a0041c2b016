using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Trying other weights on the ranking: at once in the browser, by the server from the same address, and kept nowhere.</summary>
public sealed partial class WhatIfTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Weights_typed_reorder_the_rows_as_the_server_would_from_the_address()
    {
        await using var person = await SignedInAsync();
        var page = person.Page;
        await page.GotoAsync(await RankingAsync(page));
        var chosen = await LinesAsync(page);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show the order" })).ToBeHiddenAsync();

        await page.Locator("#w-K3").FillAsync("25");
        await Expect(page.Locator("[data-wrong]")).ToHaveTextAsync("The weights total 110. Take 10 away; until then the chosen order stands.");
        Assert.Equal(chosen, await LinesAsync(page));
        await page.Locator("#w-K5").FillAsync("7.5");
        await page.Locator("#w-K7").FillAsync("7 1/2");
        await Expect(page.Locator("[data-wrong]")).ToHaveTextAsync("");
        var tried = await LinesAsync(page);
        Assert.NotEqual(chosen, tried);
        // The science weighs more: Nkemelu passes Marchwell.
        Assert.True(Array.FindIndex(tried, line => line.Contains("Nkemelu", StringComparison.Ordinal)) < Array.FindIndex(tried, line => line.Contains("Marchwell", StringComparison.Ordinal)));

        await Expect(page).ToHaveURLAsync(new Regex("w\\.K7=7"));
        await using var other = await SignedInAsync(script: false);
        await other.Page.GotoAsync(page.Url);
        Assert.Equal(tried, await LinesAsync(other.Page));
        Assert.Equal("7.5", await other.Page.Locator("#w-K7").InputValueAsync());
        Assert.Empty(person.Complaints);
    }

    [Theory]
    [InlineData("equal weights")]
    [InlineData("severity removed")]
    public async Task Presets_agree_with_the_server(string preset)
    {
        await using var person = await SignedInAsync();
        await person.Page.GotoAsync(await RankingAsync(person.Page));
        await person.Page.Locator("#what-if").GetByRole(AriaRole.Link, new() { Name = preset }).ClickAsync();
        var tried = await LinesAsync(person.Page);
        await Expect(person.Page).ToHaveURLAsync(new Regex(preset == "equal weights" ? "w\\.K1=12\\.5" : "severity=off"));
        var url = person.Page.Url;
        await person.Page.ReloadAsync();
        Assert.Equal(tried, await LinesAsync(person.Page));
        await using var other = await SignedInAsync(script: false);
        await other.Page.GotoAsync(url);
        Assert.Equal(tried, await LinesAsync(other.Page));
    }

    [Fact]
    public async Task A_slider_takes_from_the_others_by_keyboard_and_nothing_is_written()
    {
        await using var person = await SignedInAsync();
        var page = person.Page;
        var ranking = await RankingAsync(page);
        await page.GotoAsync(ranking);
        var before = await AuditedAsync();
        Assert.True(before > 0);
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType is "document" or "fetch" or "xhr") asked.Add($"{request.Method} {request.Url}");
        };

        var slider = page.Locator("[data-weight=K3] input[type=range]");
        await slider.FocusAsync();
        for (var press = 0; press < 12; press++) await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("27", await page.Locator("#w-K3").InputValueAsync());
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("100");
        var tried = await LinesAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex("w\\.K3=27"));
        Assert.Empty(asked);
        await page.ReloadAsync();
        Assert.Equal(tried, await LinesAsync(page));
        Assert.Equal("27", await page.Locator("#w-K3").InputValueAsync());

        // A figure opened elsewhere keeps what is tried, on the page and in the address.
        await page.Locator("#alpha-K1 a.pl-figure").ClickAsync();
        await Expect(page.Locator("#alpha-K1 + .pl-open")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("w\\.K3=27"));
        Assert.Equal(tried, await LinesAsync(page));
        Assert.Equal(before, await AuditedAsync());
        Assert.Empty(person.Complaints);
    }

    private async Task<Person> SignedInAsync(bool script = true)
    {
        var person = await Person.AtAsync(chromium, app, script);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        return person;
    }

    private static async Task<string> RankingAsync(IPage page)
    {
        await page.GotoAsync("/searches");
        var search = await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.GetAttributeAsync("href");
        return $"{SearchAddress().Match(search!).Value}/ranking";
    }

    /// <summary>Candidate and what-if column, row by row.</summary>
    private static async Task<string[]> LinesAsync(IPage page) =>
        await page.EvalOnSelectorAllAsync<string[]>("[data-order] tr", "rows => rows.map(row => `${row.cells[0].textContent} ${row.cells[2].textContent}`.replace(/\\s+/g, ' ').trim())");

    /// <summary>Audit entries in the application's own database: every save leaves one.</summary>
    private async Task<long> AuditedAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "demo.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var count = database.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM AuditEntries";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    [GeneratedRegex("^/searches/[0-9a-f-]{36}")]
    private static partial Regex SearchAddress();
}
