using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using static PrecisionLeaders.Domain.Tests.Review.Committee;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class ScoringRoundTests
{
    [Theory]
    [InlineData(RevealRule.WhenOwnAreIn, RoundState.Open, 1, false)]
    [InlineData(RevealRule.WhenOwnAreIn, RoundState.Open, 0, true)]
    [InlineData(RevealRule.WhenRoundCloses, RoundState.Open, 0, false)]
    [InlineData(RevealRule.Open, RoundState.Open, 3, true)]
    [InlineData(RevealRule.WhenOwnAreIn, RoundState.Closed, 3, true)]
    [InlineData(RevealRule.WhenRoundCloses, RoundState.Closed, 3, true)]
    [InlineData(RevealRule.Open, RoundState.Draft, 0, false)]
    [InlineData(RevealRule.WhenOwnAreIn, RoundState.Draft, 0, false)]
    public void Scores_are_seen_when_the_reveal_rule_says_so(RevealRule rule, RoundState state, int owed, bool isSeen)
    {
        var round = new Committee().Plan(rule);
        if (state != RoundState.Draft) round.Open(Now);
        if (state == RoundState.Closed) round.Close(Now);
        Assert.Equal(isSeen, round.IsRevealedTo(owed));
    }

    [Fact]
    public void Opening_lays_out_one_card_for_each_rater_and_candidacy_once()
    {
        var committee = new Committee(raters: 3, people: 4);
        var round = committee.Plan();
        var cards = round.Open(Now);
        Assert.Equal(12, cards.Select(card => (card.RaterId, card.CandidacyId)).Distinct().Count());
        Refusal(() => round.Open(Now));
        Refusal(() => round.Seat(committee.Lead));
        Refusal(() => round.Take(committee.People[0]));
        Refusal(round.RequireDraft);
    }

    [Fact]
    public void A_plan_with_someone_who_left_does_not_open_and_names_nobody_since_who_opens_it_may_be_recused_from_them()
    {
        var committee = new Committee();
        var round = committee.Plan();
        committee.People[0].Leave(Disposition.Defaults().First(), null, committee.Lead, Now);
        Assert.Equal("Someone in this plan has left the search. Change the plan before opening it.", Refusal(() => round.Open(Now)));
    }

    [Fact]
    public void A_round_needs_a_published_rubric_raters_and_candidates()
    {
        var committee = new Committee();
        Refusal(() => _ = new ScoringRound(committee.Search, "R", new Rubric("draft", "Draft", "1"), RevealRule.Open, new DateOnly(2026, 12, 1), Now));
        Refusal(() => new Committee(raters: 0).Plan().Open(Now));
        Refusal(() => new Committee(people: 0).Plan().Open(Now));
    }

    [Fact]
    public void A_candidacy_of_another_search_is_not_taken()
    {
        Refusal(() => new Committee().Plan().Take(new Committee().People[0]));
    }

    [Fact]
    public void Somebody_whose_account_is_closed_is_not_seated()
    {
        var committee = new Committee();
        committee.Lead.Deactivate(new Account("An Admin", "admin@example.org", Roles.Admin), Now);
        Refusal(() => committee.Plan().Seat(committee.Lead));
    }

    [Fact]
    public void Seating_or_taking_twice_changes_nothing()
    {
        var committee = new Committee(raters: 2);
        var round = committee.Plan();
        round.Seat(committee.Raters[0]);
        round.Take(committee.People[0]);
        Assert.Equal((2, 2), (round.Raters.Count, round.Candidacies.Count));
        Assert.True(round.HasFewRaters);
    }

    [Fact]
    public void Only_an_open_round_is_closed_and_a_closed_one_is_not_extended()
    {
        var round = new Committee().Plan();
        Refusal(() => round.Close(Now));
        round.Open(Now);
        round.Extend(new DateOnly(2026, 12, 8));
        round.Close(Now);
        Assert.Equal(new DateOnly(2026, 12, 8), round.DueOn);
        Refusal(() => round.Close(Now));
        Refusal(() => round.Extend(new DateOnly(2026, 12, 9)));
    }

    [Fact]
    public void A_closed_round_is_opened_again_with_a_reason_on_record()
    {
        var committee = new Committee();
        var round = committee.Plan(RevealRule.WhenRoundCloses);
        round.Open(Now);
        Refusal(() => round.Reopen("Too early", new DateOnly(2026, 12, 9), committee.Lead, Now));
        round.Close(Now);
        Refusal(() => round.Reopen(" ", new DateOnly(2026, 12, 9), committee.Lead, Now));
        round.Reopen("A scorecard was missing", new DateOnly(2026, 12, 9), committee.Lead, Now.AddDays(1));
        Assert.Equal((RoundState.Open, null, new DateOnly(2026, 12, 9)), (round.State, round.ClosedAt, round.DueOn));
        var held = Assert.Single(round.Reopenings);
        Assert.Equal((Now, Now.AddDays(1), committee.Lead.Id, "A scorecard was missing"), (held.ClosedAt, held.At, held.ById, held.Reason));
        Assert.False(round.IsRevealedTo(0));
        round.Close(Now.AddDays(2));
        Assert.True(round.IsRevealedTo(0));
    }

    [Fact]
    public void A_plan_is_changed_until_the_round_opens()
    {
        var committee = new Committee(raters: 3, people: 3);
        var round = committee.Plan();
        round.Replan("Second reading", committee.Rubric, RevealRule.Open, new DateOnly(2026, 12, 20));
        round.SeatOnly([committee.Raters[2], committee.Lead]);
        round.TakeOnly([committee.People[1]]);
        Assert.Equal(("Second reading", RevealRule.Open, new DateOnly(2026, 12, 20)), (round.Name, round.Reveal, round.DueOn));
        Assert.Equal([committee.Raters[2].Id, committee.Lead.Id], round.Raters.Select(rater => rater.AccountId));
        Assert.Equal(committee.People[1].Id, Assert.Single(round.Candidacies).CandidacyId);
        round.Open(Now);
        Refusal(() => round.Replan("Late", committee.Rubric, RevealRule.Open, new DateOnly(2026, 12, 20)));
        Refusal(() => round.SeatOnly([]));
        Refusal(() => round.TakeOnly([]));
    }

    [Fact]
    public void A_plan_with_someone_who_is_gone_does_not_open()
    {
        var committee = new Committee();
        var round = committee.Plan();
        committee.People[0].Leave(Domain.Pipeline.Disposition.Defaults().First(), null, committee.Lead, Now);
        Assert.Contains("has left the search", Refusal(() => round.Open(Now)), StringComparison.Ordinal);
        var other = committee.Plan();
        other.TakeOnly([committee.People[1]]);
        committee.Raters[0].Deactivate(new Account("An Admin", "admin@example.org", Roles.Admin), Now);
        Assert.Contains("is closed", Refusal(() => other.Open(Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Benchmark_people_are_judged_in_calibrations_and_candidates_are_not()
    {
        var committee = new Committee();
        var benchmark = Domain.Pipeline.Candidacy.Benchmark(committee.Search, new("Ada", "Benchmark", Now), committee.Stages.First, committee.Lead, Now);
        var calibration = new ScoringRound(committee.Search, "Calibration", committee.Rubric, RevealRule.WhenOwnAreIn, new DateOnly(2026, 12, 1), Now, isCalibration: true);
        Refusal(() => calibration.Take(committee.People[0]));
        Refusal(() => committee.Plan().Take(benchmark));
        calibration.Take(benchmark);
        benchmark.TakeOn(committee.Stages.First, committee.Lead, Now.AddDays(1), null, null);
        Assert.Equal((false, Now.AddDays(1)), (benchmark.IsBenchmark, benchmark.AddedAt));
        Refusal(() => benchmark.TakeOn(committee.Stages.First, committee.Lead, Now, null, null));
        committee.Plan().Take(benchmark);
    }
}
