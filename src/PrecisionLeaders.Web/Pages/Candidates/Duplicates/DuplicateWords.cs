using System.Globalization;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>What a comparison of two people found, as people read it.</summary>
public static class DuplicateWords
{
    /// <summary>"the same in about 97 of 100 such pairs".</summary>
    public static string Of(double probability) => probability >= .995
        ? "one person in more than 99 of 100 such pairs"
        : string.Create(CultureInfo.InvariantCulture, $"one person in about {Math.Round(probability * 100):0} of 100 such pairs");

    /// <summary>"+9.1", "−2.0".</summary>
    public static string Bits(double bits) => bits.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>": holloway": on what two agree; nothing where they differ.</summary>
    public static string Value(PrecisionLeaders.Domain.Candidates.Duplicates.Contribution reason)
    {
        if (reason is not { Value: { } value, Bits: > 0 }) return "";
        // A degree is kept with a letter for its kind before the year, an address made of the name with a mark.
        var text = reason.Field == "Degree" ? value[1..] : value.TrimStart('~');
        return $": {text.Replace("|", ", ", StringComparison.Ordinal).Trim(' ', ',')}";
    }

    public static string Post(string? title, string? organisation) => title is null ? "no position known" : $"{title}, {organisation}";

    /// <summary>", March 2019 to 2022"; nothing while no date is known.</summary>
    public static string Span(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        (null, null) => "",
        (null, { } until) => $", until {until.ToWords()}",
        ({ } from, null) => $", {from.ToWords()}",
        ({ } from, { } until) => $", {from.ToWords()} to {until.ToWords()}",
    };

    /// <summary>A property's name in words: "Given name".</summary>
    public static string FieldOf(string property) => string.Concat(property.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>What a profile says in one field.</summary>
    public static string Of(object? value) => value switch
    {
        null => "nothing",
        Market market => Wording.Of(market),
        Known known => FactWords.Of(known),
        Region region => FactWords.Of(region),
        Mobility mobility => FactWords.Of(mobility),
        _ => value.ToString()!,
    };
}
