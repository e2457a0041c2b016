using CsCheck;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>What must hold of every ranking, whatever the rubric and the ratings.</summary>
public class FitPropertyTests
{
    [Fact]
    public void Removing_a_candidacy_never_reorders_the_rest() =>
        (from one in FitGen.Cases from gone in Gen.Int[0, one.Candidacies.Length - 1] select (one, gone)).Holds(pair =>
        {
            var id = pair.one.Candidacies[pair.gone].Id;
            var before = pair.one.Rank();
            var after = FitRanking.Rank(pair.one.Rubric, [.. pair.one.Candidacies.Where(candidacy => candidacy.Id != id)]);

            foreach (var (was, now) in before.Groups.Zip(after.Groups))
                Assert.Equal(was.Standings.Where(standing => standing.CandidacyId != id).Select(Line), now.Standings.Select(Line));

            // Each shared rank stays shared and each lead a lead; only the counting closes up behind the one who left.
            var places = before[FitGroupKind.Ranked].Standings
                .Where(standing => standing.CandidacyId != id).Select(standing => standing.Rank).ToArray();
            Assert.Equal(places.Select(place => (int?)(1 + places.Count(other => other < place))),
                after[FitGroupKind.Ranked].Standings.Select(standing => standing.Rank));
        });

    [Fact]
    public void Raising_a_rating_never_lowers_the_score_or_the_place() =>
        (from one in FitGen.Cases
         from at in Gen.Int[0, one.Candidacies.Length - 1]
         from cell in Gen.Int[0, 99]
         from level in Gen.Int[1, 5]
         select (one, at, cell, level)).Holds(input =>
        {
            var (one, at, cell, level) = input;
            var candidacy = one.Candidacies[at];
            FitRating[] ratings = [.. candidacy.Ratings];
            if (ratings.Length == 0 || ratings[cell % ratings.Length].Level is not { } old || old >= level) return;
            ratings[cell % ratings.Length] = ratings[cell % ratings.Length] with { Level = level };
            FitCandidacy[] raised = [.. one.Candidacies];
            raised[at] = candidacy with { Ratings = ratings };

            var before = one.Rank().Of(candidacy.Id);
            var after = FitRanking.Rank(one.Rubric, raised).Of(candidacy.Id);
            Assert.Equal(before.Score is null, after.Score is null);
            if (before.Score is not null) Assert.True(after.Score >= before.Score);
            Assert.True(after.Low >= before.Low && after.High >= before.High);
            Assert.True(after.FailedFloors.Count() <= before.FailedFloors.Count());
            if (before.Rank is not null) Assert.True(after.Rank <= before.Rank);
        });

    [Fact]
    public void The_order_in_which_things_arrive_changes_nothing() =>
        (from one in FitGen.Cases
         from competencies in Gen.Shuffle(one.Rubric.Competencies.ToArray())
         from pool in Gen.Shuffle(one.Candidacies.ToArray())
         from keys in Gen.Int.Array[64]
         select (one, competencies, pool, keys)).Holds(input =>
        {
            var (one, competencies, pool, keys) = input;
            T[] Mixed<T>(IReadOnlyList<T> items) =>
                [.. items.Select((item, at) => (item, key: keys[at % 64])).OrderBy(pair => pair.key).Select(pair => pair.item)];
            var mixed = FitRanking.Rank(one.Rubric with { Competencies = competencies },
                [.. pool.Select(candidacy => candidacy with { Ratings = Mixed(candidacy.Ratings), Raters = Mixed(candidacy.Raters) })]);

            Assert.Equal(one.Rank().Standings.Select(Whole), mixed.Standings.Select(Whole));
        });

    [Fact]
    public void Renaming_the_raters_of_a_competency_changes_no_figure() =>
        FitGen.Cases.Holds(one =>
        {
            FitCandidacy[] swapped = [.. one.Candidacies.Select(candidacy => candidacy with
            {
                Ratings = [.. candidacy.Ratings.Select(rating => rating with
                {
                    RaterId = candidacy.Raters[^(1 + candidacy.Raters.ToList().IndexOf(rating.RaterId))],
                })],
            })];
            Assert.Equal(one.Rank().Standings.Select(Line), FitRanking.Rank(one.Rubric, swapped).Standings.Select(Line));
        });

    [Fact]
    public void A_score_lies_within_its_bounds_and_they_within_0_and_100() =>
        FitGen.Cases.Holds(one => Assert.All(one.Rank().Standings, standing =>
        {
            Assert.True(0 <= standing.Low && standing.Low <= standing.High && standing.High <= 100);
            if (standing.Score is { } score) Assert.True(standing.Low <= score && score <= standing.High);
            else Assert.Equal(0, standing.Coverage);
            Assert.Equal(standing.IsFullyCovered, standing.Low == standing.High);
            Assert.Equal(100 - standing.Coverage, standing.High - standing.Low);
        }));

