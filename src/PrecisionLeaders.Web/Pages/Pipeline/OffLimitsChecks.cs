using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Asks for the reason of a carve-out by its field. The candidacy itself refuses to be made without one.</summary>
public static class OffLimitsChecks
{
    /// <param name="page">the page whose form it is</param>
    /// <param name="db">the database</param>
    /// <param name="people">ids of the candidates to be added</param>
    /// <param name="despite">the reason given, if any</param>
    /// <param name="today">the day on which rules are asked</param>
    /// <param name="field">the field the reason is written in</param>
    /// <returns>false when a reason is missing or too long; what is wrong stands by the field then</returns>
    public static async Task<bool> CanAddAsync(this PageModel page, LeadersDb db, IReadOnlyCollection<Guid> people, string? despite, DateOnly today, string field = "Form.Despite")
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(db);
        if (despite?.Length > Candidacy.ReasonLength) page.ModelState.AddModelError(field, $"A reason has at most {Candidacy.ReasonLength} characters.");
        if (!string.IsNullOrWhiteSpace(despite)) return page.ModelState.IsValid;
        var barred = await db.Candidates.SeenBy(page.User.AsViewer()).Where(held => people.Contains(held.Id)).BarredBy(await db.OffLimitsAsync(today)).OrderBy(held => held.SortName)
            .Select(held => held.Name).Take(4).ToListAsync();
        if (barred.Count > 0) page.ModelState.AddModelError(field, $"{Wording.List(barred.Count > 3 ? [.. barred.Take(3), "others"] : barred)} {(barred.Count == 1 ? "is" : "are")} off-limits. Write why you add them all the same, or leave them out.");
        return page.ModelState.IsValid;
    }
}
