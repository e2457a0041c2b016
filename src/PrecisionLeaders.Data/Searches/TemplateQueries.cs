using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

/// <summary>Named queries over the templates of searches and of requirements. Whoever opens searches sees all that are on offer.</summary>
public static class TemplateQueries
{
    /// <summary>Those that can be chosen, by name.</summary>
    public static IQueryable<RequirementTemplate> Offered(this IQueryable<RequirementTemplate> templates) => templates.Where(held => !held.IsRetired).OrderBy(held => held.Name);

    /// <summary>Those that can be chosen, the default first.</summary>
    public static IQueryable<SearchTemplate> Offered(this IQueryable<SearchTemplate> templates) =>
        templates.Where(held => !held.IsRetired).OrderByDescending(held => held.IsDefault).ThenBy(held => held.Name);

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<SearchTemplate> Whole(this IQueryable<SearchTemplate> templates) => templates
        .Include(held => held.Designation)
        .Include(held => held.StageSet).ThenInclude(set => set.Stages)
        .Include(held => held.Requirements).ThenInclude(asked => asked!.Lines)
        .AsSplitQuery();
}
