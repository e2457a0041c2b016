namespace PrecisionLeaders.Domain.Ranking.Agreement;

/// <summary>What an alpha says, by the limits usual since Krippendorff proposed them.</summary>
public enum AgreementVerdict
{
    /// <summary>Too little to say; <see cref="AgreementOn.WhyNoVerdict"/> tells what is missing.</summary>
    NoVerdict,

    /// <summary>Below .667: talk about the levels before resting anything on them.</summary>
    Discuss,

    /// <summary>From .667 to .8: fit for tentative conclusions.</summary>
    Between,

    /// <summary>Above .8.</summary>
    Good,
}

/// <summary>Why an agreement gets no verdict, the first that holds. A figure may stand beside it all the same.</summary>
public enum NoVerdict
{
    /// <summary>Nobody gave a level, or one rater alone.</summary>
    FewRaters,

    /// <summary>No two raters gave a level to the same candidacy.</summary>
    NothingRatedTwice,

    /// <summary>Fewer than four candidacies were given a level by two raters.</summary>
    FewCandidacies,

    /// <summary>All levels are the same: no disagreement, but nothing told apart either.</summary>
    NoVariation,
}

/// <summary>Agreement on one competency, or over all.</summary>
/// <param name="CompetencyId">None for all competencies together.</param>
/// <param name="Key">As in the rubric; none for all together.</param>
/// <param name="Alpha">Each cell (candidacy and competency) is a unit.</param>
/// <param name="Raters">Who gave at least one level.</param>
/// <param name="Candidacies">Those with a cell that two raters gave a level to.</param>
/// <param name="Verdict">What the alpha says.</param>
/// <param name="WhyNoVerdict">None when there is a verdict.</param>
/// <param name="Icc">
/// Candidacies by raters, of those who took part. On one competency the cells are levels; over all they are each rater's own weighted sum of levels, so that it
/// tells how far raters agree on the score.
/// </param>
public sealed record AgreementOn(
    Guid? CompetencyId, string? Key, Alpha Alpha, int Raters, int Candidacies, AgreementVerdict Verdict, NoVerdict? WhyNoVerdict, IccTable Icc);

/// <summary>A rater's level on a cell to be talked about.</summary>
public sealed record DiscussionLevel(Guid RaterId, int Level);

/// <summary>A competency of one candidacy on which two raters differ by two levels or more.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Key">Its key in the rubric.</param>
/// <param name="Spread">Highest less lowest level, 2 to 4.</param>
/// <param name="Levels">Who gave what, highest first, and by rater id within a level.</param>
public sealed record DiscussionCell(Guid CandidacyId, Guid CompetencyId, string Key, int Spread, IReadOnlyList<DiscussionLevel> Levels);

