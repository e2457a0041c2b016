using System.Globalization;
using System.Numerics;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Runs;

/// <summary>What a repetition found, in sentences: what was stored and what comes out now.</summary>
public static class RunDifferences
{
    /// <summary>A tampered score moves thousands of draws; nobody reads them all.</summary>
    public const int Most = 24;

    private const int LongestValue = 60;

    public static string Say(RunDifference difference, RunNames names)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Part switch
        {
            RunPart.Hash => $"The inputs no longer give their SHA-256: the inputs or the hash were changed after the run was stored. Stored {difference.Stored}; the stored inputs give {difference.Now}.",
            RunPart.Inputs => "The stored inputs cannot be read, so nothing can be reckoned again.",
            RunPart.Seed => $"The seed is not that of the inputs. Stored {difference.Stored}; the stored inputs give {difference.Now}.",
            RunPart.Options => "The stored options (draws, concentration, scale of alpha) are outside what can be reckoned with, so nothing can be reckoned again.",
            RunPart.Results when difference.Field.Length == 0 && difference is { Stored: null, Now: null } => "The stored results cannot be read, or are written otherwise than this software writes them.",
            _ => Figure(difference, names),
        };
    }

    private static string Figure(RunDifference difference, RunNames names)
    {
        var whose = difference.CandidacyId is { } person ? $"{names.Person(person)}, " : "";
        var what = difference.Field.Length > 0 ? What(difference.Field, names) : difference.CandidacyId is null ? "all of it" : "everything";
        var (stored, now) = (Value(difference.Stored), Value(difference.Now));
        return $"{whose}{Part(difference.Part)}{what}: stored {stored}, comes out as {now}.";
    }

    private static string Part(RunPart part) => part switch
    {
        RunPart.EqualWeights => "under equal weights, ",
        RunPart.SeverityRemoved => "with severity removed, ",
        RunPart.Stability => "stability, ",
        RunPart.Agreement => "agreement, ",
        RunPart.Results => "results, ",
        _ => "",
    };

    /// <summary>"competencies/ID/points" as "K1 points".</summary>
    private static string What(string field, RunNames names) => string.Join(' ', field.Split('/').Where(part => part is not "competencies" and not "atRank").Select(part =>
        Guid.TryParseExact(part, "D", out var id)
            ? names.Competencies.TryGetValue(id, out var competency) ? competency.Code : names.Rater(id)
            : int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? $"no. {at}" : Wording.Of(part).ToLowerInvariant()));

    private static string Value(string? value)
    {
        if (value is null) return "nothing";
        var parts = value.Split('/');
        if (parts.Length == 2 && BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var upper)
            && BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var lower) && !lower.IsZero)
            return $"{value} ({Exact.Shown(new Ratio(upper, lower))})";
        return Enum.TryParse<FitGroupKind>(value, out var group) && Enum.IsDefined(group) && !char.IsDigit(value[0]) ? $"“{Sentences.Heading(group)}”"
            : value.Length > LongestValue ? $"{value[..LongestValue]}…" : value;
    }
}
