using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>The specialties the firm offers, found by name or synonym without regard to case, accents and punctuation. A file adds none to the list.</summary>
public sealed class Taxonomy(IEnumerable<Specialty> specialties)
{
    public static readonly Taxonomy Empty = new([]);

    private readonly Dictionary<string, Specialty> byName = specialties.Where(held => !held.IsRetired)
        .SelectMany(held => held.Synonyms.Prepend(held.Name), (held, name) => (Key: Specialty.Key(name), Specialty: held))
        .GroupBy(named => named.Key).ToDictionary(same => same.Key, same => same.First().Specialty);

    public Specialty? Find(string name) => byName.GetValueOrDefault(Specialty.Key(name));
}
