using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>A list with a column nobody knows, from the file to the pool and back.</summary>
public sealed class IntakeTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task A_list_is_brought_its_columns_named_decided_committed_and_undone()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        var page = person.Page;
        await page.GotoAsync("/candidates/import");
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload
        {
            Name = "speakers.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("Rufname,Nachname,Haus,Amt\nYusra,Hallgren-Pike,Quarrybank Health,Chief\nLeopold,Achterberg-Stroud,Halewater University,Director\n"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the files" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Name the columns of speakers.csv" }).ClickAsync();
        foreach (var (name, holds) in new[] { ("Rufname", "Given name"), ("Nachname", "Family name"), ("Haus", "Organisation"), ("Amt", "Position") })
            await page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex($", {name}, holds$") }).SelectOptionAsync(holds);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the table" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("2 of 2 are ready");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit 2 records" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Committed 2 records");

        await page.GotoAsync("/candidates/import");
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload
        {
            Name = "again.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("Rufname,Nachname,Haus,Amt\nY.,Hallgren-Pike,Quarrybank Health,President\n"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the files" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Is Y. Hallgren-Pike somebody we know?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Same person" }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("0 new, 1 update");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit 1 record" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Committed 1 record");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo 1 record" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Undone.");
        Assert.Empty(person.Complaints);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
