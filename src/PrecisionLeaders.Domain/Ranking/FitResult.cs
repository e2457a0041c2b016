using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Ranking;

/// <summary>Where a candidacy is listed. The values are in the order of the page.</summary>
/// <remarks>
/// Several reasons may keep one candidacy from being ranked; it is listed once, under the reason that takes most to remove, and
/// <see cref="FitStanding"/> still names all of them. The precedence is therefore not the order of the page:
/// <list type="number">
/// <item><see cref="GateNotMet"/>: a fact about the person; no rating changes it, so nobody should be chased for one.</item>
/// <item><see cref="BelowFloor"/>: given by ratings already in. Those still owed on other competencies cannot mend it.</item>
/// <item><see cref="NotEnoughEvidence"/>: nothing speaks against the person yet, and the ratings owed may settle it.</item>
/// </list>
/// In short: a known no comes before a not yet known. What is unknown is never read as a no: an unknown gate, and the floor of a competency
/// that nobody could rate, leave a candidacy among the ranked with a flag. How much may stay unknown is the minimum coverage's to say.
/// </remarks>
public enum FitGroupKind { Ranked, BelowFloor, GateNotMet, NotEnoughEvidence }

/// <summary>The order of a search's candidacies by fit.</summary>
/// <param name="Groups">All four, also when empty, in the order of <see cref="FitGroupKind"/>.</param>
public sealed record FitResult(IReadOnlyList<FitGroup> Groups)
{
    /// <summary>Every candidacy, group by group, in the order of listing.</summary>
    public IEnumerable<FitStanding> Standings => Groups.SelectMany(group => group.Standings);

    public FitGroup this[FitGroupKind kind] => Groups[(int)kind];

    /// <summary>The standing of one candidacy.</summary>
    /// <exception cref="InvalidOperationException">The candidacy was not among those ranked.</exception>
    public FitStanding Of(Guid candidacyId) => Standings.First(standing => standing.CandidacyId == candidacyId);
}

/// <summary>The candidacies listed together.</summary>
/// <param name="Kind">What they share.</param>
/// <param name="Standings">
/// Among the ranked: by score, best first, and by id within a shared rank. Elsewhere: by id, since an order by score would be
/// read as the ranking that the group withholds.
/// </param>
public sealed record FitGroup(FitGroupKind Kind, IReadOnlyList<FitStanding> Standings);

/// <summary>One candidacy's score, how it comes about, and what keeps it from being ranked.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="Group">Where it is listed.</param>
/// <param name="Rank">
/// From 1, only among the ranked; equal scores share it (1, 2, 2, 4). None without a score, which a ranked candidacy lacks only under
/// weights other than the chosen ones.
/// </param>
/// <param name="Score">0 (all ones) to 100 (all fives), over what is rated. None when nothing that carries weight is rated.</param>
/// <param name="Low">The score if every unrated competency were a 1; also the sum of the points earned.</param>
/// <param name="High">The score if every unrated competency were a 5. Equal to <paramref name="Low"/> at full coverage.</param>
/// <param name="Coverage">Points of weight, 0 to 100, of the competencies with at least one level.</param>
/// <param name="Contributions">One per competency, in the rubric's order.</param>
/// <param name="Gates">In the order given.</param>
public sealed record FitStanding(
    Guid CandidacyId, FitGroupKind Group, int? Rank, Ratio? Score, Ratio Low, Ratio High, Ratio Coverage,
    IReadOnlyList<FitContribution> Contributions, IReadOnlyList<FitGate> Gates)
{
    /// <summary>Whether everything that carries weight is rated, so that the bounds meet at the score.</summary>
    public bool IsFullyCovered => Coverage == 100;

    /// <summary>Competencies whose mean is below their floor, whatever the group.</summary>
    public IEnumerable<FitContribution> FailedFloors => Contributions.Where(contribution => contribution.IsFloorFailed);

    /// <summary>Competencies with a floor that nobody has rated: still to be found out.</summary>
    public IEnumerable<FitContribution> OpenFloors => Contributions.Where(contribution => contribution.IsFloorOpen);

    /// <summary>Competencies without a single level, also those of weight 0.</summary>
    public IEnumerable<FitContribution> Missing => Contributions.Where(contribution => !contribution.IsRated);

    /// <summary>
    /// Raters, by id, who have not answered on a missing competency. Empty although something is missing when everyone asked found
    /// the evidence insufficient: then more evidence is needed, not more ratings.
    /// </summary>
    public IEnumerable<Guid> OwingRaters => Missing.SelectMany(contribution => contribution.OwedBy).Distinct().Order();

    public IEnumerable<FitGate> GatesNotMet => Gates.Where(gate => gate.Outcome is GateOutcome.NotMet);
    public IEnumerable<FitGate> GatesUnknown => Gates.Where(gate => gate.Outcome is GateOutcome.Unknown);
    public IEnumerable<FitGate> GatesWaived => Gates.Where(gate => gate.Outcome is GateOutcome.Waived);
}

/// <summary>What one competency adds to a score.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Key">Its short name, such as K1.</param>
/// <param name="Weight">Points of the 100: the rubric's, or those it was ranked with instead.</param>
/// <param name="IsExecutive">As in the rubric.</param>
/// <param name="Floor">As in the rubric; none without a floor.</param>
/// <param name="Answers">Who answered what, by rater id; includes <em>insufficient evidence</em>.</param>
/// <param name="OwedBy">Raters, by id, who have not answered on this competency.</param>
/// <param name="Mean">Exact mean of the levels, 1 to 5; none when there is no level.</param>
/// <param name="Points">Weight × (mean − 1) ÷ 4, from 0 to the weight; none when there is no level.</param>
public sealed record FitContribution(
    Guid CompetencyId, string Key, Ratio Weight, bool IsExecutive, decimal? Floor,
    IReadOnlyList<FitAnswer> Answers, IReadOnlyList<Guid> OwedBy, Ratio? Mean, Ratio? Points)
{
    public bool IsRated => Mean is not null;
    public bool IsFloorFailed => Floor is { } floor && Mean is { } mean && mean < Ratio.FromDecimal(floor);
    public bool IsFloorOpen => Floor is not null && Mean is null;
}

/// <summary>What one rater answered on one competency.</summary>
/// <param name="RaterId">The rater.</param>
/// <param name="Level">1 to 5, or none for <em>insufficient evidence</em>.</param>
public sealed record FitAnswer(Guid RaterId, int? Level);

/// <summary>The ends of the scale on which every competency is rated.</summary>
public static class FitLevel
{
    public const int Lowest = 1;
    public const int Highest = 5;
}
