using System.Globalization;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>One thing two versions say differently.</summary>
/// <param name="Code">of the competency it is about; null when it is about the whole</param>
/// <param name="What">"weight", "level 5", "share, handles conflict"</param>
/// <param name="Before">null where there was nothing</param>
/// <param name="After">null where there is nothing</param>
public sealed record RubricChange(string? Code, string What, string? Before, string? After)
{
    public IReadOnlyList<DiffPiece> Pieces => WordDiff.Between(Before, After);
}

/// <summary>What two versions say differently, in words and weights. Competencies are the same when their codes are.</summary>
public static class RubricDifference
{
    /// <param name="before">the earlier version</param>
    /// <param name="after">the later version</param>
    /// <param name="wordOf">how a kind of evidence reads</param>
    public static IReadOnlyList<RubricChange> Between(Rubric before, Rubric after, Func<EvidenceKind, string> wordOf)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. OfWhole(before, after), .. after.InOrder.SelectMany(now => OfCompetency(before.Competencies.FirstOrDefault(held => held.Code == now.Code), now, wordOf)),
            .. before.InOrder.Where(held => after.Competencies.All(now => now.Code != held.Code)).Select(gone => new RubricChange(gone.Code, "taken out", Headline(gone), null))];
    }

    private static IEnumerable<RubricChange> OfWhole(Rubric before, Rubric after) => Differing(null,
    [
        ("name", before.Name, after.Name),
        ("least coverage", $"{before.MinimumCoverage}%", $"{after.MinimumCoverage}%"),
        ("reason for the weights", before.WeightsReason, after.WeightsReason),
        ("order", Order(before, after), Order(after, before)),
    ]);

    private static IEnumerable<RubricChange> OfCompetency(Competency? before, Competency now, Func<EvidenceKind, string> wordOf) => before is null ? [new(now.Code, "added", null, Headline(now))] :
    [
        .. Differing(now.Code,
        [
            ("name", before.Name, now.Name),
            ("one word", before.ShortName, now.ShortName),
            ("weight", $"{before.Weight}", $"{now.Weight}"),
            ("executive", Floor(before), Floor(now)),
            ("guidance", before.Guidance, now.Guidance),
            ("questions", before.QuestionLines, now.QuestionLines),
            ("evidence", string.Join(", ", before.Kinds.Select(wordOf)), string.Join(", ", now.Kinds.Select(wordOf))),
        ]),
        .. OfParts(now.Code, [.. before.Parts], [.. now.Parts]),
        .. Differing(now.Code, Enumerable.Range(Anchor.Lowest, Anchor.Highest).Select(level => ($"level {level}", before.TextOf(level), now.TextOf(level)))),
    ];

    /// <summary>Parts that read the same are compared by their shares, the rest in the order they stand.</summary>
    private static IEnumerable<RubricChange> OfParts(string code, List<SubCriterion> before, List<SubCriterion> now)
    {
        foreach (var part in now.ToList())
        {
            if (before.Find(held => held.Text == part.Text) is not { } same) continue;
            if (same.Share != part.Share) yield return new(code, $"share, {part.Text}", $"{same.Share}%", $"{part.Share}%");
            before.Remove(same);
            now.Remove(part);
        }
        for (var i = 0; i < Math.Max(before.Count, now.Count); i++) yield return new(code, "sub-criterion", Read(before.ElementAtOrDefault(i)), Read(now.ElementAtOrDefault(i)));
    }

    private static IEnumerable<RubricChange> Differing(string? code, IEnumerable<(string What, string? Before, string? After)> pairs) =>
        pairs.Where(pair => Plain(pair.Before) != Plain(pair.After)).Select(pair => new RubricChange(code, pair.What, pair.Before, pair.After));

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The codes both versions have, in the first one's order.</summary>
    private static string Order(Rubric one, Rubric other) => string.Join(' ', one.InOrder.Select(held => held.Code).Where(code => other.Competencies.Any(held => held.Code == code)));

    private static string Headline(Competency competency) => $"{competency.Name}, weight {competency.Weight}, {Floor(competency)}";

    private static string Floor(Competency competency) => competency.Floor is { } floor ? $"floor {floor.ToString("0.0", CultureInfo.InvariantCulture)}" : "no floor";

    private static string? Read(SubCriterion? part) => part is null ? null : $"{part.Text} {part.Share}%";
}
