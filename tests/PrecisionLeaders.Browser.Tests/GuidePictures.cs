using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Takes the pictures of the user guide from the demonstration, so that they are never older than the pages. Set LEADERS_PICTURES to docs/images to keep them.</summary>
public sealed class GuidePictures(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("LEADERS_PICTURES") is { Length: > 0 } kept
        ? Path.GetFullPath(kept, Repository.Root)
        : Directory.CreateTempSubdirectory("leaders-pictures-").FullName;

    [Fact]
    public async Task The_guide_shows_the_pages_as_they_are()
    {
        await using (var recruiter = await SignedInAsync("Recruiter"))
        {
            var page = recruiter.Page;
            await TakeAsync(page, "/", "home");
            await page.GotoAsync("/searches");
            var search = await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.GetAttributeAsync("href");
            search = Regex.Match(search!, "^/searches/[0-9a-f-]{36}").Value;
            await TakeAsync(page, $"{search}/board", "board");
            await TakeAsync(page, $"{search}/ranking", "ranking");
            await TakeFromAsync(page, "How sure is the order", "order");
            await TakeFromAsync(page, "What if the weights were others", "what-if");
            await TakeAsync(page, $"{search}/find", "find");
            await page.GotoAsync("/candidates?q=lindqvist");
            await page.GetByRole(AriaRole.Link, new() { Name = "Adaeze Lindqvist" }).First.ClickAsync();
            await page.WaitForURLAsync(new Regex("/candidates/[0-9a-f-]{36}$"));
            await TakeAsync(page, null, "candidate");
            await page.GotoAsync("/candidates/import");
            await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload
            {
                Name = "people.csv",
                MimeType = "text/csv",
                Buffer = "given name,family name,credentials,email,position,organisation\nYusra,Hallgren-Pike,\"MD, PhD\",yusra@hallgren.example,Chief of Genomic Medicine,Quarrybank Health\nLeopold,Achterberg,PhD,leopold@achterberg.example,\"Director, Statistical Genetics\",Halewater University\nMarit,,MD,marit@solheimer.example,Chair,Sable River Health\n"u8.ToArray(),
            });
            await page.GetByRole(AriaRole.Button, new() { Name = "Read the files" }).ClickAsync();
            await page.WaitForURLAsync(new Regex("/candidates/import/[0-9a-f-]{36}"));
            await TakeAsync(page, null, "import");
            await page.GotoAsync("/candidates/duplicates");
            // The pool is compared in the background.
            for (var tries = 0; tries < 60 && await page.GetByRole(AriaRole.Heading, new() { Name = "Holloway" }).CountAsync() == 0; tries++)
            {
                await Task.Delay(1000);
                await page.ReloadAsync();
            }
            await page.GetByRole(AriaRole.Link, new() { Name = "Compare and merge" }).First.ClickAsync();
            await page.WaitForURLAsync(new Regex("/merge/"));
            await TakeAsync(page, null, "merge");
        }
        await using (var reviewer = await SignedInAsync("sunita"))
        {
            var page = reviewer.Page;
            await page.GotoAsync("/review");
            await page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).First.ClickAsync();
            await page.WaitForURLAsync(new Regex("/review/lists/"));
            await TakeAsync(page, null, "shortlist");
            await page.GotoAsync("/review");
            await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Begin" })).First.ClickAsync();
            await page.WaitForURLAsync(new Regex("/review/scorecards/"));
            // Who comes first hangs on the coded name of that day's demonstration; where the data shows a tie, an answer needs its reason.
            var why = page.Locator("textarea[name='Form.Why']");
            if (await why.IsVisibleAsync()) await why.FillAsync("Sixty authors; we never met.");
            await page.GetByRole(AriaRole.Button, new() { Name = "No, I can judge freely" }).ClickAsync();
            await page.Locator(".pl-anchor input[value='4']").CheckAsync();
            await page.Locator(".pl-cite input").First.CheckAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Draft saved");
            await page.EvaluateAsync("scrollTo(0, 0)");
            await TakeAsync(page, null, "scorecard");
        }
        await using (var chair = await SignedInAsync("maren"))
        {
            var page = chair.Page;
            await page.GotoAsync("/review");
            await page.Locator("a[href^='/review/lists/']").Filter(new() { HasText = "Chief Precision Medicine Officer" }).First.ClickAsync();
            foreach (var box in (await page.GetByRole(AriaRole.Checkbox).AllAsync()).Take(3)) await box.CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Compare those ticked" }).ClickAsync();
            await page.WaitForURLAsync(new Regex("/compare"));
            await TakeAsync(page, null, "compare");
            await page.GotoAsync("/review");
            var round = await page.Locator("a[href^='/review/rounds/']").Filter(new() { HasText = "Short list 1" }).First.GetAttributeAsync("href");
            await TakeAsync(page, $"{Regex.Match(round!, "^/review/rounds/[0-9a-f-]{36}").Value}/discussion", "discussion");
        }
        await using var admin = await SignedInAsync("Admin");
        foreach (var (path, name) in new[] { ("/admin/people", "people"), ("/admin/mail", "mail"), ("/admin/lists", "lists"), ("/admin/audit", "audit"), ("/admin/system", "system") })
            await TakeAsync(admin.Page, path, name);
        await admin.Page.GotoAsync("/rubrics");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Precision Medicine Leader 1.1" }).ClickAsync();
        await Assertions.Expect(admin.Page.Locator("#draft-total")).ToBeVisibleAsync();
        await TakeAsync(admin.Page, null, "rubric");
    }

    private async Task<Person> SignedInAsync(string role)
    {
        var person = await Person.AtAsync(chromium, app, width: 1280, height: 860);
        var (email, password) = DemoAccounts.Of(app, role);
        await person.SignInAsync(email, password);
        return person;
    }

    /// <summary>A part of the page that is open, from its heading on.</summary>
    private static async Task TakeFromAsync(IPage page, string heading, string name)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = heading }).EvaluateAsync("heading => heading.closest('section').scrollIntoView({ block: 'start' })");
        await TakeAsync(page, null, name);
    }

    private static async Task TakeAsync(IPage page, string? path, string name)
    {
        if (path is not null) Assert.True((await page.GotoAsync(path))!.Ok);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = false, Type = ScreenshotType.Png });
        Assert.True(picture.Length > 10_000, $"{name} is an empty picture.");
    }
}
