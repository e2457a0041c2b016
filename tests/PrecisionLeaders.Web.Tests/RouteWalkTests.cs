using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests;

/// <summary>Opens every page there is as each kind of person. New pages are walked without a word here.</summary>
public sealed partial class RouteWalkTests(RunningApp app) : IClassFixture<RunningApp>
{
    /// <summary>What is open without signing in. Whoever adds to it opens a page to the world.</summary>
    private static readonly string[] OpenToAll = ["/account/sign-in", "/account/set-up", "/account/invitation", "/account/password", "/account/resume", "/status/"];

    private static readonly string[] OfRecruiters = ["/searches", "/clients", "/candidates", "/intake"];

    /// <summary>Rubrics are read by all and changed by admins.</summary>
    private static readonly string[] OfAdmins = ["/admin", "/rubrics/new", "/rubrics/import"];

    public static TheoryData<Roles> People => [Roles.None, Roles.Admin, Roles.Recruiter, Roles.Reviewer];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_opens_to_whom_it_is_for_and_to_nobody_else(Roles roles)
    {
        var visitor = roles == Roles.None ? app.SomeoneUnknown() : await app.SignedInAs(roles);
        var wrong = new List<string>();
        foreach (var path in Pages())
        {
            var page = await visitor.Open(path);
            var isOpen = page.Status == HttpStatusCode.OK && page.Path == path;
            if ((int)page.Status >= 500) wrong.Add($"{path} answers {(int)page.Status}");
            if (roles == Roles.None && !OpenToAll.Any(open => path.StartsWith(open, StringComparison.Ordinal)) && page.Path != "/account/sign-in")
                wrong.Add($"{path} does not ask to sign in, but answers {(int)page.Status} at {page.Path}");
            if (isOpen && !MayOpen(roles, path)) wrong.Add($"{path} opens to {roles}");
            wrong.AddRange(InlineIn(page).Select(what => $"{path} has {what}"));
            if (Policy(page) is not [var policy] || policy.Contains("unsafe", StringComparison.Ordinal) || !policy.StartsWith("default-src 'none'", StringComparison.Ordinal))
                wrong.Add($"{path} has no strict content security policy");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_kind_of_person_has_pages_that_open()
    {
        foreach (var (roles, path) in new[] { (Roles.Admin, "/admin/people"), (Roles.Recruiter, "/rubrics"), (Roles.Reviewer, "/rubrics"), (Roles.Reviewer, "/account") })
        {
            Assert.Contains(path, Pages());
            (await (await app.SignedInAs(roles)).Open(path)).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Headers_hold_on_refusals_and_files_too()
    {
        foreach (var path in new[] { "/site.js", "/no/such/page", "/admin" })
        {
            var answer = (await app.SomeoneUnknown().Open(path)).Answer;
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    private static bool MayOpen(Roles roles, string path) => roles switch
    {
        Roles.Recruiter => !IsUnder(path, OfAdmins),
        Roles.Reviewer => !IsUnder(path, [.. OfRecruiters, .. OfAdmins, "/off-limits"]),
        Roles.Admin => !IsUnder(path, [.. OfRecruiters, "/review"]),
        _ => true,
    };

    private static bool IsUnder(string path, string[] doors) => doors.Any(door => path == door || path.StartsWith(door + "/", StringComparison.Ordinal));

    private static string[] Policy(OpenPage page) => page.Answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? [.. values] : [];

    /// <summary>What the policy would block: inline styles, scripts and handlers.</summary>
    private static IEnumerable<string> InlineIn(OpenPage page)
    {
        if (page.Answer.Content.Headers.ContentType?.MediaType != "text/html") yield break;
        if (page.Document.QuerySelector("style, script:not([src])") is { } block) yield return $"an inline <{block.LocalName}>";
        foreach (var element in page.Document.All)
            foreach (var attribute in element.Attributes)
                if (attribute.Name == "style" || Handler().IsMatch(attribute.Name) || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                    yield return $"{attribute.Name} on <{element.LocalName}>";
    }

    /// <summary>The address of every page, with fresh ids in it.</summary>
    private List<string> Pages()
    {
        var paths = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(Filled).Where(segment => segment.Length > 0)))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(paths.Count > 10, $"Only {paths.Count} pages were found.");
        return paths;
    }

    private static string Filled(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsOptional: true } => "",
        RoutePatternParameterPart number when number.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "404",
        RoutePatternParameterPart => Guid.CreateVersion7().ToString(),
        _ => throw new InvalidOperationException($"Unknown part of a route: {part}"),
    }));

    [GeneratedRegex("^on[a-z]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
