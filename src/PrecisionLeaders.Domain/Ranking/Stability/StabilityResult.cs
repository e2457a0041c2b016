namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>Why nothing is said about how sure an order is.</summary>
public enum NoStability
{
    /// <summary>Nobody is ranked: no ratings, or everyone is kept from the ranking.</summary>
    NobodyRanked,

    /// <summary>One candidacy alone has no order to be sure of.</summary>
    OnlyOneRanked,

    /// <summary>More than <see cref="OrderStability.MostRanked"/>: the table of pairs would outgrow any use.</summary>
    TooManyRanked,
}

/// <summary>What to say beside the figures, because they rest on less than usual.</summary>
public enum StabilityCaution
{
    /// <summary>No competency of anyone ranked has levels from two raters: how far raters scatter is assumed, not seen.</summary>
    SpreadAssumed,

    /// <summary>Everyone ranked has the same score.</summary>
    AllEqual,

    /// <summary>All weight is on one competency, so drawing weights moves nothing.</summary>
    OneCompetencyDecides,

    /// <summary>A competency that carries weight has no level from anyone ranked: on it every level was taken as equally likely.</summary>
    CompetencyUnrated,
}

/// <summary>How sure an order is: what became of it in many plausible worlds.</summary>
/// <param name="Options">How it was probed.</param>
/// <param name="Seed">Where the draws started.</param>
/// <param name="Because">Why there are no figures; none when there are. The lists but <paramref name="Spreads"/> are then empty.</param>
/// <param name="Candidacies">The ranked, in the order of fit.</param>
/// <param name="Pairs">Who was ahead of whom how often.</param>
/// <param name="Neighbours">Each ranked candidacy and the next, in the order of fit: one fewer than candidacies.</param>
/// <param name="Bands">Runs of neighbours too close to call, in the order of fit; none overlap.</param>
/// <param name="Spreads">How far raters scatter, by competency id.</param>
/// <param name="Cautions">What to say beside the figures, each at most once.</param>
public sealed record StabilityResult(
    StabilityOptions Options, ulong Seed, NoStability? Because,
    IReadOnlyList<CandidacyStability> Candidacies, PairCounts Pairs, IReadOnlyList<NeighbourPair> Neighbours,
    IReadOnlyList<CloseBand> Bands, IReadOnlyList<CompetencySpread> Spreads, IReadOnlyList<StabilityCaution> Cautions)
{
    /// <summary>The figures of one candidacy, or none when it is not ranked or there are no figures.</summary>
    public CandidacyStability? Of(Guid candidacyId) => Candidacies.FirstOrDefault(candidacy => candidacy.CandidacyId == candidacyId);

    /// <summary>The band a candidacy is in, or none.</summary>
    public CloseBand? BandOf(Guid candidacyId) => Bands.FirstOrDefault(band => band.CandidacyIds.Contains(candidacyId));

    /// <summary>
    /// The most a share can be off by for having drawn so few worlds, as one standard error, 0 to 1: 0.005 at 10,000 draws.
    /// A count of 0 or of all draws has a standard error of 0 by formula; read it as less than 3 in that many draws (at 95%).
    /// </summary>
    public double LargestStandardError => 0.5 / Math.Sqrt(Options.Draws);
}

/// <summary>Where one candidacy came in the drawn worlds.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="Rank">Its rank by fit.</param>
/// <param name="DrawsAtRank">Draws in which it came first, second, …: one count per ranked candidacy, totalling the draws.</param>
public sealed record CandidacyStability(Guid CandidacyId, int Rank, IReadOnlyList<int> DrawsAtRank)
{
    /// <summary>All draws.</summary>
    public int Draws { get; } = DrawsAtRank.Sum();

    /// <summary>Rank acceptability: the share of draws, 0 to 1, at a rank from 1.</summary>
    public double Share(int rank) => (double)DrawsAtRank[rank - 1] / Draws;

    /// <summary>Share of draws, 0 to 1, in which it came first.</summary>
    public double First => Share(1);

    /// <summary>Share of draws, 0 to 1, in which it was among the first three.</summary>
    public double TopThree => (double)DrawsAtRank.Take(3).Sum() / Draws;

    /// <summary>Mean rank over the draws, from 1.</summary>
    public double ExpectedRank => (double)DrawsAtRank.Select((count, at) => (long)count * (at + 1)).Sum() / Draws;

    /// <summary>Upper end of the 90% rank interval: at most 5% of the draws put it higher, that is at a smaller rank.</summary>
    public int Best => 1 + WithoutTwentieth(DrawsAtRank);

    /// <summary>Lower end of the 90% rank interval: at most 5% of the draws put it lower.</summary>
    public int Worst => DrawsAtRank.Count - WithoutTwentieth(DrawsAtRank.Reverse());

    /// <summary>Monte Carlo standard error of a share of these draws, √(p (1 − p) ÷ draws).</summary>
    /// <param name="share">0 to 1.</param>
    public double StandardErrorOf(double share) => Math.Sqrt(share * (1 - share) / Draws);

    // Whole numbers, so that no rounding decides where an interval ends.
    private int WithoutTwentieth(IEnumerable<int> counts)
    {
        long left = 0;
        return counts.TakeWhile(count => (left += count) * 20 <= Draws).Count();
    }
}

/// <summary>Whether two neighbours by fit keep their order.</summary>
public enum NeighbourOrder
{
    /// <summary>The upper one is ahead in more than 60% of the draws.</summary>
    Clear,

    /// <summary>The upper one is ahead in 40% to 60% of the draws.</summary>
    TooClose,

    /// <summary>Equal scores.</summary>
    SharedRank,

    /// <summary>
    /// The upper one is ahead in fewer than 40%: its score rests on the part that is rated, and the draws, which fill in the rest, do not
    /// bear it out.
    /// </summary>
    Doubtful,
}

/// <summary>Two neighbours by fit.</summary>
/// <param name="UpperId">The one listed first.</param>
/// <param name="LowerId">The one listed next.</param>
/// <param name="UpperAhead">Draws in which the first was ahead of the next.</param>
/// <param name="Order">What that says.</param>
public sealed record NeighbourPair(Guid UpperId, Guid LowerId, int UpperAhead, NeighbourOrder Order);

/// <summary>Neighbours by fit whose order should not be read as one.</summary>
/// <param name="CandidacyIds">At least two, in the order of fit.</param>
public sealed record CloseBand(IReadOnlyList<Guid> CandidacyIds);

/// <summary>How far raters scatter on one competency, pooled within the ranked candidacies.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Key">Its short name.</param>
/// <param name="Weight">Its points of the 100.</param>
/// <param name="Levels">Levels given to the ranked candidacies.</param>
/// <param name="DegreesOfFreedom">Levels beyond the first of each candidacy: what the estimate rests on.</param>
/// <param name="Pooled">Pooled standard deviation in levels; none when no candidacy has two levels.</param>
/// <param name="Used">What was drawn with: the pooled one, but at least <see cref="OrderStability.LeastSpread"/>.</param>
public sealed record CompetencySpread(
    Guid CompetencyId, string Key, Ratio Weight, int Levels, int DegreesOfFreedom, double? Pooled, double Used);
