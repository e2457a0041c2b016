using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

/// <summary>Renders one tag helper outside any page, as seen by one person at one moment.</summary>
internal sealed class Rendering
{
    private static readonly IServiceProvider Mvc = BuildMvc();

    public Rendering(object? model = null, string query = "", string? zone = null, DateTimeOffset? now = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(now ?? DateTimeOffset.UnixEpoch))
            .BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, User = new(new ClaimsIdentity(zone is null ? [] : [new Claim("zone", zone)])) };
        http.Request.Path = "/candidates";
        http.Request.QueryString = new(query);
        Errors = new ModelStateDictionary();
        var metadata = Mvc.GetRequiredService<IModelMetadataProvider>();
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor(), Errors);
        View = new ViewContext(
            action,
            new NoView(),
            new ViewDataDictionary(metadata, Errors) { Model = model },
            new TempDataDictionary(http, Mvc.GetRequiredService<ITempDataProvider>()),
            TextWriter.Null,
            new HtmlHelperOptions { ClientValidationEnabled = false });
    }

    public ModelStateDictionary Errors { get; }

    public ViewContext View { get; }

    public static IHtmlGenerator Generator => Mvc.GetRequiredService<IHtmlGenerator>();

    public ModelExpression For(string property) => new(property, View.ViewData.ModelExplorer.GetExplorerForProperty(property));

    public static async Task<IElement> Of(TagHelper helper, string tag = "x", string inside = "", params (string Name, string Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(tag, list, new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput(tag, list, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(inside)));
        if (inside.Length > 0) output.Content.SetHtmlContent(inside);
        await helper.ProcessAsync(context, output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Default);
        var html = text.ToString();
        // The parser drops table cells outside a table.
        var inTable = html.StartsWith("<th", StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(inTable ? $"<table><tr>{html}</tr></table>" : html).Body!;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private static IServiceProvider BuildMvc()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorPages();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // a test writes no keys to the disk
        return builder.Build().Services;
    }
}
