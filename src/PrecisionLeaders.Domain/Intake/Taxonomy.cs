using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>The specialties on the firm's list, found without regard to case, accents and punctuation. A file adds none to the list.</summary>
public sealed class Taxonomy(IEnumerable<Specialty> specialties)
{
    public static readonly Taxonomy Empty = new([]);

    private readonly Dictionary<string, Specialty> byName = specialties.GroupBy(specialty => Key(specialty.Name)).ToDictionary(same => same.Key, same => same.First());

    public Specialty? Find(string name) => byName.GetValueOrDefault(Key(name));

    private static string Key(string name) => string.Join(' ', Words.Of(name));
}
