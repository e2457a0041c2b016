using Microsoft.Playwright;

namespace PrecisionLeaders.Browser.Tests.App;

/// <summary>Someone at a browser of their own, whose console is listened to.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; private set; }

    /// <summary>Errors of the console and failed requests since the last look, but for the browser's own line about an answer of 422.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Person> AtAsync(Chromium chromium, LiveApp app, bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 1000)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        ArgumentNullException.ThrowIfNull(app);
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = app.Address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        var person = new Person(context, await context.NewPageAsync());
        person.Listen();
        return person;
    }

    /// <summary>Takes the network away, or gives it back. What the browser says of requests that found none is no complaint.</summary>
    public Task LoseNetworkAsync(bool isLost) => context.SetOfflineAsync(isLost);

    /// <summary>Closes the tab as it is, and opens another in the same browser.</summary>
    public async Task CloseTabAsync()
    {
        await Page.CloseAsync();
        Page = await context.NewPageAsync();
        Listen();
    }

    private void Listen()
    {
        var page = Page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 422", StringComparison.Ordinal) && !message.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
