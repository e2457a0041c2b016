using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>What a new search comes with: from a template, or like another search.</summary>
/// <param name="Stages">the set its people pass</param>
/// <param name="AskedBy">name of the template the requirements are of, where they are of one</param>
/// <param name="Asked">what it asks at its beginning</param>
/// <param name="Brief">what of the brief is written: "mandate and reporting line"; empty when nothing is</param>
public sealed record Beginning(StageSet Stages, string? AskedBy, IReadOnlyList<AskedOfProfiles> Asked, string Brief)
{
    public static Beginning Of(SearchTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new(template.StageSet, template.Requirements?.Name, [.. (template.Requirements?.Lines ?? []).OrderBy(line => line.Order)],
            Parts((template.Mandate, "mandate"), (template.OperatingModel, "operating model"), (template.ReportingLine, "reporting line")));
    }

    public static Beginning Of(Search like)
    {
        ArgumentNullException.ThrowIfNull(like);
        var brief = like.Brief;
        return new(like.StageSet, null, [.. like.Requirements.OrderBy(held => held.Order)],
            Parts((brief.Mandate, "mandate"), (brief.OperatingModel, "operating model"), (brief.ReportingLine, "reporting line"), (brief.PeopleLed, "people led"), (brief.Budget, "budget"), (brief.Location, "location"), (brief.Pay, "pay")));
    }

    private static string Parts(params (object? Said, string Part)[] parts) => Wording.List(parts.Where(part => part.Said is not null).Select(part => part.Part));
}
