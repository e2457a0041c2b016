using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Seeding.Demo;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>The invented firm that <c>--demo</c> serves. It is seeded once; to begin anew, stop the application and delete demo.db.</summary>
public static class Demonstration
{
    public static Task SeedDemonstrationAsync(this IServiceProvider services, DateTimeOffset now) =>
        DemoFirm.SeedAsync(services.GetRequiredService<LeadersDb>(), services.GetRequiredService<UserManager<Login>>(), now);

    /// <summary>Prints where to go and who to be. The password is no secret: it opens nothing but the demonstration.</summary>
    public static void TellTheDemonstration(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
        var rows = DemoAccount.All.Select(person => $"{RoleOf(person.Roles),-10} {person.Email,-27} {person.Name}, {Lower(person.Part)}");
        string[] lines = ["PrecisionLeaders, demonstration: invented people and institutions only", $"Open {address} and sign in as any of these.", $"Password of all: {DemoAccount.Password}", "", .. rows, "", "To begin anew, stop the application and delete demo.db in its data folder."];
        var width = lines.Max(line => line.Length);
        var edge = new string('─', width + 2);
        Console.WriteLine($"\n┌{edge}┐\n{string.Join('\n', lines.Select(line => $"│ {line.PadRight(width)} │"))}\n└{edge}┘\n");
    }

    private static string RoleOf(Roles roles) => roles == Roles.Reviewer ? "Committee" : roles.ToString();

    private static string Lower(string part) => char.ToLowerInvariant(part[0]) + part[1..];
}
