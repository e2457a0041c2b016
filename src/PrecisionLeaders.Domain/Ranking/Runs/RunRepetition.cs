using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>What a difference is about.</summary>
public enum RunPart
{
    /// <summary>The stored inputs do not give their stored hash: one of the two was changed after storing.</summary>
    Hash,

    /// <summary>The stored inputs cannot be read, so that nothing can be reckoned again.</summary>
    Inputs,

    /// <summary>The stored seed is not the one the stored inputs give.</summary>
    Seed,

    /// <summary>The stored options are outside what can be reckoned with.</summary>
    Options,

    /// <summary>The stored results cannot be read.</summary>
    Results,

    /// <summary>Group, rank, score, bounds, coverage, a mean or points.</summary>
    Standing,

    /// <summary>Rank or score under equal weights.</summary>
    EqualWeights,

    /// <summary>Rank or score with severity removed.</summary>
    SeverityRemoved,

    /// <summary>Counts of draws, options, bands.</summary>
    Stability,

    /// <summary>Alpha, correlations, severities.</summary>
    Agreement,
}

/// <summary>One thing that is not as it was stored.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="CandidacyId">Whom it is about, where it is about one person.</param>
/// <param name="Field">Where in that part: names and ids joined by slashes, such as <c>score</c>; empty for the part as a whole.</param>
/// <param name="Stored">What the run holds; none when it holds nothing there.</param>
/// <param name="Now">What comes out now; none when nothing does.</param>
public sealed record RunDifference(RunPart Part, Guid? CandidacyId, string Field, string? Stored, string? Now);

/// <summary>A stored run reckoned again from its own inputs, with its own options and seed.</summary>
/// <param name="Differences">In the order of <see cref="RunPart"/>; none when it is identical.</param>
public sealed record RunRepetition(IReadOnlyList<RunDifference> Differences)
{
    public bool IsIdentical => Differences.Count == 0;

    /// <summary>Repeats a run. Whatever the run holds is an answer, never an exception.</summary>
    public static RunRepetition Of(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var differences = new List<RunDifference>();
        var hash = RunInputs.HashOf(run.Inputs);
        if (hash != run.InputsHash) differences.Add(new(RunPart.Hash, null, "", run.InputsHash, hash));
        if (Read(run.Inputs) is not { } inputs) return new([.. differences, new(RunPart.Inputs, null, "", null, null)]);

        var seed = StoredRun.SeedOf(inputs);
        if (seed != run.Seed) differences.Add(new(RunPart.Seed, null, "", $"{run.Seed:x16}", $"{seed:x16}"));
        if (run.Options is not { } options) return new([.. differences, new(RunPart.Options, null, "", null, null)]);
        var now = RunFigures.Of(inputs, options, run.Seed).ToText();
        if (now == run.Results) return new(differences);
        if (Tree(run.Results) is not { } stored) return new([.. differences, new(RunPart.Results, null, "", null, null)]);
        var people = inputs.Candidacies.Select(candidacy => RunInputs.Name(candidacy.Id)).ToHashSet();
        var apart = Apart(stored, Tree(now), []).Select(leaf => Told(leaf.Path, leaf.Stored, leaf.Now, people)).OrderBy(difference => difference.Part).ToArray();
        // The same figures in another writing are not the stored text either.
        return new([.. differences, .. apart.Length > 0 ? apart : [new(RunPart.Results, null, "", null, null)]]);
    }

    private static RunInputs? Read(string text)
    {
        try
        {
            return RunInputs.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonNode? Tree(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(string[] Path, string? Stored, string? Now)> Apart(JsonNode? stored, JsonNode? now, string[] path)
    {
        if (JsonNode.DeepEquals(stored, now)) return [];
        return (stored, now) switch
        {
            (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
                .SelectMany(name => Apart(one[name], other[name], [.. path, name])),
            (JsonArray one, JsonArray other) when one.Count == other.Count => Enumerable.Range(0, one.Count)
                .SelectMany(at => Apart(one[at], other[at], [.. path, $"{at + 1}"])),
            _ => [(path, Say(stored), Say(now))],
        };
    }

    private static string? Say(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    private static RunDifference Told(string[] path, string? stored, string? now, HashSet<string> people)
    {
        var part = path.FirstOrDefault() switch
        {
            "standings" => RunPart.Standing,
            "equalWeights" => RunPart.EqualWeights,
            "severityRemoved" => RunPart.SeverityRemoved,
            "stability" => RunPart.Stability,
            "agreement" => RunPart.Agreement,
            _ => RunPart.Results,
        };
        var person = path.FirstOrDefault(people.Contains);
        return new(part, person is null ? null : Guid.Parse(person), string.Join('/', path.Skip(1).Where(name => name != person)), stored, now);
    }
}
