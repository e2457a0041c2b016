using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Account;

namespace PrecisionLeaders.Web.Start;

/// <summary>Asks whoever sits at a signed-in browser to show that they are its person, by the password or a code. A wrong one counts as at the door.</summary>
public sealed class Proof(UserManager<Login> logins)
{
    /// <param name="login">whose browser it is</param>
    /// <param name="text">a password, or a code of their app</param>
    /// <returns>null when it is shown; else what stands beside the field</returns>
    public async Task<string?> WhyNotAsync(Login login, string? text)
    {
        ArgumentNullException.ThrowIfNull(login);
        if (string.IsNullOrEmpty(text)) return login.TwoFactorEnabled ? "Write your password, or a code of the app." : "Write your password.";
        if (text.Length > AccountRules.LongestPassword) return $"A password has at most {AccountRules.LongestPassword} characters.";
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
