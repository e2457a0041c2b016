using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>Every page a role can reach by links in the demonstration, one of each kind: axe in both themes, the console, 360 px, and without script.</summary>
public sealed partial class EveryPageTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    private const int MostPages = 80;

    public static TheoryData<string> Roles => ["Admin", "Recruiter", "Committee"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Axe_finds_nothing_in_either_theme(string role)
    {
        var found = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var person = await SignedInAsync(role, scheme: scheme);
            await WalkAsync(person, async url =>
            {
                var result = await person.Page.RunAxe();
                found.AddRange(result.Violations.Select(broken => $"{scheme} {url}: {broken.Id} ({broken.Help}) at {string.Join("; ", broken.Nodes.Take(3).Select(node => node.Html))}"));
            });
            found.AddRange(person.Complaints);
        }
        Assert.True(found.Count == 0, string.Join("\n", found.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_page_scrolls_sideways_at_360_pixels(string role)
    {
        await using var person = await SignedInAsync(role, width: 360);
        var wide = new List<string>();
        await WalkAsync(person, async url =>
        {
            var over = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) wide.Add($"{url} is {over} px too wide");
        });
        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_reads_without_script(string role)
    {
        await using var person = await SignedInAsync(role, script: false);
        var walked = await WalkAsync(person, async url =>
        {
            Assert.Equal(1, await person.Page.Locator("h1").CountAsync());
            Assert.False(string.IsNullOrWhiteSpace(await person.Page.Locator("main").InnerTextAsync()), $"{url} is empty without script");
        });
        Assert.True(walked >= 4, $"Only {walked} pages were reached.");
    }

    private async Task<Person> SignedInAsync(string role, bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1440)
    {
        var person = await Person.AtAsync(chromium, app, script, scheme, width);
        var (email, password) = DemoAccounts.Of(app, role);
        await person.SignInAsync(email, password);
        return person;
    }

    /// <summary>Follows links breadth first, one page of each shape (ids and queries taken away).</summary>
    private async Task<int> WalkAsync(Person person, Func<string, Task> look)
    {
        var (seen, queue) = (new HashSet<string>(), new Queue<string>(["/", "/account"]));
        seen.UnionWith(queue.Select(Shape));
        var walked = 0;
        while (queue.TryDequeue(out var url) && walked < MostPages)
        {
            var answer = await person.Page.GotoAsync(url);
            Assert.True(answer!.Ok, $"{url} answered {answer.Status}");
            walked++;
            await look(url);
            var links = await person.Page.EvalOnSelectorAllAsync<string[]>("a[href]:not([download])", "links => links.map(link => link.href)");
            foreach (var link in links.Where(link => link.StartsWith(app.Address, StringComparison.Ordinal)).Select(link => link[app.Address.Length..].Split('#')[0]))
                if (link.Length > 0 && !IsNoPage(link) && seen.Add(Shape(link))) queue.Enqueue(link);
        }
        return walked;
    }

    /// <summary>Files to keep, and what machines read.</summary>
    private static bool IsNoPage(string link) =>
        link.StartsWith("/lib/", StringComparison.Ordinal) || link.StartsWith("/health/", StringComparison.Ordinal) || Path.GetExtension(link.Split('?')[0]) is ".csv" or ".xlsx";

    /// <summary>The address without ids, and of its query the names alone, each once.</summary>
    private static string Shape(string url)
    {
        var parts = Id().Replace(url, "{id}").Split('?', 2);
        return parts.Length == 1 ? parts[0] : $"{parts[0]}?{string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal))}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/audit/)[0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
