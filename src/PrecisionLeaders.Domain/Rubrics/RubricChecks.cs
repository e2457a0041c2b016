namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>What is to be looked at before a draft is published.</summary>
/// <param name="IsStop">that it cannot be published so; else it is a warning</param>
/// <param name="Text">what is wrong and what mends it</param>
/// <param name="Code">of the competency it is about; null when it is about all of them</param>
public sealed record RubricCheck(bool IsStop, string Text, string? Code = null);

/// <summary>The checks before publishing: stops first.</summary>
public static class RubricChecks
{
    /// <summary>Points of 100 above which one competency decides almost alone.</summary>
    public const int HeavyWeight = 40;

    /// <summary>Share of words two levels may have in common, 0 to 1, before a rater cannot tell them apart.</summary>
    public const double Alike = 0.8;

    public static IReadOnlyList<RubricCheck> Of(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var competencies = rubric.InOrder.ToList();
        return [.. OfAll(rubric, competencies).Concat(competencies.SelectMany(OfOne)).OrderBy(check => !check.IsStop)];
    }

    private static IEnumerable<RubricCheck> OfAll(Rubric rubric, List<Competency> competencies)
    {
        if (competencies.Count == 0)
        {
            yield return new(true, "A rubric needs at least one competency.");
            yield break;
        }
        if (competencies.Count > Rubric.MostCompetencies) yield return new(true, $"There are {competencies.Count} competencies; raters can keep {Rubric.MostCompetencies} apart at most. Take {competencies.Count - Rubric.MostCompetencies} out.");
        if (Off("Weights", competencies.Sum(held => held.Weight)) is { } off) yield return new(true, off);
        if (!rubric.IsEven && rubric.WeightsReason is null) yield return new(true, "The weights are unequal. Say why, or equalise them.");
    }

    private static IEnumerable<RubricCheck> OfOne(Competency competency)
    {
        var code = competency.Code;
        for (var level = Anchor.Lowest; level <= Anchor.Highest; level++)
            if (competency.TextOf(level) is null) yield return new(true, $"{code}: level {level} has no text.", code);
        if (competency.SubCriteria.Count > 0 && Off($"{code}: shares", competency.SubCriteria.Sum(held => held.Share)) is { } off) yield return new(true, off, code);
        if (competency.Weight > HeavyWeight) yield return new(false, $"{code} weighs {competency.Weight}. Above {HeavyWeight} one competency decides almost alone.", code);
        if (competency.Weight == 0) yield return new(false, $"{code} weighs nothing: it is rated and shown, and moves no score.", code);
        foreach (var (one, other) in Pairs(competency))
            if (Nearness(one.Text, other.Text) >= Alike) yield return new(false, $"{code}: levels {one.Level} and {other.Level} read almost the same. A rater cannot tell them apart.", code);
    }

    /// <returns>null when it is right</returns>
    private static string? Off(string what, int total) => total switch
    {
        WholeWeights.Total => null,
        > WholeWeights.Total => $"{what} total {total}. Take {total - WholeWeights.Total} away.",
        _ => $"{what} total {total}. Add {WholeWeights.Total - total}.",
    };

    private static IEnumerable<(Anchor One, Anchor Other)> Pairs(Competency competency)
    {
        var anchors = competency.Anchors.OrderBy(held => held.Level).ToList();
        return anchors.SelectMany((one, at) => anchors.Skip(at + 1), (one, other) => (one, other));
    }

    /// <summary>Dice's coefficient over words, each as often as it stands: 1 for the same words in whatever order and case, 0 for none in common.</summary>
    private static double Nearness(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var common = left.Sum(word => Math.Min(word.Value, right.GetValueOrDefault(word.Key)));
        return 2.0 * common / Math.Max(1, left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Words(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
}
