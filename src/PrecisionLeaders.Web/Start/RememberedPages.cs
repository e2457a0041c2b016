using Microsoft.AspNetCore.OutputCaching;

namespace PrecisionLeaders.Web.Start;

/// <summary>Lets go of the pages that were made before the latest commit: nobody is given them any more.</summary>
public sealed class RememberedPages(IOutputCacheStore store)
{
    private string? latest;

    public async ValueTask ForgetBeforeAsync(string mark, CancellationToken cancellation)
    {
        var before = Interlocked.Exchange(ref latest, mark);
        if (before is not null && before != mark) await store.EvictByTagAsync(before, cancellation);
    }
}
