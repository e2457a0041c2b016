namespace PrecisionLeaders.Domain.Ranking.Agreement;

/// <summary>Whether a rater gives higher or lower levels than the others do on the same people and competencies.</summary>
/// <param name="RaterId">The rater.</param>
/// <param name="Deviation">
/// Mean over the shared cells of the rater's level less the mean of the others' levels, in levels, −4 to 4: below 0 is stricter than the others, above 0 more
/// generous. None without a shared cell.
/// </param>
/// <param name="Offset">
/// Mean over the same cells of the rater's level less the mean of all levels there, their own included; what <see cref="SeverityRemoved"/> takes off. With
/// two raters it is half the deviation: the whole, taken off both, would make them change places instead of meeting. None without a shared cell.
/// </param>
/// <param name="Cells">How many cells (candidacy and competency) the rater and at least one other gave a level to.</param>
public sealed record RaterSeverity(Guid RaterId, Ratio? Deviation, Ratio? Offset, int Cells);

/// <summary>The order as it would be with each rater's severity taken off their levels. A what-if: nothing is corrected by it.</summary>
/// <param name="Lines">Everyone who is ranked in the real fit, by the new score, best first, and by id within a shared rank.</param>
public sealed record SeverityRemoved(IReadOnlyList<SeverityRemovedLine> Lines)
{
    /// <summary>
    /// Takes each rater's <see cref="RaterSeverity.Offset"/> off every level they gave, keeps the result within 1 to 5, and reckons the scores again.
    /// </summary>
    /// <remarks>
    /// Groups, weights and coverage stay those of the real fit: both columns rank the same people, and a difference in rank comes from severity
    /// alone. A rater who shares no cell with another has no severity, and their levels stay. Exact, as the fit is.
    /// </remarks>
    /// <param name="fit">The real fit.</param>
    /// <param name="severities">Each rater's severity over all competencies; see <see cref="RaterAgreement.Severities"/>.</param>
    public static SeverityRemoved Of(FitResult fit, IReadOnlyCollection<RaterSeverity> severities)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(severities);
        var off = severities.ToDictionary(severity => severity.RaterId, severity => severity.Offset ?? 0);
        var scored = fit[FitGroupKind.Ranked].Standings
            .Select(standing => (Standing: standing, Score: Score(standing, off)))
            .OrderByDescending(line => line.Score).ThenBy(line => line.Standing.CandidacyId).ToArray();
        return new([.. scored.Select(line => new SeverityRemovedLine(
            line.Standing.CandidacyId, 1 + scored.Count(other => other.Score > line.Score), line.Score,
            line.Standing.Rank!.Value, line.Standing.Score!.Value))]);
    }

    /// <summary>The mean level of one competency with each rater's offset taken off and kept within 1 to 5; none where nobody gave a level.</summary>
    /// <param name="contribution">The competency of one candidacy.</param>
    /// <param name="severities">Each rater's severity, as for <see cref="Of"/>.</param>
    public static Ratio? MeanOf(FitContribution contribution, IReadOnlyCollection<RaterSeverity> severities)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        ArgumentNullException.ThrowIfNull(severities);
        return MeanOf(contribution, severities.ToDictionary(severity => severity.RaterId, severity => severity.Offset ?? 0));
    }

    private static Ratio Score(FitStanding standing, Dictionary<Guid, Ratio> off)
    {
        Ratio earned = 0;
        foreach (var contribution in standing.Contributions)
        {
            if (MeanOf(contribution, off) is { } mean) earned += contribution.Weight * (mean - FitLevel.Lowest) / (FitLevel.Highest - FitLevel.Lowest);
        }
        return 100 * earned / standing.Coverage;
    }

    private static Ratio? MeanOf(FitContribution contribution, IReadOnlyDictionary<Guid, Ratio> off)
    {
        Ratio sum = 0;
        var count = 0;
        foreach (var answer in contribution.Answers)
        {
            if (answer.Level is not { } level) continue;
            sum += Clamp(level - off.GetValueOrDefault(answer.RaterId));
            count++;
        }
        return count == 0 ? null : sum / count;
    }

    private static Ratio Clamp(Ratio level) => level < FitLevel.Lowest ? FitLevel.Lowest : level > FitLevel.Highest ? FitLevel.Highest : level;
}

/// <summary>One candidacy with severity removed, beside what it really has.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="Rank">From 1; equal scores share it.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="RealRank">The rank that counts.</param>
/// <param name="RealScore">The score that counts.</param>
public sealed record SeverityRemovedLine(Guid CandidacyId, int Rank, Ratio Score, int RealRank, Ratio RealScore);
