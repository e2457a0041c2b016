using System.Diagnostics.CodeAnalysis;

namespace PrecisionLeaders.Domain;

/// <summary>States rules of the domain. A broken rule is an answer to the person who acted, not a fault of the program.</summary>
public static class Rule
{
    /// <summary>Goes on when the rule holds.</summary>
    /// <param name="holds">whether the rule holds</param>
    /// <param name="message">a sentence for the person: what is wrong and what mends it</param>
    /// <exception cref="RuleBrokenException">when it does not hold</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds) throw new RuleBrokenException(message);
    }

    /// <summary>Trims a required text and checks its length.</summary>
    /// <param name="text">what was given</param>
    /// <param name="what">the field's name as the person reads it, beginning a sentence</param>
    /// <param name="max">greatest length in characters</param>
    /// <exception cref="RuleBrokenException">when it is empty or longer</exception>
    public static string Text(string? text, string what, int max) =>
        OptionalText(text, what, max) ?? throw new RuleBrokenException($"{what} is missing.");

    /// <summary>Trims an optional text to null when empty and checks its length.</summary>
    /// <param name="text">what was given, or null</param>
    /// <param name="what">the field's name as the person reads it, beginning a sentence</param>
    /// <param name="max">greatest length in characters</param>
    /// <exception cref="RuleBrokenException">when it is longer</exception>
    public static string? OptionalText(string? text, string what, int max)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        Require(!text.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\r' and not '\t') && IsWellFormed(text),
            $"{what} has characters that are not text.");
        Require(text.Length <= max, $"{what} has {text.Length} characters; at most {max} fit.");
        return text;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))) return false;
        return true;
    }
}

/// <summary>A rule of the domain does not hold. <see cref="Exception.Message"/> is written for the person who acted.</summary>
public sealed class RuleBrokenException(string message) : Exception(message);