    [Fact]
    public void The_score_is_what_whole_numbers_over_one_denominator_give() => FitGen.Cases.Holds(one =>
    {
        foreach (var candidacy in one.Candidacies)
        {
            // Twelfths hold every mean of up to four raters, so nothing but whole numbers is needed here.
            int earned = 0, covered = 0;
            foreach (var competency in one.Rubric.Competencies)
            {
                var levels = candidacy.Ratings.Where(rating => rating.CompetencyId == competency.Id && rating.Level is not null)
                    .Select(rating => rating.Level!.Value).ToArray();
                if (levels.Length == 0) continue;
                earned += competency.Weight * (levels.Sum() - levels.Length) * (12 / levels.Length);
                covered += competency.Weight;
            }
            Assert.Equal(covered == 0 ? null : (Ratio?)new Ratio(100 * earned, 4 * 12 * covered), one.Rubric.Alone(candidacy).Score);
        }
    });

    [Fact]
    public void The_bounds_are_the_scores_if_the_unrated_were_all_ones_or_all_fives() => FitGen.Cases.Holds(one =>
    {
        foreach (var candidacy in one.Candidacies.Where(candidacy => candidacy.Raters.Count > 0))
        {
            var standing = one.Rank().Of(candidacy.Id);
            Assert.Equal(standing.Low, Filled(1));
            Assert.Equal(standing.High, Filled(5));

            Ratio? Filled(int level)
            {
                var missing = standing.Missing.Select(contribution => contribution.CompetencyId).ToHashSet();
                var filled = candidacy with
                {
                    Ratings = [.. candidacy.Ratings.Where(rating => !missing.Contains(rating.CompetencyId)),
                        .. missing.Select(id => new FitRating(id, candidacy.Raters[0], level))],
                };
                return one.Rubric.Alone(filled).Score;
            }
        }
    });

    [Fact]
    public void Contributions_add_up_to_the_score_at_full_coverage_and_to_the_low_bound_always() =>
        FitGen.Cases.Holds(one => Assert.All(one.Rank().Standings, standing =>
        {
            var sum = standing.Contributions.Aggregate(Ratio.Zero, (total, contribution) => total + (contribution.Points ?? 0));
            Assert.Equal(standing.Low, sum);
            if (standing.IsFullyCovered) Assert.Equal(standing.Score, sum);
        }));

    [Fact]
    public void A_floor_cannot_be_bought_off() => FitGen.Cases.Holds(one =>
    {
        foreach (var candidacy in one.Candidacies)
        {
            var failed = one.Rank().Of(candidacy.Id).FailedFloors.Select(contribution => contribution.CompetencyId).ToHashSet();
            if (failed.Count == 0) continue;
            var brilliant = candidacy with
            {
                Gates = [],
                Ratings = [.. candidacy.Ratings.Where(rating => failed.Contains(rating.CompetencyId)),
                    .. one.Rubric.Competencies.Where(competency => !failed.Contains(competency.Id))
                        .Select(competency => new FitRating(competency.Id, candidacy.Raters[0], 5))],
            };
            var standing = one.Rubric.Alone(brilliant);
            Assert.Equal(FitGroupKind.BelowFloor, standing.Group);
            Assert.Null(standing.Rank);
        }
    });

    [Fact]
    public void Ranks_are_given_to_the_ranked_alone_and_follow_the_score() => FitGen.Cases.Holds(one =>
    {
        var result = one.Rank();
        Assert.Equal(one.Candidacies.Select(candidacy => candidacy.Id).Order(),
            result.Standings.Select(standing => standing.CandidacyId).Order());
        var ranked = result[FitGroupKind.Ranked].Standings;
        Assert.All(ranked, standing => Assert.Equal(standing.Rank, 1 + ranked.Count(other => other.Score > standing.Score)));
        Assert.All(ranked, standing => Assert.False(standing.GatesNotMet.Any() || standing.FailedFloors.Any()
            || standing.Coverage < one.Rubric.MinimumCoverage));
        Assert.All(result.Standings.Except(ranked), standing => Assert.Null(standing.Rank));
    });

    [Fact]
    public void Equal_weights_rank_the_same_people_and_agree_where_the_weights_are_equal() => FitGen.Cases.Holds(one =>
    {
        var equal = FitRanking.RankWithEqualWeights(one.Rubric, one.Candidacies);
        Assert.All(one.Rank().Standings, standing => Assert.Equal(standing.Group, equal.Of(standing.CandidacyId).Group));
        Assert.All(equal[FitGroupKind.Ranked].Standings, standing => Assert.NotNull(standing.Score));
        if (one.Rubric.Competencies.Select(competency => competency.Weight).Distinct().Count() == 1)
            Assert.Equal(one.Rank().Standings.Select(Whole), equal.Standings.Select(Whole));
    });

    private static string Line(FitStanding standing) =>
        $"{standing.CandidacyId} {standing.Group} {standing.Score} {standing.Low} {standing.High} {standing.Coverage}";

    /// <summary>Everything but the order of the columns, which follows the rubric.</summary>
    private static string Whole(FitStanding standing) => $"{Line(standing)} {standing.Rank} " + string.Join("; ",
        standing.Contributions.OrderBy(contribution => contribution.CompetencyId).Select(contribution =>
            $"{contribution.Key} {contribution.Weight} {contribution.Mean} {contribution.Points} {contribution.IsFloorFailed} "
            + $"{string.Join(',', contribution.Answers)} {string.Join(',', contribution.OwedBy)}"));
}
