using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads what a person has done, as their ORCID record tells it, into evidence.</summary>
internal static class OrcidEvidence
{
    public static IEnumerable<EvidenceRecord> Of(OrcidNode person, OrcidNode activities) =>
    [
        .. Biography(person),
        .. activities.All("funding-summary").Select(Funding),
        .. Works(activities),
        .. Affiliations(activities, "service-summary", EvidenceKind.BoardRole, "Service"),
        .. Affiliations(activities, "invited-position-summary", EvidenceKind.Other, "Invited position"),
        .. Affiliations(activities, "distinction-summary", EvidenceKind.Other, "Distinction"),
        .. Affiliations(activities, "membership-summary", EvidenceKind.Other, "Membership"),
        .. activities.All("peer-review-summary").Select(PeerReview),
        .. activities.All("research-resource-summary").Select(ResearchResource),
    ];

    /// <summary>The person's own words about themselves: evidence with a source, not the firm's case for them. Longer ones go on in further items.</summary>
    private static IEnumerable<EvidenceRecord> Biography(OrcidNode person)
    {
        var biography = person.Child("biography");
        var pages = Pages(biography?.At("content")).ToList();
        for (var i = 0; i < pages.Count; i++)
            yield return new(EvidenceKind.Other, pages.Count == 1 ? "Biography in their own words" : $"Biography in their own words, {i + 1} of {pages.Count}",
                pages[i], null, null, null, null, OrcidParts.IsConfidential(biography!));
    }

    private static IEnumerable<string> Pages(string? text)
    {
        while (text is { Length: > EvidenceItem.DetailLength })
        {
            var end = text.LastIndexOf(' ', EvidenceItem.DetailLength - 1);
            if (end < EvidenceItem.DetailLength / 2) end = char.IsHighSurrogate(text[EvidenceItem.DetailLength - 1]) ? EvidenceItem.DetailLength - 1 : EvidenceItem.DetailLength;
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }
        if (!string.IsNullOrWhiteSpace(text)) yield return text;
    }

    private static EvidenceRecord Funding(OrcidNode entry)
    {
        var title = Title(entry) ?? PersonRecord.UntitledGrant;
        return Item(EvidenceKind.Grant, entry, title, entry.Child("start-date"), entry.Child("end-date"), entry.At("url"),
            entry.At("organization", "name"), OrcidParts.PlaceOf(entry.Child("organization")), Words(entry.At("type")),
            entry.At("put-code") is { } code and not "0" ? $"ORCID entry {code}" : null);
    }

    /// <summary>ORCID groups what several sources say of one work; the summary its owner prefers stands for the group.</summary>
    private static IEnumerable<EvidenceRecord> Works(OrcidNode activities)
    {
        var works = activities.Child("works");
        if (works is null) return [];
        var grouped = works.Each("group").Select(group => group.All("work-summary").OrderByDescending(OrcidParts.DisplayIndex).FirstOrDefault()).OfType<OrcidNode>();
        return grouped.Concat(works.Each("work-summary")).Select(Work);
    }

    private static EvidenceRecord Work(OrcidNode entry) =>
        Item(EvidenceKind.Publication, entry, Title(entry) ?? PersonRecord.UntitledWork, entry.Child("publication-date"), null, entry.At("url"),
            entry.At("journal-title"), Words(entry.At("type")), entry.At("title", "subtitle"), entry.At("title", "translated-title"));

    private static IEnumerable<EvidenceRecord> Affiliations(OrcidNode activities, string summary, EvidenceKind kind, string what) =>
        activities.All(summary).Select(entry => Item(kind, entry,
            string.Join(", ", new[] { entry.At("role-title") ?? what, entry.At("organization", "name") }.OfType<string>()),
            entry.Child("start-date"), entry.Child("end-date"), entry.At("url"),
            what, entry.At("department-name"), OrcidParts.PlaceOf(entry.Child("organization"))));

    private static EvidenceRecord PeerReview(OrcidNode entry) =>
        Item(EvidenceKind.Other, entry,
            string.Join(", ", new[] { "Peer review", entry.At("convening-organization", "name") }.OfType<string>()),
            entry.Child("completion-date"), null, entry.At("review-url"),
            Words(entry.At("reviewer-role")), Words(entry.At("review-type")), entry.At("review-group-id"),
            entry.At("put-code") is { } code and not "0" ? $"ORCID entry {code}" : null);

    private static EvidenceRecord ResearchResource(OrcidNode entry)
    {
        var proposal = entry.Child("proposal") ?? entry;
        var hosts = string.Join(", ", (proposal.Child("hosts")?.All("organization") ?? []).Select(host => host.At("name")).OfType<string>());
        var item = Item(EvidenceKind.Other, proposal, Title(proposal) ?? "Research resource without a title", proposal.Child("start-date"), proposal.Child("end-date"),
            proposal.At("url"), "Research resource", hosts.Length == 0 ? null : hosts);
        return item with { IsConfidential = OrcidParts.IsConfidential(entry) };
    }

    private static EvidenceRecord Item(EvidenceKind kind, OrcidNode entry, string title, OrcidNode? start, OrcidNode? end, string? url, params IEnumerable<string?> details)
    {
        var what = $"“{OrcidParts.Cut(title, 60)}”";
        var ids = ExternalIds(entry).ToList();
        var reference = ids.FirstOrDefault(id => id.StartsWith("10.", StringComparison.Ordinal)) ?? ids.FirstOrDefault();
        if (reference?.Length > EvidenceItem.ReferenceLength) reference = null;
        var isSound = WebAddress.IsSound(url) && url!.Length <= Candidate.UrlLength;
        var detail = string.Join(" · ", details.Concat(ids.Where(id => id != reference))
            .Append(isSound ? null : url)
            .Prepend(title.Length > EvidenceItem.TitleLength ? title : null)
            .Where(part => !string.IsNullOrWhiteSpace(part)).Distinct());
        return new(kind, OrcidParts.Cut(title, EvidenceItem.TitleLength), detail.Length == 0 ? null : OrcidParts.Cut(detail, EvidenceItem.DetailLength),
            OrcidParts.Date(start, what), OrcidParts.Date(end, what), reference, isSound ? url : null, OrcidParts.IsConfidential(entry));
    }

    /// <summary>The numbers others know the entry by, its own before those of what it is part of; a DOI bare, others with their kind.</summary>
    private static IEnumerable<string> ExternalIds(OrcidNode entry) =>
        (entry.Child("external-ids")?.Each("external-id") ?? [])
            .OrderByDescending(id => id.At("external-id-relationship") == "self")
            .Select(id => (Kind: id.At("external-id-type"), Value: id.At("external-id-normalized") ?? id.At("external-id-value")))
            .Where(id => id.Value is not null)
            .Select(id => id.Kind == "doi" ? Doi(id.Value!) : id.Kind == "grant_number" ? id.Value! : $"{Words(id.Kind)} {id.Value}".Trim())
            .Distinct();

    private static string Doi(string written)
    {
        var start = written.IndexOf("10.", StringComparison.Ordinal);
        return start > 0 && written[..start].EndsWith("doi.org/", StringComparison.OrdinalIgnoreCase) ? written[start..] : written;
    }

    private static string? Title(OrcidNode entry) => entry.At("title", "title") ?? entry.At("title");

    /// <summary>JOURNAL_ARTICLE and journal-article are journal article.</summary>
    private static string? Words(string? code) => code?.Replace('-', ' ').Replace('_', ' ').ToLowerInvariant();
}
