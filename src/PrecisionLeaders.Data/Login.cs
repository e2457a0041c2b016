using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

/// <summary>How an <see cref="Account"/> signs in: password, lock-out and second factors, kept by ASP.NET Core Identity. Shares the account's id.</summary>
public sealed class Login : IdentityUser<Guid>
{
    public const int CodeLength = 12;

    private Login() { }

    public Login(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        (Id, Account, UserName, Email, EmailConfirmed, LockoutEnabled) = (account.Id, account, account.Email, account.Email, true, true);
    }

    public Account Account { get; private set; } = null!;

    /// <summary>The code of the authenticator app that was taken last.</summary>
    public string? TakenCode { get; private set; }

    /// <returns>false when this code was the last one taken: each is good for one sign-in</returns>
    public bool TakeCode(string code)
    {
        if (code == TakenCode) return false;
        TakenCode = code;
        return true;
    }

    /// <summary>Ends every sign-in of this login: each carries the stamp it was made under, and is held against it at every request.</summary>
    public void EndSessions() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
