using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>The facts of one person that requirements ask about, each known or unknown. Unknown is never zero.</summary>
/// <remarks>
/// What makes a fact known:
/// <list type="bullet">
/// <item>degrees: any degree or training on record;</item>
/// <item>specialties: any specialty on record;</item>
/// <item>designation: any appointment that states one; the highest counts, whenever it was held;</item>
/// <item>years in leadership: a whole year of them; or an appointment, when all say their designation and those from manager up when they began (then it is 0);</item>
/// <item>team and budget: any appointment that states one, be it 0;</item>
/// <item>evidence: any evidence, of whatever kind; deals with a partner moreover as <see cref="EvidenceTally.Deals"/> says;</item>
/// <item>licence, certification, region, mobility: as entered;</item>
/// <item>off-limits: always.</item>
/// </list>
/// </remarks>
/// <param name="Id">The candidate.</param>
public sealed record TalentProfile(Guid Id)
{
    /// <summary>More years than this are not told apart.</summary>
    public const int MostYears = 100;

    public DegreeClass Degrees { get; init; }

    /// <summary>Ids, each once, in ascending order.</summary>
    public IReadOnlyList<Guid> Specialties { get; init => field = [.. value.Distinct().Order()]; } = [];
    public Designation Designation { get; init; }

    /// <summary>Whole years, 0 to 100.</summary>
    public int? LeadershipYears { get; init => field = Within(value, MostYears, "Years in leadership"); }

    /// <summary>People, 0 to 1,000,000.</summary>
    public int? Team { get; init => field = Within(value, TeamLedFact.Most, "A team"); }

    /// <summary>Thousands of US dollars a year, cut off; 0 to 100,000,000.</summary>
    public int? BudgetThousands { get; init => field = Within(value, BudgetOwnedFact.Most, "A budget in thousands"); }

    public Known ClinicalLicence { get; init; }
    public Known BoardCertification { get; init; }
    public Region Region { get; init; }
    public Mobility Mobility { get; init; }
    public bool IsOffLimits { get; init; }
    public EvidenceTally Evidence { get; init; }

    /// <summary>Reads the facts off a candidate's parts.</summary>
    /// <param name="id">the candidate</param>
    /// <param name="degrees">the class of each degree: <see cref="DegreeClassOfAward.Of"/></param>
    /// <param name="specialties">ids of the specialties</param>
    /// <param name="appointments">all appointments</param>
    /// <param name="evidence">kind, year of the end or else of the beginning or null, and for deals the partner, of each item</param>
    /// <param name="today">the day until which appointments without an end count, and whose year recent evidence ends with</param>
    /// <param name="overrides">figures of leadership that a recruiter put in the place of those of the appointments</param>
    public static TalentProfile Of(Guid id, IEnumerable<DegreeClass> degrees, IEnumerable<Guid> specialties, IReadOnlyCollection<Tenure> appointments,
        IEnumerable<(EvidenceKind Kind, int? Year, DealPartner Partner)> evidence, DateOnly today, IReadOnlyCollection<ScopeValue>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(degrees);
        ArgumentNullException.ThrowIfNull(appointments);
        overrides ??= [];
        var scope = LeadershipScope.Of(appointments, today, overrides);
        return new(id)
        {
            Degrees = degrees.Aggregate(DegreeClass.None, (held, one) => held | one),
            Specialties = [.. specialties],
            Designation = scope.Highest,
            LeadershipYears = overrides.Any(held => held.Figure == ScopeFigure.Years) ? Math.Min(scope.Years, MostYears) : YearsOf(appointments, scope),
            Team = scope.LargestTeam ?? (appointments.Any(held => held.TeamSize is not null) ? 0 : null),
            BudgetThousands = scope.LargestBudget is { } budget ? (int)(budget / 1000) : appointments.Any(held => held.Budget is not null) ? 0 : null,
            Evidence = EvidenceTally.Of(evidence, today.Year),
        };
    }

    private static int? YearsOf(IReadOnlyCollection<Tenure> appointments, LeadershipScope scope)
    {
        if (scope.Years > 0) return Math.Min(scope.Years, MostYears);
        return appointments.Count > 0 && appointments.All(held => held.Designation == Designation.Member || (held.Designation > Designation.Member && held.Start is not null)) ? 0 : null;
    }

    private static int? Within(int? value, int most, string what) => value is null or >= 0 && !(value > most) ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant($"{what} lies between 0 and {most:N0}."));
}
