using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Start;

/// <summary>For a firm whose only admin has lost phone and recovery codes: whoever runs the server takes the second step off an account.</summary>
public static class OperatorReset
{
    /// <returns>0 when it is done; 1 when nobody has this address</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string email, TextWriter told)
    {
        ArgumentNullException.ThrowIfNull(told);
        await using var scope = services.CreateAsyncScope();
        var login = await scope.ServiceProvider.GetRequiredService<UserManager<Login>>().FindByNameAsync(email);
        if (login is null)
        {
            await told.WriteLineAsync($"{email} has no account here. Nothing was changed.");
            return 1;
        }
        var account = await scope.ServiceProvider.GetRequiredService<LeadersDb>().Accounts.SingleAsync(held => held.Id == login.Id);
        await scope.ServiceProvider.GetRequiredService<TakeOffSecondStep>().AllAsync(account, by: null);
        await told.WriteLineAsync($"{account.Email} signs in with the password alone now, and is signed out everywhere. Roles that require a second step ask for a new one.");
        return 0;
    }
}
