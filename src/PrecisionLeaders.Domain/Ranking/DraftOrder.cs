using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Ranking;

/// <summary>A competency as a past round judged it.</summary>
/// <param name="Id">by which its ratings name it</param>
/// <param name="Code">"K1"</param>
/// <param name="Name">what it was called</param>
public sealed record PastCompetency(Guid Id, string Code, string Name);

/// <summary>How a draft would have ranked those of a past round. A what-if, kept nowhere.</summary>
/// <param name="Fit">everybody's standing under the draft's weights, floors and least coverage</param>
/// <param name="Unrated">codes of the draft that nobody rated in the round: their weight is shared among the others in proportion</param>
/// <param name="Dropped">codes the round rated and the draft has not: their ratings count for nothing</param>
public sealed record DraftOrder(FitResult Fit, IReadOnlyList<string> Unrated, IReadOnlyList<string> Dropped)
{
    /// <summary>
    /// Within one rubric a competency is the same when its code is, whatever it is called by now. Of another rubric the name must agree as well, since every
    /// rubric has a K1.
    /// </summary>
    /// <param name="draft">whose weights need not total 100 yet: their proportions count</param>
    /// <param name="key">the round's rubric</param>
    /// <param name="judged">its competencies</param>
    /// <param name="candidacies">ratings of the round</param>
    /// <returns>null when nothing that weighs anything in the draft was rated in the round</returns>
    public static DraftOrder? Of(Rubric draft, string key, IReadOnlyList<PastCompetency> judged, IReadOnlyCollection<FitCandidacy> candidacies)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(candidacies);
        var pairs = draft.InOrder.Select(now => (Now: now, Past: judged.FirstOrDefault(past => past.Code == now.Code && (key == draft.Key || past.Name == now.Name)))).ToList();
        var matched = pairs.Where(pair => pair.Past is not null).ToList();
        var total = matched.Sum(pair => pair.Now.Weight);
        if (total == 0) return null;

        var whole = WholeWeights.Scaled([.. matched.Select(pair => pair.Now.Weight)]);
        var rubric = new FitRubric(draft.MinimumCoverage, [.. matched.Zip(whole, (pair, weight) => new FitCompetency(pair.Past!.Id, pair.Now.Code, weight, pair.Now.IsExecutive, pair.Now.Floor))]);
        var known = matched.Select(pair => pair.Past!.Id).ToHashSet();
        FitCandidacy[] people = [.. candidacies.Select(person => person with { Ratings = [.. person.Ratings.Where(rating => known.Contains(rating.CompetencyId))] })];
        // Whole weights say who is ranked; the exact ones say how.
        var fit = FitRanking.RankWithWeights(rubric, people, matched.ToDictionary(pair => pair.Past!.Id, pair => new Ratio(100 * pair.Now.Weight, total)));
        return new(fit, [.. pairs.Where(pair => pair.Past is null).Select(pair => pair.Now.Code)], [.. judged.Where(past => !known.Contains(past.Id)).Select(past => past.Code)]);
    }
}
