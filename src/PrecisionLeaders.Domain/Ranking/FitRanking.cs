using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Ranking;

/// <summary>
/// Orders the candidacies of one search by fit: a weighted mean of the raters' levels, with floors and gates that no strength
/// elsewhere makes up for. docs/scoring.md tells it for readers, with an example to redo on paper.
/// </summary>
/// <remarks>
/// A candidacy's score depends on its own ratings and the rubric alone, never on who else is in the search, so that adding or
/// removing someone cannot turn the order of the others round. All arithmetic is exact (<see cref="Ratio"/>).
/// The order in which candidacies, raters and ratings arrive makes no difference; names are not known here.
/// </remarks>
public static class FitRanking
{
    /// <summary>Ranks under the rubric's weights.</summary>
    /// <returns>A standing for every candidacy. Nothing rated, one candidacy or none at all are ordinary input.</returns>
    /// <exception cref="ArgumentException">
    /// Weights that do not total 100 or fall below 0; a floor or level outside 1 to 5; a floor on a competency that is not executive;
    /// a competency, key, gate, rater, rating or candidacy given twice; a rating of an unknown competency or by someone not asked to rate.
    /// </exception>
    public static FitResult Rank(FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies)
    {
        Check(rubric, candidacies);
        return Rank(rubric, candidacies, [.. rubric.Competencies.Select(competency => (Ratio)competency.Weight)]);
    }

    /// <summary>
    /// Ranks as if every competency weighed the same, to show beside the chosen order how much the weights decide.
    /// </summary>
    /// <remarks>
    /// Scores, points, bounds and coverage use equal weights (also for a competency whose chosen weight is 0). The groups stay those of
    /// the chosen weights: both columns then rank the same people, and a difference in rank comes from the weights alone.
    /// </remarks>
    /// <inheritdoc cref="Rank(FitRubric, IReadOnlyCollection{FitCandidacy})" path="/returns|/exception"/>
    public static FitResult RankWithEqualWeights(FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies)
    {
        Check(rubric, candidacies);
        var share = new Ratio(100, rubric.Competencies.Count);
        return Rank(rubric, candidacies, [.. rubric.Competencies.Select(_ => share)]);
    }

