namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>Which neighbours by fit are too close to call: the one ahead in 40% to 60% of the draws, both ends included.</summary>
internal static class CloseCalls
{
    public static IReadOnlyList<NeighbourPair> Neighbours(FitStanding[] ranked, PairCounts pairs) =>
        [.. ranked.Zip(ranked.Skip(1), (upper, lower) =>
        {
            var ahead = pairs.Ahead(upper.CandidacyId, lower.CandidacyId);
            return new NeighbourPair(upper.CandidacyId, lower.CandidacyId, ahead,
                upper.Rank == lower.Rank ? NeighbourOrder.SharedRank : Read(ahead, pairs.Draws));
        })];

    /// <summary>
    /// Runs of neighbours joined by a shared rank or a close call. Those who share a rank are listed by id, which means nothing; so two ranks
    /// that follow each other are joined when any of the one and any of the other are too close to call.
    /// </summary>
    public static IReadOnlyList<CloseBand> Bands(FitStanding[] ranked, PairCounts pairs)
    {
        var bands = new List<List<Guid>>();
        Guid[] before = [];
        foreach (var rank in ranked.GroupBy(standing => standing.Rank))
        {
            Guid[] ids = [.. rank.Select(standing => standing.CandidacyId)];
            var joins = before.Any(upper => ids.Any(lower => Read(pairs.Ahead(upper, lower), pairs.Draws) is NeighbourOrder.TooClose));
            if (joins) bands[^1].AddRange(ids);
            else bands.Add([.. ids]);
            before = ids;
        }
        return [.. bands.Where(band => band.Count > 1).Select(band => new CloseBand(band))];
    }

    private static NeighbourOrder Read(int ahead, int draws) =>
        5L * ahead > 3L * draws ? NeighbourOrder.Clear
        : 5L * ahead < 2L * draws ? NeighbourOrder.Doubtful
        : NeighbourOrder.TooClose;
}
