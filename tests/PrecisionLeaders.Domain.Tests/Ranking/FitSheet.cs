using System.Globalization;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>Writes rubrics and candidacies the way one would on a sheet of paper.</summary>
internal static class FitSheet
{
    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static Guid Rater(int number) => Id(900 + number);

    /// <summary>Competencies "K1 50 3.0" (key, weight and, for an executive one, the floor), with ids 101, 102, …</summary>
    public static FitRubric Rubric(int minimumCoverage, params string[] competencies) => new(minimumCoverage,
        [.. competencies.Select((line, at) =>
        {
            var parts = line.Split(' ');
            return new FitCompetency(Id(101 + at), parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2,
                parts.Length > 2 ? decimal.Parse(parts[2], CultureInfo.InvariantCulture) : null);
        })]);

    /// <summary>One card per rater, "5 ? .": levels by competency, <c>?</c> for insufficient evidence, <c>.</c> for not answered.</summary>
    public static FitCandidacy Candidacy(int number, params string[] cards) => new(Id(number), [],
        [.. cards.SelectMany((card, rater) => card.Split(' ')
            .Select((level, at) => (Level: level, At: at)).Where(cell => cell.Level != ".")
            .Select(cell => new FitRating(Id(101 + cell.At), Rater(rater + 1),
                cell.Level == "?" ? null : int.Parse(cell.Level, CultureInfo.InvariantCulture))))],
        [.. cards.Select((_, rater) => Rater(rater + 1))]);

    public static FitCandidacy At(this FitCandidacy candidacy, string gate, GateOutcome outcome) =>
        candidacy with { Gates = [.. candidacy.Gates, new(gate, $"What {gate} asks", outcome)] };

    public static FitStanding Alone(this FitRubric rubric, FitCandidacy candidacy) => FitRanking.Rank(rubric, [candidacy]).Of(candidacy.Id);

    public static FitContribution On(this FitStanding standing, string key) =>
        standing.Contributions.Single(contribution => contribution.Key == key);

    /// <summary>The ranked, best first, as "rank:number".</summary>
    public static string Order(this FitResult result) => string.Join(" ",
        result[FitGroupKind.Ranked].Standings.Select(standing => $"{standing.Rank}:{Number(standing)}"));

    public static int[] Numbers(this FitGroup group) => [.. group.Standings.Select(Number)];

    private static int Number(FitStanding standing) => BitConverter.ToInt32(standing.CandidacyId.ToByteArray());
}
