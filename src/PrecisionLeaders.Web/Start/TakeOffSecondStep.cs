using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Account;

namespace PrecisionLeaders.Web.Start;

/// <summary>Takes what a second step rests on off an account, in one save that also ends its sessions.</summary>
public sealed class TakeOffSecondStep(LeadersDb db, UserManager<Login> logins)
{
    /// <summary>The app and its recovery codes; passkeys stay.</summary>
    public async Task AppAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.TurnOffTwoFactor();
        await SaveAsync(account);
    }

    /// <summary>Everything, for somebody who has lost it.</summary>
    /// <param name="account">whose</param>
    /// <param name="by">the admin who acts; null for whoever runs the server</param>
    public async Task AllAsync(Account account, Account? by)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.ResetSecondStep(by);
        db.RemoveRange(await db.UserPasskeys.Where(held => held.UserId == account.Id).ToListAsync());
        await SaveAsync(account);
    }

    private async Task SaveAsync(Account account)
    {
        var login = await db.Users.SingleAsync(held => held.Id == account.Id);
        db.RemoveRange(await db.UserTokens.Where(held => held.UserId == account.Id).ToListAsync());
        // Renews the stamp, and saves all of the above with it.
        (await logins.SetTwoFactorEnabledAsync(login, false)).OrRefuse();
    }
}
