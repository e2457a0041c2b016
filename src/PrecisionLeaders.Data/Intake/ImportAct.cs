namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// A commit or undoing that this process is about: how far it is, and the wish to stop it. SQLite takes no other write as long as its transaction is open, so
/// that neither can stand in the database.
/// </summary>
public sealed class ImportAct
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int done;
    private volatile bool isStopped;

    public int Done => done;
    public bool IsStopped => isStopped;

    /// <summary>Done when the transaction has ended, one way or the other.</summary>
    public Task Ended => ended.Task;

    public void Stop() => isStopped = true;

    internal void Tell(int through) => done = through;

    internal void End() => ended.TrySetResult();
}
