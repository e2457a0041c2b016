using System.Globalization;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.DecisionFile;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Pages.Candidates;
using PrecisionLeaders.Web.Pages.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Intake;
using PrecisionLeaders.Web.Start;
using Serilog;

// Figures and dates are read and written the same wherever the server stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var wish = StartWish.From(args);
if (wish.DecisionToCheck is { } decision) return DecisionCheck.Run(decision, Console.Out);
var builder = WebApplication.CreateBuilder(wish.Rest);
wish.Configure(builder.Configuration);
if (wish.BackupToRestore is not null) return Restoring.Run(wish, builder.Configuration, TimeProvider.System.GetUtcNow(), Console.Out);
// Run from source outside Development, compressed styles and scripts are found by the build's manifest only; published, there is none and this does nothing.
builder.WebHost.UseStaticWebAssets();

builder.Host.UseSerilog((context, log) => log.ReadFrom.Configuration(context.Configuration), preserveStaticLogger: true);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddLeadersDatabase(builder.Configuration);
builder.Services.AddSignIn();
builder.Services.AddPages();
builder.Services.AddHealth();
builder.Services.AddMail();
builder.Services.AddSingleton(_ => new PoolTurn(calm: TimeSpan.FromSeconds(5), TimeProvider.System));
builder.Services.AddHostedService<TalentUpkeep>();
builder.Services.AddHostedService<BatchUpkeep>();
builder.Services.AddHostedService<FindUpkeep>();
builder.Services.AddHostedService<ProfileSweep>();
builder.Services.AddHostedService<SignInSweep>();
builder.Services.AddHostedService<TrailUpkeep>();
builder.Services.AddHostedService<DuplicateUpkeep>();
builder.Services.AddSingleton(services => Backups.Read(services.GetRequiredService<IConfiguration>()));
builder.Services.AddHostedService<BackupUpkeep>();

var app = builder.Build();
if (!await app.ReadyDatabaseAsync(wish)) return 1;
if (wish.OnlyMigrate) return 0;
if (wish.AccountToReset is { } email) return await OperatorReset.RunAsync(app.Services, email, Console.Out);

app.UseSerilogRequestLogging(options => options.Logger = app.Services.GetRequiredService<Serilog.ILogger>());
if (!app.Environment.IsDevelopment()) app.UseHsts();
app.UseSecurityHeaders();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    ExceptionHandlingPath = "/status/500",
    // A request that breaks the server's limits is not the server's fault.
    StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
});
app.UseStatusCodePagesWithReExecute("/status/{0}");
app.UseRouting();
app.UseAuthentication();
app.UseSessions();
app.UseAuthorization();
app.UseOutputCache();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
app.Lifetime.ApplicationStarted.Register(() => app.TellWhereToBegin(wish));
await app.RunAsync();
return 0;

/// <summary>The application; public so that tests can start it.</summary>
public partial class Program;
