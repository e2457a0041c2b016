namespace PrecisionLeaders.Domain.Review;

/// <summary>What ties a rater to a candidate. Stored as a number: append only.</summary>
public enum TieKind
{
    SharedWork,
    SharedGrant,
    SameEmployer,
    ClosePersonal,
    Mentor,
    Financial,
    Other,
}

/// <summary>What was declared. Stored as a number: append only.</summary>
public enum DeclarationAct
{
    /// <summary>The rater said there is no tie, or that what the data shows is none.</summary>
    Free,

    /// <summary>The rater stepped back, or was taken out by a recruiter or the chair.</summary>
    Recused,

    /// <summary>A recusal made by mistake was undone.</summary>
    Undone,

    /// <summary>The rater asked to be let back in.</summary>
    Asked,

    /// <summary>The recusal was looked at again, and stands.</summary>
    Upheld,
}

/// <summary>One dated entry of the register of conflicts: who said what of a tie between rater and candidate. Never changed.</summary>
public sealed class Declaration : Part
{
    public const int ShownLength = 2000;

    private Declaration() { }

    internal Declaration(DeclarationAct act, Guid by, DateTimeOffset at, TieKind? kind, string? reason, string? shown, bool wasSubmitted)
    {
        Reason = Rule.OptionalText(reason, "The reason", Scorecard.RecusalLength);
        Shown = Rule.OptionalText(shown, "What the data shows", ShownLength);
        (Act, ById, At, Kind, WasSubmitted) = (act, by, at, kind, wasSubmitted);
    }

    public DeclarationAct Act { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>What ties them, of a recusal; null where it was not asked yet.</summary>
    public TieKind? Kind { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>What the data showed when they answered, or null when it showed nothing.</summary>
    public string? Shown { get; private set; }

    /// <summary>Of a recusal: that the scorecard was submitted before, and was taken out.</summary>
    public bool WasSubmitted { get; private set; }
}
