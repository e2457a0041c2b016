namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A field of work from the firm's list, which is a tree: who works in a narrower field works in the broader one too.</summary>
public sealed class Specialty : Listed
{
    public const int TermLength = 120, MostTerms = 60;

    private Specialty() { }

    /// <param name="name">how it is called</param>
    /// <param name="broader">the field it is part of, or null at the top</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public Specialty(string name, Specialty? broader = null, Guid? id = null) : base(name, id) => BroaderId = broader?.Id;

    /// <summary>The field this one is part of, or null at the top.</summary>
    public Guid? BroaderId { get; private set; }

    /// <summary>Other names for it, by which files and people find it: "Pharmacogenetics", "PGx".</summary>
    public IReadOnlyList<string> Synonyms { get; private set; } = [];

    /// <summary>Medical Subject Headings that works of the field are filed under; they suggest it for a person, and never give it.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Names it anew, with its other names and headings; blank ones and repeats are passed over.</summary>
    /// <exception cref="RuleBrokenException">when a name is missing or too long, or there are too many</exception>
    public void Describe(string? name, IEnumerable<string> synonyms, IEnumerable<string> headings)
    {
        Rename(name);
        (Synonyms, Headings) = (Terms(synonyms, "A synonym"), Terms(headings, "A heading"));
    }

    /// <summary>Asked by <see cref="SpecialtyTree.Move"/>, which knows the others.</summary>
    internal void PlaceUnder(Specialty? broader) => BroaderId = broader?.Id;

    private static List<string> Terms(IEnumerable<string> told, string what)
    {
        ArgumentNullException.ThrowIfNull(told);
        List<string> kept = [.. told.Select(term => Rule.OptionalText(term, what, TermLength)).OfType<string>().DistinctBy(Key)];
        Rule.Require(kept.Count <= MostTerms, $"At most {MostTerms} synonyms and {MostTerms} headings fit.");
        return kept;
    }

    /// <summary>A name without regard to case, accents and punctuation.</summary>
    public static string Key(string name) => string.Join(' ', Words.Of(name));
}

/// <summary>That a candidate works in a specialty.</summary>
public sealed class CandidateSpecialty
{
    private CandidateSpecialty() { }

    internal CandidateSpecialty(Specialty specialty) => (Specialty, SpecialtyId) = (specialty, specialty.Id);

    public Guid SpecialtyId { get; private set; }
    public Specialty Specialty { get; private set; } = null!;
}

/// <summary>That somebody looked at a suggested specialty and said it is none of the candidate's: it is not suggested again.</summary>
public sealed class DeclinedSpecialty
{
    private DeclinedSpecialty() { }

    internal DeclinedSpecialty(Specialty specialty) => SpecialtyId = specialty.Id;

    public Guid SpecialtyId { get; private set; }
}
