using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The competencies of the published rubrics, each once whatever the version, for linking evidence to them.</summary>
public static class CompetencyChoice
{
    /// <param name="db">the unit of work</param>
    /// <param name="held">keys linked already: one whose rubric was retired stays on the list while it is linked</param>
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(LeadersDb db, IEnumerable<string>? held = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Rubrics.Published().OrderBy(rubric => rubric.Name).ThenByDescending(rubric => rubric.PublishedAt)
            .SelectMany(rubric => rubric.Competencies, (rubric, competency) => new { rubric.Key, Rubric = rubric.Name, competency.Code, competency.Name, competency.Order }).ToListAsync();
        var several = found.Select(one => one.Key).Distinct().Count() > 1;
        var offered = found.DistinctBy(one => (one.Key, one.Code))
            .Select(one => new SelectListItem($"{one.Code} {one.Name}{(several ? $", {one.Rubric}" : "")}", new CompetencyKey(one.Key, one.Code).ToString())).ToList();
        var gone = (held ?? []).Where(key => CompetencyKey.TryParse(key, out _) && offered.TrueForAll(one => one.Value != key));
        return [.. offered, .. gone.Select(key => new SelectListItem($"{key[(key.LastIndexOf('/') + 1)..]}, of a rubric that is not in use", key))];
    }
}
