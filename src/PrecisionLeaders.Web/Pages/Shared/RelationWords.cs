using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Relations as people read them, from either end.</summary>
public static class RelationWords
{
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<RelationKind>().Select(kind => new SelectListItem(Of(kind, isOtherEnd: false), kind.ToString()));

    public static string Of(RelationKind kind, bool isOtherEnd) => (kind, isOtherEnd) switch
    {
        (RelationKind.Knows, false) => "Knows",
        (RelationKind.Knows, _) => "Known by",
        (RelationKind.ReportedTo, false) => "Reported to",
        (RelationKind.ReportedTo, _) => "Led",
        (RelationKind.CoAuthor, _) => "Wrote with",
        (_, false) => "Suggested by",
        _ => "Suggested",
    };
}
