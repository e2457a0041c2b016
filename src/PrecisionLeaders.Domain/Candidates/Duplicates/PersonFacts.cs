namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>What tells one person from another, as written.</summary>
public sealed record PersonFacts(Guid Id, string? GivenName, string FamilyName)
{
    /// <summary>Names they also go by, or went by before a marriage.</summary>
    public IReadOnlyList<(string? Given, string Family)> OtherNames { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];
    public string? Phone { get; init; }
    public string? Place { get; init; }

    /// <summary>Numbers by which others know them for certain, ORCID iD included: scheme and value.</summary>
    public IReadOnlyList<(string Scheme, string Value)> Numbers { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Award, school and the year it was given.</summary>
    public IReadOnlyList<(string Award, string? School, int? Year)> Degrees { get; init; } = [];

    /// <summary>Works by their PubMed number, DOI or other reference, with the part taken.</summary>
    public IReadOnlyList<(string Reference, string? Contribution)> Works { get; init; } = [];

    public string Name => GivenName is null ? FamilyName : $"{GivenName} {FamilyName}";
}

/// <summary>A person made ready to be compared: folded values field by field, and the keys by which others are found who could be the same.</summary>
/// <param name="Id">the candidate, or the record of a file</param>
/// <param name="Values">in the order of <see cref="PersonFields.All"/></param>
/// <param name="Keys">those who share one are worth comparing; as numbers, since a pool has millions of them</param>
public sealed record ComparedPerson(Guid Id, string[][] Values, IReadOnlyList<ulong> Keys)
{
    private const int MostWorks = 100;
    private static readonly HashSet<string> Particles = new(["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "ter", "ten", "zu", "bin", "ibn", "al", "el", "af", "av"], StringComparer.Ordinal);
    private static readonly HashSet<string> Suffixes = new(["jr", "sr", "ii", "iii", "iv", "junior", "senior"], StringComparer.Ordinal);

    public static ComparedPerson Of(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var names = person.OtherNames.Prepend((Given: person.GivenName, Family: person.FamilyName)).ToList();
        string[] given = [.. names.Select(name => string.Join(' ', WordsOf(name.Given).Where(word => !Suffixes.Contains(word)))).Where(name => name.Length > 0).Distinct()];
        string[] family = [.. names.SelectMany(name => Families(name.Family)).Distinct()];
        string[] suffix = [.. names.SelectMany(name => WordsOf(name.Family).Concat(WordsOf(name.Given))).Where(Suffixes.Contains).DefaultIfEmpty("none").Take(1)];
        string[] emails = [.. person.Emails.Select(email => email.Trim().ToLowerInvariant()).Where(email => email.IndexOf('@', StringComparison.Ordinal) > 0).Select(email => IsOfName(email, given, family) ? "~" + email : email).Distinct()];
        string[] numbers = [.. person.Numbers.Select(held => $"{held.Scheme}|{held.Value}").Distinct()];
        string[] organisations = [.. person.Organisations.Select(name => Words.Plain(name, Appointment.FoldedLength)).Where(name => name.Length > 0).Distinct()];
        string[] degrees = [.. person.Degrees.Where(held => held.Year is not null).SelectMany(DegreesOf).Distinct()];
        string[] works = [.. person.Works.Take(MostWorks).Select(work => $"{work.Reference.Trim().ToUpperInvariant()}|{work.Contribution}").Distinct().Order(StringComparer.Ordinal)];
        string[] place = Words.Plain(person.Place, Candidate.PlaceLength) is { Length: > 0 } plain ? [plain] : [];
        string[] phone = string.Concat((person.Phone ?? "").Where(char.IsAsciiDigit)) is { Length: >= 7 } digits ? [digits[^Math.Min(8, digits.Length)..]] : [];
        string[][] values = [given, family, emails, numbers, organisations, degrees, works, place, phone, suffix];
        return new(person.Id, values, [.. KeysOf(values).Select(NumberOf).Distinct()]);
    }

    /// <summary>The whole name without particles and spaces; its halves behind a dash.</summary>
    private static IEnumerable<string> Families(string family)
    {
        var words = WordsOf(family).Where(word => !Suffixes.Contains(word)).ToList();
        var telling = words.Where(word => !Particles.Contains(word)).ToList();
        if (telling.Count == 0) telling = words;
        if (telling.Count == 0) yield break;
        yield return string.Concat(telling);
        if (telling.Count > 1)
            foreach (var part in telling.Where(part => part.Length > 2)) yield return "-" + part;
    }

    private static bool IsOfName(string email, string[] given, string[] family)
    {
        var local = string.Concat(email[..email.IndexOf('@', StringComparison.Ordinal)].Where(char.IsLetter));
        return local.Length < 4 || family.Any(name => local.Contains(name.TrimStart('-'), StringComparison.Ordinal)) || given.Any(name => local.Contains(name.Split(' ')[0], StringComparison.Ordinal));
    }

    private static IEnumerable<string> DegreesOf((string Award, string? School, int? Year) degree)
    {
        var classes = DegreeClass.Of(degree.Award);
        // Of these one holds one; master's degrees and residencies some hold several of.
        foreach (var (kind, letter) in new[] { (DegreeClass.Medical, 'M'), (DegreeClass.Philosophy, 'P'), (DegreeClass.Pharmacy, 'F') })
            if (classes.HasFlag(kind)) yield return $"{letter}{degree.Year}|{Words.Plain(degree.School, 60)}";
    }

    private static IEnumerable<string> KeysOf(string[][] values)
    {
        var given = values[PersonFields.Given].Select(name => name.Split(' ')).ToList();
        string[] families = [.. values[PersonFields.Family].Select(name => name.TrimStart('-'))];
        string[] initials = [.. given.SelectMany(name => name.Take(2)).Select(name => name[..1]).DefaultIfEmpty("").Distinct()];
        string[] firsts = [.. given.SelectMany(name => name.Take(2)).Where(name => name.Length > 1).SelectMany(GivenNames.Canonical).Distinct()];
        string[] corroborating = [.. values[PersonFields.Organisation], .. values[PersonFields.DegreeYear].Select(degree => degree[..5]), .. values[PersonFields.Place]];
        foreach (var family in families)
            foreach (var initial in initials)
            {
                yield return $"f{family} {initial}";
                yield return $"s{Skeleton(family)} {initial}";
                foreach (var more in corroborating) yield return $"c{family} {initial} {more}";
            }
        foreach (var first in firsts)
        {
            foreach (var family in families)
            {
                yield return $"g{first} {family[..Math.Min(3, family.Length)]}";
                yield return string.CompareOrdinal(first, family) < 0 ? $"x{first} {family}" : $"x{family} {first}";
            }
            foreach (var organisation in values[PersonFields.Organisation]) yield return $"o{first} {organisation}";
            foreach (var degree in values[PersonFields.DegreeYear]) yield return $"d{first} {degree}";
        }
        foreach (var email in values[PersonFields.Email]) yield return $"e{email.TrimStart('~').Split('@')[0]}";
        foreach (var work in values[PersonFields.Work]) yield return $"w{work[..work.LastIndexOf('|')]}";
        foreach (var phone in values[PersonFields.Telephone]) yield return $"p{phone}";
        foreach (var number in values[PersonFields.Number]) yield return $"n{number}";
    }

    /// <summary>FNV-1a in 64 bits. Two keys with one number cost a comparison more, nothing else.</summary>
    private static ulong NumberOf(string key)
    {
        var number = 14695981039346656037;
        foreach (var letter in key) number = unchecked((number ^ letter) * 1099511628211);
        return number;
    }

    /// <summary>First letter and the consonants that follow, doubles once: what a slip in a vowel leaves alone.</summary>
    private static string Skeleton(string name)
    {
        var kept = new List<char>();
        foreach (var letter in name)
            if (kept.Count == 0 || ("aeiouyhw".IndexOf(letter, StringComparison.Ordinal) < 0 && kept[^1] != letter)) kept.Add(letter);
        return string.Concat(kept.Take(5));
    }

    /// <summary>All words, a name that stands twice twice; <see cref="Words.Of"/> would name it once.</summary>
    private static IEnumerable<string> WordsOf(string? text) => (text ?? "").Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Split([' ', '-', '.', ',', '‐'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Words.Of(word));
}
