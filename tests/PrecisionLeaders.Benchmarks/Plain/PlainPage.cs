using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Benchmarks.Plain;

/// <summary>
/// The least a page of this stack can be and still be one: signed in, in a layout, one query of fifty rows. What the product's pages take
/// beyond it is theirs.
/// </summary>
public static class PlainPage
{
    public static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLeadersDatabase(builder.Configuration);
        builder.Services.AddSignIn();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Plain/Pages");
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Now listening on: {app.Urls.First()}"));
        await app.RunAsync();
    }
}
