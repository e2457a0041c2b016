using System.Globalization;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Runs;

/// <summary>What the pages of stored runs say in words.</summary>
public static class RunWords
{
    private const int ShortHashLength = 12;

    public static string Of(RunOccasion occasion) => occasion == RunOccasion.RoundClosed ? "The round closed" : "Asked for";

    /// <summary>Enough of a hash to tell runs apart by eye; two runs are told to be of the same inputs by the whole.</summary>
    public static string Beginning(string hash) => hash.Length > ShortHashLength ? hash[..ShortHashLength] : hash;

    /// <summary>"1 (76.3)", "Below a floor (68.8)", "Not enough evidence yet".</summary>
    public static string Place(RunStanding standing)
    {
        var place = standing.Rank?.ToString(CultureInfo.InvariantCulture) ?? Sentences.Heading(standing.Group);
        return standing.Score is { } score ? $"{place} ({Exact.Shown(score)})" : place;
    }

    /// <summary>Two places, written so that they differ: scores a hair apart look the same with one decimal.</summary>
    public static (string Before, string After) Places(RunStanding before, RunStanding after)
    {
        var (was, now) = (Place(before), Place(after));
        return was == now && before.Score != after.Score && before.Score is { } old && after.Score is { } fresh
            ? (was.Replace($"({Exact.Shown(old)})", $"({Exact.AndAbout(old)})", StringComparison.Ordinal), now.Replace($"({Exact.Shown(fresh)})", $"({Exact.AndAbout(fresh)})", StringComparison.Ordinal))
            : (was, now);
    }

    /// <summary>"K1 by Maren Ellingworth: 4, was 5."</summary>
    public static string Of(RatingChange change, RunNames names)
    {
        var what = $"{Code(change.CompetencyId, names)} by {names.Rater(change.RaterId)}";
        return (change.Before, change.After) switch
        {
            (null, { } now) => $"{what}: {Of(now)}, not rated before.",
            ({ } was, null) => $"{what}: no longer rated, was {Of(was)}.",
            ({ } was, { } now) => $"{what}: {Of(now)}, was {Of(was)}.",
            _ => $"{what}: not rated.",
        };
    }

    /// <summary>"Gate G2: met, was unknown."</summary>
    public static string Of(GateChange change) => (change.Before, change.After) switch
    {
        (null, { } now) => $"Gate {change.Key}: {Lower(now)}, not asked before.",
        ({ } was, null) => $"Gate {change.Key}: no longer asked, was {Lower(was)}.",
        ({ } was, { } now) => $"Gate {change.Key}: {Lower(now)}, was {Lower(was)}.",
        _ => $"Gate {change.Key}: not asked.",
    };

    /// <summary>"K1: 40 points, was 50; floor 3, was none."</summary>
    public static string Of(CompetencyChange change)
    {
        var key = change.After?.Key ?? change.Before?.Key;
        if (change.Before is not { } was) return $"{key}: new, {change.After!.Weight} points.";
        if (change.After is not { } now) return $"{key}: gone, was {was.Weight} points.";
        var parts = new List<string>();
        if (was.Key != now.Key) parts.Add($"called {now.Key}, was {was.Key}");
        if (was.Weight != now.Weight) parts.Add($"{now.Weight} points, was {was.Weight}");
        if (was.Floor != now.Floor) parts.Add($"floor {Floor(now.Floor)}, was {Floor(was.Floor)}");
        if (was.IsExecutive != now.IsExecutive) parts.Add(now.IsExecutive ? "now executive" : "no longer executive");
        return $"{key}: {string.Join("; ", parts)}.";
    }

    /// <summary>Why someone stands otherwise, when neither their own ratings nor their own gates did.</summary>
    public static string ByOthers(RunMove move, RunComparison comparison) => move.IsMovedByOthers
        ? "Own ratings and gates are the same. Others passed by, came or left."
        : comparison.IsRubricChanged ? "Own ratings and gates are the same. What counts is not." : "Own ratings and gates are the same. The stored results differ: repeat both runs.";

    public static string Of(RunOptions? options) => options is null
        ? "options that cannot be read"
        : $"{Number(options.Stability.Draws)} draws, concentration {Number(options.Stability.Concentration)}, {Lower(options.Metric)} alpha";

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Code(Guid competency, RunNames names) => names.Competencies.TryGetValue(competency, out var held) ? held.Code : "A competency";

    private static string Of(RunAnswer answer) => answer.Level?.ToString(CultureInfo.InvariantCulture) ?? "insufficient evidence";

    private static string Lower(Enum value) => Wording.Of(value).ToLowerInvariant();

    private static string Floor(decimal? floor) => floor?.ToString("0.0##", CultureInfo.InvariantCulture) ?? "none";
}
