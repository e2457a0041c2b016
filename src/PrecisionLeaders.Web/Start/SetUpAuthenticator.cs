using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Account;

namespace PrecisionLeaders.Web.Start;

/// <summary>A key for an authenticator app that is not kept yet.</summary>
/// <param name="Text">in letters and digits, as an app takes it by hand</param>
/// <param name="Email">whose it is</param>
/// <param name="Sealed">the key for a hidden field: only this product reads it, for this account and an hour</param>
public sealed record AuthenticatorKey(string Text, string Email, string Sealed)
{
    public const string Issuer = "PrecisionLeaders";

    /// <summary>What the picture says.</summary>
    public string Uri => $"otpauth://totp/{Issuer}:{System.Uri.EscapeDataString(Email)}?secret={Text}&issuer={Issuer}&digits=6";

    /// <summary>In groups of four, to be typed.</summary>
    public string Grouped => string.Join(' ', Text.Chunk(4).Select(group => new string(group)));
}

/// <summary>Turns an authenticator app on. Until a code has shown that the app has the key, the key is in the page alone and nothing is saved.</summary>
public sealed class SetUpAuthenticator(LeadersDb db, SignInManager<Login> door, IUserStore<Login> store, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>A new key, or the one a page was sent with, so that a wrong code does not ask for another scan.</summary>
    public AuthenticatorKey KeyFor(Login login, string? sealedKey)
    {
        ArgumentNullException.ThrowIfNull(login);
        var protector = protection.CreateProtector("PrecisionLeaders.AuthenticatorKey", login.Id.ToString()).ToTimeLimitedDataProtector();
        if (Open(protector, sealedKey) is { } held) return new(held, login.Email!, sealedKey!);
        var made = door.UserManager.GenerateNewAuthenticatorKey();
        return new(made, login.Email!, protector.Protect(made, Lifetime));
    }

    /// <returns>the recovery codes, to be shown this once; null when the code is not one of this key</returns>
    /// <exception cref="RuleBrokenException">when an app is on already</exception>
    public async Task<IReadOnlyList<string>?> RunAsync(Login login, AuthenticatorKey key, string code)
    {
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(key);
        var (users, account) = (door.UserManager, await db.Accounts.SingleAsync(held => held.Id == login.Id));
        account.RequireNoTwoFactor();
        await ((IUserAuthenticatorKeyStore<Login>)store).SetAuthenticatorKeyAsync(login, key.Text, CancellationToken.None);
        if (!await users.VerifyTwoFactorTokenAsync(login, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(login, RecoveryCodes);
        // Last, and in one save: before it the key and the codes open nothing and are asked for nowhere.
        account.TurnOnTwoFactor(clock.GetUtcNow());
        (await users.SetTwoFactorEnabledAsync(login, true)).OrRefuse();
        await door.RefreshSignInAsync(login);
        return [.. codes!];
    }

    private static string? Open(ITimeLimitedDataProtector protector, string? sealedKey)
    {
        if (string.IsNullOrEmpty(sealedKey)) return null;
        try
        {
            return protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
