using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;
using Serilog;

namespace PrecisionLeaders.Web.Tests;

/// <summary>A log may be read by people who may not read the product: it holds no name, no address, no token.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Nothing_personal_is_ever_logged()
    {
        var sink = new CapturedLog();
        await using var running = new RunningApp();
        await using var host = running.WithWebHostBuilder(builder =>
        {
            // As configured in production, so that the levels are the ones that ship.
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
            builder.ConfigureTestServices(services => services.AddSerilog((provider, log) => log
                .ReadFrom.Configuration(provider.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>())
                .WriteTo.Sink(sink), preserveStaticLogger: true));
        });
        // The account is made in the database both share; requests go to the host whose log is captured.
        var admin = await running.HasAccount("Vesna Unmistakable", Roles.Admin | Roles.Recruiter);
        var visitor = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));

        var door = await visitor.Open("/account/sign-in?returnUrl=%2Fadmin%2Fpeople");
        await door.Submit(new() { ["Form.Email"] = admin.Email, ["Form.Password"] = "wrong-password-text" });
        var people = await door.Submit(new() { ["Form.Email"] = admin.Email, ["Form.Password"] = RunningApp.Password });
        Assert.Equal("/admin/people", people.Path);
        var invited = await people.Submit(new() { ["Form.Name"] = "Quillon Rarename", ["Form.Email"] = "quillon@rare.example", ["Form.Roles"] = "Reviewer" });
        var link = new Uri(invited.One("#link").GetAttribute("value")!).PathAndQuery;
        var token = link.Split("token=")[1];
        var guest = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));
        var page = await guest.Open(link);
        await page.Submit(new() { ["Form.Name"] = "Quillon Rarename", ["Form.Password"] = "short", ["Form.Repeated"] = "short" });
        await page.Submit(new() { ["Form.Name"] = "Quillon Rarename", ["Form.Password"] = "seven quiet rivers", ["Form.Repeated"] = "seven quiet rivers" });
        (await guest.Open(link)).Is(HttpStatusCode.Gone);
        await guest.Send(new(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("Form.Name", "Quillon Rarename")]) });
        foreach (var path in new[] { "/candidates?q=rarename", "/find?q=rarename", "/no/such/page?q=rarename" }) await visitor.Open(path);
        var adding = await visitor.Open("/candidates/new");
        if (adding.Status == HttpStatusCode.OK)
            await adding.Submit(new() { ["Form.GivenName"] = "Quillon", ["Form.FamilyName"] = "Rarename", ["Form.Email"] = "quillon@rare.example" });

        var lines = sink.Lines;
        Assert.Contains(lines, line => line.Contains("/account/invitation", StringComparison.Ordinal));
        foreach (var secret in new[] { "Unmistakable", admin.Email, "Rarename", "quillon@rare", token, "seven quiet", "wrong-password", RunningApp.Password })
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
