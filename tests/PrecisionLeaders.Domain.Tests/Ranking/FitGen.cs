using CsCheck;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Domain.Tests.Ranking;

internal sealed record FitCase(FitRubric Rubric, FitCandidacy[] Candidacies)
{
    public FitResult Rank() => FitRanking.Rank(Rubric, Candidacies);

    public override string ToString() => string.Join(Environment.NewLine,
        Rubric.Competencies.Select(competency => $"{competency.Key} weighs {competency.Weight}, floor {competency.Floor}")
            .Append($"at least {Rubric.MinimumCoverage}")
            .Concat(Candidacies.Select(candidacy => $"{candidacy.Id}: "
                + string.Join(" ", candidacy.Ratings.Select(rating => $"{rating.CompetencyId.ToByteArray()[0]}={rating.Level}"))
                + " " + string.Join(" ", candidacy.Gates.Select(gate => gate.Outcome)))));
}

/// <summary>Rubrics and pools of every shape that is let through, small enough that ties, gaps and failed floors are common.</summary>
internal static class FitGen
{
    private static readonly Gen<int[]> Weights = Gen.Int[0, 100].Array[0, 5].Select(cuts =>
    {
        int[] ends = [0, .. cuts.Order(), 100];
        return ends.Zip(ends.Skip(1), (from, to) => to - from).ToArray();
    });

    private static readonly Gen<decimal?> Floor =
        Gen.Frequency((2, Gen.Const((decimal?)null)), (1, Gen.OneOf<decimal?>(2m, 2.5m, 3m, 3.3m)));

    private static readonly Gen<FitRubric> Rubrics =
        from weights in Weights
        from floors in Floor.Array[weights.Length]
        from minimum in Gen.OneOf(0, 50, 70, 100)
        select new FitRubric(minimum, [.. weights.Select((weight, at) =>
            new FitCompetency(FitSheet.Id(101 + at), $"K{at + 1}", weight, floors[at] is not null, floors[at]))]);

    // 0 stands for insufficient evidence, -1 for not answered.
    private static readonly Gen<int> Cell = Gen.Frequency((8, Gen.Int[2, 5]), (1, Gen.Int[-1, 1]));

    private static readonly Gen<GateOutcome> Outcome =
        Gen.Frequency((8, Gen.Const(GateOutcome.Met)), (1, Gen.OneOf(GateOutcome.NotMet, GateOutcome.Unknown, GateOutcome.Waived)));

    private static Gen<FitCandidacy> Candidacy(FitRubric rubric, Guid id) =>
        from raters in Gen.Int[0, 4]
        from cells in Cell.Array[raters * rubric.Competencies.Count]
        from outcomes in Outcome.Array[0, 2]
        select new FitCandidacy(id,
            [.. outcomes.Select((outcome, at) => new FitGate($"G{at}", "", outcome))],
            [.. cells.Select((cell, at) => (cell, at)).Where(pair => pair.cell >= 0).Select(pair => new FitRating(
                rubric.Competencies[pair.at / raters].Id, FitSheet.Rater(pair.at % raters), pair.cell == 0 ? null : pair.cell))],
            [.. Enumerable.Range(0, raters).Select(FitSheet.Rater)]);

    public static readonly Gen<FitCase> Cases =
        from rubric in Rubrics
        from ids in Gen.Guid.ArrayUnique[1, 7]
        from candidacies in Each(ids, id => Candidacy(rubric, id))
        select new FitCase(rubric, candidacies);

    public static void Holds<T>(this Gen<T> cases, Action<T> property) => cases.Sample(property, iter: 1_000);

    private static Gen<T[]> Each<T>(Guid[] ids, Func<Guid, Gen<T>> one) => ids.Aggregate(
        Gen.Const(Array.Empty<T>()),
        (gen, id) => from some in gen from next in one(id) select some.Append(next).ToArray());
}
