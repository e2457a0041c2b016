using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// How far people's facts satisfy a search's requirements: the plain definition, in whole numbers. <see cref="TalentIndex"/> gives the same
/// answers over a large pool; what differs between the two is a fault of the index.
/// </summary>
public static class TalentMatch
{
    /// <summary>The best match, in ten-thousandths of a point.</summary>
    public const int WholeMatch = 1_000_000;

    /// <summary>Matches one person.</summary>
    /// <exception cref="RuleBrokenException">more than 40 requirements, or a share beyond 0 to 100</exception>
    public static TalentVerdict Evaluate(TalentProfile profile, IReadOnlyList<TalentRequirement> requirements, TalentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        options = Checked(requirements, options);
        var found = requirements.Select(requirement => (requirement, satisfaction: requirement.Fact.In(profile))).ToList();
        var (other, output) = (new Sum(), new Sum());
        foreach (var (requirement, satisfaction) in found)
            if (satisfaction.Share is { } share)
                (requirement.Fact.IsScientificOutput ? ref output : ref other).Add(requirement.Weight, share);

        var isLimited = IsLimited(other.Weight, output.Weight, options.ScientificShare);
        return new(profile, MatchOf(other.Earned, other.Weight, output.Earned, output.Weight, options.ScientificShare), other.Weight + output.Weight,
            requirements.Sum(requirement => requirement.Weight), isLimited, found.ConvertAll(one => WeightOf(one.requirement, one.satisfaction)));

        TalentReason WeightOf(TalentRequirement requirement, Satisfaction satisfaction)
        {
            if (satisfaction.IsUnknown || (isLimited && other.Weight == 0)) return new(requirement, satisfaction, 0, 1);
            if (!isLimited) return new(requirement, satisfaction, 100 * requirement.Weight, other.Weight + output.Weight);
            return requirement.Fact.IsScientificOutput
                ? new(requirement, satisfaction, options.ScientificShare * requirement.Weight, output.Weight)
                : new(requirement, satisfaction, (100 - options.ScientificShare) * requirement.Weight, other.Weight);
        }
    }

    /// <summary>Matches a pool one by one; in time and memory linear in it. For small pools, and to check the index by.</summary>
    public static TalentResult Rank(IEnumerable<TalentProfile> pool, IReadOnlyList<TalentRequirement> requirements, TalentOptions? options = null, int top = 100, int nearMisses = 20)
    {
        var verdicts = pool.Select(profile => Evaluate(profile, requirements, options)).ToList();
        var passing = verdicts.Where(verdict => verdict.Passes).ToList();
        var near = verdicts.Where(verdict => verdict.IsNearMiss).ToList();
        var musts = requirements.Select((requirement, at) => (requirement, at)).Where(one => one.requirement.IsMust).Select(one => new MustTally(one.requirement,
            verdicts.Count(verdict => verdict.Reasons[one.at].Found.IsFailed),
            near.Count(verdict => verdict.Reasons[one.at].Found.IsFailed),
            passing.Count(verdict => verdict.Reasons[one.at].Found.IsUnknown))).ToList();
        return new(new(verdicts.Count, passing.Count, near.Count, musts), Best(passing, top), Best(near, nearMisses), FacetsOf(passing.ConvertAll(verdict => verdict.Profile)));
    }

    /// <summary>
    /// The match over what is known, in ten-thousandths of a point: the mean satisfaction by weight, unless scientific output carries more than its
    /// share of the weight. Then it is that share of the mean of scientific output, and the rest of the mean of everything else.
    /// </summary>
    /// <param name="earned">weight × ten-thousandths of satisfaction, added up over known facts that are not scientific output</param>
    /// <param name="weight">the weights of those</param>
    /// <param name="outputEarned">the same of scientific output</param>
    /// <param name="outputWeight">the weights of that</param>
    /// <param name="share">percent that scientific output may fill</param>
    /// <returns>null when nothing is known, or when limited scientific output is all that is</returns>
    internal static int? MatchOf(int earned, int weight, int outputEarned, int outputWeight, int share)
    {
        if (weight + outputWeight == 0) return null;
        if (!IsLimited(weight, outputWeight, share)) return (int)(100L * (earned + outputEarned) / (weight + outputWeight));
        if (weight == 0) return null;
        return (int)(((100L - share) * earned * outputWeight + (long)share * outputEarned * weight) / ((long)weight * outputWeight));
    }

    internal static TalentOptions Checked(IReadOnlyList<TalentRequirement> requirements, TalentOptions? options)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        Rule.Require(requirements.Count <= TalentRequirement.Most, "A match takes at most 40 requirements.");
        options ??= TalentOptions.Default;
        options.Check();
        return options;
    }

    private static bool IsLimited(int weight, int outputWeight, int share) => 100 * outputWeight > share * (weight + outputWeight);

    private static List<TalentVerdict> Best(List<TalentVerdict> verdicts, int top) =>
        [.. verdicts.OrderByDescending(verdict => verdict.MatchNumber ?? -1).ThenBy(verdict => verdict.Id).Take(top)];

    private static TalentFacets FacetsOf(List<TalentProfile> passing) => new(
        [.. passing.SelectMany(profile => profile.Specialties).CountBy(id => id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new Facet<Guid>(pair.Key, pair.Value))],
        [.. Enum.GetValues<Designation>().Select(value => new Facet<Designation>(value, passing.Count(profile => profile.Designation == value)))],
        [.. Enum.GetValues<DegreeClass>().Select(value => new Facet<DegreeClass>(value, passing.Count(profile => value == DegreeClass.None ? profile.Degrees == value : profile.Degrees.HasFlag(value))))],
        [.. Enum.GetValues<Region>().Select(value => new Facet<Region>(value, passing.Count(profile => profile.Region == value)))],
        passing.Count(profile => profile.IsOffLimits));

    private struct Sum
    {
        public int Earned { get; private set; }
        public int Weight { get; private set; }

        public void Add(int weight, int share)
        {
            Earned += weight * share;
            Weight += weight;
        }
    }
}
