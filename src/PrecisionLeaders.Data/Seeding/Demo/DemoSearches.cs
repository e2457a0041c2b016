using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Six roles to fill, each in another state, for institutions of which most belong to another.</summary>
internal sealed class DemoSearches(DemoStaff staff, DemoCalendar calendar, SearchTemplate template, IReadOnlyList<NamedDesignation> designations)
{
    private readonly Client aldermere = new("Aldermere University Health", "Aldermere", new Client("Aldermere University", "Aldermere"));
    private readonly Client fenwater = new("Fenwater Children’s Hospital", "Fenwater", new Client("Fenwater Health", "Fenwater"));
    private readonly Client merrowby = new("Merrowby School of Medicine", "Merrowby", new Client("Merrowby University", "Merrowby"));
    private readonly Client sableRiver = new("Sable River Health", "Sable River");
    private readonly Client northmoor = new("Northmoor Cancer Centre", "Northmoor", new Client("Northmoor University", "Northmoor"));
    private readonly Client wexcombe = new("Wexcombe Genomics Institute", "Wexcombe", new Client("Wexcombe Science Trust", "Wexcombe"));

    /// <summary>Open for a hundred days, with people at every stage that finds and most that present.</summary>
    public Search ChiefAtAldermere()
    {
        var search = Begin("Chief Precision Medicine Officer", "Chief", aldermere, 110);
        search.Join(staff.Ottilie, MemberRole.Recruiter);
        search.Join(staff.Maren, MemberRole.Chair);
        foreach (var member in staff.Committee.Skip(1)) search.Join(member, MemberRole.Reviewer);
        search.Brief.Write(DemoBriefs.Aldermere.Mandate, DemoBriefs.Aldermere.OperatingModel, "Chief executive; dotted line to the dean", 240, 46_000_000, "Aldermere, four days on site", "$620,000 to $740,000, and a share in the centre’s results");
        search.Brief.SignOff("Maren Ellingworth", calendar.DayAgo(105));
        search.Ask("N1", "Has led genomic services at more than one site", Importance.Important, 20);
        search.Ask("N2", "Has closed an agreement with an insurer", Importance.Important, 15, new EngagementFact([DealPartner.Payer], Ramp.AtLeast(1)));
        search.Ask("N3", "Has worked within a merged unit of care and research", Importance.Nice, 5);
        search.Ask("T1", "At least senior director", Importance.Important, 10, new DesignationFact(Designation.SeniorDirector));
        search.Ask("T2", "Has led 120 or more people; from 30 counts in part", Importance.Important, 20, new TeamLedFact(new(29, 120)));
        search.Ask("T3", "Has owned $20 m a year or more; from $5 m counts in part", Importance.Important, 15, new BudgetOwnedFact(new(4_999, 20_000)));
        search.Ask("T4", "12 or more years in leadership; from 5 counts in part", Importance.Important, 10, new LeadershipYearsFact(new(4, 12)));
        search.Ask("T5", "2 or more programmes in care; from 1 counts in part", Importance.Important, 20, new EvidenceFact([EvidenceKind.ProgrammeInCare], Recency.Ever, new(0, 2)));
        search.Ask("T6", "2 or more guidelines or trials in the last ten years; from 1 counts in part", Importance.Nice, 10, new EvidenceFact([EvidenceKind.Guideline, EvidenceKind.Trial], Recency.LastTenYears, new(0, 2)));
        // Three gates are also read off profiles, to find people by; their outcomes stay the recruiters'.
        search.Requirements.Single(held => held.Code == "G1").ReadFrom(new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy | DegreeClass.Pharmacy));
        search.Requirements.Single(held => held.Code == "G4").ReadFrom(new ClinicalLicenceFact());
        search.Requirements.Single(held => held.Code == "G5").ReadFrom(new NotOffLimitsFact());
        search.Open(calendar.At(103));
        search.PlanNext("Finalist visits", calendar.DayAhead(8));
        return search;
    }

    /// <summary>Its committee is in the middle of scoring.</summary>
    public Search PharmacogenomicsAtFenwater()
    {
        var search = Begin("Director, Pharmacogenomics", "Director", fenwater, 55);
        search.Join(staff.Anselm, MemberRole.Recruiter);
        search.Join(staff.Linnea, MemberRole.Chair);
        search.Join(staff.Sunita, MemberRole.Reviewer);
        search.Join(staff.Bernard, MemberRole.Reviewer);
        search.Brief.Write(DemoBriefs.Fenwater.Mandate, DemoBriefs.Fenwater.OperatingModel, "Chief medical officer", 22, 4_200_000, "Fenwater, on site", "$260,000 to $310,000");
        search.Brief.SignOff("Linnea Garrick", calendar.DayAgo(50));
        search.Ask("N1", "Children’s dosing known from practice", Importance.Important, 25);
        search.Ask("N2", "Decision support put into a health record", Importance.Nice, 10);
        search.Open(calendar.At(48));
        search.PlanNext("Committee meets", calendar.DayAhead(9));
        return search;
    }

    /// <summary>A draft: the client still owes the operating model.</summary>
    public Search ViceDeanAtMerrowby()
    {
        var search = Begin("Vice Dean, Genomic Medicine", "Vice dean", merrowby, 12);
        search.Join(staff.Ottilie, MemberRole.Recruiter);
        search.Brief.Write(DemoBriefs.Merrowby.Mandate, null, "Dean of the School of Medicine", null, null, "Merrowby", null);
        search.PlanNext("Operating model from the client", calendar.DayAhead(3));
        return search;
    }

    /// <summary>On hold until the new centre has its licence.</summary>
    public Search CancerGenomicsAtNorthmoor()
    {
        var search = Begin("Chief, Cancer Genomics", "Division chief", northmoor, 78, DemoLead.Anselm);
        search.Join(staff.Imogen, MemberRole.Recruiter);
        search.Brief.Write(DemoBriefs.Northmoor.Mandate, DemoBriefs.Northmoor.OperatingModel, "Medical director", 64, 11_500_000, "Northmoor", "$390,000 to $450,000");
        search.Brief.SignOff("Medical director, Northmoor", calendar.DayAgo(72));
        search.Open(calendar.At(69));
        return search;
    }

    /// <summary>Ends in a placement.</summary>
    public Search InformaticsAtSableRiver()
    {
        var search = Begin("Director, Clinical Informatics", "Director", sableRiver, 160, DemoLead.Ottilie);
        search.Join(staff.Imogen, MemberRole.Recruiter);
        search.Join(staff.Hollis, MemberRole.Chair);
        search.Brief.Write(DemoBriefs.SableRiver.Mandate, DemoBriefs.SableRiver.OperatingModel, "Chief information officer", 38, 6_800_000, "Sable River, hybrid", "$280,000 to $330,000");
        search.Brief.SignOff("Hollis Adeyemi-Ward", calendar.DayAgo(150));
        search.Open(calendar.At(140));
        return search;
    }

    /// <summary>Closed: the client lost the budget.</summary>
    public Search PlatformAtWexcombe()
    {
        var search = Begin("Head of Bioinformatics Platform", "Head", wexcombe, 130, DemoLead.Ottilie);
        search.Join(staff.Anselm, MemberRole.Recruiter);
        search.Brief.Write(DemoBriefs.Wexcombe.Mandate, DemoBriefs.Wexcombe.OperatingModel, "Chief scientist", 30, 5_500_000, "Wexcombe, hybrid", "$240,000 to $280,000");
        search.Brief.SignOff("Chief scientist, Wexcombe", calendar.DayAgo(124));
        search.Open(calendar.At(120));
        return search;
    }

    private enum DemoLead
    {
        Imogen,
        Ottilie,
        Anselm,
    }

    /// <param name="designation">one of those that ship</param>
    private Search Begin(string title, string designation, Client client, int daysAgo, DemoLead lead = DemoLead.Imogen)
    {
        var named = designations.Single(held => held.Name == designation);
        var search = Search.From(template, title, named.Rank, client, lead switch { DemoLead.Ottilie => staff.Ottilie, DemoLead.Anselm => staff.Anselm, _ => staff.Imogen }, calendar.At(daysAgo));
        search.Designate(named);
        return search;
    }
}
