using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PrecisionLeaders.Data.Seeding.Demo;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Seeding;

/// <summary>Walks the demonstration link by link, as each role: whatever a page offers can be opened.</summary>
public sealed partial class DemoPagesTests(SeededApp demo) : IClassFixture<SeededApp>
{
    /// <summary>Pages of one shape (one candidate, another candidate) opened at most.</summary>
    private const int OfEachShape = 4;

    [Theory]
    [InlineData("imogen@hartsworth.example", Roles.Recruiter)]
    [InlineData("sunita@aldermere.example", Roles.Reviewer)]
    [InlineData("maren@aldermere.example", Roles.Reviewer)]
    [InlineData("astrid@hartsworth.example", Roles.Admin)]
    public async Task Every_link_that_a_role_is_offered_opens(string email, Roles role)
    {
        var person = DemoAccount.All.Single(held => held.Email == email);
        Assert.Equal(role, person.Roles);
        var visitor = await demo.SignedInAs(person);
        var (waiting, shapes, broken) = (new Queue<(string Path, string From)>([("/", "the start")]), new Dictionary<string, int>(), new List<string>());
        var seen = new HashSet<string> { "/" };
        while (waiting.TryDequeue(out var next))
        {
            var page = await visitor.Open(next.Path);
            if (page.Status != HttpStatusCode.OK) broken.Add($"{next.Path} on {next.From} answers {(int)page.Status}");
            foreach (var link in LinksOf(page))
            {
                var shape = Number().Replace(link, "#");
                if (!seen.Add(link) || shapes.GetValueOrDefault(shape) >= OfEachShape) continue;
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                waiting.Enqueue((link, next.Path));
            }
        }
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static IEnumerable<string> LinksOf(OpenPage page) => page.Html.Contains("<html", StringComparison.OrdinalIgnoreCase)
        ? page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => !href.StartsWith("//", StringComparison.Ordinal))
        : [];

    /// <summary>Ids, and the values of queries: what differs between pages of one shape.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*")]
    private static partial Regex Number();
}
