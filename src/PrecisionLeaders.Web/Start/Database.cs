using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Seeding.Demo;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>What happens to the database between start and the first request.</summary>
public static partial class Database
{
    /// <summary>Applies migrations in Development, for the demonstration and when asked; elsewhere says that they are missing.</summary>
    /// <returns>false when the application cannot serve from this database</returns>
    public static async Task<bool> ReadyDatabaseAsync(this WebApplication app, StartWish wish)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var prepare = scope.ServiceProvider.GetRequiredService<PrepareDatabase>();
        if (!app.Environment.IsDevelopment() && !wish.Demo && !wish.OnlyMigrate && await prepare.PendingAsync() is { Count: > 0 } pending)
        {
            LogPending(app.Logger, pending.Count);
            return false;
        }
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await prepare.RunAsync(wish.Demo ? DemoFirm.FoundedAt(now) : null);
        if (wish.Demo) await scope.ServiceProvider.SeedDemonstrationAsync(now);
        return true;
    }

    /// <summary>On a database without accounts, prints the link by which the first admin sets the product up. Each start prints a new one and closes the last.</summary>
    public static void TellWhereToBegin(this WebApplication app, StartWish wish)
    {
        if (wish.Demo)
        {
            app.TellTheDemonstration();
            return;
        }
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        if (db.Accounts.Any()) return;
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var earlier in db.Invitations.Where(held => held.InvitedById == null && held.UsedAt == null).AsEnumerable().Where(held => held.IsOpen(now)))
            earlier.Withdraw(now);
        var (invitation, token) = Invitation.ForSetUp(now);
        db.Invitations.Add(invitation);
        db.SaveChanges();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
        // Printed, not logged: whoever reads the log later must not find a link that lets them in.
        Console.WriteLine($"\nNobody has an account here yet. Set up the first admin within seven days:\n\n  {address}/account/set-up?token={token}\n");
    }

    [LoggerMessage(LogLevel.Critical, "The database lacks {Count} migrations of this version. Run the application once with --migrate, then start it again.")]
    private static partial void LogPending(ILogger log, int count);
}
