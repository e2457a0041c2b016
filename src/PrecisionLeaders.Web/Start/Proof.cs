using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Start;

/// <summary>Asks whoever sits at a signed-in browser to show that they are its person, by the password or a code. A wrong one counts as at the door.</summary>
public sealed class Proof(UserManager<Login> logins)
{
    /// <returns>null when it is shown; else what stands beside the field</returns>
    public async Task<string?> WhyNotAsync(Login login, string text)
    {
        ArgumentNullException.ThrowIfNull(login);
        if (await logins.IsLockedOutAsync(login)) return "Five wrong ones: try again in fifteen minutes.";
        var code = AuthenticatorCodes.Plain(text);
        var isShown = login.TwoFactorEnabled && AuthenticatorCodes.IsOfTheApp(code)
            ? await logins.VerifyTwoFactorTokenAsync(login, logins.Options.Tokens.AuthenticatorTokenProvider, code)
            : await logins.CheckPasswordAsync(login, text);
        if (isShown)
        {
            await logins.ResetAccessFailedCountAsync(login);
            return null;
        }
        await logins.AccessFailedAsync(login);
        return login.TwoFactorEnabled ? "This is neither your password nor a new code of your app." : "This is not your password.";
    }
}
