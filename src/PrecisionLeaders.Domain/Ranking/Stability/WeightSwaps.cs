using System.Numerics;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// How little it takes: for each two neighbours by fit the smallest change of one competency's weight, the others giving or taking in
/// proportion (<see cref="FitRubric.WithWeightOf"/>), that makes them change places.
/// </summary>
/// <remarks>
/// Let one weight be t and the others r_k (100 − t) ÷ r, where r_k are their weights and r the total of these. Times r, the points a
/// candidacy earns are N(t) = (100 − t) e + t r p, with e the points its other levels earn and p = (mean − 1) ÷ 4; what is rated of it
/// weighs D(t) = (100 − t) g + t r q, with g the rated weight among the others and q = 1 where this competency is rated, else 0. Two
/// candidacies change places where N₁ D₂ − N₂ D₁ changes sign between 0 and 100, where both D are above 0. That is at most a
/// quadratic in t. It is linear where both are rated throughout, since D is then the same for both; its root is then a fraction.
/// </remarks>
public static class WeightSwaps
{
    /// <summary>Digits behind the point to which a threshold that is no fraction is given.</summary>
    public const int Digits = 12;

    /// <summary>One answer for each ranked candidacy and the next: one fewer than there are candidacies with a rank.</summary>
    /// <param name="fit">An order by whatever weights; the changes are from these.</param>
    public static IReadOnlyList<NeighbourSwap> BetweenNeighbours(FitResult fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        FitStanding[] ranked = [.. fit[FitGroupKind.Ranked].Standings.Where(standing => standing.Rank is not null)];
        return [.. ranked.Zip(ranked.Skip(1), Between)];
    }

    private static NeighbourSwap Between(FitStanding upper, FitStanding lower)
    {
        if (upper.Rank == lower.Rank) return new(upper.CandidacyId, lower.CandidacyId, SwapKind.SharedRank, Change: null);

        // By id, so that of two changes alike the same one is named whatever the order of the columns.
        FitContribution[] ones = [.. upper.Contributions.OrderBy(contribution => contribution.CompetencyId)];
        FitContribution[] others = [.. lower.Contributions.OrderBy(contribution => contribution.CompetencyId)];
        var change = ones.Zip(others)
            .SelectMany(cells => Thresholds(Lines(upper, cells.First), Lines(lower, cells.Second), cells.First.Weight)
                .Select(root => new WeightChange(cells.First.CompetencyId, cells.First.Key, cells.First.Weight, root.At, root.IsExact)))
            .MinBy(change => change.By < 0 ? 0 - change.By : change.By);
        return new(upper.CandidacyId, lower.CandidacyId, change is null ? SwapKind.NoSingleWeight : SwapKind.Change, change);
    }

    private static IEnumerable<(Ratio At, bool IsExact)> Thresholds((Line, Line) one, (Line, Line) other, Ratio from)
    {
        var ((n1, d1), (n2, d2)) = (one, other);
        // N₁ D₂ − N₂ D₁ = a t² + b t + c
        var a = n1.Slope * d2.Slope - n2.Slope * d1.Slope;
        var b = n1.Slope * d2.Start + n1.Start * d2.Slope - n2.Slope * d1.Start - n2.Start * d1.Slope;
        var c = n1.Start * d2.Start - n2.Start * d1.Start;
        return Crossings(a, b, c, from).Where(root => root.At > 0 && root.At < 100);
    }

    /// <summary>Points earned and weight rated, each as start + slope × t.</summary>
    private static (Line Points, Line Rated) Lines(FitStanding standing, FitContribution cell)
    {
        // What the others bring together is what all bring less this one; where this one has all the weight, they share evenly.
        var (total, earned, rated) = cell.Weight == 100
            ? Evenly(standing.Contributions.Where(other => other.CompetencyId != cell.CompetencyId))
            : (100 - cell.Weight, standing.Low - (cell.Points ?? 0), standing.Coverage - (cell.IsRated ? cell.Weight : 0));
        return (
            new(100 * earned, (cell.IsRated ? total * Share(cell) : 0) - earned),
            new(100 * rated, (cell.IsRated ? total : 0) - rated));
    }

