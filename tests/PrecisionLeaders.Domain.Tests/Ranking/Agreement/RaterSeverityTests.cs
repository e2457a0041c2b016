using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Agreement;

public class RaterSeverityTests
{
    private static readonly FitRubric Rubric = Rubric(70, "K1 60", "K2 40");

    [Fact]
    public void Only_cells_shared_with_another_rater_count()
    {
        var agreement = RaterAgreement.Of(Rubric, [Candidacy(1, "3 4", "4 .", "5 ?"), Candidacy(2, "1 ."), Candidacy(3, ". .", ". .", ". .", "2 2")]);
        Assert.Equal([
            new(Rater(1), new Ratio(-3, 2), -1, 1),
            new(Rater(2), 0, 0, 1),
            new(Rater(3), new Ratio(3, 2), 1, 1),
            new(Rater(4), null, null, 0),
        ], agreement.Severities);
    }

    [Fact]
    public void On_a_whole_grid_severities_add_up_to_nothing() => FitGen.Cases.Holds(one =>
    {
        if (one.Candidacies.Min(candidacy => candidacy.Raters.Count) is var raters && raters < 2) return;
        FitCandidacy[] whole = [.. one.Candidacies.Select((candidacy, at) => candidacy with
        {
            Raters = [.. candidacy.Raters.Take(raters)],
            Ratings = [.. one.Rubric.Competencies.SelectMany((competency, column) => candidacy.Raters.Take(raters)
                .Select((rater, row) => new FitRating(competency.Id, rater, 1 + (at * 7 + column * 3 + row * row * 2) % 5)))],
        })];
        var severities = RaterAgreement.Of(one.Rubric, whole).Severities;
        Assert.Equal(0, severities.Aggregate(Ratio.Zero, (sum, severity) => sum + severity.Deviation!.Value));
        Assert.Equal(0, severities.Aggregate(Ratio.Zero, (sum, severity) => sum + severity.Offset!.Value));
        Assert.All(severities, severity => Assert.Equal(whole.Length * one.Rubric.Competencies.Count, severity.Cells));
    });

    [Fact]
    public void Raters_who_differ_by_a_constant_meet_when_it_is_taken_off() => FitGen.Cases.Holds(one =>
    {
        // Levels 2 to 4, rater by rater a whole step apart, so that nothing is clamped.
        FitCandidacy[] whole = [.. one.Candidacies.Select((candidacy, at) => candidacy with
        {
            Raters = [Rater(1), Rater(2)],
            Ratings = [.. one.Rubric.Competencies.SelectMany((competency, column) => new[]
            {
                new FitRating(competency.Id, Rater(1), 2 + (at + column) % 2), new FitRating(competency.Id, Rater(2), 3 + (at + column) % 2),
            })],
        })];
        Assert.Equal([new Ratio(-1, 2), new Ratio(1, 2)], RaterAgreement.Of(one.Rubric, whole).Severities.Select(severity => severity.Offset!.Value));
        var fit = FitRanking.Rank(one.Rubric, whole);
        Assert.All(RaterAgreement.Of(one.Rubric, whole).WithSeverityRemoved(fit).Lines, line => Assert.Equal(line.RealScore, line.Score));
    });

    [Fact]
    public void Whoever_shares_no_one_s_view_keeps_their_levels_and_the_order_stays()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "3 4"), Candidacy(2, "5 2"), Candidacy(3, "1 5")];
        var fit = FitRanking.Rank(Rubric, candidacies);
        Assert.All(RaterAgreement.Of(Rubric, candidacies).WithSeverityRemoved(fit).Lines,
            line => Assert.Equal((line.RealRank, line.RealScore), (line.Rank, line.Score)));
    }

    [Fact]
    public void A_rank_owed_to_a_generous_rater_is_lost_when_severity_is_taken_off()
    {
        // Rater 2 gives one level more than rater 1 wherever both rate. Person 2 was rated by the generous one alone.
        FitCandidacy[] candidacies =
        [
            Candidacy(1, "4 4", ". ."), Candidacy(2, ". .", "4 5"), Candidacy(3, "2 2", "3 3"), Candidacy(4, "3 3", "4 4"),
        ];
        var fit = FitRanking.Rank(Rubric, candidacies);
        var removed = RaterAgreement.Of(Rubric, candidacies).WithSeverityRemoved(fit);
        Assert.Equal("1:2 2:1 3:4 4:3", fit.Order());
        Assert.Equal([(Id(1), 1, 2), (Id(2), 2, 1), (Id(4), 3, 3), (Id(3), 4, 4)], removed.Lines.Select(line => (line.CandidacyId, line.Rank, line.RealRank)));
        // Person 1: 4 and 4, each raised by half a level. Person 2: 4 and 5, lowered by half: 100 × (60 × 2.5 + 40 × 3.5) ÷ 4 ÷ 100.
        Assert.Equal([Ratio.FromDecimal(87.5m), Ratio.FromDecimal(72.5m)], removed.Lines.Take(2).Select(line => line.Score));
    }

    [Fact]
    public void Levels_stay_on_the_scale_ranks_are_shared_and_only_the_ranked_are_listed() => FitGen.Cases.Holds(one =>
    {
        var fit = one.Rank();
        var lines = RaterAgreement.Of(one.Rubric, one.Candidacies).WithSeverityRemoved(fit).Lines;
        Assert.Equal(fit[FitGroupKind.Ranked].Standings.Select(standing => standing.CandidacyId).Order(), lines.Select(line => line.CandidacyId).Order());
        Assert.All(lines, line =>
        {
            Assert.True(line.Score >= 0 && line.Score <= 100);
            Assert.Equal(line.Rank, 1 + lines.Count(other => other.Score > line.Score));
            Assert.Equal((fit.Of(line.CandidacyId).Rank, fit.Of(line.CandidacyId).Score), (line.RealRank, line.RealScore));
        });
    });

    [Fact]
    public void Where_raters_are_equally_severe_nothing_moves() => FitGen.Cases.Holds(one =>
    {
        var fit = one.Rank();
        RaterSeverity[] none = [.. one.Candidacies.SelectMany(candidacy => candidacy.Raters).Distinct().Select(rater => new RaterSeverity(rater, 0, 0, 1))];
        Assert.All(SeverityRemoved.Of(fit, none).Lines, line => Assert.Equal((line.RealRank, line.RealScore), (line.Rank, line.Score)));
    });

    [Fact]
    public void The_groups_stay_those_of_the_real_fit()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "4 4", "3 3"), Candidacy(2, "5 5", "5 5").At("G1", GateOutcome.NotMet)];
        Assert.Equal(Id(1), Assert.Single(RaterAgreement.Of(Rubric, candidacies).WithSeverityRemoved(FitRanking.Rank(Rubric, candidacies)).Lines).CandidacyId);
    }
}
