using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Tests.App;

/// <summary>The real application over HTTP, on a database of its own. One for each test class (<c>IClassFixture&lt;RunningApp&gt;</c>).</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    public const string Password = "a password for tests";

    private readonly TestDatabase database = TestDatabase.Fresh();

    /// <summary>The application's clock: Monday, 23 November 2026, 09:00 UTC, until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Clock.GetUtcNow();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(database.Settings));
        foreach (var (key, value) in database.Settings) builder.UseSetting(key, value);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Mail goes and files are read when a test says so, not when it moves the clock.
            services.Remove(services.Single(service => service.ImplementationType == typeof(PrecisionLeaders.Web.Mail.MailDelivery)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(PrecisionLeaders.Web.Pages.Intake.BatchUpkeep)));
            services.AddSingleton(_ => new PoolTurn(calm: TimeSpan.Zero, Clock));
            // Real hashing, made cheap: tests sign in by the hundred.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }

    /// <summary>Puts what a test needs into the database and gives it back.</summary>
    public async Task<T> Has<T>(Func<LeadersDb, Task<T>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        var made = await make(db);
        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>Reads from the database what a test wants to know.</summary>
    public async Task<T> Reads<T>(Func<LeadersDb, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<LeadersDb>());
    }

    /// <summary>An account that can sign in with <see cref="Password"/>.</summary>
    public async Task<Account> HasAccount(string name, Roles roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account(name, $"{Guid.CreateVersion7():N}@example.org", roles);
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Login>>().CreateAsync(new Login(account), Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>A browser without script and without a sign-in.</summary>
    public Visitor SomeoneUnknown() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));

    /// <summary>A browser in which the account has signed in by the sign-in page.</summary>
    public async Task<Visitor> SignedInAs(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var visitor = SomeoneUnknown();
        var page = await visitor.Open("/account/sign-in");
        var answer = await page.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("/account/sign-in", answer.Path);
        return visitor;
    }

    /// <summary>A new account of these roles, signed in.</summary>
    public async Task<Visitor> SignedInAs(Roles roles) => await SignedInAs(await HasAccount("Test Person", roles));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database.Dispose();
    }
}
