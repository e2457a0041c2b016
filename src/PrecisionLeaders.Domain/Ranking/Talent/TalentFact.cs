using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>What a requirement asks about. Stored by number: new kinds go to the end.</summary>
public enum FactKind
{
    /// <summary>People judge it; no machine does.</summary>
    Judged,
    Degree,
    Specialty,
    Designation,
    LeadershipYears,
    TeamLed,
    BudgetOwned,
    ClinicalLicence,
    BoardCertification,
    Evidence,
    Engagement,
    Region,
    NotOffLimits,
}

/// <summary>Whether one of a set is enough or all are asked for.</summary>
public enum SetRule
{
    AnyOf,
    AllOf,
}

/// <summary>How far back evidence counts. Years are calendar years: in 2026 the last five begin with 2022.</summary>
public enum Recency
{
    Ever,
    LastTenYears,
    LastFiveYears,
}

/// <summary>
/// From none of it to all of it: a value up to <paramref name="None"/> satisfies nothing, one from <paramref name="Full"/> on satisfies wholly,
/// and between them satisfaction grows in proportion.
/// </summary>
/// <param name="None">The greatest value that still counts for nothing, 0 or more. A <em>must</em> is met above it.</param>
/// <param name="Full">The smallest value that counts in full, above <paramref name="None"/>.</param>
public readonly record struct Ramp(int None, int Full)
{
    /// <summary>All or nothing: met from <paramref name="value"/> on.</summary>
    public static Ramp AtLeast(int value) => new(value - 1, value);

    /// <summary>Ten-thousandths of full satisfaction, cut off: 10,000 × (value − none) ÷ (full − none), within 0 and 10,000.</summary>
    internal int Of(int value) => (int)((long)Satisfaction.Whole * (Math.Clamp(value, None, Full) - None) / (Full - None));

    internal Ramp Checked(string what, int most, string unit)
    {
        Rule.Require(None >= 0, $"{what}: what counts for nothing is 0 {unit} or more.");
        Rule.Require(Full > None, $"{what}: what counts in full must be more than what counts for nothing.");
        Rule.Require(Full <= most, FormattableString.Invariant($"{what}: what counts in full is at most {most:N0} {unit}."));
        return this;
    }
}

/// <summary>One fact that can be read off a profile. Constructors throw <see cref="RuleBrokenException"/> for what cannot be asked.</summary>
public abstract record TalentFact
{
    private protected TalentFact() { }

    public abstract FactKind Kind { get; }

    /// <summary>Publications, grants, patents and software: together they fill only a set share of a match.</summary>
    public virtual bool IsScientificOutput => false;

    /// <summary>What the profile says to it.</summary>
    public abstract Satisfaction In(TalentProfile profile);
}

/// <summary>A degree of certain classes.</summary>
public sealed record DegreeFact : TalentFact
{
    private const DegreeClass All = DegreeClass.Medical | DegreeClass.Philosophy | DegreeClass.Pharmacy | DegreeClass.Masters
        | DegreeClass.PublicHealth | DegreeClass.Business | DegreeClass.Other;

    /// <param name="classes">one or more classes</param>
    /// <param name="rule">one of them is enough, or the person holds them all: an MD and a PhD</param>
    public DegreeFact(DegreeClass classes, SetRule rule = SetRule.AnyOf)
    {
        Rule.Require(classes != DegreeClass.None, "Choose at least one kind of degree.");
        Rule.Require((classes & ~All) == 0, "That is no kind of degree.");
        (Classes, SetRule) = (classes, rule);
    }

    public override FactKind Kind => FactKind.Degree;
    public DegreeClass Classes { get; }
    public SetRule SetRule { get; }

    public override Satisfaction In(TalentProfile profile) => profile.Degrees == DegreeClass.None ? Satisfaction.Unknown
        : Satisfaction.Of(SetRule == SetRule.AnyOf ? (profile.Degrees & Classes) != 0 : (profile.Degrees & Classes) == Classes);
}

