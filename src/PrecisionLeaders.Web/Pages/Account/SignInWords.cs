using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Sign-ins as people read them.</summary>
public static class SignInWords
{
    public static string Of(SignInWay way) => way switch
    {
        SignInWay.Password => "password",
        SignInWay.Code => "password and code",
        SignInWay.RecoveryCode => "password and recovery code",
        SignInWay.Passkey => "passkey",
        _ => "link",
    };

    public static string Of(BrowserFamily browser) => browser == BrowserFamily.Other ? "another program" : browser.ToString();
}
