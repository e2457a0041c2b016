using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Rubrics;

/// <summary>Sends a forged form to every handler that takes a rubric. Handlers are found by their routes, so that a new one is tried without a word here.</summary>
public sealed class FrozenRouteTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(RubricState.Published)]
    [InlineData(RubricState.Retired)]
    public async Task No_handler_changes_a_frozen_version(RubricState state)
    {
        var draft = await app.HasDraft("To Be Frozen");
        var admin = await app.SignedInAs(Roles.Admin);
        var fields = Forged(await admin.Open($"/rubrics/{draft.Id}/edit"));
        await app.Has(async db =>
        {
            var held = await db.Rubrics.Whole().SingleAsync(found => found.Id == draft.Id);
            held.Publish(app.Now);
            if (state == RubricState.Retired) held.Retire();
            return held;
        });
        var frozen = (await app.RubricNow(draft.Id))!;
        var before = Written(frozen);
        var handlers = await HandlersAsync(draft.Id);
        Assert.True(handlers.Count >= 9, string.Join('\n', handlers));
        foreach (var handler in handlers)
        {
            var now = (await app.RubricNow(draft.Id))!;
            fields["Form.Version"] = fields["Version"] = now.Version.ToString();
            foreach (var field in new[] { "competency", "up", "down" }) fields[field] = frozen.InOrder.ElementAt(1).Id.ToString();
            var answer = await admin.Send(new(HttpMethod.Post, handler) { Content = new FormUrlEncodedContent(fields) });
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{handler} answers {answer.Status}");
            var after = (await app.RubricNow(draft.Id))!;
            Assert.True(before == Written(after), $"{handler} changed it");
            Assert.True(after.State == now.State || handler.EndsWith("handler=Retire", StringComparison.Ordinal), $"{handler} made it {after.State}");
            Assert.NotEqual(RubricState.Draft, after.State);
        }
    }

    private static string Written(Rubric rubric) => Encoding.UTF8.GetString(RubricJson.Write(rubric, "here"));

    /// <summary>The form of the draft that it was, with everything changed that can be typed.</summary>
    private static Dictionary<string, string> Forged(OpenPage page)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in page.Document.QuerySelectorAll("#draft [name]").Where(field => field.LocalName != "button"))
        {
            var (name, value) = (field.GetAttribute("name")!, field.GetAttribute("value") ?? "");
            if (name != "Form.Order") fields[name] = field.GetAttribute("type") == "hidden" ? value : name.EndsWith(".Weight", StringComparison.Ordinal) ? "12" : name.EndsWith("Share", StringComparison.Ordinal) ? "25" : name.EndsWith("Coverage", StringComparison.Ordinal) ? "1" : "Forged";
            if (name.EndsWith(".Floor", StringComparison.Ordinal)) fields[name] = "4.5";
            if (name.EndsWith(".IsExecutive", StringComparison.Ordinal)) fields[name] = "true";
            if (name.EndsWith(".Kinds", StringComparison.Ordinal)) fields[name] = "Patent";
        }
        fields["Form.NewName"] = "Forged";
        return fields;
    }

    private async Task<List<string>> HandlersAsync(Guid rubric)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<string>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(held => held.RoutePattern.GetParameter("rubric") is not null))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : rubric.ToString()));
            found.AddRange((await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Where(method => method.HttpMethod == "Post")
                .Select(method => method.Name is { } name ? $"{path}?handler={name}" : path));
        }
        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }
}
