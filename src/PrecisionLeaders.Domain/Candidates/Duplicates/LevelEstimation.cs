namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>What was learned of a table without being told which records are the same.</summary>
/// <param name="Fields">the fields with m and u of this table</param>
/// <param name="Share">share of all pairs that are the same, from 0 to 1</param>
public sealed record EstimatedLevels(IReadOnlyList<ComparedField> Fields, double Share)
{
    /// <summary>Bits from which a pair is the same with this probability.</summary>
    public double BitsFor(double probability) => Math.Log2(probability / (1 - probability)) - Math.Log2(Share / (1 - Share));
}

/// <summary>
/// Learns m and u of each level without labels: u from pairs drawn at random, m and the share of matches by expectation and maximisation over the pairs that
/// blocking leaves, as Winkler (1988), "Using the EM algorithm for weight computation in the Fellegi-Sunter model of record linkage". Pairs in no block count as
/// different people.
/// </summary>
public static class LevelEstimation
{
    private const int Rounds = 60, Drawn = 300_000;
    private const double Least = 1e-6;

    /// <param name="comparer">fields with the values to begin from</param>
    /// <param name="records">values of all records</param>
    /// <param name="pairs">pairs of records that share a block</param>
    /// <param name="seed">of the random pairs: the same gives the same</param>
    public static EstimatedLevels Of(RecordComparer comparer, IReadOnlyList<string[][]> records, IReadOnlyList<(int A, int B)> pairs, int seed = 1)
    {
        var fields = comparer.Fields;
        var (m, u) = (fields.Select(field => field.Levels.Select(level => level.M).ToArray()).ToArray(), Random(comparer, records, seed));
        var patterns = pairs.GroupBy(pair => string.Join(',', fields.Select((_, i) => comparer.StandingOf(i, records[pair.A], records[pair.B]).Level)))
            .Select(same => (Levels: same.Key.Split(',').Select(int.Parse).ToArray(), Count: (double)same.Count())).ToList();
        var all = records.Count * (records.Count - 1d) / 2;
        var share = Math.Min(.5, records.Count * .1 / all);
        for (var round = 0; round < Rounds; round++)
        {
            var (sums, expected) = (m.Select(levels => new double[levels.Length]).ToArray(), 0d);
            foreach (var (levels, count) in patterns)
            {
                var odds = share / (1 - share);
                for (var i = 0; i < levels.Length; i++)
                    if (levels[i] >= 0) odds *= m[i][levels[i]] / u[i][levels[i]];
                var same = count * odds / (1 + odds);
                expected += same;
                for (var i = 0; i < levels.Length; i++)
                    if (levels[i] >= 0) sums[i][levels[i]] += same;
            }
            share = Math.Clamp(expected / all, Least / all, .5);
            for (var i = 0; i < m.Length; i++) m[i] = Shares(sums[i]);
        }
        return new([.. fields.Select((field, i) => field with { Levels = [.. field.Levels.Select((level, at) => level with { M = m[i][at], U = level.IsByRarity ? 1 : u[i][at] })] })], share);
    }

    private static double[][] Random(RecordComparer comparer, IReadOnlyList<string[][]> records, int seed)
    {
        var dice = new System.Random(seed);
        var counts = comparer.Fields.Select(field => new double[field.Levels.Count]).ToArray();
        for (var drawn = 0; drawn < Drawn; drawn++)
        {
            var (a, b) = (dice.Next(records.Count), dice.Next(records.Count));
            if (a == b) continue;
            for (var i = 0; i < counts.Length; i++)
                if (comparer.StandingOf(i, records[a], records[b]).Level is >= 0 and var level) counts[i][level]++;
        }
        return [.. counts.Select(Shares)];
    }

    /// <summary>Each seen half a time more than it was: what was not seen yet is rare, not impossible.</summary>
    private static double[] Shares(double[] counts)
    {
        var sum = counts.Sum() + counts.Length * .5;
        return [.. counts.Select(count => (count + .5) / sum)];
    }
}
