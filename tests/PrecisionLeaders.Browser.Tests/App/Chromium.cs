using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PrecisionLeaders.Browser.Tests.App.Chromium))]

namespace PrecisionLeaders.Browser.Tests.App;

/// <summary>One real Chromium for the whole run: the machine's own, or else one that Playwright's installer fetches. Where neither works, tests are skipped with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Known =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? missing;

    /// <summary>The browser; skips the test that asks when there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(browser is null, $"No Chromium to test with: {missing}");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        // Two cores may be busy with other tests: waiting longer costs nothing when all is well.
        Assertions.SetDefaultExpectTimeout(20_000);
        var own = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Known.FirstOrDefault(File.Exists);
        if (own is null && await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) != 0)
        {
            missing = "none is installed, and Playwright's installer could not fetch one. Install Chromium, or set CHROMIUM_PATH.";
            return;
        }
        try
        {
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = own,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--force-color-profile=srgb"],
            });
        }
        catch (PlaywrightException failure)
        {
            missing = failure.Message.Split('\n')[0];
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
