namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// What is drawn, as plain numbers: by candidacy and competency, both by id. A competency without weight is left out, since no order
/// depends on it.
/// </summary>
internal sealed class DrawPlan
{
    private DrawPlan(double[] shapes, DrawnLevels[] candidacies) => (Shapes, Candidacies) = (shapes, candidacies);

    /// <summary>Shape of each competency's gamma: concentration × weight ÷ 100.</summary>
    public double[] Shapes { get; }

    public DrawnLevels[] Candidacies { get; }

    public static DrawPlan Of(IReadOnlyList<FitStanding> byId, IReadOnlyList<CompetencySpread> spreads, int concentration)
    {
        CompetencySpread[] weighty = [.. spreads.Where(spread => spread.Weight > 0)];
        return new(
            [.. weighty.Select(spread => concentration * spread.Weight.ToDouble() / 100)],
            [.. byId.Select(standing => DrawnLevels.Of(standing, weighty))]);
    }
}

/// <summary>One candidacy's levels: where they lie and how uncertain they are.</summary>
/// <param name="Rated">Competencies, as places in the plan, with at least one level.</param>
/// <param name="Means">Mean level of each of these.</param>
/// <param name="Errors">Standard error of each mean.</param>
/// <param name="Unrated">Competencies without a level.</param>
internal sealed record DrawnLevels(int[] Rated, float[] Means, float[] Errors, int[] Unrated)
{
    public static DrawnLevels Of(FitStanding standing, CompetencySpread[] weighty)
    {
        var byId = standing.Contributions.ToDictionary(contribution => contribution.CompetencyId);
        FitContribution[] cells = [.. weighty.Select(spread => byId[spread.CompetencyId])];
        int[] rated = [.. Enumerable.Range(0, cells.Length).Where(at => cells[at].IsRated)];
        return new(
            rated,
            [.. rated.Select(at => (float)cells[at].Mean!.Value.ToDouble())],
            [.. rated.Select(at => (float)(weighty[at].Used / Math.Sqrt(cells[at].Answers.Count(answer => answer.Level is not null))))],
            [.. Enumerable.Range(0, cells.Length).Where(at => !cells[at].IsRated)]);
    }
}
