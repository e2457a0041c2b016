using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Review;

public enum MissingWhat
{
    Level,
    Support,
}

/// <summary>What a competency still lacks before submission.</summary>
public sealed record Missing(Competency Competency, MissingWhat What);

/// <summary>A level from 1 to 5, or insufficient evidence, with what it rests on.</summary>
public sealed class Rating : Part
{
    private readonly List<Citation> citations = [];

    private Rating() { }

    internal Rating(Competency competency) => (Competency, CompetencyId) = (competency, competency.Id);

    public Competency Competency { get; private set; } = null!;
    public Guid CompetencyId { get; private set; }

    /// <summary>1 to 5, or null.</summary>
    public int? Level { get; private set; }
    public bool IsInsufficient { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyList<Citation> Citations => citations;

    public bool IsAnswered => Level is not null || IsInsufficient;

    /// <summary>A level needs at least one evidence item or a note; insufficient evidence needs neither.</summary>
    public bool IsSupported => IsInsufficient || citations.Count > 0 || Note is not null;

    /// <summary>Whether it says this already.</summary>
    internal bool Says(int? level, bool isInsufficient, string? note, List<EvidenceItem> cited) =>
        Level == level && IsInsufficient == isInsufficient && Note == Rule.OptionalText(note, "The note", Scorecard.NoteLength)
        && citations.Select(held => held.EvidenceItemId).ToHashSet().SetEquals(cited.Select(item => item.Id));

    internal void Set(int? level, bool isInsufficient, string? note, List<EvidenceItem> kept)
    {
        Note = Rule.OptionalText(note, "The note", Scorecard.NoteLength);
        (Level, IsInsufficient) = (level, isInsufficient);
        citations.RemoveAll(held => kept.TrueForAll(item => item.Id != held.EvidenceItemId));
        citations.AddRange(kept.Where(item => citations.TrueForAll(held => held.EvidenceItemId != item.Id)).Select(item => new Citation(item)).ToList());
    }

    /// <summary>Rests on another entry of the same thing instead.</summary>
    public void CiteInstead(Guid was, EvidenceItem now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (citations.RemoveAll(held => held.EvidenceItemId == was) > 0 && citations.TrueForAll(held => held.EvidenceItemId != now.Id)) citations.Add(new Citation(now));
    }
}

/// <summary>That a rating rests on an evidence item.</summary>
public sealed class Citation
{
    private Citation() { }

    internal Citation(EvidenceItem item) => (EvidenceItem, EvidenceItemId) = (item, item.Id);

    public EvidenceItem EvidenceItem { get; private set; } = null!;
    public Guid EvidenceItemId { get; private set; }
}
