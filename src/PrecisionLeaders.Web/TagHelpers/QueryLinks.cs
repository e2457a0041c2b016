using Microsoft.AspNetCore.Http.Extensions;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>Links to the same page with one thing of its query changed and the rest kept: filters outlive sorting and paging.</summary>
internal static class QueryLinks
{
    public static string With(this HttpRequest request, string key, string? value, string? without = null)
    {
        var query = new QueryBuilder(request.Query
            .Where(kept => !Same(kept.Key, key) && !Same(kept.Key, without))
            .SelectMany(kept => kept.Value, (kept, one) => KeyValuePair.Create(kept.Key, one ?? "")));
        if (value is not null) query.Add(key, value);
        var text = query.ToString();
        return text.Length == 0 ? request.PathBase + request.Path : text;
    }

    private static bool Same(string key, string? other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
