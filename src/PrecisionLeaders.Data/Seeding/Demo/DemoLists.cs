using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Lists for the committee: two short lists presented, and a slate that is still being written.</summary>
internal sealed class DemoLists(DemoStaff staff, DemoCalendar calendar)
{
    private static readonly Dictionary<string, string> Lines = new()
    {
        ["Lindqvist"] = "Took newborn genome testing to covered, routine care at nine hospitals.",
        ["Marchwell"] = "Joined five hospitals under one consent and one way to file genomic results.",
        ["Nkemelu"] = "Built a drug-gene service used at six clinics and argued its cost with two insurers.",
        ["Quintavel"] = "Chairs a department of informatics; steers a registry shared by four universities.",
        ["Castellane"] = "Runs inherited-cancer care across a region; strong with referring doctors.",
        ["Brandvold"] = "Leads the computing behind three national cohorts; two years of service work.",
        ["Marrable"] = "Ran the merger of two genetics services; trusted by nursing and finance.",
        ["Westergaard"] = "Her methods are in daily use in most sequencing laboratories.",
        ["Oyeveld"] = "Brings the view of a diagnostics company; knows how deals are made.",
        ["Locatelli"] = "Knows screening from the county up; new to prescribing, and says so.",
        ["Dunmore"] = "Halved the alerts at Halewater and saw more of them heeded.",
        ["Strand"] = "Has tested Fenwater’s children before chemotherapy for six years.",
    };

    /// <summary>What two of them said of notice and pay; the committee reads the notice alone.</summary>
    private static readonly Dictionary<string, (string? Pay, string Availability)> Heard = new()
    {
        ["Lindqvist"] = ("USD 640,000 and a move paid for", "Six months’ notice; would start on the first of July."),
        ["Marchwell"] = (null, "Three months’ notice; not before the term ends in May."),
    };

    public CandidateList Presented(Search search, IReadOnlyList<Candidacy> people, int madeDaysAgo, int presentedDaysAgo)
    {
        var list = new CandidateList(search, ListKind.ShortList, 1, staff.Imogen, calendar.At(madeDaysAgo));
        foreach (var candidacy in people)
        {
            if (Heard.TryGetValue(candidacy.Candidate.FamilyName, out var heard)) candidacy.Hear(heard.Pay, heard.Availability);
            list.Add(candidacy, LineOn(candidacy));
        }
        list.Present([.. search.Members.Where(member => !member.IsRecruiting).Select(member => member.Account)], calendar.At(presentedDaysAgo, 2));
        return list;
    }

    /// <summary>The long list as it was first presented, and the version after the committee had talked it over.</summary>
    public IEnumerable<CandidateList> TwoVersions(Search search, IReadOnlyList<Candidacy> nine)
    {
        var first = new CandidateList(search, ListKind.LongList, 1, staff.Imogen, calendar.At(24));
        foreach (var candidacy in nine.Take(8)) first.Add(candidacy, LineOn(candidacy));
        Show(first, 23);
        var second = first.Next(2, staff.Imogen, calendar.At(22));
        second.Remove(second.Entries[6]);
        second.Shift(second.Entries[4], -3);
        second.Tell(second.Entries[0], second.Entries[0].Line!.Replace("nine hospitals", "nine hospitals, first in the state to do so", StringComparison.Ordinal));
        second.Add(nine[8], LineOn(nine[8]));
        Show(second, 21);
        return [first, second];
    }

    private void Show(CandidateList list, int daysAgo) => list.Present([.. list.Search.Members.Where(member => !member.IsRecruiting).Select(member => member.Account)], calendar.At(daysAgo, 2));

    /// <summary>Three finalists; the third has no line yet.</summary>
    public CandidateList Slate(Search search, IReadOnlyList<Candidacy> finalists)
    {
        var list = new CandidateList(search, ListKind.Slate, 1, staff.Imogen, calendar.At(2));
        foreach (var candidacy in finalists) list.Add(candidacy, list.Entries.Count < 2 ? LineOn(candidacy) : null);
        return list;
    }

    private static string LineOn(Candidacy candidacy) =>
        Lines.GetValueOrDefault(candidacy.Candidate.FamilyName) ?? candidacy.Candidate.Case!.Split(". ")[0] + ".";
}
