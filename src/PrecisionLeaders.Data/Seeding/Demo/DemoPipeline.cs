using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Leads people through a search, stage by stage, on the days it happened.</summary>
internal sealed class DemoPipeline(Dice dice, DemoCalendar calendar, IReadOnlyList<Disposition> dispositions)
{
    /// <summary>Adds a person and walks them to a stage.</summary>
    /// <param name="search">the search, open</param>
    /// <param name="person">who</param>
    /// <param name="stage">order of the stage reached, from 1</param>
    /// <param name="by">the recruiter who moves them</param>
    /// <param name="addedDaysAgo">when they came in</param>
    /// <param name="sinceDaysAgo">when they reached the stage</param>
    public Candidacy Walk(Search search, Candidate person, int stage, Account by, int addedDaysAgo, int sinceDaysAgo)
    {
        var stages = search.StageSet.Stages.OrderBy(held => held.Order).ToList();
        if (stage == 1) addedDaysAgo = sinceDaysAgo;
        addedDaysAgo = Math.Max(addedDaysAgo, sinceDaysAgo);
        var candidacy = new Candidacy(search, person, stages[0], by, calendar.At(addedDaysAgo, 0));
        for (var step = 1; step < stage; step++)
        {
            var daysAgo = addedDaysAgo - (addedDaysAgo - sinceDaysAgo) * step / (stage - 1);
            candidacy.AdvanceTo(stages[step], by, calendar.At(daysAgo, step));
        }
        if (stage >= 4) JudgeGates(candidacy, by, sinceDaysAgo);
        return candidacy;
    }

    /// <summary>Takes the person out for a coded reason.</summary>
    public void Leave(Candidacy candidacy, string reason, Account by, int daysAgo)
    {
        var why = dice.Falls(70) ? dice.Pick(DemoReasons.Leaving[reason]) : null;
        candidacy.Leave(dispositions.Single(held => held.Name == reason), why, by, calendar.At(daysAgo, 9));
    }

    /// <summary>Fills the stages with people: so many active at each, from the first stage on.</summary>
    public List<Candidacy> Fill(Search search, Queue<Candidate> pool, IReadOnlyList<int> counts, Account by, int openedDaysAgo, int lastDaysAgo = 1)
    {
        var made = new List<Candidacy>();
        for (var stage = 1; stage <= counts.Count; stage++)
            for (var i = 0; i < counts[stage - 1]; i++)
            {
                var since = lastDaysAgo + dice.Between(0, Math.Max(2, (openedDaysAgo - lastDaysAgo) / (stage + 1)));
                made.Add(Walk(search, pool.Dequeue(), stage, by, Math.Max(since, openedDaysAgo - dice.Between(1, 12)), since));
            }
        return made;
    }

    /// <summary>What was found out by the time a person is screened: mostly met, the last two often still open.</summary>
    private void JudgeGates(Candidacy candidacy, Account by, int sinceDaysAgo)
    {
        foreach (var requirement in candidacy.Search.Requirements.Where(held => held.IsGate).OrderBy(held => held.Order))
        {
            var isOpen = requirement.Code is "G5" or "G6" && candidacy.Stage.Order < 6 && dice.Falls(45);
            candidacy.Judge(requirement, isOpen ? GateOutcome.Unknown : GateOutcome.Met, isOpen ? null : dice.Pick(DemoReasons.Met[requirement.Code]), by, calendar.At(sinceDaysAgo, 9));
        }
    }
}
