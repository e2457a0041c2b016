namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>Whole weights that total 100.</summary>
public static class WholeWeights
{
    public const int Total = 100;

    /// <summary>100 shared evenly among so many; the points left over go to the first ones, one each. None when there is nobody to share.</summary>
    public static IReadOnlyList<int> Equal(int count) => [.. Enumerable.Range(0, count).Select(at => Total / count + (at < Total % count ? 1 : 0))];

    /// <summary>
    /// Weights in the same proportions that total 100, by largest remainder (Hamilton): each gets its exact share rounded down, and the points left over
    /// go one each to the largest remainders, among equal ones to the first.
    /// </summary>
    /// <param name="weights">none below 0, one above</param>
    /// <exception cref="ArgumentException">when the weights have no proportions</exception>
    public static IReadOnlyList<int> Scaled(IReadOnlyList<int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var total = weights.Sum(weight => (long)weight);
        if (total <= 0 || weights.Any(weight => weight < 0)) throw new ArgumentException("Weights are never below 0, and one is above.", nameof(weights));
        int[] scaled = [.. weights.Select(weight => (int)(Total * (long)weight / total))];
        var remainders = Enumerable.Range(0, weights.Count).OrderByDescending(at => Total * (long)weights[at] % total).ThenBy(at => at);
        foreach (var at in remainders.Take(Total - scaled.Sum()).ToList()) scaled[at]++;
        return scaled;
    }
}
