using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Who stands where in each of the six searches.</summary>
internal sealed class DemoBoards(DemoPipeline pipeline, DemoStaff staff, DemoCalendar calendar, Dice dice)
{
    /// <summary>Family name, stage, days at it: the board of the guide.</summary>
    private static readonly (string Family, int Stage, int Days)[] Aldermere =
    [
        ("Lindqvist", 8, 3), ("Marchwell", 7, 6), ("Nkemelu", 7, 6), ("Quintavel", 7, 4),
        ("Castellane", 6, 18), ("Brandvold", 6, 18), ("Marrable", 6, 18), ("Westergaard", 6, 18), ("Oyeveld", 6, 18),
        ("Eskenfeld", 5, 17), ("Dunmore", 5, 17), ("Castlewood", 4, 10), ("Holloway", 4, 26), ("Abercastle", 3, 6), ("Locatelli", 3, 8), ("Farrow", 3, 12),
        ("Clarke", 2, 3), ("Tsegaye", 2, 5), ("Belhaven", 2, 18), ("Amselow", 2, 31),
        ("Asante", 1, 2), ("Abernathy", 1, 6), ("Pallavar", 1, 9), ("Strand", 1, 9), ("Valdane", 1, 14),
    ];

    private static readonly (int Stage, string Reason)[] AldermereLeft =
    [
        (1, "Off-limits"), (2, "Not interested"), (2, "Not interested"), (2, "Timing"), (3, "Place"), (3, "Pay"), (3, "Timing"),
        (4, "Not qualified"), (4, "Scope too small"), (4, "Withdrew"), (5, "Experience"), (5, "Leadership"), (6, "Counter-offer"), (6, "Culture"),
    ];

    /// <returns>the candidacies still in the search, in the order of the guide's board: the committee's nine first</returns>
    public List<Candidacy> FillAldermere(Search search, IReadOnlyDictionary<string, Candidate> told, Queue<Candidate> pool, List<Candidacy> all)
    {
        var standing = Aldermere.Select(row => pipeline.Walk(search, told[row.Family], row.Stage, dice.Falls(70) ? staff.Imogen : staff.Ottilie, dice.Between(66, 99), row.Days)).ToList();
        foreach (var (stage, reason) in AldermereLeft)
        {
            var since = dice.Between(30, 60);
            var candidacy = pipeline.Walk(search, pool.Dequeue(), stage, staff.Imogen, dice.Between(70, 100), since);
            pipeline.Leave(candidacy, reason, staff.Imogen, since - dice.Between(4, 22));
            all.Add(candidacy);
        }
        standing[11].MarkInternal(true);
        JudgeTheNine(search, standing);
        all.AddRange(standing);
        return standing;
    }

    /// <returns>the six on the short list</returns>
    public List<Candidacy> FillFenwater(Search search, IReadOnlyDictionary<string, Candidate> told, Queue<Candidate> pool, List<Candidacy> all)
    {
        var early = pipeline.Fill(search, pool, [8, 6, 5, 3, 2], staff.Imogen, 47);
        var listed = new List<Candidacy>();
        foreach (var person in new[] { told["Locatelli"], told["Dunmore"], told["Strand"], pool.Dequeue(), pool.Dequeue(), pool.Dequeue() })
            listed.Add(pipeline.Walk(search, person, 6, staff.Imogen, dice.Between(36, 46), 9));
        listed[2].MarkInternal(true);
        var left = pipeline.Fill(search, pool, [1, 2, 1, 1], staff.Anselm, 46, 20);
        foreach (var (candidacy, reason) in left.Zip(["Duplicate approach", "Not interested", "Timing", "Place", "Scope too small"])) pipeline.Leave(candidacy, reason, staff.Anselm, dice.Between(2, 18));
        all.AddRange([.. early, .. listed, .. left]);
        return listed;
    }

    public void FillMerrowby(Search search, Queue<Candidate> pool, List<Candidacy> all) => all.AddRange(pipeline.Fill(search, pool, [7, 1], staff.Imogen, 10));

    /// <summary>Runs for a while, then waits for the client.</summary>
    public void FillNorthmoor(Search search, Queue<Candidate> pool, List<Candidacy> all)
    {
        all.AddRange(pipeline.Fill(search, pool, [9, 5, 4, 1], staff.Anselm, 67, 21));
        search.Hold();
        search.PlanNext("On hold until the sequencing floor is licensed", calendar.DayAhead(35));
    }

    /// <summary>One is placed; the client chose between four, and the others had left before.</summary>
    public void FillSableRiver(Search search, Queue<Candidate> pool, List<Candidacy> all)
    {
        var placed = pipeline.Walk(search, pool.Dequeue(), 10, staff.Ottilie, 136, 6);
        all.Add(placed);
        foreach (var (stage, reason) in new[] { (9, "Withdrew"), (8, "Chose another"), (7, "Chose another"), (7, "Chose another"), (6, "Experience"), (6, "Leadership"), (5, "Scope too small"), (4, "Pay"), (4, "Not qualified"), (3, "Place"), (3, "Timing"), (2, "Not interested"), (2, "Not interested") })
        {
            var since = dice.Between(28, 70);
            var candidacy = pipeline.Walk(search, pool.Dequeue(), stage, staff.Ottilie, dice.Between(100, 138), since);
            pipeline.Leave(candidacy, reason, staff.Ottilie, stage >= 7 ? dice.Between(8, 20) : since - dice.Between(3, 20));
            all.Add(candidacy);
        }
        search.PlanNext(null, null);
        search.Place(calendar.At(6, 9));
    }

    public void FillWexcombe(Search search, Queue<Candidate> pool, List<Candidacy> all)
    {
        all.AddRange(pipeline.Fill(search, pool, [5, 3, 2, 2], staff.Ottilie, 118, 52));
        var left = pipeline.Fill(search, pool, [0, 1, 1], staff.Ottilie, 118, 70);
        foreach (var (candidacy, reason) in left.Zip(["Not interested", "Pay"])) pipeline.Leave(candidacy, reason, staff.Ottilie, 60);
        all.AddRange(left);
        search.Close(ClosingReason.BudgetLost, calendar.At(48, 9));
    }

    /// <summary>One gate waived by the chair, one unknown, one not met.</summary>
    private void JudgeTheNine(Search search, List<Candidacy> nine)
    {
        Requirement Gate(string code) => search.Requirements.Single(held => held.Code == code);
        nine[2].Judge(Gate("G4"), GateOutcome.Waived, "A pharmacist’s licence is held; the role signs no medical orders. Agreed with the dean.", staff.Maren, calendar.At(17, 9));
        nine[4].Judge(Gate("G3"), GateOutcome.Unknown, "Size of the budget not on paper; asked for by letter.", staff.Imogen, calendar.At(16, 9));
        nine[8].Judge(Gate("G4"), GateOutcome.NotMet, "No licence, and not eligible for one; the client holds to it.", staff.Imogen, calendar.At(16, 9));
    }
}
