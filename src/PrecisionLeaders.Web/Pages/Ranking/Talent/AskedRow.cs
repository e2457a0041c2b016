using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>A requirement with what it does to the pool.</summary>
/// <param name="Asked">as asked now</param>
/// <param name="Must">what it removes, when it is a must</param>
/// <param name="Search">whose requirement it is</param>
public sealed record AskedRow(Asked Asked, MustTally? Must, Search Search)
{
    /// <summary>What the address holds besides this requirement: other what-ifs, and what is shown. The page number is not kept.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept(IQueryCollection query) =>
        from field in query
        where field.Key is not ("p" or "open" or "handler") && !field.Key.StartsWith($"{Asked.Key}.", StringComparison.OrdinalIgnoreCase)
        from value in field.Value
        select KeyValuePair.Create(field.Key, value ?? "");

    /// <summary>This requirement in the address, named as the form of its own page names it.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToSave(IQueryCollection query)
    {
        var prefix = $"{Asked.Key}.";
        yield return new("Form.Version", Search.Version.ToString());
        yield return new("Fact.Kind", Asked.AsSaved.Fact.Kind.ToString());
        // A sentence that reads as the fact did is written anew; one of the recruiter's own stays.
        if (!Asked.IsWrittenByItself) yield return new("Form.Text", Asked.Saved.Text);
        foreach (var (key, values) in query.Where(field => field.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            foreach (var value in values)
                if (key[prefix.Length..] is var own && !own.Equals("Fact.Kind", StringComparison.OrdinalIgnoreCase))
                    yield return new(own.StartsWith("Fact.", StringComparison.OrdinalIgnoreCase) ? own : $"Form.{own}", value ?? "");
    }

    /// <summary>This page without the what-if of this requirement.</summary>
    public string PathWithout(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.PathBase}{request.Path}{QueryString.Create(Kept(request.Query).Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)))}";
    }
}
