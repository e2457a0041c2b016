namespace PrecisionLeaders.Domain.Candidates;

/// <summary>
/// A designation as institutions call it, and the rank it counts as: "Vice Dean" counts as a vice president. Names are the firm's to keep;
/// the ranks are few and fixed, since "at least director" is asked of them.
/// </summary>
public sealed class NamedDesignation : Listed
{
    private NamedDesignation() { }

    /// <param name="name">how institutions call it</param>
    /// <param name="rank">what it counts as; never unstated</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long, or no rank is said</exception>
    public NamedDesignation(string? name, Designation rank, Guid? id = null) : base(name, id) => CountAs(rank, false);

    public Designation Rank { get; private set; }

    /// <summary>Says which rank it counts as.</summary>
    /// <exception cref="RuleBrokenException">when no rank is said, or it is in use: what was said of people and searches would count for something else</exception>
    public void CountAs(Designation rank, bool isUsed)
    {
        Rule.Require(Enum.IsDefined(rank) && rank != Designation.Unstated, "Choose the rank it counts as.");
        Rule.Require(rank == Rank || !isUsed, "It is in use, so the rank it counts as stays. Retire it and add another.");
        Rank = rank;
    }

    public static IEnumerable<NamedDesignation> Defaults()
    {
        (Designation Rank, string[] Names)[] all =
        [
            (Designation.Chief, ["Chief", "Dean", "President"]),
            (Designation.VicePresident, ["Vice president", "Vice dean", "Vice provost"]),
            (Designation.SeniorDirector, ["Senior director", "Executive director", "Division chief", "Department chair"]),
            (Designation.Director, ["Director", "Head"]),
            (Designation.Manager, ["Manager", "Group leader", "Associate director"]),
            (Designation.Member, ["Member", "Scientist", "Attending physician"]),
        ];
        return [.. all.SelectMany(group => group.Names.Select(name => new NamedDesignation(name, group.Rank)))];
    }
}
