using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The kinds of evidence as people read them: one, many, and the icon beside.</summary>
public static class EvidenceWords
{
    private static readonly Dictionary<EvidenceKind, (string One, string Many, string Icon)> Of = new()
    {
        [EvidenceKind.ProgrammeInCare] = ("Programme in care", "programmes", "heart-handshake"),
        [EvidenceKind.Guideline] = ("Guideline", "guidelines", "certificate"),
        [EvidenceKind.Trial] = ("Trial", "trials", "flask"),
        [EvidenceKind.Deal] = ("Deal with payer or industry", "deals", "building-bank"),
        [EvidenceKind.Grant] = ("Grant", "grants", "cash"),
        [EvidenceKind.Publication] = ("Publication", "publications", "file-text"),
        [EvidenceKind.Patent] = ("Patent", "patents", "bulb"),
        [EvidenceKind.Software] = ("Software", "software", "code"),
        [EvidenceKind.BoardRole] = ("Board role", "board roles", "users-group"),
        [EvidenceKind.Reference] = ("Reference", "references", "quote"),
        [EvidenceKind.Other] = ("Other", "other", "file"),
    };

    public static string One(EvidenceKind kind) => Of[kind].One;

    /// <summary>The word behind a count: 1 grant, 2 grants.</summary>
    public static string Counted(EvidenceKind kind, int items) => items == 1 ? Of[kind].Many.TrimEnd('s') : Of[kind].Many;
    public static string Icon(EvidenceKind kind) => Of[kind].Icon;
}
