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
}
