using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Lets a batch that was undone or discarded forget what its files told, content included; what it was about and how many stays.</summary>
public static class ForgetRecords
{
    public static async Task RunAsync(LeadersDb db, Guid batchId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (nobody, nothing, noUndo, noId) = ((PersonRecord?)null, (IReadOnlyList<FieldChange>)[], (ProfileUndo?)null, (Guid?)null);
        IReadOnlyList<AlikePerson> none = [];
        await db.Set<ImportRecord>().Of(batchId).Where(record => record.Outcome == ImportOutcome.New)
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.CandidateId, noId), cancellation);
        await db.Set<ImportRecord>().Of(batchId).ExecuteUpdateAsync(set => set
            .SetProperty(record => record.Person, nobody).SetProperty(record => record.Changes, nothing).SetProperty(record => record.Undo, noUndo)
            .SetProperty(record => record.Alike, none).SetProperty(record => record.CommittedVersion, noId)
            .SetProperty(record => record.Orcid, (string?)null).SetProperty(record => record.Email, (string?)null), cancellation);
        await DropContentAsync(db, batchId, cancellation);
    }

    /// <summary>Deletes the content of the files, which is kept only until it has been read.</summary>
    public static Task DropContentAsync(LeadersDb db, Guid batchId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ImportContent>().Where(part => part.BatchId == batchId).ExecuteDeleteAsync(cancellation);
    }
}
