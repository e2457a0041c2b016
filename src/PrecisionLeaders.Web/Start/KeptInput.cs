using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PrecisionLeaders.Web.Start;

/// <summary>What someone typed into a form that could not be taken, kept until they can send it again.</summary>
/// <param name="To">local path the form went to</param>
/// <param name="Fields">its fields, in order, without the antiforgery token</param>
public sealed record KeptInput(string To, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Greatest size of a body that is kept, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Long enough to find a password again, too short to matter on a shared machine the day after.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Whether a request's form may be handed on: a form from a page of ours, small, with no file and no password, to somewhere that is not the door itself.</summary>
    public static bool CanKeep(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength is <= MostBytes && IsFromHere(request);

    /// <returns>null when the fields must not or cannot be kept: a file would be lost, a password has no place in a page</returns>
    public static KeptInput? Of(string to, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Files.Count > 0 || form.Keys.Any(key => key.Contains("password", StringComparison.OrdinalIgnoreCase))) return null;
        return new(to, [.. form.Where(field => field.Key != TokenField)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))]);
    }

    /// <summary>As text that only this product can read or make, for a hidden field.</summary>
    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Lifetime);

    /// <returns>null when the text is not ours, was changed or is too old</returns>
    public static KeptInput? Open(string? text, IDataProtectionProvider protection)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptInput>(Protector(protection).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// A page elsewhere must not be able to plant input that the person then sends as their own. Browsers say where a form came from, and a
    /// redirect does not change what they say; the cookie of the sign-in (SameSite=Lax) does not come along from elsewhere either.
    /// </summary>
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.ToString() is var origin && (origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))));

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("PrecisionLeaders.KeptInput").ToTimeLimitedDataProtector();
}
