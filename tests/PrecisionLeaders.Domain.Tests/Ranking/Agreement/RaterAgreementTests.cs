using CsCheck;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Agreement;

public class RaterAgreementTests
{
    private static readonly FitRubric Two = Rubric(70, "K1 60", "K2 40");

    [Fact]
    public void Each_competency_has_its_figure_and_all_together_pool_the_cells()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "1 5", "1 3"), Candidacy(2, "2 4", "2 2"), Candidacy(3, "3 3", "3 5"), Candidacy(4, "4 2", "4 4")];
        var agreement = RaterAgreement.Of(Two, candidacies);
        Assert.Equal(["K1", "K2"], agreement.Competencies.Select(on => on.Key));
        Assert.Equal((1, AgreementVerdict.Good), (agreement.Competencies[0].Alpha.Value, agreement.Competencies[0].Verdict));
        Assert.Equal(AgreementVerdict.Discuss, agreement.Competencies[1].Verdict);
        Assert.Equal((8, 2, 4), (agreement.Overall.Alpha.Units, agreement.Overall.Raters, agreement.Overall.Candidacies));
        Assert.Equal(AlphaMetric.Ordinal, agreement.Metric);
        Assert.Equal(KrippendorffAlpha.Of([[5, 3], [4, 2], [3, 5], [2, 4]], AlphaMetric.Interval),
            RaterAgreement.Of(Two, candidacies, AlphaMetric.Interval).Competencies[1].Alpha);
    }

    [Fact]
    public void Over_all_the_correlation_is_that_of_each_rater_s_own_weighted_sum()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "1 5", "1 3"), Candidacy(2, "2 4", "2 2"), Candidacy(3, "3 3", "3 5")];
        Assert.Equal(IntraclassCorrelation.Of([[260, 180], [280, 200], [300, 380]]).MeanSquares, RaterAgreement.Of(Two, candidacies).Overall.Icc.MeanSquares);
    }

    [Fact]
    public void A_competency_without_weight_may_be_unrated_and_the_sums_are_still_whole() =>
        Assert.Null(RaterAgreement.Of(Rubric(70, "K1 100", "K2 0"), [Candidacy(1, "1 .", "1 ?"), Candidacy(2, "2 4", "3 2")]).Overall.Icc.WhyNone);

    [Theory]
    [InlineData(NoIcc.GridNotComplete, "3 3", "3 .", "4 4", "4 4")]
    [InlineData(NoIcc.GridNotComplete, "3 3", "3 ?", "4 4", "4 4")]
    public void A_gap_leaves_the_grid_incomplete_over_all_and_on_its_competency(NoIcc why, string first, string second, string third, string fourth)
    {
        var agreement = RaterAgreement.Of(Two, [Candidacy(1, first, second), Candidacy(2, third, fourth)]);
        Assert.Equal([null, why], agreement.Competencies.Select(on => on.Icc.WhyNone));
        Assert.Equal(why, agreement.Overall.Icc.WhyNone);
    }

    [Fact]
    public void Who_has_not_begun_leaves_no_gap() =>
        Assert.Equal((null, 2), (RaterAgreement.Of(Two, [Candidacy(1, "3 3", "3 4", ". ."), Candidacy(2, "4 4", "4 4", ". ."), Candidacy(3, ". .")]).Overall.Icc is var icc
            ? icc.WhyNone : null, icc.Raters));

    public static TheoryData<NoVerdict, string[][]> TooLittle => new()
    {
        { NoVerdict.FewRaters, [] },
        { NoVerdict.FewRaters, [["."], ["?"]] },
        { NoVerdict.FewRaters, [["3"], ["4"], ["5"], ["2"], ["1"]] },
        { NoVerdict.NothingRatedTwice, [["3", "."], [".", "4"], ["2", "?"]] },
        { NoVerdict.FewCandidacies, [["3", "3"]] },
        { NoVerdict.FewCandidacies, [["3", "3"], ["4", "4"], ["5", "4"]] },
        { NoVerdict.FewCandidacies, [["3", "3"], ["4", "4"], ["5", "4"], ["1", "."], ["1", "?"]] },
        { NoVerdict.NoVariation, [["3", "3"], ["3", "3"], ["3", "3"], ["3", "3"]] },
        { NoVerdict.NoVariation, [["3", "3"], ["3", "3"], ["3", "3"], ["3", "3"], ["5", "."]] },
    };

    [Theory]
    [MemberData(nameof(TooLittle))]
    public void From_too_little_there_is_no_verdict_but_a_reason(NoVerdict why, string[][] people)
    {
        var agreement = RaterAgreement.Of(Rubric(70, "K1 100"), [.. people.Select((cards, at) => Candidacy(at + 1, cards))]);
        Assert.All([.. agreement.Competencies, agreement.Overall],
            on => Assert.Equal((AgreementVerdict.NoVerdict, why), (on.Verdict, on.WhyNoVerdict)));
    }

    [Fact]
    public void A_figure_may_stand_without_a_verdict() =>
        Assert.Equal(1, RaterAgreement.Of(Rubric(70, "K1 100"), [Candidacy(1, "3", "3"), Candidacy(2, "4", "4")]).Overall.Alpha.Value);

    [Fact]
    public void A_competency_no_one_rated_has_a_reason_and_spoils_nothing_else()
    {
        var agreement = RaterAgreement.Of(Two, [Candidacy(1, "1 .", "1 ."), Candidacy(2, "2 .", "2 ?"), Candidacy(3, "3 .", "3 ."), Candidacy(4, "4 .", "4 .")]);
        Assert.Equal([null, NoVerdict.FewRaters], agreement.Competencies.Select(on => on.WhyNoVerdict));
        Assert.Equal(AgreementVerdict.Good, agreement.Overall.Verdict);
    }

    [Fact]
    public void Five_hundred_candidacies_by_seven_raters_are_answered()
    {
        FitCandidacy[] many = [.. Enumerable.Range(1, 500).Select(number => Candidacy(number,
            [.. Enumerable.Range(0, 7).Select(rater => $"{1 + (number + rater * number % 2) % 5} {1 + (number * 3 + rater % 2) % 5}")]))];
        var agreement = RaterAgreement.Of(Two, many);
        Assert.NotEqual(AgreementVerdict.NoVerdict, agreement.Overall.Verdict);
        Assert.Equal((500, 7), (agreement.Overall.Icc.Targets, agreement.Overall.Icc.Raters));
    }

    [Theory]
    [InlineData(0.6669, AgreementVerdict.Discuss)]
    [InlineData(0.667, AgreementVerdict.Between)]
    [InlineData(0.8, AgreementVerdict.Between)]
    [InlineData(0.8001, AgreementVerdict.Good)]
    public void The_limits_belong_to_the_middle(double alpha, AgreementVerdict verdict) =>
        Assert.Equal(verdict, RaterAgreement.VerdictOn(Ratio.FromDecimal((decimal)alpha)));

    [Fact]
    public void Levels_two_or_more_apart_are_listed_widest_first_with_who_gave_what()
    {
        var agreement = RaterAgreement.Of(Two, [Candidacy(2, "5 3", "3 4", "? 3"), Candidacy(1, "1 2", "5 4", "2 ."), Candidacy(3, "3 3", "4 ?", "3 4")]);
        Assert.Equal(["4 K1", "2 K2", "2 K1"], agreement.Discussion.Select(cell => $"{cell.Spread} {cell.Key}"));
        Assert.Equal([Id(1), Id(1), Id(2)], agreement.Discussion.Select(cell => cell.CandidacyId));
        Assert.Equal([(Rater(2), 5), (Rater(3), 2), (Rater(1), 1)], agreement.Discussion[0].Levels.Select(level => (level.RaterId, level.Level)));
    }

    [Fact]
    public void What_the_fit_refuses_is_refused_here() => Assert.Throws<ArgumentException>(() => RaterAgreement.Of(Rubric(70, "K1 99"), []));

    [Fact]
    public void A_gate_says_nothing_about_the_raters()
    {
        FitCandidacy[] candidacies = [Candidacy(1, "1 5", "1 3"), Candidacy(2, "2 4", "4 2")];
        Same(RaterAgreement.Of(Two, candidacies), RaterAgreement.Of(Two, [.. candidacies.Select(candidacy => candidacy.At("G1", GateOutcome.NotMet))]));
    }

    [Fact]
    public void The_order_in_which_things_arrive_changes_nothing() =>
        (from one in FitGen.Cases from pool in Gen.Shuffle(one.Candidacies.ToArray()) select (one, pool)).Holds(input => Same(
            RaterAgreement.Of(input.one.Rubric, input.one.Candidacies),
            RaterAgreement.Of(input.one.Rubric, [.. input.pool.Select(candidacy => candidacy with
            {
                Ratings = [.. candidacy.Ratings.Reverse()],
                Raters = [.. candidacy.Raters.Reverse()],
            })])));

    private static void Same(RaterAgreement one, RaterAgreement other)
    {
        Assert.Equal(one.Severities, other.Severities);
        foreach (var (left, right) in one.Competencies.Append(one.Overall).Zip(other.Competencies.Append(other.Overall)))
        {
            Assert.Equal(left with { Icc = right.Icc }, right);
            Assert.Equal(left.Icc.Forms, right.Icc.Forms);
        }
        Assert.Equal(one.Discussion.Select(Line), other.Discussion.Select(Line));
    }

    private static string Line(DiscussionCell cell) => $"{cell.CandidacyId} {cell.Key} {cell.Spread} {string.Join(' ', cell.Levels)}";
}