/// <summary>Work in certain specialties of the firm's list.</summary>
public sealed record SpecialtyFact : TalentFact
{
    public const int Most = 64;

    /// <param name="specialties">ids of specialties, 1 to 64 of them</param>
    /// <param name="rule">one of them is enough, or the person works in all</param>
    public SpecialtyFact(IReadOnlyCollection<Guid> specialties, SetRule rule = SetRule.AnyOf)
    {
        ArgumentNullException.ThrowIfNull(specialties);
        Specialties = [.. specialties.Distinct()];
        Rule.Require(Specialties.Count > 0, "Choose at least one specialty.");
        Rule.Require(Specialties.Count <= Most, "Choose at most 64 specialties.");
        SetRule = rule;
    }

    public override FactKind Kind => FactKind.Specialty;
    public IReadOnlyList<Guid> Specialties { get; }
    public SetRule SetRule { get; }

    public override Satisfaction In(TalentProfile profile) => profile.Specialties.Count == 0 ? Satisfaction.Unknown
        : Satisfaction.Of(SetRule == SetRule.AnyOf ? Specialties.Any(profile.Specialties.Contains) : Specialties.All(profile.Specialties.Contains));
}

/// <summary>The highest rank ever held, at least this one.</summary>
public sealed record DesignationFact : TalentFact
{
    public DesignationFact(Designation atLeast)
    {
        Rule.Require(atLeast is > Designation.Unstated and <= Designation.Chief, "Choose the lowest rank that will do.");
        AtLeast = atLeast;
    }

    public override FactKind Kind => FactKind.Designation;
    public Designation AtLeast { get; }

    public override Satisfaction In(TalentProfile profile) => profile.Designation == Designation.Unstated ? Satisfaction.Unknown
        : Satisfaction.Of(profile.Designation >= AtLeast);
}

/// <summary>A region to live in, or the will to move.</summary>
public sealed record RegionFact : TalentFact
{
    /// <param name="regions">one or more regions</param>
    /// <param name="orWillMove">whether someone from elsewhere who will move satisfies it too</param>
    public RegionFact(IReadOnlyCollection<Region> regions, bool orWillMove)
    {
        ArgumentNullException.ThrowIfNull(regions);
        Regions = [.. regions.Distinct().Order()];
        Rule.Require(Regions.Count > 0, "Choose at least one region.");
        Rule.Require(Regions.All(region => region is > Region.Unstated and <= Region.AsiaPacific), "That is no region.");
        OrWillMove = orWillMove;
    }

    public override FactKind Kind => FactKind.Region;
    public IReadOnlyList<Region> Regions { get; }
    public bool OrWillMove { get; }

    /// <summary>A yes from either the place or the will to move settles it; a no needs all that was asked.</summary>
    public override Satisfaction In(TalentProfile profile)
    {
        if (Regions.Contains(profile.Region) || (OrWillMove && profile.Mobility == Mobility.WillMove)) return Satisfaction.Of(true);
        return profile.Region == Region.Unstated || (OrWillMove && profile.Mobility == Mobility.Unknown) ? Satisfaction.Unknown : Satisfaction.Of(false);
    }
}

/// <summary>A licence to see patients.</summary>
public sealed record ClinicalLicenceFact : TalentFact
{
    public override FactKind Kind => FactKind.ClinicalLicence;
    public override Satisfaction In(TalentProfile profile) => Satisfaction.Of(profile.ClinicalLicence);
}

/// <summary>Certified by a board of the specialty.</summary>
public sealed record BoardCertificationFact : TalentFact
{
    public override FactKind Kind => FactKind.BoardCertification;
    public override Satisfaction In(TalentProfile profile) => Satisfaction.Of(profile.BoardCertification);
}

/// <summary>No off-limits rule bars an approach. Always known: without a rule, there is none.</summary>
public sealed record NotOffLimitsFact : TalentFact
{
    public override FactKind Kind => FactKind.NotOffLimits;
    public override Satisfaction In(TalentProfile profile) => Satisfaction.Of(!profile.IsOffLimits);
}
