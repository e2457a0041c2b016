using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Agreement;

/// <summary>The example in "Do the raters agree" of docs/scoring.md, figure by figure. Worked by hand first; change both or neither.</summary>
public class AgreementWorkedExampleTests
{
    private const int Ada = 1, Ben = 2, Cleo = 3, Dov = 4;

    private static readonly FitRubric Rubric = Rubric(70, "Vision 100");
    private static readonly FitCandidacy[] Candidacies =
        [Candidacy(Ada, "5", "4", "5"), Candidacy(Ben, "3", "3", "4"), Candidacy(Cleo, "2", "4", "2"), Candidacy(Dov, "4", "4", ".")];

    private readonly RaterAgreement agreement = RaterAgreement.Of(Rubric, Candidacies);

    [Fact]
    public void Alpha_is_that_on_paper()
    {
        Assert.Equal(1 - 10 * Ratio.FromDecimal(54.75m) / Ratio.FromDecimal(1083.5m), agreement.Overall.Alpha.Value);
        Assert.Equal(0.495m, agreement.Overall.Alpha.Value!.Value.Rounded(3));
        Assert.Equal((11, AgreementVerdict.Discuss, 4, 3), (agreement.Overall.Alpha.Pairable, agreement.Overall.Verdict, agreement.Overall.Candidacies, agreement.Overall.Raters));
    }

    [Fact]
    public void The_gap_keeps_the_correlations_away() => Assert.Equal(NoIcc.GridNotComplete, agreement.Overall.Icc.WhyNone);

    [Fact]
    public void Severities_are_those_on_paper() => Assert.Equal(
        [new(Rater(1), new Ratio(-1, 4), new Ratio(-1, 6), 4), new(Rater(2), new Ratio(1, 8), new Ratio(1, 12), 4), new(Rater(3), new Ratio(1, 6), new Ratio(1, 9), 3)],
        agreement.Severities);

    [Fact]
    public void Cleo_is_to_be_talked_about()
    {
        var cell = Assert.Single(agreement.Discussion);
        Assert.Equal((Id(Cleo), 2), (cell.CandidacyId, cell.Spread));
        Assert.Equal([(Rater(2), 4), (Rater(1), 2), (Rater(3), 2)], cell.Levels.Select(level => (level.RaterId, level.Level)));
    }

    [Fact]
    public void With_severity_removed_the_scores_move_and_the_order_stays()
    {
        var removed = agreement.WithSeverityRemoved(FitRanking.Rank(Rubric, Candidacies));
        Assert.Equal([(Id(Ada), 1, 90m, 91.7m), (Id(Dov), 2, 76m, 75m), (Id(Ben), 3, 58.1m, 58.3m), (Id(Cleo), 4, 41.4m, 41.7m)],
            removed.Lines.Select(line => (line.CandidacyId, line.Rank, line.Score.Rounded(), line.RealScore.Rounded())));
    }
}
