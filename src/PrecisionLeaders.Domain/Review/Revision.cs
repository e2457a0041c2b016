using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Review;

/// <summary>A dated change of a submitted rating, with its reason: what stood before and what took its place. Never changed.</summary>
public sealed class Revision : Part
{
    public const int ReasonLength = 500;

    private Revision() { }

    internal Revision(Competency competency, Rating before, DateTimeOffset at)
    {
        (Competency, CompetencyId, At) = (competency, competency.Id, at);
        (LevelBefore, WasInsufficient, NoteBefore) = (before.Level, before.IsInsufficient, before.Note);
    }

    public Competency Competency { get; private set; } = null!;
    public Guid CompetencyId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>1 to 5; null when it was insufficient evidence.</summary>
    public int? LevelBefore { get; private set; }
    public bool WasInsufficient { get; private set; }
    public string? NoteBefore { get; private set; }

    /// <summary>1 to 5; null when it became insufficient evidence.</summary>
    public int? LevelAfter { get; private set; }
    public bool IsInsufficientAfter { get; private set; }
    public string? NoteAfter { get; private set; }
    public string Reason { get; private set; } = "";

    internal Revision To(Rating after, string? reason)
    {
        (LevelAfter, IsInsufficientAfter, NoteAfter) = (after.Level, after.IsInsufficient, after.Note);
        Reason = Rule.Text(reason, "The reason for revising", ReasonLength);
        return this;
    }
}
