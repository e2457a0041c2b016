using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>Everything a ranking rests on, and nothing else: ids, no names.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="SearchId">Its search.</param>
/// <param name="RubricId">The frozen rubric version.</param>
/// <param name="Rubric">That version, as far as it is reckoned with.</param>
/// <param name="Candidacies">Everyone in the round. A gate asks all of them the same: one key has one text.</param>
public sealed record RunInputs(Guid RoundId, Guid SearchId, Guid RubricId, FitRubric Rubric, IReadOnlyList<FitCandidacy> Candidacies)
{
    /// <summary>The form of the text. A change of what is written, or how, gets the next number; texts of older forms stay readable.</summary>
    public const int Format = 1;

    /// <summary>
    /// The canonical text: JSON after RFC 8785 (members by name, no blanks), so that equal inputs are equal texts, in whatever order, culture or place.
    /// </summary>
    /// <remarks>
    /// Members: <c>format</c>, <c>round</c>, <c>search</c>; <c>rubric</c> with <c>id</c>, <c>minimumCoverage</c> and <c>competencies</c> (by id: <c>key</c>, <c>weight</c>,
    /// <c>executive</c>, <c>floor</c> as a decimal in text or null); <c>gates</c> (what each key asks); <c>candidacies</c> (by id: <c>gates</c>, outcome by key;
    /// <c>raters</c>, those asked, by id; <c>ratings</c>, by competency and rater the level, null for <em>insufficient evidence</em>).
    /// </remarks>
    /// <exception cref="ArgumentException">A gate with two texts, and what <see cref="FitRanking.Rank(FitRubric, IReadOnlyCollection{FitCandidacy})"/> refuses.</exception>
    public string ToText()
    {
        FitRanking.Check(Rubric, Candidacies);
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var gate in Candidacies.SelectMany(candidacy => candidacy.Gates))
            if (!asked.TryAdd(gate.Key, gate.Text) && asked[gate.Key] != gate.Text) throw new ArgumentException($"Gate {gate.Key} asks two things.");
        return CanonicalJson.Of(new JsonObject
        {
            ["format"] = Format,
            ["round"] = Name(RoundId),
            ["search"] = Name(SearchId),
            ["rubric"] = new JsonObject
            {
                ["id"] = Name(RubricId),
                ["minimumCoverage"] = Rubric.MinimumCoverage,
                ["competencies"] = Members(Rubric.Competencies, competency => Name(competency.Id), competency => new JsonObject
                {
                    ["key"] = competency.Key,
                    ["weight"] = competency.Weight,
                    ["executive"] = competency.IsExecutive,
                    // Without trailing zeros: one database gives 3.0, another 3.00.
                    ["floor"] = competency.Floor?.ToString("0.############################", CultureInfo.InvariantCulture),
                }),
            },
            ["gates"] = Members(asked, gate => gate.Key, gate => gate.Value),
            ["candidacies"] = Members(Candidacies, candidacy => Name(candidacy.Id), candidacy => new JsonObject
            {
                ["gates"] = Members(candidacy.Gates, gate => gate.Key, gate => gate.Outcome.ToString()),
                ["raters"] = new JsonArray([.. candidacy.Raters.Select(Name).Order(StringComparer.Ordinal).Select(rater => (JsonNode)rater)]),
                ["ratings"] = Members(candidacy.Ratings.GroupBy(rating => rating.CompetencyId), cell => Name(cell.Key),
                    cell => Members(cell, rating => Name(rating.RaterId), rating => rating.Level)),
            }),
        });
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads a canonical text back. Its lists stand in the order of the text.</summary>
    /// <exception cref="FormatException">It is not such a text, is of another form, or holds what no ranking is reckoned from.</exception>
    public static RunInputs Parse(string text) => RunText.Read(text, "inputs", root =>
    {
        if (root.GetProperty("format").GetInt32() is var format && format != Format) throw new FormatException($"The inputs are of form {format}; this version reads form {Format}.");
        var rubric = root.GetProperty("rubric");
        var asked = root.GetProperty("gates").EnumerateObject().ToDictionary(gate => gate.Name, gate => gate.Value.GetString()!, StringComparer.Ordinal);
        var inputs = new RunInputs(
            root.GetProperty("round").GetGuid(), root.GetProperty("search").GetGuid(), rubric.GetProperty("id").GetGuid(),
            new(rubric.GetProperty("minimumCoverage").GetInt32(), [.. rubric.GetProperty("competencies").EnumerateObject().Select(ReadCompetency)]),
            [.. root.GetProperty("candidacies").EnumerateObject().Select(member => ReadCandidacy(member, asked))]);
        FitRanking.Check(inputs.Rubric, inputs.Candidacies);
        return inputs;
    });

    private static FitCompetency ReadCompetency(JsonProperty member) => new(
        Guid.ParseExact(member.Name, "D"), member.Value.GetProperty("key").GetString()!, member.Value.GetProperty("weight").GetInt32(), member.Value.GetProperty("executive").GetBoolean(),
        member.Value.GetProperty("floor").GetString() is { } floor ? decimal.Parse(floor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null);

    private static FitCandidacy ReadCandidacy(JsonProperty member, Dictionary<string, string> asked) => new(
        Guid.ParseExact(member.Name, "D"),
        [.. member.Value.GetProperty("gates").EnumerateObject().Select(gate => new FitGate(gate.Name, asked[gate.Name], Enum.Parse<GateOutcome>(gate.Value.GetString()!)))],
        [
            .. member.Value.GetProperty("ratings").EnumerateObject().SelectMany(cell => cell.Value.EnumerateObject(), (cell, rating) => new FitRating(
                Guid.ParseExact(cell.Name, "D"), Guid.ParseExact(rating.Name, "D"), rating.Value.ValueKind == JsonValueKind.Null ? null : rating.Value.GetInt32())),
        ],
        [.. member.Value.GetProperty("raters").EnumerateArray().Select(rater => rater.GetGuid())]);

    internal static string Name(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    internal static JsonObject Members<T>(IEnumerable<T> items, Func<T, string> name, Func<T, JsonNode?> value) =>
        new(items.Select(item => KeyValuePair.Create(name(item), value(item))));
}
