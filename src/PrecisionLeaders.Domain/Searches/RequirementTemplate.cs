using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>Requirements that go together, under a name. A search takes them over as its own: what is changed here later does not reach it.</summary>
public sealed class RequirementTemplate : Listed
{
    /// <summary>Lines of one template.</summary>
    public const int Most = 40;

    private readonly List<RequirementLine> lines = [];

    private RequirementTemplate() { }

    /// <param name="name">how it is called</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public RequirementTemplate(string? name, Guid? id = null) : base(name, id) { }

    public IReadOnlyList<RequirementLine> Lines => lines;

    /// <summary>Adds a line, after those there are.</summary>
    /// <exception cref="RuleBrokenException">when the code is taken, something is missing or too long, or there are <see cref="Most"/> lines</exception>
    public RequirementLine Ask(string? code, string? text, Importance importance, int weight = 1, TalentFact? fact = null)
    {
        Rule.Require(lines.Count < Most, $"A template has at most {Most} lines.");
        var line = new RequirementLine(code, text, importance, weight, fact, lines);
        lines.Add(line);
        return line;
    }

    public void Drop(RequirementLine line) => lines.Remove(line);

    /// <summary>Stands one place earlier; the first one stays.</summary>
    public void MoveUp(RequirementLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (lines.Where(other => other.Order < line.Order).MaxBy(other => other.Order) is { } before) line.ChangePlaces(before);
    }

    /// <summary>Stands one place later; the last one stays.</summary>
    public void MoveDown(RequirementLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (lines.Where(other => other.Order > line.Order).MinBy(other => other.Order) is { } after) line.ChangePlaces(after);
    }

    /// <summary>A template with the same lines, to be changed by itself.</summary>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public RequirementTemplate Copy(string? name, Guid? id = null)
    {
        var copy = new RequirementTemplate(name, id);
        foreach (var line in lines.OrderBy(held => held.Order)) copy.Ask(line.Code, line.Text, line.Importance, line.Weight, line.Fact);
        return copy;
    }

    public static IEnumerable<RequirementTemplate> Defaults() => [LeadershipGates(), PrecisionMedicineChief()];

    /// <summary>The gates asked before any score, unless a search says otherwise.</summary>
    public static RequirementTemplate LeadershipGates()
    {
        var gates = new RequirementTemplate("Leadership gates");
        gates.Ask("G1", "A doctorate suited to the role: MD or DO, PhD, PharmD, or both", Importance.Must);
        gates.Ask("G2", "One of the four named fields, or a neighbour argued in writing", Importance.Must);
        gates.Ask("G3", "Past responsibility for people and money at the scale the brief states", Importance.Must);
        gates.Ask("G4", "Licence or board eligibility, where the role sees patients", Importance.Must);
        gates.Ask("G5", "No off-limits bar and no unresolved conflict", Importance.Must);
        gates.Ask("G6", "Interest, timing, place and pay within reach", Importance.Must);
        return gates;
    }

    /// <summary>What finds chiefs in the pool: read off profiles but for the last line. Its codes go together with those of the gates.</summary>
    private static RequirementTemplate PrecisionMedicineChief()
    {
        var chief = new RequirementTemplate("Precision medicine chief");
        chief.Ask("P1", "Holds an MD or a PhD", Importance.Must, 1, new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy));
        chief.Ask("P2", "At least senior director", Importance.Must, 1, new DesignationFact(Designation.SeniorDirector));
        chief.Ask("P3", "12 or more years in leadership; from 5 counts in part", Importance.Important, 20, new LeadershipYearsFact(new(4, 12)));
        chief.Ask("P4", "Has led 100 or more people; from 25 counts in part", Importance.Important, 20, new TeamLedFact(new(24, 100)));
        chief.Ask("P5", "2 or more programmes in care; from 1 counts in part", Importance.Important, 30, new EvidenceFact([EvidenceKind.ProgrammeInCare], Recency.Ever, new(0, 2)));
        chief.Ask("P6", "Kept a new service paid for after its first grant ended", Importance.Nice, 10);
        return chief;
    }
}

/// <summary>One requirement of a template.</summary>
public sealed class RequirementLine : AskedOfProfiles
{
    private RequirementLine() { }

    internal RequirementLine(string? code, string? text, Importance importance, int weight, TalentFact? fact, IReadOnlyCollection<RequirementLine> beside)
        : base(code, text, importance, weight, fact, beside) { }

    internal void ChangePlaces(RequirementLine other) => (Order, other.Order) = (other.Order, Order);
}
