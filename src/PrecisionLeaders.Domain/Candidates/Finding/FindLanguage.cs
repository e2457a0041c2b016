namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>How fields and their values are typed.</summary>
public static class FindLanguage
{
    /// <summary>The fields that can be typed, in the order of the help.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["name", "title", "org", "specialty", "place", "evidence", "notes", "degree", "designation", "region", "market", "kind", "has", "tag", "source", "stage", "search"];

    /// <summary>Fields whose values stand on lists that the firm keeps.</summary>
    public const string Tag = "tag", Source = "source";

    internal static readonly Dictionary<string, FindField> OfText = new(StringComparer.Ordinal)
    {
        ["name"] = FindField.Name,
        ["title"] = FindField.Title,
        ["org"] = FindField.Organisation,
        ["organisation"] = FindField.Organisation,
        ["specialty"] = FindField.Specialty,
        ["place"] = FindField.Place,
        ["evidence"] = FindField.Evidence,
        ["notes"] = FindField.Notes,
        ["cv"] = FindField.Notes,
    };

    private static readonly Dictionary<string, string> Has = new(StringComparer.Ordinal)
    {
        ["orcid"] = FactToken.HasOrcid,
        ["email"] = FactToken.HasEmail,
        ["phone"] = FactToken.HasPhone,
        ["evidence"] = FactToken.HasEvidence,
        ["cv"] = FactToken.HasCv,
    };

    public static string Of(FindField field) => field == FindField.Organisation ? "org" : field.ToString().ToLowerInvariant();

    /// <summary>What is typed to ask for a value: "market:open", "degree:md", "region:\"north america east\"".</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var field = typeof(T) == typeof(EvidenceKind) ? "kind" : typeof(T) == typeof(DegreeClass) ? "degree" : typeof(T).Name.ToLowerInvariant();
        var word = Values(field).First(pair => pair.Token == FactToken.Of(value)).Word;
        return word.Contains(' ', StringComparison.Ordinal) ? $"{field}:\"{word}\"" : $"{field}:{word}";
    }

    /// <summary>What is typed to ask for one of a list: its name, or its id where the name has no letter and no digit.</summary>
    public static string Of(string field, Listed one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new FindChoice(FindWeight.Must, field, [.. Words.InOrder(one.Name)]) is { Words.Count: > 0 } named ? named.ToString() : $"{field}:{one.Id:N}";
    }

    /// <summary>The values a field of facts takes; none for a field that takes words.</summary>
    public static IReadOnlyList<(string Word, string Token)> Values(string field) => field switch
    {
        "degree" =>
        [
            ("md", FactToken.Of(DegreeClass.Medical)), ("phd", FactToken.Of(DegreeClass.Philosophy)), ("pharmd", FactToken.Of(DegreeClass.Pharmacy)), ("masters", FactToken.Of(DegreeClass.Masters)),
            ("mph", FactToken.Of(DegreeClass.PublicHealth)), ("mba", FactToken.Of(DegreeClass.Business)), ("other", FactToken.Of(DegreeClass.Other)),
        ],
        "designation" => All<Designation>(),
        "market" => All<Market>(),
        "region" => All<Region>(),
        "kind" => Kinds,
        "has" => [.. Has.Select(pair => (pair.Key, pair.Value)), .. Kinds],
        _ => [],
    };

    private static IReadOnlyList<(string Word, string Token)> Kinds { get; } = All<EvidenceKind>();

    /// <summary>"SeniorDirector" is typed as "senior director".</summary>
    private static IReadOnlyList<(string, string)> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Spaced(value.ToString()), FactToken.Of(value)))];

    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
