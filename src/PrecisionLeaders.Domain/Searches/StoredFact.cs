using System.Globalization;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>
/// A fact asked of profiles, taken apart into a few columns that fit every kind, so that a new kind needs no table of its own. What can be asked
/// is decided by the facts themselves; this only keeps and restores them.
/// </summary>
public sealed class StoredFact
{
    private const string WillMove = nameof(Mobility.WillMove);

    /// <summary>Sixty-four ids with a comma between.</summary>
    public const int ChoicesLength = SpecialtyFact.Most * 37;

    public FactKind Kind { get; private set; }

    /// <summary>What is chosen, with commas: names of enumeration members (of regions also the will to move), or ids of specialties; null where nothing is.</summary>
    public string? Choices { get; private set; }

    /// <summary>All of the choices instead of any of them.</summary>
    public bool AllOf { get; private set; }

    /// <summary>The greatest number that counts for nothing, and the smallest that counts in full, in the fact's own unit; null where there is no number.</summary>
    public int? None { get; private set; }
    public int? Full { get; private set; }

    /// <summary>How far back evidence counts.</summary>
    public Recency Since { get; private set; }

    internal void Write(TalentFact? fact)
    {
        (Kind, Choices, AllOf, None, Full, Since) = (fact?.Kind ?? FactKind.Judged, null, false, null, null, Recency.Ever);
        if (fact is RampFact { Ramp: var ramp }) (None, Full) = (ramp.None, ramp.Full);
        switch (fact)
        {
            case DegreeFact degree:
                (Choices, AllOf) = (Joined(Enum.GetValues<DegreeClass>().Where(one => one != DegreeClass.None && degree.Classes.HasFlag(one))), degree.SetRule == SetRule.AllOf);
                break;
            case SpecialtyFact specialty:
                (Choices, AllOf) = (Joined(specialty.Specialties), specialty.SetRule == SetRule.AllOf);
                break;
            case DesignationFact designation:
                Choices = designation.AtLeast.ToString();
                break;
            case EvidenceFact evidence:
                (Choices, Since) = (Joined(evidence.Kinds), evidence.Since);
                break;
            case EngagementFact engagement:
                Choices = Joined(engagement.Partners);
                break;
            case RegionFact region:
                Choices = Joined(region.Regions.Select(one => one.ToString()).Concat(region.OrWillMove ? [WillMove] : []));
                break;
        }
    }

    /// <summary>The fact as it was written, or null when people judge.</summary>
    internal TalentFact? Read() => Kind switch
    {
        FactKind.Judged => null,
        FactKind.Degree => new DegreeFact(Chosen<DegreeClass>().Aggregate(DegreeClass.None, (all, one) => all | one), SetRule),
        FactKind.Specialty => new SpecialtyFact([.. Parts.Select(part => Guid.Parse(part, CultureInfo.InvariantCulture))], SetRule),
        FactKind.Designation => new DesignationFact(Chosen<Designation>().Single()),
        FactKind.LeadershipYears => new LeadershipYearsFact(Ramp),
        FactKind.TeamLed => new TeamLedFact(Ramp),
        FactKind.BudgetOwned => new BudgetOwnedFact(Ramp),
        FactKind.ClinicalLicence => new ClinicalLicenceFact(),
        FactKind.BoardCertification => new BoardCertificationFact(),
        FactKind.Evidence => new EvidenceFact([.. Chosen<EvidenceKind>()], Since, Ramp),
        FactKind.Engagement => new EngagementFact([.. Chosen<DealPartner>()], Ramp),
        FactKind.Region => new RegionFact([.. Parts.Where(part => part != WillMove).Select(Enum.Parse<Region>)], Parts.Contains(WillMove)),
        FactKind.NotOffLimits => new NotOffLimitsFact(),
        _ => throw new InvalidOperationException($"A requirement asks for a fact of a kind this version does not know: {Kind}."),
    };

    private SetRule SetRule => AllOf ? SetRule.AllOf : SetRule.AnyOf;
    private Ramp Ramp => new(None ?? 0, Full ?? 0);
    private string[] Parts => (Choices ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
    private IEnumerable<T> Chosen<T>() where T : struct, Enum => Parts.Select(Enum.Parse<T>);
    private static string Joined<T>(IEnumerable<T> choices) => string.Join(',', choices);
}