/// <summary>How far the raters of a search agree. A diagnostic beside the score; nothing in it changes a score.</summary>
/// <param name="Metric">The metric of every alpha in it.</param>
/// <param name="Competencies">In the rubric's order.</param>
/// <param name="Overall">All competencies together.</param>
/// <param name="Severities">By rater id: everyone who gave a level or was asked for one.</param>
/// <param name="Discussion">Widest first, then by candidacy and key.</param>
public sealed record RaterAgreement(
    AlphaMetric Metric, IReadOnlyList<AgreementOn> Competencies, AgreementOn Overall, IReadOnlyList<RaterSeverity> Severities, IReadOnlyList<DiscussionCell> Discussion)
{
    public const int FewestCandidacies = 4, FewestRaters = 2, WidthToDiscuss = 2;

    /// <summary>An alpha below this is marked <see cref="AgreementVerdict.Discuss"/>.</summary>
    public static Ratio DiscussBelow => new(667, 1000);

    /// <summary>An alpha above this is marked <see cref="AgreementVerdict.Good"/>.</summary>
    public static Ratio GoodAbove => new(4, 5);

    /// <summary>Reckons the agreement of what was rated. The order in which anything arrives makes no difference.</summary>
    /// <param name="rubric">As for the fit.</param>
    /// <param name="candidacies">As for the fit, in whatever group they are: a gate says nothing about the raters.</param>
    /// <param name="metric">Ordinal unless someone asks for another: levels are anchored steps, not measured distances.</param>
    /// <exception cref="ArgumentException">What <see cref="FitRanking.Rank(FitRubric, IReadOnlyCollection{FitCandidacy})"/> refuses is refused here.</exception>
    public static RaterAgreement Of(FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies, AlphaMetric metric = AlphaMetric.Ordinal)
    {
        FitRanking.Check(rubric, candidacies);
        var cells = RatedCell.All(rubric, candidacies);
        var byCompetency = cells.ToLookup(cell => cell.Competency.Id);
        return new(
            metric,
            [.. rubric.Competencies.Select(competency => On(competency, [.. byCompetency[competency.Id]], Levels([.. byCompetency[competency.Id]]), metric))],
            On(null, cells, Sums(rubric, cells), metric),
            [.. candidacies.SelectMany(candidacy => candidacy.Raters).Distinct().Order().Select(rater => SeverityOf(rater, cells))],
            [
                .. cells.Where(cell => cell.Spread >= WidthToDiscuss)
                    .OrderByDescending(cell => cell.Spread).ThenBy(cell => cell.CandidacyId).ThenBy(cell => cell.Competency.Key, StringComparer.Ordinal)
                    .Select(cell => new DiscussionCell(cell.CandidacyId, cell.Competency.Id, cell.Competency.Key, cell.Spread,
                        [.. cell.Levels.OrderByDescending(level => level.Level).ThenBy(level => level.RaterId)])),
            ]);
    }

    /// <summary>The order with severity removed, under the fit these ratings give.</summary>
    public SeverityRemoved WithSeverityRemoved(FitResult fit) => SeverityRemoved.Of(fit, Severities);

    /// <summary>What an alpha that rests on enough says.</summary>
    public static AgreementVerdict VerdictOn(Ratio alpha) =>
        alpha < DiscussBelow ? AgreementVerdict.Discuss : alpha > GoodAbove ? AgreementVerdict.Good : AgreementVerdict.Between;

    private static AgreementOn On(FitCompetency? competency, RatedCell[] cells, IReadOnlyList<IReadOnlyList<int?>> grid, AlphaMetric metric)
    {
        var alpha = KrippendorffAlpha.Of(cells.Select(cell => (IReadOnlyList<int>)[.. cell.Levels.Select(level => level.Level)]), metric);
        var raters = cells.SelectMany(cell => cell.Levels).Select(level => level.RaterId).Distinct().Count();
        var shared = cells.Where(cell => cell.Levels.Count > 1).Select(cell => cell.CandidacyId).Distinct().Count();
        NoVerdict? why = (raters, shared, alpha.WhyNone) switch
        {
            ( < FewestRaters, _, _) => NoVerdict.FewRaters,
            (_, 0, _) => NoVerdict.NothingRatedTwice,
            (_, < FewestCandidacies, _) => NoVerdict.FewCandidacies,
            (_, _, NoAlpha.NoVariation) => NoVerdict.NoVariation,
            _ => null,
        };
        var verdict = why is null && alpha.Value is { } value ? VerdictOn(value) : AgreementVerdict.NoVerdict;
        return new(competency?.Id, competency?.Key, alpha, raters, shared, verdict, why, IntraclassCorrelation.Of(grid));
    }

    /// <summary>Candidacies by raters on one competency. Rows and columns are those who took part in it.</summary>
    private static int?[][] Levels(RatedCell[] cells)
    {
        Guid[] raters = [.. cells.SelectMany(cell => cell.Levels).Select(level => level.RaterId).Distinct().Order()];
        return [.. cells.OrderBy(cell => cell.CandidacyId).Select(cell => raters.Select(cell.LevelBy).ToArray())];
    }

    /// <summary>Candidacies by raters over all: the weighted sum of a rater's levels, none where one that carries weight is missing.</summary>
    private static int?[][] Sums(FitRubric rubric, RatedCell[] cells)
    {
        Guid[] raters = [.. cells.SelectMany(cell => cell.Levels).Select(level => level.RaterId).Distinct().Order()];
        var weighty = rubric.Competencies.Count(competency => competency.Weight > 0);
        return
        [
            .. cells.GroupBy(cell => cell.CandidacyId).OrderBy(person => person.Key).Select(person => raters.Select(rater =>
            {
                var levels = person.Where(cell => cell.Competency.Weight > 0).Select(cell => cell.Competency.Weight * cell.LevelBy(rater)).OfType<int>().ToArray();
                return levels.Length == weighty ? levels.Sum() : (int?)null;
            }).ToArray()),
        ];
    }

    private static RaterSeverity SeverityOf(Guid rater, RatedCell[] cells)
    {
        Ratio deviation = 0, offset = 0;
        var count = 0;
        foreach (var cell in cells)
        {
            var (all, sum) = (cell.Levels.Count, cell.Levels.Sum(level => level.Level));
            if (all < 2 || cell.LevelBy(rater) is not { } own) continue;
            deviation += own - new Ratio(sum - own, all - 1);
            offset += own - new Ratio(sum, all);
            count++;
        }
        return count == 0 ? new(rater, null, null, 0) : new(rater, deviation / count, offset / count, count);
    }

    /// <summary>One competency of one candidacy, with the levels given; at least one.</summary>
    private sealed record RatedCell(Guid CandidacyId, FitCompetency Competency, IReadOnlyList<DiscussionLevel> Levels)
    {
        public int Spread => Levels.Max(level => level.Level) - Levels.Min(level => level.Level);

        public int? LevelBy(Guid rater) => Levels.FirstOrDefault(level => level.RaterId == rater)?.Level;

        public static RatedCell[] All(FitRubric rubric, IEnumerable<FitCandidacy> candidacies)
        {
            var competencies = rubric.Competencies.ToDictionary(competency => competency.Id);
            return
            [
                .. candidacies.SelectMany(candidacy => candidacy.Ratings.Where(rating => rating.Level is not null).GroupBy(rating => rating.CompetencyId)
                    .Select(cell => new RatedCell(candidacy.Id, competencies[cell.Key],
                        [.. cell.Select(rating => new DiscussionLevel(rating.RaterId, rating.Level!.Value)).OrderBy(level => level.RaterId)]))),
            ];
        }
    }
}
