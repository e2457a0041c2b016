using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>One weight to try.</summary>
/// <param name="Text">As typed, or the chosen weight.</param>
/// <param name="Weight">None where the text is no weight.</param>
public sealed record TriedWeight(JudgedCompetency Competency, string Text, Ratio? Weight, string? Error)
{
    public string Field => RankingAddress.WeightField + Competency.Code;

    public bool IsAsChosen => Weight == (Ratio)Competency.Weight;
}

/// <summary>One ranked person under the chosen weights and under others.</summary>
/// <param name="Means">By competency, in the rubric's order; none where not rated.</param>
/// <param name="MeansWithoutSeverity">The same with each rater's severity taken off.</param>
public sealed record WhatIfLine(
    Guid CandidacyId, Place Chosen, Place Tried, Place Equal, Place WithoutSeverity, IReadOnlyList<Ratio?> Means, IReadOnlyList<Ratio?> MeansWithoutSeverity)
{
    /// <summary>Places gained, or lost when below 0; none where there is no rank to compare.</summary>
    public int? Climbs => Chosen.Rank - Tried.Rank;
}

/// <summary>The order of the ranked under weights someone tries. It is reckoned for the page and kept nowhere.</summary>
/// <param name="Weights">In the rubric's order.</param>
/// <param name="IsSeverityOff">Whether raters' severity is taken off as well.</param>
/// <param name="Error">Why the chosen order stands instead; none when the weights can be tried.</param>
/// <param name="Lines">In the order tried.</param>
public sealed record WhatIf(IReadOnlyList<TriedWeight> Weights, bool IsSeverityOff, string? Error, IReadOnlyList<WhatIfLine> Lines)
{
    public Ratio Total => Weights.Aggregate(Ratio.Zero, (total, held) => total + (held.Weight ?? 0));

    public bool IsWrong => Error is not null;

    /// <summary>Whether anything differs from what was chosen.</summary>
    public bool IsTrying => IsSeverityOff || Weights.Any(held => !held.IsAsChosen);

    /// <summary>Points every competency gets when all count the same.</summary>
    public Ratio EqualShare => new(100, Weights.Count);

    public static WhatIf Of(FitOfRound ranking, RankingAddress address, OrderFigures figures)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(figures);
        TriedWeight[] weights = [.. ranking.Competencies.Select(competency => Read(competency, address))];
        var error = Wrong(weights);
        var tried = Array.TrueForAll(weights, held => held.IsAsChosen) || error is not null
            ? ranking.Fit
            : FitRanking.RankWithWeights(ranking.Rubric, ranking.Candidacies, weights.ToDictionary(held => held.Competency.Id, held => held.Weight!.Value));
        var severities = figures.Agreement.Severities;
        var places = address.IsSeverityOff && error is null ? Place.AllWithoutSeverity(tried, severities) : Place.AllOf(tried);
        var (chosen, equal, without) = (Place.AllOf(ranking.Fit), figures.Equal, figures.WithoutSeverity);
        return new(weights, address.IsSeverityOff, error,
        [
            .. ranking.Fit[FitGroupKind.Ranked].Standings
                .Select(standing => new WhatIfLine(
                    standing.CandidacyId, chosen[standing.CandidacyId], places[standing.CandidacyId], equal[standing.CandidacyId], without[standing.CandidacyId],
                    [.. standing.Contributions.Select(held => held.Mean)],
                    [.. standing.Contributions.Select(held => SeverityRemoved.MeanOf(held, severities))]))
                .OrderBy(line => line.Tried.Rank ?? int.MaxValue).ThenBy(line => line.CandidacyId),
        ]);
    }

    private static TriedWeight Read(JudgedCompetency competency, RankingAddress address)
    {
        if (!address.Tried.TryGetValue(competency.Code, out var text)) return new(competency, WeightText.Of(competency.Weight), competency.Weight, null);
        var (weight, error) = WeightText.Read(text);
        return new(competency, weight is { } read ? WeightText.Of(read) : text, weight, error);
    }

    private static string? Wrong(TriedWeight[] weights)
    {
        if (Array.Exists(weights, held => held.Error is not null)) return "A weight cannot be read. Until it is mended the chosen order stands.";
        var total = weights.Aggregate(Ratio.Zero, (sum, held) => sum + held.Weight!.Value);
        return total == 100 ? null
            : total > 100 ? $"The weights total {Exact.Of(total)}. Take {Exact.Of(total - 100)} away; until then the chosen order stands."
            : $"The weights total {Exact.Of(total)}. Add {Exact.Of(100 - total)}; until then the chosen order stands.";
    }
}
