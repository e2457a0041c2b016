using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>How a match is reckoned.</summary>
/// <param name="ScientificShare">Percent of a match, 0 to 100, that scientific output fills at most, whatever the weights say.</param>
/// <param name="Cores">How many cores may work on it; null takes all. No figure depends on it.</param>
public sealed record TalentOptions(int ScientificShare = 30, int? Cores = null)
{
    public static readonly TalentOptions Default = new();

    internal void Check()
    {
        Rule.Require(ScientificShare is >= 0 and <= 100, "The share of scientific output is a percentage from 0 to 100.");
        if (Cores is < 1) throw new ArgumentException("At least one core does the work.");
    }
}

/// <summary>What one profile says to one requirement.</summary>
/// <param name="Requirement">What was asked.</param>
/// <param name="Found">How far it is satisfied, or that it is unknown.</param>
/// <param name="Part">Over <paramref name="Whole"/>: <see cref="Weight"/>.</param>
/// <param name="Whole">1 or more.</param>
public sealed record TalentReason(TalentRequirement Requirement, Satisfaction Found, int Part, int Whole)
{
    /// <summary>Percent of this person's match that hangs on it, exact, after unknown facts and the limit on scientific output; 0 when unknown.</summary>
    public Ratio Weight => new(Part, Whole);

    /// <summary>Points of the 100 it brings, exact.</summary>
    public Ratio Points => Weight * new Ratio(Found.Share ?? 0, Satisfaction.Whole);
}

/// <summary>How one person matches, and why.</summary>
/// <param name="Profile">The facts it rests on.</param>
/// <param name="MatchNumber">The match in ten-thousandths of a point, 0 to 1,000,000, cut off; null when too little is known for a figure.</param>
/// <param name="KnownWeight">Weights of the requirements whose facts are known.</param>
/// <param name="AskedWeight">Weights of all requirements.</param>
/// <param name="IsLimited">Whether scientific output would have filled more than its share and was held to it.</param>
/// <param name="Reasons">One for each requirement, in the order asked.</param>
public sealed record TalentVerdict(
    TalentProfile Profile, int? MatchNumber, int KnownWeight, int AskedWeight, bool IsLimited, IReadOnlyList<TalentReason> Reasons)
{
    public Guid Id => Profile.Id;

    /// <summary>0 to 100 with four decimals, over what is known; null when nothing is, or nothing but scientific output.</summary>
    public decimal? Match => MatchNumber / 10_000m;

    /// <summary>Percent of the weight asked whose facts are known; 100 when nothing was asked.</summary>
    public Ratio Coverage => AskedWeight == 0 ? 100 : new Ratio(100 * KnownWeight, AskedWeight);

    /// <summary>Whether no must is known to be missing.</summary>
    public bool Passes => !FailedMusts.Any();

    /// <summary>Whether just one must is missing.</summary>
    public bool IsNearMiss => FailedMusts.Take(2).Count() == 1;

    public bool IsOffLimits => Profile.IsOffLimits;
    public IEnumerable<TalentReason> FailedMusts => Reasons.Where(reason => reason.Requirement.IsMust && reason.Found.IsFailed);

    /// <summary>Musts that remove nobody because their fact is unknown: to be found out.</summary>
    public IEnumerable<TalentReason> UnknownMusts => Unknown.Where(reason => reason.Requirement.IsMust);
    public IEnumerable<TalentReason> Unknown => Reasons.Where(reason => reason.Found.IsUnknown);
}

/// <summary>What one must does to the pool.</summary>
/// <param name="Requirement">The must.</param>
/// <param name="Removed">People known to miss it.</param>
/// <param name="RemovedAlone">Those of them who miss no other must: so many would pass without it.</param>
/// <param name="Unknown">People who pass although it is unknown of them whether they meet it.</param>
public sealed record MustTally(TalentRequirement Requirement, int Removed, int RemovedAlone, int Unknown);

/// <summary>Who would pass.</summary>
/// <param name="Considered">People in the pool.</param>
/// <param name="Passing">Those of whom no must is known to be missing.</param>
/// <param name="NearMisses">Those who miss just one.</param>
/// <param name="Musts">In the order asked.</param>
public sealed record TalentCount(int Considered, int Passing, int NearMisses, IReadOnlyList<MustTally> Musts);

/// <summary>How many of those who pass have a value.</summary>
public readonly record struct Facet<T>(T Value, int Count);

/// <summary>Those who pass, counted by what they are. One person counts under each of their specialties and degrees.</summary>
/// <param name="Specialties">Those held at all, the most frequent first, then by id.</param>
/// <param name="Designations">All, the unstated first.</param>
/// <param name="Degrees">All classes; <see cref="DegreeClass.None"/>, the unknown, first.</param>
/// <param name="Regions">All, the unstated first.</param>
/// <param name="OffLimits">People whom a rule bars from being approached.</param>
public sealed record TalentFacets(IReadOnlyList<Facet<Guid>> Specialties, IReadOnlyList<Facet<Designation>> Designations,
    IReadOnlyList<Facet<DegreeClass>> Degrees, IReadOnlyList<Facet<Region>> Regions, int OffLimits);

/// <summary>The answer of a match.</summary>
/// <param name="Count">Who passes, of how many, and what each must does.</param>
/// <param name="Hits">The best of those who pass: by match, the unfigured last; equal ones by id.</param>
/// <param name="NearMisses">The best of those who miss one must, in the same order.</param>
/// <param name="Facets">All who pass, not the hits alone.</param>
public sealed record TalentResult(TalentCount Count, IReadOnlyList<TalentVerdict> Hits, IReadOnlyList<TalentVerdict> NearMisses, TalentFacets Facets);
