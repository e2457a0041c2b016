using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>Passkeys as Identity offers them, asked so that whatever a browser sends is answered: null for what is none, or was asked for too long ago.</summary>
public sealed class Passkeys(SignInManager<Login> door)
{
    public Task<string> OptionsToMakeAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return door.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email, DisplayName = account.Name });
    }

    /// <summary>For anyone: the authenticator says whose passkey it is.</summary>
    public Task<string> OptionsToAskAsync() => door.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>The passkey just made for this account.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(Account account, string? credential)
    {
        ArgumentNullException.ThrowIfNull(account);
        var made = await OrNoneAsync(credential, door.PerformPasskeyAttestationAsync);
        return made is { Succeeded: true } && made.UserEntity?.Id == account.Id.ToString() ? made.Passkey : null;
    }

    /// <summary>The passkey just given, and whose it is.</summary>
    public async Task<GivenPasskey?> GivenAsync(string? credential)
    {
        var given = await OrNoneAsync(credential, door.PerformPasskeyAssertionAsync);
        return given is { Succeeded: true } ? new(given.User, given.Passkey) : null;
    }

    /// <summary>Identity throws where nothing was asked for, or longer ago than five minutes; from here that is an answer like any other.</summary>
    private static async Task<T?> OrNoneAsync<T>(string? credential, Func<string, Task<T>> ask) where T : class
    {
        if (string.IsNullOrEmpty(credential)) return null;
        try
        {
            return await ask(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A passkey that was given rightly, with its new count of uses.</summary>
public sealed record GivenPasskey(Login Owner, UserPasskeyInfo Passkey);
