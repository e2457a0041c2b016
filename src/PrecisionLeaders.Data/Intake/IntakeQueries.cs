using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Named queries over batches. What a person may not see is not found.</summary>
public static class IntakeQueries
{
    /// <summary>Recruiters see every batch: the pool it changes is theirs together.</summary>
    public static IQueryable<ImportBatch> SeenBy(this IQueryable<ImportBatch> batches, Viewer viewer)
    {
        var isRecruiter = viewer.Is(Roles.Recruiter);
        return batches.Where(_ => isRecruiter);
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<ImportBatch> Whole(this IQueryable<ImportBatch> batches) => batches
        .Include(held => held.Files)
        .Include(held => held.Records.OrderBy(record => record.Number))
        .AsSplitQuery();
}
