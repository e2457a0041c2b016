using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What the people found have in common, counted; each value is a link that asks for it as well, or no longer.</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values)
{
    private const int Shown = 6;

    public static async Task<IReadOnlyList<Facet>> OfAsync(LeadersDb db, Viewer viewer, FindQuery query, FoundPeople found, IReadOnlyList<IndexPage.SpecialtyCount> specialties)
    {
        var counts = Count(found.Rows);
        int People(string token) => counts.GetValueOrDefault(token);
        IEnumerable<FacetValue> Each<T>(Func<T, string> word) where T : struct, Enum =>
            Enum.GetValues<T>().Where(value => Convert.ToInt32(value, null) != 0 || typeof(T) == typeof(EvidenceKind)).Select(value => Value(word(value), FindLanguage.Of(value), People(FactToken.Of(value))));
        FacetValue Value(string word, string item, int people)
        {
            var isAsked = query.Asks(item);
            return new(word, people, (isAsked ? query.Without(item) : query.With(item)).ToString(), isAsked);
        }
        var people = found.Rows.Select(row => row.CandidateId).ToList();
        var stages = await db.Candidacies.SeenAmong(db, viewer, people).Active()
            .GroupBy(held => held.Stage.Name).Select(held => new { Name = held.Key, People = held.Select(one => one.CandidateId).Distinct().Count() }).ToListAsync();
        var tags = await db.Tags.AsNoTracking().ToListAsync();
        var sources = await db.Sources.AsNoTracking().ToListAsync();
        IEnumerable<FacetValue> OfList(string field, IEnumerable<Listed> list) => list.Select(one => Value(one.Name, FindLanguage.Of(field, one), People(FactToken.OfListed(field, one.Id))));
        Facet[] all =
        [
            new("Specialty", Most(specialties.Select(one => Value(one.Name, FindQuery.Parse($"specialty:\"{one.Name}\"").ToString(), People(FactToken.OfSpecialty(one.Id)))))),
            new("Degree", Most(FindLanguage.Values("degree").Where(one => one.Word != "other").Select(one => Value(DegreeWord(one.Word), $"degree:{one.Word}", People(one.Token))))),
            new("Position", Most(Each<Designation>(value => Wording.Of(value)))),
            new("Region", Most(Each<Region>(FactWords.Of))),
            new("Market", Most(Each<Market>(value => Wording.Of(value)))),
            new("Evidence", Most(Each<EvidenceKind>(EvidenceWords.InAWord))),
            new("Tag", Most(OfList(FindLanguage.Tag, tags))),
            new("Came to us by", Most(OfList(FindLanguage.Source, sources))),
            new("Stage", Most(stages.Select(held => Value(held.Name, FindQuery.Parse($"stage:\"{held.Name}\"").ToString(), held.People)))),
        ];
        return [.. all.Where(facet => facet.Values.Count > 0)];
    }

    private static string DegreeWord(string word) => word switch { "md" => "MD", "phd" => "PhD", "pharmd" => "PharmD", "masters" => "Master’s", _ => word.ToUpperInvariant() };

    private static IReadOnlyList<FacetValue> Most(IEnumerable<FacetValue> values) =>
        [.. values.Where(value => value.People > 0 || value.IsAsked).OrderByDescending(value => value.IsAsked).ThenByDescending(value => value.People).ThenBy(value => value.Word, StringComparer.Ordinal).Take(Shown)];

    private static Dictionary<string, int> Count(IEnumerable<FoundRow> rows)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byToken = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in rows)
            foreach (var range in row.Facts.AsSpan().Split(' '))
            {
                var token = row.Facts.AsSpan()[range];
                if (token.Length > 0) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byToken, token, out _)++;
            }
        return counts;
    }
}

/// <summary>One value of a facet.</summary>
/// <param name="Query">the question a click asks</param>
/// <param name="IsAsked">asked for already; a click asks for it no longer</param>
public sealed record FacetValue(string Word, int People, string Query, bool IsAsked);
