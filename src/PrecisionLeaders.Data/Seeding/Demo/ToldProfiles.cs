using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>A position of a told person; years count back from the year of the demonstration.</summary>
internal sealed record ToldPosition(string Title, string Organisation, int FromYearsAgo, int? ToYearsAgo, Designation Rank, int Team, decimal? Millions);

/// <summary>Evidence of a told person.</summary>
internal sealed record ToldEvidence(EvidenceKind Kind, string Title, string Detail, string Source, int From, int? To = null)
{
    public PartialDate Start => new(From);
    public PartialDate? End => To is { } year ? new PartialDate(year) : null;
}

/// <summary>What is written by hand: the profiles that the guide shows in its pictures, and the paragraphs of the nine who stand before the committee.</summary>
internal static class ToldProfiles
{
    private static readonly ToldPosition[] Lindqvist =
    [
        new("Assistant Professor, Medicine", "Halewater University", 17, 14, Designation.Member, 6, null),
        new("Associate Professor, Medicine", "Halewater University", 14, 9, Designation.Manager, 14, null),
        new("Medical Director, Precision Medicine", "Larkhaven Health", 9, 5, Designation.Director, 46, 9),
        new("Vice President, Genomic Medicine", "Larkhaven Health", 5, null, Designation.VicePresident, 212, 38),
    ];

    public static ToldPosition[] Positions(string family) => family == "Lindqvist" ? Lindqvist : [];

    public static void Hold(Candidate person, ToldPosition[] positions, int year)
    {
        foreach (var held in positions)
            person.AddAppointment(held.Title, held.Organisation, held.ToYearsAgo is null ? new PartialDate(year - held.FromYearsAgo, 3) : new PartialDate(year - held.FromYearsAgo),
                held.ToYearsAgo is { } to ? new PartialDate(year - to) : null, held.Rank, held.Team, held.Millions * 1_000_000);
    }

    public static ToldEvidence[] Evidence(string family) => family switch
    {
        "Lindqvist" =>
        [
            new(EvidenceKind.ProgrammeInCare, "Rapid genome testing for newborns, nine hospitals", "4,100 families; result in 6.2 days, median", "Annual report 2025, p. 14", 2022),
            new(EvidenceKind.ProgrammeInCare, "Hereditary cancer pathway in primary care", "61,000 screened by questionnaire; uptake by language published", "Programme page", 2019),
            new(EvidenceKind.Deal, "Coverage for first-line exome, two insurers", "Three-year terms, outcome review each year", "Press notice; confirmed by reference", 2023),
            new(EvidenceKind.Guideline, "Reporting secondary findings, working group chair", "Adopted by three societies", "Guideline text", 2020),
            new(EvidenceKind.Trial, "OPTIGENE: exome first in unexplained epilepsy", "Lead investigator; 1,120 enrolled", "Registry record", 2016, 2021),
            new(EvidenceKind.Publication, "87 works, 12 as last author since 2021", "Newborn testing, secondary findings, cost of exomes", "ORCID", 2021),
            new(EvidenceKind.BoardRole, "Patient advisory council, founder", "11 members set the access measures", "CV, page 5", 2018),
            new(EvidenceKind.Reference, "Former chief of staff: “she names who loses before she names who gains”", "Bears on coalition and on team", "Reference call", 2025),
        ],
        "Marchwell" =>
        [
            new(EvidenceKind.ProgrammeInCare, "Five-hospital data plan", "One consent, one record number; the fifth hospital joined after two years of talks", "Annual report 2025, p. 31", 2021),
            new(EvidenceKind.ProgrammeInCare, "Alerts at ordering", "19 rules, each with an owner and a last day", "Programme page", 2020),
            new(EvidenceKind.Software, "Structured genomic results", "38,000 results filed as data; in use at 5 hospitals", "Code repository", 2019),
            new(EvidenceKind.Deal, "Industry data partnership", "Five years; patients’ council may end it", "Press notice", 2024),
            new(EvidenceKind.Publication, "31 works, 6 as last author", "Decision support and consent", "CV, page 4", 2018),
        ],
        "Nkemelu" =>
        [
            new(EvidenceKind.ProgrammeInCare, "Drug-gene panel before prescribing, six clinics", "14,200 patients tested; median turnaround 3.1 days", "Annual report 2025, p. 22", 2021),
            new(EvidenceKind.Guideline, "Regional guidance on DPYD testing before fluoropyrimidines, co-chair", "Taken up by 4 health systems; wrote the dosing annex and the sheet for patients", "Guideline text", 2023),
            new(EvidenceKind.Trial, "PREDOSE: pre-emptive genotyping in older adults, lead investigator", "1,940 enrolled; main outcome met, results by ancestry group published", "Registry record", 2019, 2022),
            new(EvidenceKind.Software, "Genotype alerts in the health record, open release", "In use at 3 hospitals; kept up by two pharmacists she trained", "Code repository", 2020),
            new(EvidenceKind.Deal, "Panel tariff, one insurer", "Two-year terms", "CV, page 6", 2024),
        ],
        _ => [],
    };

    public static string? Case(string family) => family switch
    {
        "Lindqvist" => "Took genome testing for newborns from a grant-paid study to covered, routine care at nine hospitals, then handed two of its units to people she had trained. Known for closing a polygenic-risk clinic that did not help.",
        "Marchwell" => "Got five hospitals to file genomic results the same way, which took two years of lunches and one written apology. Came up through medicine and informatics; has 380 people and says that twenty of them could do the job. Less at home in the science than the others on this list, and names who would be asked.",
        "Nkemelu" => "Built a pharmacogenomics service from a two-person laboratory into routine care at six clinics, and argued its cost with two insurers. Trained as a pharmacist; leads a unit across laboratory, informatics and clinic.",
        "Quintavel" => "Chairs a department of informatics and steers a registry that four universities share, with a seat for each at the table where requests are refused. Wants to be closer to patients than a chair allows; has not run a clinical service.",
        "Castellane" => "Runs inherited-cancer care for a region, and knows most of its referring doctors by their first names. Half of what the committee asks about is not on paper: the programme is young, and its figures come out in spring.",
        "Brandvold" => "Leads the computing behind three national cohorts and spent the last two years turning it toward service work, where a late result has a name. Speaks plainly about cost. Would need a clinical partner from the first week.",
        "Marrable" => "Ran the merger of two genetics services that had not spoken for a decade; nursing and finance both ask for him back. A general physician with a head for budgets. Has left data to others throughout.",
        "Westergaard" => "Her methods are in daily use in most sequencing laboratories. Built a genome centre on grants and a core facility; has so far kept insurers and investors at arm’s length, by choice.",
        "Oyeveld" => "Left a university for a diagnostics company to see his models used, and saw two of them withdrawn, rightly, he says. Knows how deals are made. Holds no licence and has not led clinicians.",
        _ => null,
    };
}
