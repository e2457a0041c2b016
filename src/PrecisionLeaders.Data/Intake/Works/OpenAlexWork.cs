using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads one work of OpenAlex.</summary>
internal static class OpenAlexWork
{
    public static ReadRecord Read(int line, string key, JsonPart work) => WorkText.Record(line, OpenAlex.Label(work) ?? key, () => Work(key, work));

    private static WorkRecord Work(string key, JsonPart work)
    {
        var pmid = WorkText.Pmid(work.At("ids", "pmid"));
        var doi = WorkText.Doi(work.At("doi") ?? work.At("ids", "doi"));
        var type = WorkText.Words(work.At("type"));
        var evidence = WorkText.Evidence(type == "software" ? EvidenceKind.Software : type == "dataset" ? EvidenceKind.Other : EvidenceKind.Publication,
            WorkText.Plain(work.At("title") ?? work.At("display_name")) ?? PersonRecord.UntitledWork,
            [work.Says("is_retracted") ? "retracted publication" : null, Place(work), type is "article" ? null : type],
            WorkDates.Iso(work.At("publication_date")) ?? WorkDates.Iso(work.At("publication_year")), null,
            doi ?? (pmid is null ? $"OpenAlex {key}" : $"PMID {pmid}"), doi is null ? $"https://openalex.org/{key}" : $"https://doi.org/{doi}");
        var authors = work.Each("authorships").ToList();
        return new(evidence with { Pmid = pmid, Figures = Figures(work), Subjects = Rule.OptionalText(Subjects(work), "The subject headings", EvidenceItem.SubjectsLength) },
            [.. authors.Select((author, at) => Author(author, at, authors.Count)).OfType<ContributorRecord>()]);
    }

    private static string? Place(JsonPart work)
    {
        var (volume, issue) = (work.At("biblio", "volume"), work.At("biblio", "issue"));
        var number = volume is null ? issue : issue is null ? volume : $"{volume}({issue})";
        var pages = string.Join('-', new[] { work.At("biblio", "first_page"), work.At("biblio", "last_page") }.OfType<string>().Distinct());
        var place = string.Join(' ', new[] { work.Part("primary_location")?.At("source", "display_name"), number }.OfType<string>());
        return pages.Length == 0 ? place : $"{place}: {pages}".TrimStart(':', ' ');
    }

    /// <summary>MeSH headings where PubMed gave some, otherwise the topics OpenAlex finds itself.</summary>
    private static string? Subjects(JsonPart work) =>
        WorkText.List(work.Each("mesh").Select(heading => heading.At("descriptor_name")), EvidenceItem.SubjectsLength)
        ?? WorkText.List(work.Each("topics").Select(topic => topic.At("display_name")), EvidenceItem.SubjectsLength);

    /// <summary>A file does not say when it was retrieved; the day OpenAlex last changed the entry is the nearest that is known.</summary>
    private static string? Figures(JsonPart work)
    {
        if (WorkText.Number(work.At("cited_by_count")) is not { } count || count < 0) return null;
        var updated = WorkDates.Iso(work.At("updated_date"))?.ToWords();
        return $"{count:0} {(count == 1 ? "citation" : "citations")} (OpenAlex{(updated is null ? "" : $", entry of {updated}")})";
    }

    private static ContributorRecord? Author(JsonPart authorship, int at, int count)
    {
        var (written, author) = (authorship.At("author", "display_name") ?? authorship.At("raw_author_name"), authorship.Part("author"));
        if (written is null) return null;
        var own = authorship.Texts("raw_affiliation_strings").ToList();
        return WorkText.Contributor(written, WorkText.Position(at, count) + (authorship.Says("is_corresponding") ? ", corresponding author" : "")) with
        {
            Orcid = OrcidId.Parse(author?.At("orcid")),
            Affiliations = own.Count > 0 ? own : [.. authorship.Each("institutions").Select(place => place.At("display_name")).OfType<string>()],
            Identifiers = OpenAlex.Key(author?.At("id")) is { } key ? [new(IdentifierSchemes.OpenAlexAuthor, key, $"https://openalex.org/{key}")] : [],
        };
    }
}
