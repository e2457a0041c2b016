using Microsoft.AspNetCore.Identity;

namespace PrecisionLeaders.Web.Start;

/// <summary>What Identity refuses, said so that the person knows what mends it; an address is never repeated in an answer.</summary>
internal sealed class PlainLoginErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => new()
    {
        Code = nameof(DuplicateUserName),
        Description = "There is an account with this e-mail address already. Sign in with it.",
    };

    public override IdentityError InvalidUserName(string? userName) => new()
    {
        Code = nameof(InvalidUserName),
        Description = "This is no e-mail address.",
    };

    public override IdentityError PasswordTooShort(int length) => new()
    {
        Code = nameof(PasswordTooShort),
        Description = $"A password has at least {length} characters.",
    };

    public override IdentityError InvalidToken() => new()
    {
        Code = nameof(InvalidToken),
        Description = "This link was used meanwhile. Ask an admin for another.",
    };

    public override IdentityError PasswordMismatch() => new()
    {
        Code = nameof(PasswordMismatch),
        Description = "This is not your password.",
    };
}
