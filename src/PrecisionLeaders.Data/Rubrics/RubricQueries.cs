using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>Named queries over rubrics. Whoever signs in may read what they will be judged or judge by.</summary>
public static class RubricQueries
{
    public static IQueryable<Rubric> Published(this IQueryable<Rubric> rubrics) => rubrics.Where(held => held.State == RubricState.Published);

    /// <summary>With competencies, sub-criteria and anchors.</summary>
    public static IQueryable<Rubric> Whole(this IQueryable<Rubric> rubrics) => rubrics
        .Include(held => held.Competencies).ThenInclude(held => held.SubCriteria)
        .Include(held => held.Competencies).ThenInclude(held => held.Anchors)
        .AsSplitQuery();
}
