using System.Text.Json.Serialization;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>A version of a rubric as its JSON file holds it. The published schema says the same; a test holds the two together.</summary>
/// <param name="About">address of the published schema; read by editors of such files, not by us</param>
/// <param name="Schema">number of the schema the file follows</param>
/// <param name="Key">what all versions of the rubric share</param>
/// <param name="Number">of the version; a draft made from the file gets a number of its own</param>
/// <param name="MinimumCoverage">per cent, 0 to 100</param>
public sealed record RubricSheet(
    [property: JsonPropertyName("$schema")] string? About, int Schema, string Key, string Name, string? Number, int MinimumCoverage, string? WeightsReason, IReadOnlyList<CompetencySheet> Competencies);

/// <param name="EvidenceKinds">names of kinds, such as <c>ProgrammeInCare</c></param>
/// <param name="Floor">1.0 to 5.0; null when it is not executive</param>
public sealed record CompetencySheet(
    string Code, string Name, string ShortName, int Weight, decimal? Floor, string? Guidance, IReadOnlyList<string>? Questions, IReadOnlyList<string>? EvidenceKinds,
    IReadOnlyList<PartSheet>? SubCriteria, IReadOnlyList<AnchorSheet>? Anchors);

/// <param name="Share">per cent, 0 to 100</param>
public sealed record PartSheet(string Text, int Share);

/// <param name="Level">1 to 5</param>
public sealed record AnchorSheet(int Level, string Text);
