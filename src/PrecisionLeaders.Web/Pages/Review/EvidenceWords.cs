using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>How an evidence item reads to a committee.</summary>
public static class EvidenceWords
{
    public static string IconOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.ProgrammeInCare => "heart-handshake",
        EvidenceKind.Guideline => "clipboard-list",
        EvidenceKind.Trial => "flask",
        EvidenceKind.Deal => "briefcase",
        EvidenceKind.Grant => "coin",
        EvidenceKind.Publication => "book",
        EvidenceKind.Patent => "certificate",
        EvidenceKind.Software => "device-desktop-analytics",
        EvidenceKind.BoardRole => "users-group",
        EvidenceKind.Reference => "quote",
        _ => "file-text",
    };

    /// <summary>"2019 to 2022", "2021 to now" for a programme still in care, "2023"; null when no date is known.</summary>
    public static string? When(EvidenceItem item) => (item.Start, item.End) switch
    {
        (null, null) => null,
        ({ } start, null) => item.Kind == EvidenceKind.ProgrammeInCare ? $"{start.ToWords()} to now" : start.ToWords(),
        (null, { } end) => end.ToWords(),
        ({ } start, { } end) => start == end ? start.ToWords() : $"{start.ToWords()} to {end.ToWords()}",
    };

    /// <summary>The element of a dossier that shows the item.</summary>
    public static string AnchorOf(EvidenceItem item) => $"item-{item.Id:N}";
}
