using System.Text.RegularExpressions;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Review.Ties;

/// <summary>What kind of fact can tie two people. Stored as a number: append only.</summary>
public enum TieFactKind
{
    Work,
    Grant,
    Employment,
}

/// <summary>Something one person has done that another may have done with them: a work, a grant or an employment, reduced to what can be compared.</summary>
/// <param name="Kind">what it is</param>
/// <param name="Title">as written: of a work or grant its title, of an employment the organisation</param>
/// <param name="Ids">
/// the numbers it is known by, made alike: <c>doi:10.1000/x</c>, <c>pmid:123</c>, <c>pmc:123</c>, of a grant <c>no:R01HG012345</c>; empty when none is known
/// </param>
/// <param name="Funder">of a grant, what is written of who gives it; null when nothing is</param>
/// <param name="Start">publication date, or when it began; null when unknown</param>
/// <param name="End">when it ended; null when unknown or not yet</param>
public sealed partial record TieFact(TieFactKind Kind, string Title, IReadOnlyList<string> Ids, string? Funder, PartialDate? Start, PartialDate? End)
{
    public const int PlainLength = 500, NumberLetters = 4;

    private static readonly HashSet<string> Nameless =
        [.. new[] { PersonRecord.UnstatedOrganisation, PersonRecord.UntitledWork, PersonRecord.UntitledGrant }.Select(words => Words.Plain(words, PlainLength))];

    /// <summary>The title folded to plain words: accents, capitals and punctuation make no difference.</summary>
    public string Plain { get; } = Words.Plain(Title, PlainLength);

    /// <summary>False for the words that stand where a record says nothing: two such are not one.</summary>
    public bool IsNamed => Plain.Length > 0 && !Nameless.Contains(Plain);

    /// <summary>The funder folded alike; null when unknown.</summary>
    public string? PlainFunder { get; } = Words.Plain(Funder, PlainLength) is { Length: > 0 } plain ? plain : null;

    /// <summary>Of evidence, as a profile or a record tells it; null for kinds that are neither a work nor a grant.</summary>
    /// <param name="kind">the kind of evidence</param>
    /// <param name="title">its title</param>
    /// <param name="reference">DOI, grant or registry number, or null</param>
    /// <param name="detail">circumstances; ids are read from it, and of a grant the funder stands first, before " · "</param>
    /// <param name="url">its address; ids are read from it</param>
    /// <param name="start">when it appeared or began</param>
    /// <param name="end">when it ended</param>
    public static TieFact? Of(EvidenceKind kind, string title, string? reference, string? detail, string? url, PartialDate? start, PartialDate? end) => kind switch
    {
        EvidenceKind.Grant => new(TieFactKind.Grant, title, [.. IdsIn(reference, url), .. NumberIn(reference)], detail?.Split(" · ")[0], start, end),
        EvidenceKind.Publication or EvidenceKind.Guideline or EvidenceKind.Trial or EvidenceKind.Patent or EvidenceKind.Software =>
            new(TieFactKind.Work, title, [.. IdsIn(reference, detail, url)], null, start, end),
        _ => null,
    };

    /// <summary>Of an appointment.</summary>
    public static TieFact Of(string organisation, PartialDate? start, PartialDate? end) => new(TieFactKind.Employment, organisation, [], null, start, end);

    /// <summary>DOIs and PubMed numbers in texts, however they are written: bare, with a prefix, as an address, in any case.</summary>
    public static IEnumerable<string> IdsIn(params IEnumerable<string?> texts)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            // An address writes the slash of a DOI as %2F now and then.
            var plain = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            foreach (Match found in Doi().Matches(plain)) ids.Add($"doi:{found.Value.TrimEnd('.', ',', ';', ':', ')', ']', '}', '/').ToLowerInvariant()}");
            foreach (Match found in PubMed().Matches(plain)) ids.Add($"pmid:{found.Groups["number"].Value.TrimStart('0')}");
            foreach (Match found in Central().Matches(plain)) ids.Add($"pmc:{found.Groups["number"].Value.TrimStart('0')}");
        }
        return ids;
    }

    /// <summary>A grant number without blanks and punctuation, where it is long enough to tell one grant from another.</summary>
    private static IEnumerable<string> NumberIn(string? reference)
    {
        if (reference is null || Doi().IsMatch(reference)) yield break;
        var letters = string.Concat(Words.Fold(reference).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (letters.Length >= NumberLetters && letters.Any(char.IsDigit)) yield return $"no:{letters}";
    }

    [GeneratedRegex(@"10\.[0-9]{4,9}/[^\s""<>?#]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Doi();

    [GeneratedRegex(@"(pmid[:\s]*|pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/)(?<number>[0-9]{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PubMed();

    [GeneratedRegex(@"pmc[:\s]*(pmc)?(?<number>[0-9]{4,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Central();
}
