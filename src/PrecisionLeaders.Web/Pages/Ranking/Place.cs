using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>Where a person comes: a rank, and the score behind it. Neither under weights that leave nothing rated of them.</summary>
public sealed record Place(int? Rank, Ratio? Score)
{
    /// <summary>The places of the ranked, by candidacy.</summary>
    public static Dictionary<Guid, Place> AllOf(FitResult fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return fit[FitGroupKind.Ranked].Standings.ToDictionary(standing => standing.CandidacyId, standing => new Place(standing.Rank, standing.Score));
    }

    /// <summary>The same with each rater's severity taken off.</summary>
    public static Dictionary<Guid, Place> AllWithoutSeverity(FitResult fit, IReadOnlyList<RaterSeverity> severities)
    {
        ArgumentNullException.ThrowIfNull(fit);
        // Who has no score under these weights has nothing to take severity off.
        var ranked = fit[FitGroupKind.Ranked];
        FitResult scored = new([ranked with { Standings = [.. ranked.Standings.Where(standing => standing.Rank is not null)] }]);
        var places = ranked.Standings.ToDictionary(standing => standing.CandidacyId, _ => new Place(null, null));
        foreach (var line in SeverityRemoved.Of(scored, severities).Lines) places[line.CandidacyId] = new(line.Rank, line.Score);
        return places;
    }
}
