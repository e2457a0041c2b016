namespace PrecisionLeaders.Domain.Ranking;

/// <summary>What a fit score is reckoned by: one frozen version of a rubric.</summary>
/// <param name="MinimumCoverage">Points of weight, 0 to 100, that must carry a rating before a candidacy is ranked. 70 is usual.</param>
/// <param name="Competencies">In the order they are shown; their weights total 100.</param>
public sealed record FitRubric(int MinimumCoverage, IReadOnlyList<FitCompetency> Competencies)
{
    /// <summary>
    /// The weights when one competency weighs otherwise and the others give or take in proportion, so that the total stays 100. Where the
    /// others weigh nothing, so that there is no proportion to keep, they share evenly.
    /// </summary>
    /// <param name="competencyId">A competency of the rubric.</param>
    /// <param name="weight">Its new weight, 0 to 100. A rubric of one competency leaves it 100 only.</param>
    /// <returns>Points by competency, 100 in all.</returns>
    /// <exception cref="ArgumentException">A competency that is not in the rubric, or a weight it cannot have.</exception>
    public IReadOnlyDictionary<Guid, Ratio> WithWeightOf(Guid competencyId, Ratio weight)
    {
        if (Competencies.All(competency => competency.Id != competencyId))
            throw new ArgumentException($"Competency {competencyId} is not in the rubric.", nameof(competencyId));
        if (weight < 0 || weight > 100 || (Competencies.Count == 1 && weight != 100))
            throw new ArgumentException($"A weight of {weight} leaves no total of 100.", nameof(weight));
        FitCompetency[] others = [.. Competencies.Where(competency => competency.Id != competencyId)];
        var total = others.Sum(competency => competency.Weight);
        return Competencies.ToDictionary(competency => competency.Id, competency =>
            competency.Id == competencyId ? weight
            : total == 0 ? (100 - weight) / others.Length
            : (100 - weight) * competency.Weight / total);
    }

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Competencies);
        if (MinimumCoverage is < 0 or > 100)
            throw new ArgumentException($"The minimum coverage is {MinimumCoverage}; it must lie between 0 and 100.");

        var ids = new HashSet<Guid>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var competency in Competencies)
        {
            competency.Check();
            if (!ids.Add(competency.Id)) throw new ArgumentException($"Competency {competency.Id} stands in the rubric twice.");
            if (!keys.Add(competency.Key)) throw new ArgumentException($"Two competencies share the key {competency.Key}.");
        }

        var total = Competencies.Sum(competency => (long)competency.Weight);
        if (total != 100) throw new ArgumentException($"The weights total {total}; they must total 100.");
    }
}

/// <summary>One competency of a rubric.</summary>
/// <param name="Id">By which ratings name the competency.</param>
/// <param name="Key">Short name such as K1, unique within the rubric.</param>
/// <param name="Weight">Points of the 100, a whole number of at least 0. At 0 a competency is rated and shown but moves no score.</param>
/// <param name="IsExecutive">Whether the competency is part of being an executive in full; only such a one may carry a floor.</param>
/// <param name="Floor">Lowest mean level (1 to 5) that keeps a candidacy among the ranked; 3.0 is usual. None means no floor.</param>
public sealed record FitCompetency(Guid Id, string Key, int Weight, bool IsExecutive = false, decimal? Floor = null)
{
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Key)) throw new ArgumentException($"Competency {Id} has no key.");
        if (Weight < 0) throw new ArgumentException($"Competency {Key} weighs {Weight}; a weight is never below 0.");
        if (Floor is < FitLevel.Lowest or > FitLevel.Highest)
            throw new ArgumentException($"The floor of competency {Key} is outside the levels 1 to 5.");
        if (Floor is not null && !IsExecutive)
            throw new ArgumentException($"Competency {Key} has a floor but is not executive; only executive competencies have floors.");
    }
}