    /// <summary>
    /// Ranks as if the competencies weighed otherwise: what-if. <see cref="FitRubric.WithWeightOf"/> gives such weights.
    /// </summary>
    /// <remarks>
    /// The groups stay those of the chosen weights, as in <see cref="RankWithEqualWeights"/>. Someone of whom nothing that
    /// carries weight here is rated stays among the ranked, last, with neither score nor rank.
    /// </remarks>
    /// <param name="rubric">The rubric with the chosen weights.</param>
    /// <param name="candidacies">Whom to rank.</param>
    /// <param name="weights">Points by competency, fractions too: every competency of the rubric, none below 0, 100 in all.</param>
    /// <returns>A standing for every candidacy.</returns>
    /// <exception cref="ArgumentException">
    /// Weights that are not as said, and what <see cref="Rank(FitRubric, IReadOnlyCollection{FitCandidacy})"/> refuses.
    /// </exception>
    public static FitResult RankWithWeights(
        FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies, IReadOnlyDictionary<Guid, Ratio> weights)
    {
        Check(rubric, candidacies);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != rubric.Competencies.Count || !rubric.Competencies.All(competency => weights.ContainsKey(competency.Id)))
            throw new ArgumentException("The weights must name every competency of the rubric and no other.", nameof(weights));
        if (weights.Values.Any(weight => weight < 0)) throw new ArgumentException("A weight is below 0.", nameof(weights));
        var total = Total(weights.Values);
        if (total != 100) throw new ArgumentException($"The weights total {total}; they must total 100.", nameof(weights));
        return Rank(rubric, candidacies, [.. rubric.Competencies.Select(competency => weights[competency.Id])]);
    }

    internal static void Check(FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(candidacies);
        rubric.Check();
        var competencies = rubric.Competencies.Select(competency => competency.Id).ToHashSet();
        var ids = new HashSet<Guid>();
        foreach (var candidacy in candidacies)
        {
            candidacy.Check(competencies);
            if (!ids.Add(candidacy.Id)) throw new ArgumentException($"Candidacy {candidacy.Id} is given twice.");
        }
    }

    private static FitResult Rank(FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies, Ratio[] weights)
    {
        var groups = candidacies.Select(candidacy => Stand(rubric, candidacy, weights)).ToLookup(standing => standing.Group);
        return new(
        [
            new(FitGroupKind.Ranked, WithRanks(groups[FitGroupKind.Ranked])),
            .. new[] { FitGroupKind.BelowFloor, FitGroupKind.GateNotMet, FitGroupKind.NotEnoughEvidence }
                .Select(kind => new FitGroup(kind, [.. groups[kind].OrderBy(standing => standing.CandidacyId)])),
        ]);
    }

    private static FitStanding Stand(FitRubric rubric, FitCandidacy candidacy, Ratio[] weights)
    {
        var ratings = candidacy.Ratings.ToLookup(rating => rating.CompetencyId);
        FitContribution[] contributions =
        [
            .. rubric.Competencies.Select((competency, at) =>
                Contribute(competency, weights[at], ratings[competency.Id], candidacy.Raters)),
        ];

        var earned = Total(contributions.Select(contribution => contribution.Points ?? 0));
        var coverage = Total(contributions.Where(contribution => contribution.IsRated).Select(contribution => contribution.Weight));
        Ratio? score = coverage == 0 ? null : 100 * earned / coverage;
        return new(
            candidacy.Id, GroupOf(rubric, candidacy, contributions), Rank: null, score,
            Low: earned, High: earned + (100 - coverage), coverage, contributions, [.. candidacy.Gates]);
    }

    private static FitContribution Contribute(
        FitCompetency competency, Ratio weight, IEnumerable<FitRating> ratings, IReadOnlyList<Guid> raters)
    {
        FitAnswer[] answers = [.. ratings.Select(rating => new FitAnswer(rating.RaterId, rating.Level)).OrderBy(answer => answer.RaterId)];
        int[] levels = [.. answers.Select(answer => answer.Level).OfType<int>()];
        Ratio? mean = levels.Length == 0 ? null : new Ratio(levels.Sum(), levels.Length);
        return new(
            competency.Id, competency.Key, weight, competency.IsExecutive, competency.Floor, answers,
            OwedBy: [.. raters.Except(answers.Select(answer => answer.RaterId)).Order()],
            mean, Points: weight * (mean - FitLevel.Lowest) / (FitLevel.Highest - FitLevel.Lowest));
    }

    /// <summary>Why in this precedence: see <see cref="FitGroupKind"/>.</summary>
    private static FitGroupKind GroupOf(FitRubric rubric, FitCandidacy candidacy, FitContribution[] contributions)
    {
        if (candidacy.Gates.Any(gate => gate.Outcome is GateOutcome.NotMet)) return FitGroupKind.GateNotMet;
        if (contributions.Any(contribution => contribution.IsFloorFailed)) return FitGroupKind.BelowFloor;

        // By the chosen weights also in the order under equal ones. Where a rubric asks for no coverage at all there must
        // still be something to rank by.
        var coverage = rubric.Competencies.Zip(contributions).Where(pair => pair.Second.IsRated).Sum(pair => pair.First.Weight);
        return coverage == 0 || coverage < rubric.MinimumCoverage ? FitGroupKind.NotEnoughEvidence : FitGroupKind.Ranked;
    }

    private static FitStanding[] WithRanks(IEnumerable<FitStanding> standings)
    {
        FitStanding[] ordered = [.. standings.OrderByDescending(standing => standing.Score).ThenBy(standing => standing.CandidacyId)];
        for (var at = 0; at < ordered.Length; at++)
        {
            // Only under weights other than the chosen ones: whoever has no score has no place, and comes last.
            if (ordered[at].Score is null) break;
            var isShared = at > 0 && ordered[at].Score == ordered[at - 1].Score;
            ordered[at] = ordered[at] with { Rank = isShared ? ordered[at - 1].Rank : at + 1 };
        }
        return ordered;
    }

    private static Ratio Total(IEnumerable<Ratio> values) => values.Aggregate(Ratio.Zero, (total, value) => total + value);
}
