using System.Text.Json.Serialization;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>A version of a rubric as its JSON file holds it. The published schema says the same; a test holds the two together.</summary>
/// <param name="Schema">number of the schema the file follows</param>
/// <param name="Key">what all versions of the rubric share</param>
/// <param name="MinimumCoverage">per cent, 0 to 100</param>
/// <param name="Number">of the version; a draft made from the file gets a number of its own</param>
/// <param name="About">address of the published schema; read by editors of such files, not by us</param>
public sealed record RubricSheet(
    int Schema, string Key, string Name, int MinimumCoverage, [property: JsonPropertyOrder(1)] IReadOnlyList<CompetencySheet> Competencies,
    string? Number = null, string? WeightsReason = null, [property: JsonPropertyName("$schema"), JsonPropertyOrder(-1)] string? About = null);

/// <param name="EvidenceKinds">names of kinds, such as <c>ProgrammeInCare</c></param>
/// <param name="Floor">1.0 to 5.0; null when it is not executive</param>
public sealed record CompetencySheet(
    string Code, string Name, string ShortName, int Weight, decimal? Floor = null, string? Guidance = null, IReadOnlyList<string>? Questions = null, IReadOnlyList<string>? EvidenceKinds = null,
    IReadOnlyList<PartSheet>? SubCriteria = null, IReadOnlyList<AnchorSheet>? Anchors = null);

/// <param name="Share">per cent, 0 to 100</param>
public sealed record PartSheet(string Text, int Share);

/// <param name="Level">1 to 5</param>
public sealed record AnchorSheet(int Level, string Text);
