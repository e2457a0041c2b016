using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>While it holds, saves seem to succeed and change nothing: forms can be sent by the hundred, and the scene stays as it is.</summary>
internal sealed class NothingIsKept : SaveChangesInterceptor
{
    public bool Holds { get; set; }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Holds ? InterceptionResult<int>.SuppressWithResult(1) : result;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));
}
