using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Ends a commit or undoing that came to nothing: the batch is as it was before, and says why.</summary>
public static class BreakOffImport
{
    /// <param name="db">it is left with nothing tracked</param>
    /// <param name="batchId">the batch</param>
    /// <param name="key">the key it was taken with; whoever lost it leaves the batch to the next</param>
    /// <param name="cancellation">stops it</param>
    /// <param name="why">why, when it was not stopped</param>
    public static async Task RunAsync(LeadersDb db, Guid batchId, Guid key, CancellationToken cancellation, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.SingleAsync(held => held.Id == batchId, cancellation);
        if (batch.IsHeldBy(key))
        {
            batch.BreakOff(why ?? batch.Note ?? (batch.Attempts > ImportBatch.MaxAttempts ? GivenUp(batch) : Stopped(batch.State)));
            await db.SaveChangesAsync(cancellation);
        }
        db.ChangeTracker.Clear();
    }

    public static string Stopped(ImportState state) => state == ImportState.Undoing ? "Undoing was stopped. Nothing was taken back." : "The commit was stopped. Nothing was brought in.";

    private static string GivenUp(ImportBatch batch) => batch.State == ImportState.Undoing
        ? $"Undoing was begun {ImportBatch.MaxAttempts} times and never ended. Nothing was taken back. Tell your administrator."
        : $"The commit was begun {ImportBatch.MaxAttempts} times and never ended. Nothing was brought in. Split the file, and tell your administrator.";
}
