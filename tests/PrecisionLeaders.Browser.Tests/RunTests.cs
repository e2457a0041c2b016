using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>A stored run repeated in a browser, before and after somebody changed it in the database.</summary>
public sealed partial class RunTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_stored_and_repeated_and_a_changed_result_is_found_out(bool script)
    {
        await using var person = await Person.AtAsync(chromium, app, script);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/searches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ranking", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Stored runs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Store a run now" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The order as stored");
        var id = RunAddress().Match(page.Url).Groups[1].Value;

        await page.GetByRole(AriaRole.Link, new() { Name = "Repeat this run" }).ClickAsync();
        await Expect(page.Locator("#repeat")).ToContainTextAsync("Identical. Recomputed from the stored inputs, every figure is the same.");
        await LookAsync(person, "identical", script);

        // Whoever is first is given a full score behind the product's back.
        await ChangeResultsAsync(id, results => Score().Replace(results, "\"score\":\"100\"", 1));
        await page.GetByRole(AriaRole.Link, new() { Name = "Repeat this run" }).ClickAsync();
        await Expect(page.Locator("#repeat")).ToContainTextAsync("Not the same. 1 thing differs.");
        await Expect(page.Locator("#repeat")).ToContainTextAsync(new Regex("score: stored 100, comes out as \\d+"));
        await LookAsync(person, "differs", script);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Stored runs") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Two runs compared");
        await LookAsync(person, "compared", script);
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task The_inputs_are_downloaded_as_a_file_that_gives_the_hash_on_the_page()
    {
        await using var person = await Person.AtAsync(chromium, app, width: 360);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/searches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ranking", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Stored runs" }).ClickAsync();
        await LookAsync(person, "list-360");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Run \\d+$") }).Last.ClickAsync();
        await LookAsync(person, "run-360");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Inputs, JSON" }).ClickAsync());
        await using var file = File.OpenRead(await download.PathAsync());
        var hash = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file));
        Assert.Equal(hash, await page.Locator(".pl-whole").First.InnerTextAsync());
        Assert.StartsWith($"run-{hash[..12]}-inputs", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(person.Complaints);
    }

    /// <summary>Nothing scrolls sideways, and axe finds nothing; axe is a script itself.</summary>
    private static async Task LookAsync(Person person, string name, bool script = true)
    {
        if (!script) return;
        var page = person.Page;
        // A click ends when the page is on its way; its style sheet may be still to come.
        await page.WaitForLoadStateAsync();
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{name} is too wide");
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(broken => $"{name}: {broken.Id} at {broken.Nodes[0].Html}")));
    }

    private async Task ChangeResultsAsync(string id, Func<string, string> change)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(app.DataFolder, "demo.db"), Pooling = false, DefaultTimeout = 15 }.ConnectionString);
        await connection.OpenAsync();
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT Results FROM Runs WHERE Id = $id COLLATE NOCASE";
        read.Parameters.AddWithValue("$id", id);
        var changed = change((string)(await read.ExecuteScalarAsync())!);
        await using var write = connection.CreateCommand();
        write.CommandText = "UPDATE Runs SET Results = $results WHERE Id = $id COLLATE NOCASE";
        write.Parameters.AddWithValue("$id", id);
        write.Parameters.AddWithValue("$results", changed);
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex("/review/runs/([0-9a-f-]{36})")]
    private static partial Regex RunAddress();

    /// <summary>The score of whoever is first: rank and score stand side by side in the order and under other weights, but only the order has bounds before them.</summary>
    [GeneratedRegex("(?<=\"low\":\"[0-9/]+\",\"rank\":1,)\"score\":\"[0-9/]+\"")]
    private static partial Regex Score();
}
