namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>For every two ranked candidacies, the draws in which the one is ahead of the other. No draw leaves two level.</summary>
public sealed class PairCounts
{
    private readonly int[] counts;
    private readonly Dictionary<Guid, int> places = [];

    /// <summary>Counts of the pairs in the order (1, 2), (1, 3), …, (2, 3), …</summary>
    internal PairCounts(IReadOnlyList<Guid> candidacyIds, int draws, int[] upper)
    {
        CandidacyIds = candidacyIds;
        Draws = draws;
        counts = upper;
        for (var at = 0; at < candidacyIds.Count; at++) places.Add(candidacyIds[at], at);
    }

    /// <summary>The ranked, in the order of fit.</summary>
    public IReadOnlyList<Guid> CandidacyIds { get; }

    /// <summary>All draws.</summary>
    public int Draws { get; }

    /// <summary>Each pair once: first ahead of second, first ahead of third, …, second ahead of third, … in the order of fit.</summary>
    public IReadOnlyList<int> Upper => counts;

    /// <summary>Draws in which <paramref name="one"/> is ahead of <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">One of them is not ranked, or they are the same.</exception>
    public int Ahead(Guid one, Guid other)
    {
        if (one == other) throw new ArgumentException("A candidacy is not compared with itself.", nameof(other));
        if (!places.TryGetValue(one, out var first) || !places.TryGetValue(other, out var second))
            throw new ArgumentException("Only ranked candidacies are compared.");
        return first < second ? counts[At(first, second)] : Draws - counts[At(second, first)];
    }

    /// <summary>Share of draws, 0 to 1, in which <paramref name="one"/> is ahead of <paramref name="other"/>.</summary>
    /// <inheritdoc cref="Ahead" path="/exception"/>
    public double Share(Guid one, Guid other) => (double)Ahead(one, other) / Draws;

    private int At(int first, int second) => Index(first, second, CandidacyIds.Count);

    internal static int Index(int first, int second, int of) => first * (2 * of - first - 1) / 2 + second - first - 1;
}
