using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Runs;

/// <summary>The example of docs/scoring.md as a run, and ways to change it.</summary>
internal static class RunSheet
{
    public const int Ada = 1, Ben = 2, Cleo = 3, Dov = 4;

    /// <summary>Few draws: these tests are about what is kept, not about its precision.</summary>
    public static readonly RunOptions Quick = new(new StabilityOptions { Draws = 1_000 }, AlphaMetric.Ordinal);

    public static readonly FitRubric Paper = Rubric(70, "Vision 50 3.0", "Science 20", "Team 30");

    public static RunInputs Inputs(FitRubric rubric, params FitCandidacy[] candidacies) => new(Id(7), Id(8), Id(9), rubric, candidacies);

    public static RunInputs OnPaper(string ada = "5 3 4") => Inputs(Paper,
        Candidacy(Ada, ada, "4 3 4").At("G1", GateOutcome.Met),
        Candidacy(Ben, "4 4 4", "4 4 ?").At("G1", GateOutcome.Waived),
        Candidacy(Cleo, "3 5 5", "2 5 5").At("G1", GateOutcome.Met),
        Candidacy(Dov, "? 4 5", ". . .").At("G1", GateOutcome.Unknown));

    public static StoredRun Stored(this RunInputs inputs) => StoredRun.Of(inputs, Quick);

    public static RunInputs With(this RunInputs inputs, int number, Func<FitCandidacy, FitCandidacy> change) =>
        inputs with { Candidacies = [.. inputs.Candidacies.Select(candidacy => candidacy.Id == Id(number) ? change(candidacy) : candidacy)] };
}
