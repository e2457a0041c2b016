using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Evidence as people read it, the same on a profile, in a dossier and beside a scorecard.</summary>
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

    /// <summary>One word for a chip: "Programme", "Deal".</summary>
    public static string InAWord(EvidenceKind kind) => Of[kind].One.Split(' ')[0];

    /// <summary>The word behind a count: 1 grant, 2 grants.</summary>
    public static string Counted(EvidenceKind kind, int items) => items == 1 ? Of[kind].Many.TrimEnd('s') : Of[kind].Many;

    public static string Icon(EvidenceKind kind) => Of[kind].Icon;

    /// <summary>"2019 to 2022", "2021 to now" for a programme still in care, "2023"; null when no date is known.</summary>
    public static string? When(EvidenceKind kind, PartialDate? start, PartialDate? end) =>
        start is null && end is null ? null : Spans.Words(start, end, isHeldUntilNow: kind == EvidenceKind.ProgrammeInCare);

    /// <summary>The element of a dossier that shows the item.</summary>
    public static string AnchorOf(Guid item) => $"item-{item:N}";
}
