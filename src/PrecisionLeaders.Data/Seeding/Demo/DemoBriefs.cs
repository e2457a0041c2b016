namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What a role is for, in its client’s words; kept apart from the searches so that their story is not lost among paragraphs.</summary>
internal sealed record DemoBrief(string Mandate, string OperatingModel);

internal static class DemoBriefs
{
    public static readonly DemoBrief Aldermere = new(
        "Aldermere runs eleven hospitals and a medical school that share a name and little else when it comes to genomics. Three laboratories test the same genes; results reach the record as pictures; two clinics have waiting lists of eight months while a third has empty afternoons.\n\n"
        + "The officer joins these into one programme within three years: one laboratory service with a published turnaround, results as data in the record, testing offered at the point of care in cancer, newborns and prescribing, and a plan for what Aldermere will not do. "
        + "Two insurers have agreed to talk; the first contracts are due in the second year. The board will judge the programme by patients reached in every district, by cost per answer, and by whether it could run without its founder.",
        "A merged unit: care and research under one officer, with a budget of its own from the first year. Department chairs keep their appointments and share posts by written agreement. "
        + "The laboratory reports to the officer; informatics has a dotted line. Grants stay with their holders and pay for what they use.");

    public static readonly DemoBrief Fenwater = new(
        "Fenwater’s pharmacists have tested children before chemotherapy for six years, on the side of their desks. The director makes this a service: a panel before first prescribing in oncology, psychiatry and transplant, alerts that prescribers trust, and dosing advice for ages that the guidelines leave out.\n\n"
        + "The first year is for two clinics and for honest figures; the second for all of them.",
        "A unit within pharmacy with its own cost centre. Laboratory work is bought from Fenwater Health under a yearly agreement; the director may buy elsewhere if turnaround fails for two quarters.");

    public static readonly DemoBrief Merrowby = new(
        "The school wants one person to answer for genomic medicine across teaching, research and the university hospitals. Four departments have each drafted a plan; none of them mentions the others.",
        "");

    public static readonly DemoBrief Northmoor = new(
        "Northmoor will open its own sequencing floor. The chief brings tumour and inherited testing together, takes over the molecular tumour board, and sees that regional hospitals get the same answer as the centre does.",
        "A division of the centre, with laboratory, clinic and tumour board under one budget. The university keeps the professorship.");

    public static readonly DemoBrief SableRiver = new(
        "Sable River has bought a new health record and wants genomic results in it from the first day, as data. The director owns decision support, its rules and their removal.",
        "A team in the information office that lends an analyst to each clinical line; clinical owners sign for every rule.");

    public static readonly DemoBrief Wexcombe = new(
        "The institute’s pipelines were written by people who have left. The head of platform rebuilds them for accredited use and keeps two partner hospitals supplied meanwhile.",
        "A service unit that charges the institute’s groups by use, with a reserve for reruns.");
}
