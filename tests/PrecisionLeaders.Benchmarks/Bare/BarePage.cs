namespace PrecisionLeaders.Benchmarks.Bare;

/// <summary>A Razor page of the same stack with nothing behind it: the yardstick of every figure.</summary>
public static class BarePage
{
    public static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Bare/Pages");
        var app = builder.Build();
        app.MapRazorPages();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Now listening on: {app.Urls.First()}"));
        await app.RunAsync();
    }
}
