namespace PrecisionLeaders.Domain.Candidates;

/// <summary>An ORCID iD: sixteen digits in four groups whose last is a check digit (ISO 7064, mod 11-2), such as 0000-0002-1825-0097.</summary>
public static class OrcidId
{
    public const int Length = 19;

    /// <summary>Reads an iD with or without dashes or as an https://orcid.org/ address, and checks its check digit.</summary>
    /// <returns>the iD with dashes, or null when it is none</returns>
    public static string? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        var slash = text.LastIndexOf('/');
        if (slash >= 0)
        {
            if (!text[..slash].EndsWith("orcid.org", StringComparison.OrdinalIgnoreCase)) return null;
            text = text[(slash + 1)..];
        }
        var digits = text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (digits.Length != 16 || !digits[..15].All(char.IsAsciiDigit)) return null;
        if (digits[15] != CheckDigit(digits[..15])) return null;
        return $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}";
    }

    /// <summary>The check digit of the first fifteen digits by ISO 7064, mod 11-2.</summary>
    public static char CheckDigit(string fifteen)
    {
        ArgumentNullException.ThrowIfNull(fifteen);
        var total = 0;
        foreach (var digit in fifteen) total = (total + (digit - '0')) * 2;
        var rest = (12 - total % 11) % 11;
        return rest == 10 ? 'X' : (char)('0' + rest);
    }
}
