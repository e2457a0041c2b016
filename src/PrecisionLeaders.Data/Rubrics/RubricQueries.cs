using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>Named queries over rubrics. Whoever signs in may read what they will be judged or judge by; drafts are the admins'.</summary>
public static class RubricQueries
{
    public static IQueryable<Rubric> Published(this IQueryable<Rubric> rubrics) => rubrics.Where(held => held.State == RubricState.Published);

    public static IQueryable<Rubric> Drafts(this IQueryable<Rubric> rubrics) => rubrics.Where(held => held.State == RubricState.Draft);

    /// <summary>Frozen versions, and for admins drafts too.</summary>
    public static IQueryable<Rubric> ReadBy(this IQueryable<Rubric> rubrics, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var isAdmin = viewer.Is(Roles.Admin);
        return rubrics.Where(held => held.State != RubricState.Draft || isAdmin);
    }

    /// <summary>With competencies, sub-criteria and anchors.</summary>
    public static IQueryable<Rubric> Whole(this IQueryable<Rubric> rubrics) => rubrics
        .Include(held => held.Competencies).ThenInclude(held => held.SubCriteria)
        .Include(held => held.Competencies).ThenInclude(held => held.Anchors)
        .AsSplitQuery();
}
