using System.Numerics;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// Draws worlds and counts ranks and pairs, a tile of draws at a time so that what is compared stays in the nearest cache. One per core;
/// the counts are whole numbers and are added up at the end, so that it does not matter who counted what.
/// </summary>
internal sealed class DrawTile
{
    /// <summary>Draws to a tile. A multiple of every vector's lanes; no figure depends on it.</summary>
    public const int Draws = 128;

    private static readonly int Lanes = Vector<float>.Count;
    private static readonly int Rows = Draws / Lanes;

    private readonly DrawPlan plan;
    private readonly ulong seed;
    private readonly int draws;
    private readonly int count;

    // By competency or candidacy, then by draw.
    private readonly float[] weights;
    private readonly Vector<float>[] scores;
    private readonly Vector<int>[] lots;
    private readonly Vector<int>[] beaten;
    private readonly uint[] states = new uint[4 * Draws];

    public DrawTile(DrawPlan plan, ulong seed, int draws)
    {
        (this.plan, this.seed, this.draws, count) = (plan, seed, draws, plan.Candidacies.Length);
        weights = new float[plan.Shapes.Length * Draws];
        scores = new Vector<float>[count * Rows];
        lots = new Vector<int>[count * Rows];
        beaten = new Vector<int>[count * Rows];
        AtRank = new int[count * count];
        Ahead = new int[count * (count - 1) / 2];
    }

    /// <summary>Draws of each candidacy at each rank, row by row.</summary>
    public int[] AtRank { get; }

    /// <summary>Draws in which the first of a pair is ahead, pairs in the order of <see cref="PairCounts.Index"/>.</summary>
    public int[] Ahead { get; }

    /// <summary>Draws and counts the worlds of one tile.</summary>
    public void Count(int tile)
    {
        var first = tile * Draws;
        var valid = Math.Min(Draws, draws - first);
        Start(first);
        for (var row = 0; row < Rows; row++) Score(row);
        Forget(valid);
        Compare();
        CountRanks(valid);
    }

    /// <summary>Per draw: the state of its lane, then its weights, up to their common sum, which moves no order.</summary>
    private void Start(int first)
    {
        for (var at = 0; at < Draws; at++)
        {
            var stream = new DrawStream(seed, first + at);
            ulong one = stream.Next(), other = stream.Next();
            var lane = at / Lanes * 4 * Lanes + at % Lanes;
            states[lane] = (uint)one;
            states[lane + Lanes] = (uint)(one >> 32);
            states[lane + 2 * Lanes] = (uint)other;
            states[lane + 3 * Lanes] = (uint)(other >> 32);
            for (var competency = 0; competency < plan.Shapes.Length; competency++)
                weights[competency * Draws + at] = (float)stream.Gamma(plan.Shapes[competency]);
        }
    }

    private void Score(int row)
    {
        var stream = new LaneStream(states.AsSpan(row * 4 * Lanes));
        var lot = stream.Next();
        var weight = weights.AsSpan(row * Lanes);
        for (var candidacy = 0; candidacy < count; candidacy++)
        {
            var levels = plan.Candidacies[candidacy];
            var (rated, means, errors) = (levels.Rated, levels.Means, levels.Errors);
            var score = Vector<float>.Zero;
            var at = 0;
            for (; at + 1 < rated.Length; at += 2)
            {
                var (one, other) = stream.Normals();
                score += Level(means[at], errors[at], one) * new Vector<float>(weight[(rated[at] * Draws)..]);
                score += Level(means[at + 1], errors[at + 1], other) * new Vector<float>(weight[(rated[at + 1] * Draws)..]);
            }
            if (at < rated.Length)
                score += Level(means[at], errors[at], stream.Normals().One) * new Vector<float>(weight[(rated[at] * Draws)..]);
            foreach (var unrated in levels.Unrated)
                score += (stream.Uniform() * (FitLevel.Highest - FitLevel.Lowest) + new Vector<float>(FitLevel.Lowest))
                    * new Vector<float>(weight[(unrated * Draws)..]);

            scores[candidacy * Rows + row] = score;
            lots[candidacy * Rows + row] = LaneStream.Lot(lot, candidacy);
        }
    }

    private static Vector<float> Level(float mean, float error, Vector<float> normal) => Vector.Min(
        Vector.Max(new Vector<float>(mean) + normal * error, new Vector<float>(FitLevel.Lowest)), new Vector<float>(FitLevel.Highest));

    /// <summary>Makes all equal what lies beyond the last draw: then nobody is ahead there, and it adds to no count.</summary>
    private void Forget(int valid)
    {
        for (var at = valid; at < Draws; at++)
            for (var candidacy = 0; candidacy < count; candidacy++)
            {
                var place = candidacy * Rows + at / Lanes;
                scores[place] = scores[place].WithElement(at % Lanes, 0);
                lots[place] = lots[place].WithElement(at % Lanes, 0);
            }
    }

    /// <summary>
    /// Every pair in every draw. Counts below are of the candidacies beaten: the first of a pair gains one where it is ahead, the second
    /// loses the one it was given at the start.
    /// </summary>
    private void Compare()
    {
        for (var candidacy = 0; candidacy < count; candidacy++)
            beaten.AsSpan(candidacy * Rows, Rows).Fill(new Vector<int>(candidacy));

        var pair = 0;
        for (var first = 0; first < count; first++)
        {
            var rowScores = scores.AsSpan(first * Rows, Rows);
            var rowLots = lots.AsSpan(first * Rows, Rows);
            var rowBeaten = beaten.AsSpan(first * Rows, Rows);
            for (var second = first + 1; second < count; second++)
            {
                var otherScores = scores.AsSpan(second * Rows, Rows);
                var otherLots = lots.AsSpan(second * Rows, Rows);
                var otherBeaten = beaten.AsSpan(second * Rows, Rows);
                var ahead = Vector<int>.Zero;
                for (var row = 0; row < Rows; row++)
                {
                    var isAhead = Vector.GreaterThan(rowScores[row], otherScores[row]);
                    var isLevel = Vector.Equals(rowScores[row], otherScores[row]);
                    if (isLevel != Vector<int>.Zero) isAhead |= isLevel & Vector.GreaterThan(rowLots[row], otherLots[row]);
                    ahead -= isAhead;
                    rowBeaten[row] -= isAhead;
                    otherBeaten[row] += isAhead;
                }
                Ahead[pair++] += Vector.Sum(ahead);
            }
        }
    }

    private void CountRanks(int valid)
    {
        for (var candidacy = 0; candidacy < count; candidacy++)
        {
            var atRank = AtRank.AsSpan(candidacy * count, count);
            for (var at = 0; at < valid; at++) atRank[count - 1 - beaten[candidacy * Rows + at / Lanes][at % Lanes]]++;
        }
    }
}
