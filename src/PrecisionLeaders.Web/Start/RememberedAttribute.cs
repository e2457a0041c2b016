using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// A page that is looked at often: while nothing at all was committed to the database since, whoever opens the same address in the same browser within the
/// same minute gets it as it was made. Who may enter is asked before, as ever. To stand on a page whose answer follows from the database, the address, the
/// sign-in and the minute alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RememberedAttribute : Attribute, IOutputCachePolicy
{
    /// <summary>Bytes of all pages together, and of one.</summary>
    private const long Most = 8 << 20, MostOfOne = 2 << 20;

    /// <summary>For <c>AddOutputCache</c>.</summary>
    public static void Bound(OutputCacheOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.SizeLimit, options.MaximumBodySize) = (Most, MostOfOne);
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        // What was just done is told once.
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies.ContainsKey(Notice.Cookie)) return;
        if (services.GetRequiredService<CommitMark>().Read() is not { } number) return;
        var mark = number.ToString(CultureInfo.InvariantCulture);
        context.Tags.Add(mark);
        await services.GetRequiredService<RememberedPages>().ForgetBeforeAsync(mark, cancellation);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        var key = context.CacheVaryByRules;
        key.QueryKeys = "*";
        key.VaryByValues["mark"] = mark;
        key.VaryByValues["minute"] = services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        // The version of the account stands for its roles, name and preferences; forms are good for the browser alone that they were made for.
        key.VaryByValues["viewer"] = $"{http.User.AsViewer().AccountId} {http.User.FindFirst(Sessions.VersionClaim)?.Value}";
        key.VaryByValues["browser"] = http.Request.Cookies[PagesSetUp.FormCookie] ?? "";
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        // A cookie belongs to one answer: a browser gets the one for forms with the first.
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