    private static (Ratio Total, Ratio Earned, Ratio Rated) Evenly(IEnumerable<FitContribution> others)
    {
        Ratio total = 0, earned = 0, rated = 0;
        foreach (var other in others)
        {
            total += 1;
            if (!other.IsRated) continue;
            rated += 1;
            earned += Share(other);
        }
        return (total, earned, rated);
    }

    private static Ratio Share(FitContribution rated) => (rated.Mean!.Value - FitLevel.Lowest) / (FitLevel.Highest - FitLevel.Lowest);

    /// <summary>Where a t² + b t + c changes sign; a root that is no fraction is rounded away from <paramref name="from"/>.</summary>
    private static IEnumerable<(Ratio At, bool IsExact)> Crossings(Ratio a, Ratio b, Ratio c, Ratio from)
    {
        if (a == 0) return b == 0 ? [] : [(0 - c / b, true)];
        var square = b * b - 4 * a * c;
        // At 0 it touches and turns back: a tie at one weight, and no swap.
        if (square <= 0) return [];

        var (half, scale) = (0 - b / (2 * a), a < 0 ? -2 * a : 2 * a);
        // √(n/d) = √(n d) ÷ d
        var (under, below) = (square.Numerator * square.Denominator, square.Denominator);
        var root = WholeRoot(under);
        if (root * root == under)
        {
            var reach = new Ratio(root, below) / scale;
            return [(half - reach, true), (half + reach, true)];
        }

        // Fine enough that the root is right to twice the digits asked for before it is rounded to these.
        var fine = BigInteger.Pow(10, 2 * Digits) * scale.Denominator;
        var near = new Ratio(WholeRoot(under * fine * fine), fine * below) / scale;
        return [(Rounded(half - near, from), false), (Rounded(half + near, from), false)];
    }

    /// <summary>To <see cref="Digits"/> digits and past the threshold, so that at the weight given the two have changed places.</summary>
    private static Ratio Rounded(Ratio value, Ratio from)
    {
        var unit = BigInteger.Pow(10, Digits);
        var whole = value.Numerator * unit / value.Denominator;
        return new(value > from ? whole + 1 : whole, unit);
    }

    /// <summary>The largest whole number whose square is at most <paramref name="value"/>, by Newton's iteration.</summary>
    private static BigInteger WholeRoot(BigInteger value)
    {
        if (value < 2) return value;
        var guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + value / guess) >> 1;
            if (next >= guess) return guess;
            guess = next;
        }
    }

    private readonly record struct Line(Ratio Start, Ratio Slope);
}

/// <summary>What it takes for two neighbours to change places.</summary>
public enum SwapKind
{
    /// <summary>Nothing: they share a rank already.</summary>
    SharedRank,

    /// <summary>No change of a single weight does it.</summary>
    NoSingleWeight,

    /// <summary>A change of one weight.</summary>
    Change,
}

/// <summary>The answer for two neighbours by fit.</summary>
/// <param name="UpperId">The one listed first.</param>
/// <param name="LowerId">The one listed next.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Change">The smallest change; only where there is one.</param>
public sealed record NeighbourSwap(Guid UpperId, Guid LowerId, SwapKind Kind, WeightChange? Change);

/// <summary>A change of one weight, the others in proportion.</summary>
/// <param name="CompetencyId">The competency whose weight changes.</param>
/// <param name="Key">Its short name.</param>
/// <param name="From">Its weight now, in points.</param>
/// <param name="To">The threshold: there the two are level, and any further they have changed places.</param>
/// <param name="IsExact">
/// Whether the threshold is exact. Otherwise it is no fraction, and is given to 12 digits behind the point, rounded away from the weight now.
/// </param>
public sealed record WeightChange(Guid CompetencyId, string Key, Ratio From, Ratio To, bool IsExact)
{
    /// <summary>Points gained, or lost when below 0.</summary>
    public Ratio By => To - From;
}
