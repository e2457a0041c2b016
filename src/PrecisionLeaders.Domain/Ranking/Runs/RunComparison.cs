using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>A rater's answer in a run: a level, or none for <em>insufficient evidence</em>.</summary>
public sealed record RunAnswer(int? Level);

/// <summary>A rating that one run holds otherwise than the other.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="RaterId">The rater.</param>
/// <param name="Before">None when it was added.</param>
/// <param name="After">None when it was removed.</param>
public sealed record RatingChange(Guid CompetencyId, Guid RaterId, RunAnswer? Before, RunAnswer? After);

/// <summary>A gate that stands otherwise.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Before">None when it was not asked.</param>
/// <param name="After">None when it is no longer asked.</param>
public sealed record GateChange(string Key, GateOutcome? Before, GateOutcome? After);

/// <summary>A competency that counts otherwise.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Before">None when it was added.</param>
/// <param name="After">None when it was removed.</param>
public sealed record CompetencyChange(Guid CompetencyId, FitCompetency? Before, FitCompetency? After);

/// <summary>One candidacy in two runs.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="Before">None when it is new.</param>
/// <param name="After">None when it is gone.</param>
/// <param name="Ratings">Its own ratings that differ, by competency and rater.</param>
/// <param name="Gates">Its own gates that differ, by key.</param>
public sealed record RunMove(
    Guid CandidacyId, RunStanding? Before, RunStanding? After, IReadOnlyList<RatingChange> Ratings, IReadOnlyList<GateChange> Gates)
{
    public bool IsNew => Before is null;
    public bool IsGone => After is null;

    /// <summary>Whether group, rank or score is another. New and gone are not moved.</summary>
    public bool IsMoved => Before is { } was && After is { } now && (was.Group, was.Rank, was.Score) != (now.Group, now.Rank, now.Score);

    /// <summary>Whether the rank is another though score and group are not: others passed by, came or went.</summary>
    public bool IsMovedByOthers => IsMoved && Before!.Group == After!.Group && Before.Score == After.Score;
}

/// <summary>What became of an order between two runs, and by what.</summary>
/// <param name="Moves">
/// Every candidacy of either run that moved, is new or gone, or has other ratings or gates: in the order of the later run, then those gone by their earlier one.
/// </param>
/// <param name="Competencies">Weights, floors and competencies that differ, by id: they move everyone.</param>
/// <param name="CoverageBefore">The minimum coverage of the first run.</param>
/// <param name="CoverageAfter">The minimum coverage of the second run.</param>
/// <param name="OptionsBefore">Options of the first run.</param>
/// <param name="OptionsAfter">Options of the second run; they move no rank, but the figures of stability and agreement.</param>
public sealed record RunComparison(
    IReadOnlyList<RunMove> Moves, IReadOnlyList<CompetencyChange> Competencies, int CoverageBefore, int CoverageAfter,
    RunOptions? OptionsBefore, RunOptions? OptionsAfter)
{
    /// <summary>Whether weights, floors, competencies or the minimum coverage differ.</summary>
    public bool IsRubricChanged => Competencies.Count > 0 || CoverageBefore != CoverageAfter;

    /// <summary>Whether anybody stands otherwise than before: moved, new or gone.</summary>
    public bool IsAnyoneMoved => Moves.Any(move => move.IsMoved || move.IsNew || move.IsGone);

    /// <summary>Whether nothing differs but, perhaps, the options.</summary>
    public bool IsSameOrder => Moves.Count == 0 && !IsRubricChanged;

    /// <summary>Compares two runs as stored.</summary>
    /// <exception cref="FormatException">One of them cannot be read; <see cref="RunRepetition"/> says what is wrong with it.</exception>
    public static RunComparison Of(StoredRun before, StoredRun after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (RunInputs.Parse(before.Inputs), RunInputs.Parse(after.Inputs));
        var (stood, stands) = (RunResults.Parse(before.Results).Standings, RunResults.Parse(after.Results).Standings);
        var (wasOf, nowOf) = (was.Candidacies.ToDictionary(candidacy => candidacy.Id), now.Candidacies.ToDictionary(candidacy => candidacy.Id));
        var (stoodOf, standsOf) = (stood.ToDictionary(standing => standing.CandidacyId), stands.ToDictionary(standing => standing.CandidacyId));
        return new(
            [
                .. stands.Concat(stood.Where(standing => !standsOf.ContainsKey(standing.CandidacyId))).Select(standing => standing.CandidacyId)
                    .Select(id => new RunMove(id, stoodOf.GetValueOrDefault(id), standsOf.GetValueOrDefault(id),
                        Ratings(wasOf.GetValueOrDefault(id), nowOf.GetValueOrDefault(id)), Gates(wasOf.GetValueOrDefault(id), nowOf.GetValueOrDefault(id))))
                    .Where(move => move.IsNew || move.IsGone || move.IsMoved || move.Ratings.Count > 0 || move.Gates.Count > 0),
            ],
            [
                .. Changes(was.Rubric.Competencies, now.Rubric.Competencies, competency => competency.Id, competency => competency)
                    .Select(change => new CompetencyChange(change.Key, change.Before, change.After)),
            ],
            was.Rubric.MinimumCoverage, now.Rubric.MinimumCoverage, before.Options, after.Options);
    }

    private static RatingChange[] Ratings(FitCandidacy? was, FitCandidacy? now) =>
    [
        .. Changes(was?.Ratings ?? [], now?.Ratings ?? [], rating => (rating.CompetencyId, rating.RaterId), rating => new RunAnswer(rating.Level))
            .Select(change => new RatingChange(change.Key.CompetencyId, change.Key.RaterId, change.Before, change.After)),
    ];

    private static GateChange[] Gates(FitCandidacy? was, FitCandidacy? now) =>
    [
        .. Changes(was?.Gates ?? [], now?.Gates ?? [], gate => gate.Key, gate => (object)gate.Outcome)
            .Select(change => new GateChange(change.Key, (GateOutcome?)change.Before, (GateOutcome?)change.After)),
    ];

    private static IEnumerable<(TKey Key, TValue? Before, TValue? After)> Changes<TItem, TKey, TValue>(
        IEnumerable<TItem> before, IEnumerable<TItem> after, Func<TItem, TKey> key, Func<TItem, TValue> value) where TKey : notnull where TValue : class
    {
        var (was, now) = (before.ToDictionary(key, value), after.ToDictionary(key, value));
        return was.Keys.Union(now.Keys).Order()
            .Select(at => (at, was.GetValueOrDefault(at), now.GetValueOrDefault(at)))
            .Where(change => !Equals(change.Item2, change.Item3));
    }
}
