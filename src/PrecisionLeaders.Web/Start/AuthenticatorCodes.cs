using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Start;

/// <summary>Codes of an authenticator app as Identity checks them, each taken once: whoever reads one over a shoulder is too late.</summary>
public sealed class AuthenticatorCodes : AuthenticatorTokenProvider<Login>
{
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Login> manager, Login user)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(manager);
        if (!await base.ValidateAsync(purpose, token, manager, user) || !user.TakeCode(token)) return false;
        // Of two requests with one code at the same moment, the second save is refused.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>A code as it was sent: people write "123 456" or "abcde-fghij".</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static bool IsOfTheApp(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        return plain.Length == 6 && plain.All(char.IsAsciiDigit);
    }

    /// <summary>A recovery code as Identity keeps it, from its plain letters.</summary>
    public static string AsRecoveryCode(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        return plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain;
    }
}
