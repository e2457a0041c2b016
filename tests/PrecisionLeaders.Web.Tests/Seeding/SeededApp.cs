using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Seeding.Demo;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Seeding;

/// <summary>The application with the firm of the demonstration in its database.</summary>
public sealed class SeededApp : IAsyncLifetime
{
    public RunningApp App { get; } = new();

    public async ValueTask InitializeAsync() => Assert.True(await SeedAsync());

    public async Task<bool> SeedAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await DemoFirm.SeedAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>(), scope.ServiceProvider.GetRequiredService<UserManager<Login>>(), App.Now);
    }

    public async Task<Visitor> SignedInAs(DemoAccount person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var visitor = App.SomeoneUnknown();
        var page = await visitor.Open("/account/sign-in");
        var answer = await page.Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = DemoAccount.Password });
        Assert.True(answer.Is(System.Net.HttpStatusCode.OK).Path != "/account/sign-in", $"{person.Email} cannot sign in.");
        return visitor;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
