using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>The shape of what every form about accounts asks for.</summary>
internal static class AccountRules
{
    public const int LongestPassword = 256;

    public static IRuleBuilderOptions<T, string?> IsAName<T>(this IRuleBuilder<T, string?> name) => name
        .NotEmpty().WithMessage("Write a name.")
        .MaximumLength(Domain.Account.NameLength).WithMessage($"A name has at most {Domain.Account.NameLength} characters.");

    public static IRuleBuilderOptions<T, string?> IsAnAddress<T>(this IRuleBuilder<T, string?> address) => address
        .NotEmpty().WithMessage("Write an e-mail address.")
        .MaximumLength(Domain.Account.EmailLength).WithMessage($"An e-mail address has at most {Domain.Account.EmailLength} characters.")
        .Must(text => string.IsNullOrWhiteSpace(text) || LooksLikeAnAddress(text.Trim())).WithMessage("This is no e-mail address. It reads like name@example.org.");

    public static IRuleBuilderOptions<T, string?> IsANewPassword<T>(this IRuleBuilder<T, string?> password) => password
        .NotEmpty().WithMessage("Choose a password.")
        .MinimumLength(SignIn.PasswordLength).WithMessage($"A password has at least {SignIn.PasswordLength} characters.")
        .MaximumLength(LongestPassword).WithMessage($"A password has at most {LongestPassword} characters.");

    /// <summary>Puts what Identity refused beside the field it is about.</summary>
    /// <param name="state">where errors are kept</param>
    /// <param name="refused">what Identity said</param>
    /// <param name="emailField">key of the address, or none when it cannot be changed here</param>
    /// <param name="passwordField">key of the password</param>
    public static void Tell(this ModelStateDictionary state, IdentityResult refused, string emailField, string passwordField)
    {
        foreach (var error in refused.Errors)
            state.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : emailField, error.Description);
    }

    public const string ChangedMeanwhile = "This account was changed at the same moment, and nothing was saved. Look at it as it is now and try again.";

    /// <summary>A save Identity kept back, since the account was changed at the same moment, is told as one: nothing of it was done.</summary>
    /// <exception cref="RuleBrokenException">when it was refused</exception>
    public static void OrRefuse(this IdentityResult saved) =>
        Rule.Require(saved.Succeeded, ChangedMeanwhile);

    /// <summary>Something, one @, something with a dot or a host name; whether it exists only a message to it tells.</summary>
    private static bool LooksLikeAnAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
    }
}
