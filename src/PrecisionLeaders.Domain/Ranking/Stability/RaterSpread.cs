namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>How far the raters of a competency scatter around the mean of the candidacy they rate.</summary>
internal static class RaterSpread
{
    /// <summary>One per competency, by id; none when there are no candidacies to tell the competencies from.</summary>
    public static IReadOnlyList<CompetencySpread> Of(IReadOnlyList<FitStanding> standings) =>
        [.. standings.SelectMany(standing => standing.Contributions).GroupBy(contribution => contribution.CompetencyId)
            .OrderBy(cells => cells.Key).Select(cells => Of([.. cells]))];

    private static CompetencySpread Of(FitContribution[] cells)
    {
        // n Σx² − (Σx)² is n times a cell's sum of squares, and whole: summed by n it is exact and in no particular order.
        var byNumber = new SortedDictionary<int, long>();
        var (all, freedom) = (0, 0);
        foreach (var cell in cells)
        {
            int number = 0, sum = 0, squares = 0;
            foreach (var answer in cell.Answers)
                if (answer.Level is { } level) (number, sum, squares) = (number + 1, sum + level, squares + level * level);
            if (number == 0) continue;
            byNumber[number] = byNumber.GetValueOrDefault(number) + (long)number * squares - (long)sum * sum;
            all += number;
            freedom += number - 1;
        }

        double? pooled = freedom == 0 ? null : Math.Sqrt(byNumber.Sum(pair => (double)pair.Value / pair.Key) / freedom);
        return new(
            cells[0].CompetencyId, cells[0].Key, cells[0].Weight, all, freedom, pooled,
            Used: Math.Max(pooled ?? 0, OrderStability.LeastSpread));
    }
}
