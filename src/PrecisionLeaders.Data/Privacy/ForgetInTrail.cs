using Microsoft.EntityFrameworkCore;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>
/// Takes what the trail holds of erased people: the values before and after go, that something was changed stays, and with it the chain. Belongs into the transaction
/// that erases.
/// </summary>
public static class ForgetInTrail
{
    /// <param name="records">the records that told of the person: the candidate, candidacies, documents, activities and so on</param>
    /// <returns>how many entries lost their values</returns>
    public static async Task<int> RunAsync(LeadersDb db, IReadOnlyCollection<Guid> records, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = db.AuditEntries.OfRecords(records).Where(entry => entry.Values != null);
        // Marked first: values without the mark would be missing, and the chain broken.
        var forgotten = await held.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ForgottenAt, now), cancellation);
        await db.Set<Domain.Privacy.AuditValues>().Where(values => db.AuditEntries.OfRecords(records).Any(entry => entry.Id == values.EntryId)).ExecuteDeleteAsync(cancellation);
        return forgotten;
    }
}
