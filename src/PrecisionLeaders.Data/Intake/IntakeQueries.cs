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

    /// <summary>Those that wait to be read, committed or undone, and those of whoever did it and is gone.</summary>
    public static IQueryable<ImportBatch> Waiting(this IQueryable<ImportBatch> batches, DateTimeOffset now) =>
        batches.Where(held => (held.State == ImportState.Reading || held.State == ImportState.Committing || held.State == ImportState.Undoing) && (held.ReadUntil == null || held.ReadUntil < now));

    /// <summary>The records of one batch.</summary>
    public static IQueryable<ImportRecord> Of(this IQueryable<ImportRecord> records, Guid batch) => records.Where(record => record.BatchId == batch);

    /// <summary>Those a commit takes in.</summary>
    public static IQueryable<ImportRecord> Ready(this IQueryable<ImportRecord> records) =>
        records.Where(record => !record.IsLeftOut && (record.Outcome == ImportOutcome.New || record.Outcome == ImportOutcome.Update));

    /// <summary>Those a commit goes through: what it takes in, and what must still change nothing.</summary>
    public static IQueryable<ImportRecord> Compared(this IQueryable<ImportRecord> records) =>
        records.Where(record => !record.IsLeftOut && (record.Outcome == ImportOutcome.New || record.Outcome == ImportOutcome.Update || record.Outcome == ImportOutcome.Unchanged));

    /// <summary>Those that a commit took in.</summary>
    public static IQueryable<ImportRecord> Committed(this IQueryable<ImportRecord> records) => records.Where(record => record.CommittedVersion != null);

    /// <summary>Those that a person has to decide.</summary>
    public static IQueryable<ImportRecord> ToDecide(this IQueryable<ImportRecord> records) =>
        records.Where(record => !record.IsLeftOut && (record.Outcome == ImportOutcome.PossibleDuplicate || record.Outcome == ImportOutcome.ToConfirm));
}
