using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>How evidence of one kind reads, and where such evidence is found. Slots in braces are filled from the person's topic and career.</summary>
internal sealed record EvidencePart(EvidenceKind Kind, string Title, string Detail, string Source, string? Page = null)
{
    public static readonly EvidencePart[] All =
    [
        new(EvidenceKind.Guideline, "Regional guidance on {noun}, co-chair", "Taken up by {sites} health systems; revised once", "Guideline text", "guidance"),
        new(EvidenceKind.Guideline, "Reporting standard for {noun}, member of the writing group", "Out for comment twice; in force since {year}", "Guideline text", "standard"),
        new(EvidenceKind.Guideline, "When not to order: advice on {noun} for general physicians", "Two pages, used in teaching at {sites} hospitals", "Programme page", "advice"),
        new(EvidenceKind.Trial, "{trial}: {noun} against usual care", "Lead investigator; {enrolled} enrolled; main outcome met, results by ancestry group published", "Registry record"),
        new(EvidenceKind.Trial, "{trial}: early {noun} in {sites} hospitals", "Site investigator; {enrolled} enrolled", "Registry record"),
        new(EvidenceKind.Trial, "{trial}: cost and outcome of {noun}", "Lead investigator; stopped early because the answer was clear: no gain", "Registry record"),
        new(EvidenceKind.Deal, "Coverage of {noun}, two insurers", "Three-year terms, outcome review each year", "Press notice; confirmed by reference", "news"),
        new(EvidenceKind.Deal, "Data partnership with a diagnostics firm", "Five years; patients’ council may end it", "Annual report, p. {page}", "annual-report"),
        new(EvidenceKind.Deal, "Fixed-price agreement for {noun}", "One insurer; price falls with volume", "CV, page {page}"),
        new(EvidenceKind.Grant, "{noun} for people whom earlier studies left out", "${million} m, lead", "Grant register", "awards"),
        new(EvidenceKind.Grant, "Centre for {noun} and its use in clinics", "${million} m over five years, one of three leads", "Grant register", "awards"),
        new(EvidenceKind.Grant, "Training clinicians in {noun}", "${million} m, lead; {few_people} fellows so far", "ORCID"),
        new(EvidenceKind.Publication, "{works} works, {last} as last author", "Most on {noun}", "ORCID"),
        new(EvidenceKind.Publication, "{noun} in routine care: {small} years, {sites} hospitals", "Cohort of {many}", "ORCID"),
        new(EvidenceKind.Publication, "What clinicians do with results of {noun}", "Interviews and orders at {sites} sites", "ORCID"),
        new(EvidenceKind.Publication, "Who is offered {noun}, and who is not", "{many} records, by language and insurance", "ORCID"),
        new(EvidenceKind.Publication, "The price of {noun}, line by line", "Costs of one year at {org}", "ORCID"),
        new(EvidenceKind.Patent, "Method of checking sample identity in {noun}", "Granted; licensed to one laboratory", "Patent register", "patents"),
        new(EvidenceKind.Patent, "Storage of signed variant classifications", "Filed; not licensed", "Patent register", "patents"),
        new(EvidenceKind.Software, "Open release: tools for {noun}", "In use at {sites} hospitals; {small} maintainers", "Code repository", "software"),
        new(EvidenceKind.Software, "Consent register", "Records of {many} people; changes show within a day", "Programme page", "consent"),
        new(EvidenceKind.BoardRole, "Patient advisory council, founder", "{small} members set the access measures", "CV, page {page}"),
        new(EvidenceKind.BoardRole, "Scientific board, Oakhaven Data Trust", "Chairs the committee on refusals", "CV, page {page}"),
        new(EvidenceKind.BoardRole, "Board of a regional laboratory network", "Non-executive, finance committee", "Annual report, p. {page}", "annual-report"),
        new(EvidenceKind.Reference, "Chief nursing officer, {before}: “said what would change on Monday, and it did”", "Speaks of fair handling when two posts were merged", "Reference call"),
        new(EvidenceKind.Reference, "Former deputy: “I had the authority, not only the work”", "Leads a programme elsewhere since {year}", "Reference call"),
        new(EvidenceKind.Reference, "Head of finance, {org}: “came with a forecast and kept to it”", "Known for {small} years", "Reference call"),
        new(EvidenceKind.Reference, "Laboratory director, {before}: “we argued for a year and then shared a budget”", "Would work together again", "Reference call"),
        new(EvidenceKind.Other, "Lecture series for the public on {noun}", "{small} evenings a year; recordings with subtitles in four languages", "Programme page", "lectures"),
        new(EvidenceKind.Other, "Course for pharmacists and nurses on {noun}", "{few} taught; ordering measured before and after", "Annual report, p. {page}", "annual-report"),
    ];

    public static readonly string[] Trials =
    [
        "ALDERLINE", "BRIGHTSTEP", "CLEARWELL", "DAYBREAK-G", "EVENHAND", "FIRSTLOOK", "GENEWAY", "HARBOUR-2", "INSIGHT-QUAY", "JUNCTURE", "KEYSTONE-R", "LANTERN", "MILEPOST",
        "NORTHLIGHT", "OPENDOOR", "PREDOSE", "QUICKSTEP", "RIVERBEND", "SIGNPOST", "TIDEMARK", "UPSTREAM", "VANTAGE-P", "WAYFINDER", "YARDSTICK",
    ];
}
