using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Says on a batch what each of its records would do to the pool as it is now. The batch is then still to be saved.</summary>
public static class PreviewImport
{
    public static async Task RunAsync(LeadersDb db, ImportBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var plan = await ImportPlan.MakeAsync(db, batch, cancellation);
        plan.Show();
    }
}
