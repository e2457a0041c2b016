using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Admin.Specialties;

/// <summary>The tree as choices of a list: a dash for each level.</summary>
public static class SpecialtyChoices
{
    /// <param name="specialties">all of them</param>
    /// <param name="except">one that is left out with all that is narrower, since nothing can be part of itself</param>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Specialty> specialties, Guid? except = null)
    {
        var tree = new SpecialtyTree(specialties);
        var own = except is { } id ? tree.WithNarrower(id) : [];
        return [.. tree.InOrder.Where(held => !own.Contains(held.Specialty.Id))
            .Select(held => new SelectListItem(string.Concat(Enumerable.Repeat("– ", held.Level)) + held.Specialty.Name, held.Specialty.Id.ToString()))];
    }
}
