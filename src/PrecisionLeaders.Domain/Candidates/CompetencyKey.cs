using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A competency in whatever version of its rubric: the rubric's key and the competency's code, so that what speaks to it stays linked when a new version is published.</summary>
public readonly record struct CompetencyKey(string Rubric, string Code)
{
    public const int Length = Domain.Rubrics.Rubric.KeyLength + 1 + Competency.CodeLength;

    /// <summary>Reads "precision-medicine-leader/K1".</summary>
    public static bool TryParse(string? text, out CompetencyKey key)
    {
        key = default;
        if (text is null || text.Length > Length || text.Any(letter => letter == EvidenceItem.KeyBorder || char.IsControl(letter))) return false;
        var border = text.LastIndexOf('/');
        if (border < 1 || border == text.Length - 1) return false;
        key = new(text[..border], text[(border + 1)..]);
        return true;
    }

    public override string ToString() => $"{Rubric}/{Code}";
}
