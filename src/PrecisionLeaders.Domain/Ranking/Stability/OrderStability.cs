namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// How sure the order of the ranked is. Many plausible worlds are drawn, the candidacies are ranked in each, and the ranks are counted:
/// stochastic multicriteria acceptability analysis, SMAA-2 (R. Lahdelma and P. Salminen, Operations Research 49(3), 2001), with what is
/// known of the weights as a Dirichlet distribution around the chosen ones.
/// </summary>
/// <remarks>
/// In a draw the weights are Dirichlet with parameters concentration × weight ÷ 100 (a weight of 0 stays 0); a level is its mean plus normal
/// noise with standard error s ÷ √n, kept within 1 to 5, where s is the competency's spread and n the number of levels behind the mean; where
/// nobody gave a level, any between 1 and 5 is equally likely. Every competency has a level in a draw, so a score is the weighted sum.
/// Two who are level in a draw, as when both are kept at 5 throughout, are put in order by lot: each draw is a full order, and those who
/// are equal in everything share the ranks evenly.
/// <para>
/// The figures depend on the ratings, weights, options and seed alone: not on the order of entry, the number of cores or the width of the
/// processor's vectors. Levels and scores in a draw are single precision, which misjudges about one near tie in a million: far below the
/// Monte Carlo error. Time grows with draws × candidacies × competencies, and with the pairs, which are one comparison
/// each and weigh in from some hundred candidacies on; memory with the square of the candidacies, never with the draws.
/// </para>
/// </remarks>
public static class OrderStability
{
    /// <summary>Smallest standard deviation of raters that is believed, in levels: one rater, or two who agree, are never certain.</summary>
    public const double LeastSpread = 0.5;

    /// <summary>Most ranked candidacies that are compared pair by pair.</summary>
    public const int MostRanked = 1_000;

    /// <summary>Ranks by the rubric's weights, then probes the order.</summary>
    /// <remarks>The seed comes from <see cref="StabilitySeed"/>.</remarks>
    /// <returns>Figures, or why there are none. Too little to go by is ordinary input.</returns>
    /// <exception cref="ArgumentException">What <see cref="FitRanking.Rank(FitRubric, IReadOnlyCollection{FitCandidacy})"/> refuses.</exception>
    public static StabilityResult Assess(
        FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies, StabilityOptions options, ulong seed) =>
        Assess(FitRanking.Rank(rubric, candidacies), options, seed);

    /// <summary>Probes an order already reckoned, around the weights it was reckoned with.</summary>
    /// <inheritdoc cref="Assess(FitRubric, IReadOnlyCollection{FitCandidacy}, StabilityOptions, ulong)" path="/remarks|/returns"/>
    public static StabilityResult Assess(FitResult fit, StabilityOptions options, ulong seed) =>
        Assess(fit, options, seed, Environment.ProcessorCount);

    internal static StabilityResult Assess(FitResult fit, StabilityOptions options, ulong seed, int workers)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(options);
        FitStanding[] ranked = [.. fit[FitGroupKind.Ranked].Standings.Where(standing => standing.Rank is not null)];
        FitStanding[] byId = [.. ranked.OrderBy(standing => standing.CandidacyId)];
        var spreads = RaterSpread.Of(byId);

        NoStability? because = ranked.Length switch
        {
            0 => NoStability.NobodyRanked,
            1 => NoStability.OnlyOneRanked,
            > MostRanked => NoStability.TooManyRanked,
            _ => null,
        };
        if (because is not null)
            return new(options, seed, because, [], new([], options.Draws, []), [], [], spreads, []);

        var (atRank, ahead) = Draw(DrawPlan.Of(byId, spreads, options.Concentration), options.Draws, seed, workers);
        return Told(options, seed, ranked, byId, spreads, atRank, ahead);
    }

    private static (int[] AtRank, int[] Ahead) Draw(DrawPlan plan, int draws, ulong seed, int workers)
    {
        var tiles = (draws + DrawTile.Draws - 1) / DrawTile.Draws;
        var hands = new DrawTile[Math.Clamp(workers, 1, tiles)];
        var next = -1;
        void Work(int hand)
        {
            hands[hand] = new(plan, seed, draws);
            for (int tile; (tile = Interlocked.Increment(ref next)) < tiles;) hands[hand].Count(tile);
        }
        if (hands.Length == 1) Work(0);
        else Parallel.For(0, hands.Length, Work);

        foreach (var hand in hands.Skip(1))
        {
            for (var at = 0; at < hand.AtRank.Length; at++) hands[0].AtRank[at] += hand.AtRank[at];
            for (var at = 0; at < hand.Ahead.Length; at++) hands[0].Ahead[at] += hand.Ahead[at];
        }
        return (hands[0].AtRank, hands[0].Ahead);
    }

    private static StabilityResult Told(
        StabilityOptions options, ulong seed, FitStanding[] ranked, FitStanding[] byId, IReadOnlyList<CompetencySpread> spreads,
        int[] atRank, int[] ahead)
    {
        var count = ranked.Length;
        var places = byId.Select((standing, at) => (standing.CandidacyId, at)).ToDictionary();
        int[] order = [.. ranked.Select(standing => places[standing.CandidacyId])];

        var upper = new int[ahead.Length];
        for (var first = 0; first < count; first++)
            for (var second = first + 1; second < count; second++)
            {
                var (one, other) = (order[first], order[second]);
                upper[PairCounts.Index(first, second, count)] = one < other
                    ? ahead[PairCounts.Index(one, other, count)]
                    : options.Draws - ahead[PairCounts.Index(other, one, count)];
            }

        var pairs = new PairCounts([.. ranked.Select(standing => standing.CandidacyId)], options.Draws, upper);
        var neighbours = CloseCalls.Neighbours(ranked, pairs);
        return new(
            options, seed, Because: null,
            [.. ranked.Select((standing, at) => new CandidacyStability(
                standing.CandidacyId, standing.Rank!.Value, [.. atRank.AsSpan(order[at] * count, count)]))],
            pairs, neighbours, CloseCalls.Bands(ranked, pairs), spreads, [.. Cautions(ranked, spreads)]);
    }

    private static IEnumerable<StabilityCaution> Cautions(FitStanding[] ranked, IReadOnlyList<CompetencySpread> spreads)
    {
        CompetencySpread[] weighty = [.. spreads.Where(spread => spread.Weight > 0)];
        if (weighty.All(spread => spread.DegreesOfFreedom == 0)) yield return StabilityCaution.SpreadAssumed;
        if (ranked.All(standing => standing.Score == ranked[0].Score)) yield return StabilityCaution.AllEqual;
        if (weighty.Length == 1) yield return StabilityCaution.OneCompetencyDecides;
        if (weighty.Any(spread => spread.Levels == 0)) yield return StabilityCaution.CompetencyUnrated;
    }
}
