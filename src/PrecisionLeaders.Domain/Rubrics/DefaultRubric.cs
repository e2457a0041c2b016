namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>The rubric that ships: eight competencies of a leader of precision medicine, four of them executive with a floor of 3.0.</summary>
public static class DefaultRubric
{
    public const string Key = "precision-medicine-leader";

    /// <summary>Makes version 1.0 and publishes it.</summary>
    public static Rubric Published(DateTimeOffset now)
    {
        var rubric = new Rubric(Key, "Precision Medicine Leader", RubricNames.FirstNumber);
        Fill(rubric);
        rubric.Publish(now);
        return rubric;
    }

    /// <summary>Writes it into an empty draft.</summary>
    public static void Fill(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        rubric.Explain("Setting direction, bringing services into routine care, scientific judgement and holding a coalition together decide most in the first years; "
            + "each carries 15 points, the four competencies that build on them 10.");
        AddVisionToScience(rubric);
        AddDataToVoice(rubric);
    }

    private static void AddVisionToScience(Rubric rubric)
    {
        rubric.Add("K1", "Strategic vision and roadmap", "Vision", 15, floor: 3.0m)
            .Consider("Picture of what precision medicine is for here", 40)
            .Consider("Staged plan with measures, budget, exits", 40)
            .Consider("Fit to the client's operating model", 20)
            .Reads(1, "Speaks of the field in general terms; no plan of their own; cannot say what would be stopped.")
            .Reads(2, "Good aims, but the plan is a list of projects without order, owner or measure.")
            .Reads(3, "Wrote and ran a multi-year plan for one programme; can say which milestones slipped and why.")
            .Reads(4, "Led an institution-wide plan joining research and care, won its budget, and recut it when evidence changed.")
            .Reads(5, "Direction they set outlived their term or was taken up elsewhere, with results checked against first targets.");
        rubric.Add("K2", "Clinical implementation", "Clinical", 15)
            .Consider("Tests and pathways brought into routine care", 50)
            .Consider("Improvement and safety method", 30)
            .Consider("Reach and fair access measured", 20)
            .Reads(1, "Work has stayed in research; no service reached patients outside a study.")
            .Reads(2, "Took part in a pilot; others ran the clinical side; uptake not tracked.")
            .Reads(3, "Took at least one service (say, a drug-gene panel or tumour board) to routine use at one site, with turnaround and uptake figures.")
            .Reads(4, "Spread several services over sites, with decision support, rules for incidental findings and a working quality loop.")
            .Reads(5, "Changed usual care across a system, with years of outcome, cost and access data, and closed services that did not help.");
        rubric.Add("K3", "Scientific and technical depth", "Science", 15)
            .Consider("Depth in a named field", 50)
            .Consider("Judgement of evidence next door", 30)
            .Consider("Own work carried toward use", 20)
            .Reads(1, "Cannot explain or defend the methods under the programme they would lead.")
            .Reads(2, "Sound in one narrow method; leans on others for validity, bias or clinical meaning.")
            .Reads(3, "Respected contributor in one named field; weighs test validity well; work reused by peers.")
            .Reads(4, "Leads work joining two or more fields; data, software or guidance used by others; funded in open competition as lead.")
            .Reads(5, "Shaped methods or clinical guidance in the field; trials or guidelines rest on the work; the person peers call.");
    }

    private static void AddDataToVoice(Rubric rubric)
    {
        rubric.Add("K4", "Data, informatics and governance", "Data", 10)
            .Consider("Platform and health-record integration", 40)
            .Consider("Consent, privacy, sharing, security", 35)
            .Consider("Responsible use of predictive models", 25)
            .Reads(1, "Treats data as someone else's task; unaware of consent or sharing limits.")
            .Reads(2, "Uses data under others' rules; sees gaps but has mended none.")
            .Reads(3, "Delivered a governed resource (registry, variant store, linked biobank) that several groups use.")
            .Reads(4, "Put genomic results into the record as structured, actionable data, with access rules enforced and audited.")
            .Reads(5, "Built or steered a trusted multi-site data programme, and can show requests that were rightly refused.");
        rubric.Add("K5", "Coalition and change", "Coalition", 15, floor: 3.0m)
            .Consider("Joins clinicians, scientists, laboratory, IT, finance, patients", 40)
            .Consider("Reads culture and structure before acting", 30)
            .Consider("Handles conflict and loss of turf", 30)
            .Reads(1, "Leaves conflict behind; key groups worked around them.")
            .Reads(2, "Works well with the like-minded; avoids or escalates opposition.")
            .Reads(3, "Brought two or more sceptical departments to one plan and held it for a year.")
            .Reads(4, "Moved a whole institution through a contested change, with named gains for those who gave something up.")
            .Reads(5, "Trusted convenor across institutions; agreements still stand, and former opponents vouch for them.");
        rubric.Add("K6", "Team and people", "Team", 10, floor: 3.0m)
            .Consider("Hires and grows people", 40)
            .Consider("Sets goals and holds to them", 35)
            .Consider("Inclusive climate and succession", 25)
            .Reads(1, "Small team, high unplanned loss, nobody developed.")
            .Reads(2, "Runs a laboratory; hands out tasks but not authority.")
            .Reads(3, "Built a mixed-profession team that delivers; some members promoted.")
            .Reads(4, "Leads leaders of several units; clear goals; dealt fairly with weak performance; broad hiring pools.")
            .Reads(5, "Former staff lead programmes elsewhere; the unit runs well without them; climate figures above the institution's for years.");
        rubric.Add("K7", "Money and outside partners", "Money", 10, floor: 3.0m)
            .Consider("Insurers and coverage", 35)
            .Consider("Investors, industry, philanthropy", 30)
            .Consider("Budget owned beyond grants", 35)
            .Reads(1, "Grants only; sees payers and investors as outside the job.")
            .Reads(2, "Sat in on partner talks led by others; no budget beyond a project.")
            .Reads(3, "Owned a programme budget with mixed income; closed one agreement with industry or a foundation.")
            .Reads(4, "Won coverage or a value-based deal, or a venture or industry partnership on fair terms with conflicts managed.")
            .Reads(5, "Built a programme that pays its way; partnerships lasted and stood up to audit; turned down poor deals.");
        rubric.Add("K8", "Innovation and public voice", "Voice", 10)
            .Consider("Ideas turned into adopted practice", 40)
            .Consider("Teaching and trust of clinicians", 35)
            .Consider("Plain talk with patients, limits included", 25)
            .Reads(1, "Avoids explanation or oversells.")
            .Reads(2, "Speaks to specialists only; ideas tried but not adopted.")
            .Reads(3, "Regular teacher whose material non-geneticists use; one new idea adopted locally.")
            .Reads(4, "Ran education with a measured change in ordering or prescribing; patient advisers shape the programme.")
            .Reads(5, "Balanced national voice on gain and limit; innovations adopted by others; left-out communities now take part.");
    }
}
