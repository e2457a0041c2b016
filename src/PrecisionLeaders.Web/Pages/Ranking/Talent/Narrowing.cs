using System.Globalization;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>One count that can be chosen, and whether it is.</summary>
public sealed record FacetLink(string Words, int Count, string Path, bool IsOn);

/// <summary>
/// Shows fewer of those who pass: who have all the chosen values on record. It asks nothing, so nobody's match changes, and who is unknown is not shown.
/// What the address says in error is left out of account.
/// </summary>
public sealed record Narrowing(Guid? Specialty, Designation? Rank, DegreeClass? Degree, Region? Region, bool? IsBarred)
{
    private const string Key = "only", OfSpecialty = "specialty", OfRank = "rank", OfDegree = "degree", OfRegion = "region", OfBarred = "off-limits";

    public bool IsNone => this == new Narrowing(null, null, null, null, null);

    /// <summary>Read from an address such as <c>?only=rank.Chief&amp;only=region.Europe</c>.</summary>
    public static Narrowing Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            Guid.TryParse(Chosen(request, OfSpecialty), out var specialty) ? specialty : null, Named<Designation>(OfRank), Named<DegreeClass>(OfDegree), Named<Region>(OfRegion),
            Chosen(request, OfBarred) switch { "yes" => true, "no" => false, _ => null });

        T? Named<T>(string of) where T : struct, Enum =>
            Enum.TryParse<T>(Chosen(request, of), out var value) && Enum.IsDefined(value) ? value : null;
    }

    public bool Shows(TalentProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return (Specialty is not { } specialty || profile.Specialties.Contains(specialty))
            && (Rank is null || profile.Designation == Rank)
            && (Degree is not { } degree || (degree == DegreeClass.None ? profile.Degrees == degree : profile.Degrees.HasFlag(degree)))
            && (Region is null || profile.Region == Region)
            && (IsBarred is null || profile.IsOffLimits == IsBarred);
    }

    /// <summary>Counts of all who pass, as links that choose one value or let go of it.</summary>
    /// <param name="facets">of all who pass</param>
    /// <param name="passing">how many those are</param>
    /// <param name="specialties">names by id</param>
    /// <param name="request">whose address the links change</param>
    public IEnumerable<(string Name, IReadOnlyList<FacetLink> Links)> Groups(TalentFacets facets, int passing, IReadOnlyDictionary<Guid, string> specialties, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(facets);
        yield return ("Specialty", [.. Links(OfSpecialty, Specialty, facets.Specialties, id => specialties.GetValueOrDefault(id) ?? "A specialty no longer listed")]);
        yield return ("Highest rank held", [.. Links(OfRank, Rank, facets.Designations.Reverse(), rank => rank == Designation.Unstated ? "Not known" : Wording.Of(rank))]);
        yield return ("Degree", [.. Links(OfDegree, Degree, facets.Degrees, degree => degree == DegreeClass.None ? "Not known" : Capital(RequirementWords.Of(degree)))]);
        yield return ("Region", [.. Links(OfRegion, Region, facets.Regions, region => Capital(FactWords.Of(region)))]);
        Facet<bool>[] barred = [new(false, passing - facets.OffLimits), new(true, facets.OffLimits)];
        yield return ("Off-limits", [.. Links(OfBarred, IsBarred, barred, isBarred => isBarred ? "Off-limits" : "May be approached", isBarred => isBarred ? "yes" : "no")]);

        IEnumerable<FacetLink> Links<T>(string key, T? chosen, IEnumerable<Facet<T>> counts, Func<T, string> words, Func<T, string>? write = null) where T : struct =>
            from count in counts
            let isOn = chosen is { } picked && picked.Equals(count.Value)
            where count.Count > 0 || isOn
            let value = write?.Invoke(count.Value) ?? string.Format(CultureInfo.InvariantCulture, "{0}", count.Value)
            select new FacetLink(words(count.Value), count.Count, PathWith(request, key, isOn ? null : value), isOn);
    }

    private static string? Chosen(HttpRequest request, string of) =>
        request.Query[Key].FirstOrDefault(one => one?.StartsWith(of + ".", StringComparison.Ordinal) == true)?[(of.Length + 1)..];

    /// <summary>The address with another value of one kind chosen, or none of it; all else is kept but the page number.</summary>
    private static string PathWith(HttpRequest request, string of, string? value)
    {
        var kept = from field in request.Query
                   where field.Key is not ("p" or "open" or "handler")
                   from one in field.Value
                   where field.Key != Key || one?.StartsWith(of + ".", StringComparison.Ordinal) != true
                   select KeyValuePair.Create(field.Key, one);
        return $"{request.PathBase}{request.Path}{QueryString.Create(value is null ? kept : kept.Append(new(Key, $"{of}.{value}")))}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
