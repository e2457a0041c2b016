using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Documents as people read them.</summary>
public static class DocumentWords
{
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<DocumentKind>().Select(kind => new SelectListItem(Of(kind), kind.ToString()));

    public static IEnumerable<SelectListItem> Reaches =>
    [
        new("The recruiters of one search", nameof(DocumentReach.Team)),
        new("Every recruiter of the firm", nameof(DocumentReach.Firm)),
        new("The committee too, with the lists presented to it", nameof(DocumentReach.Committee)),
    ];

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Cv => "CV",
        DocumentKind.Letter => "Letter",
        DocumentKind.Reference => "Reference",
        DocumentKind.PublicationList => "Publication list",
        _ => "Other",
    };

    /// <summary>"recruiters of Vice Dean, Genomics"</summary>
    public static string Readers(DocumentReach reach, string? search) => (reach, search) switch
    {
        (DocumentReach.Team, _) => $"recruiters of {search}",
        (DocumentReach.Firm, _) => "the firm",
        (_, null) => "the firm and every committee",
        _ => $"the firm and the committee of {search}",
    };

    public static string Of(FileFormat format) => format switch { FileFormat.Pdf => "PDF", FileFormat.Word => "Word", _ => "text" };

    /// <summary>"340 KB", "1.2 MB"; never "0 KB".</summary>
    public static string Size(int bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} KB"
        : $"{(bytes / (1024m * 1024)).ToString("0.0", CultureInfo.InvariantCulture)} MB";
}
