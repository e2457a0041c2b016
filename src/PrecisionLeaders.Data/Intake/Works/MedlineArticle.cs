using System.Text.RegularExpressions;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>An article as PubMed describes it, whether in XML or in tagged lines.</summary>
internal sealed partial class MedlineArticle
{
    /// <summary>Kinds of publication that every article has, or that say only who paid.</summary>
    private static readonly string[] Untelling = ["Journal Article", "English Abstract", "Research Support", "Comparative Study", "Video-Audio Media"];

    private static readonly string[] Guidelines = ["Guideline", "Practice Guideline", "Consensus Development Conference", "Consensus Development Conference, NIH", "Consensus Statement"];

    public string? Pmid { get; set; }
    public string? Title { get; set; }
    public string? Doi { get; set; }
    public string? Journal { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
    public string? Pages { get; set; }
    public PartialDate? Published { get; set; }

    /// <summary>The date as written where a part of it, such as a season, has no place in a date.</summary>
    public string? PublishedInWords { get; set; }

    public List<string> Types { get; } = [];
    public List<string> Headings { get; } = [];
    public List<string> Grants { get; } = [];
    public List<Author> Authors { get; } = [];

    /// <summary>Groups that sign as authors. They are no people, and no place in the list of authors is theirs.</summary>
    public List<string> Groups { get; } = [];

    public ReadRecord Read(int? line) => WorkText.Record(line, WorkText.Plain(Title) ?? (Pmid is null ? null : $"PMID {Pmid}"), Work);

    private WorkRecord Work()
    {
        var pmid = WorkText.Pmid(Pmid);
        Rule.Require(pmid is not null, Pmid is null ? "The article has no PMID." : $"“{OrcidParts.Cut(Pmid, 40)}” is no PMID: it has digits only, at most {EvidenceItem.PmidLength}.");
        var kind = Types.Exists(type => Guidelines.Contains(type, StringComparer.OrdinalIgnoreCase)) ? EvidenceKind.Guideline : EvidenceKind.Publication;
        var telling = Types.Where(type => !Untelling.Any(dull => type.StartsWith(dull, StringComparison.OrdinalIgnoreCase))).OrderByDescending(IsWarning);
        var evidence = WorkText.Evidence(kind, WithoutStop(WorkText.Plain(Title)) ?? PersonRecord.UntitledWork,
            [
                Place(), PublishedInWords, WorkText.List(telling.Select(type => type.ToLowerInvariant()), 200, ", "),
                Groups.Count == 0 ? null : $"signed for {WorkText.List(Groups, 200)}",
                Grants.Count == 0 ? null : $"funded by {WorkText.List(Grants, 200)}",
            ],
            Published, null, Doi ?? $"PMID {pmid}", $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/");
        return new(evidence with { Pmid = pmid, Subjects = Rule.OptionalText(WorkText.List(Headings, EvidenceItem.SubjectsLength), "The subject headings", EvidenceItem.SubjectsLength) },
            [.. Authors.Select(Contributor)]);
    }

    /// <summary>What a reader must know before anything else.</summary>
    private static bool IsWarning(string type) => type.StartsWith("Retract", StringComparison.OrdinalIgnoreCase) || type.Contains("Erratum", StringComparison.OrdinalIgnoreCase)
        || type.Contains("Concern", StringComparison.OrdinalIgnoreCase);

    /// <summary>"N Engl J Med 378(20): 1865-1876".</summary>
    private string? Place()
    {
        var number = Volume is null ? Issue : Issue is null ? Volume : $"{Volume}({Issue})";
        var place = string.Join(' ', new[] { Journal, number }.OfType<string>());
        return Pages is null ? place : place.Length == 0 ? $"pages {Pages}" : $"{place}: {Pages}";
    }

    private static string? WithoutStop(string? title) =>
        title is { Length: > 1 } && title[^1] == '.' && title[^2] is not '.' and not ']' ? title[..^1] : title;

    private ContributorRecord Contributor(Author author, int at)
    {
        var own = author.Affiliations.Where(place => !Authors.Exists(other => other != author && other.Affiliations.Contains(place)));
        var emails = own.SelectMany(place => Address().Matches(place).Select(match => match.Value.TrimEnd('.').ToLowerInvariant())).Distinct().Take(2).ToList();
        return WorkText.Contributor(author.Given, author.Family, WorkText.Position(at, Authors.Count) + (author.IsEqual ? ", equal contribution" : "")) with
        {
            Orcid = OrcidId.Parse(author.Orcid),
            // Two addresses, or one that stands with several authors, are somebody's, but nobody can say whose.
            Email = emails is [{ Length: <= Candidate.EmailLength } only] ? only : null,
            Affiliations = author.Affiliations,
        };
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")]
    private static partial Regex Address();

    public sealed class Author
    {
        public string? Given { get; set; }
        public string? Family { get; set; }
        public string? Orcid { get; set; }
        public bool IsEqual { get; set; }
        public List<string> Affiliations { get; } = [];
    }
}
