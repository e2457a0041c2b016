using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>Turns an open link into an account, once: the account, its login and the use of the link are one save. Then the person is signed in.</summary>
public sealed class OpenAccount(LeadersDb db, SignInManager<Login> door, RecordSignIn record, TimeProvider clock)
{
    /// <summary>The invitation whose link carries the token; null for any other, however it is wrong.</summary>
    public async Task<Invitation?> FindAsync(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        // Only the hash is looked up, so neither the time of the answer nor the database tells a token.
        var hash = Invitation.Hash(token);
        return await db.Invitations.SingleOrDefaultAsync(held => held.TokenHash == hash);
    }

    /// <returns>what Identity refused; nothing was saved then</returns>
    /// <exception cref="RuleBrokenException">when the link was used meanwhile or has expired</exception>
    /// <exception cref="DbUpdateConcurrencyException">when it is being used at this moment</exception>
    public async Task<IdentityResult> RunAsync(Invitation invitation, Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        invitation.Use(clock.GetUtcNow());
        var login = new Login(account);
        var made = await door.UserManager.CreateAsync(login, password);
        if (!made.Succeeded)
        {
            db.ChangeTracker.Clear();
            return made;
        }
        await door.SignInAsync(login, isPersistent: false);
        await record.RunAsync(account, SignInOutcome.SignedIn, SignInWay.Link);
        return made;
    }
}
