using System.Diagnostics;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// The turn of who reads the whole pool beside the pages: one at a time, so that it is not in memory more than once and a core is left to the pages. What a
/// long look used is given back to the system after it.
/// </summary>
/// <param name="calm">so long after the start nobody has a turn, so that the first pages have the machine to themselves</param>
/// <param name="clock">tells when that is over</param>
public sealed class PoolTurn(TimeSpan calm, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim free = new(1);
    private readonly Task begin = Task.Delay(calm, clock);

    public async Task TakeAsync(Func<CancellationToken, Task> look, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(look);
        await begin.WaitAsync(stop);
        await free.WaitAsync(stop);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await look(stop);
        }
        finally
        {
            if (Stopwatch.GetElapsedTime(begun) > Long) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
