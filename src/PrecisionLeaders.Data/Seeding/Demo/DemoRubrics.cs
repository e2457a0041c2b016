using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>The next version of the default rubric, half thought through.</summary>
internal sealed class DemoRubrics(DemoStaff staff, DemoCalendar calendar)
{
    public Rubric NextAfter(Rubric published)
    {
        var draft = published.NextDraft("1.1");
        Competency Of(string code) => draft.Competencies.Single(held => held.Code == code);
        Of("K2").Weigh(20);
        Of("K3").Weigh(10);
        draft.Explain("Five of the last six clients asked for services in routine care first. K2 gains the five points that K3 gives up.");
        Of("K2").Guide("Count what patients meet outside a study. A pilot that others ran is not yet a service.",
            "Which service would be missed tomorrow if it stopped?\nWhat did you close, and who told you to?", [EvidenceKind.ProgrammeInCare, EvidenceKind.Guideline]);
        Of("K5").Divide([("Joins clinicians, scientists, laboratory, IT, finance, patients", 40), ("Reads culture and structure before acting", 20), ("Handles conflict and loss of turf", 40)]);
        Of("K5").Reads(5, "Trusted convenor across institutions; agreements outlived those who made them, and former opponents vouch for them.");
        draft.SaveBy(staff.Astrid, calendar.At(1));
        return draft;
    }
}
