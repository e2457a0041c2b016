using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class DecisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Committee committee = new();

    [Fact]
    public void A_draft_is_recorded_only_when_nothing_is_missing()
    {
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        string Refused() => Committee.Refusal(() => decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now));
        Assert.Equal("Choose the one person who is appointed.", Refused());
        Write(decision, [committee.People[0]], minutes: null, on: null, present: []);
        Assert.StartsWith("Write the minutes", Refused(), StringComparison.Ordinal);
        Write(decision, [committee.People[0]], on: Today.AddDays(1), present: []);
        Assert.StartsWith("Say on which day", Refused(), StringComparison.Ordinal);
        Write(decision, [committee.People[0]], present: []);
        Assert.Equal("Say who was present.", Refused());
        Write(decision, [committee.People[0]]);
        decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now);
        Assert.True(decision.IsRecorded);
        Assert.StartsWith("This decision is recorded", Committee.Refusal(() => Write(decision, [committee.People[1]])), StringComparison.Ordinal);
        Assert.StartsWith("This decision is recorded", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_has_two_people_and_nobody_twice_and_no_appointment_has_none()
    {
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        Write(decision, [committee.People[0]], DecisionOutcome.Order);
        Assert.StartsWith("An order has two people", Committee.Refusal(() => decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now)), StringComparison.Ordinal);
        Assert.StartsWith("Someone is named twice", Committee.Refusal(() => Write(decision, [committee.People[0], committee.People[0]], DecisionOutcome.Order)), StringComparison.Ordinal);
        Write(decision, [committee.People[1], committee.People[0]], DecisionOutcome.Order);
        Assert.Equal([committee.People[1].Id, committee.People[0].Id], decision.Order);
        Write(decision, [committee.People[0], committee.People[1]], DecisionOutcome.NoAppointment);
        Assert.Empty(decision.Places);
        Assert.Equal("That person is in another search.", Committee.Refusal(() => Write(decision, [new Committee().People[0]])));
    }

    [Fact]
    public void A_departure_needs_its_reason_and_without_one_none_is_kept()
    {
        var departs = new Departure([new PassedOver(committee.People[1].Id, null, [])]);
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        Write(decision, [committee.People[1]]);
        Assert.StartsWith("The choice departs from the ranking.", Committee.Refusal(() => decision.Record(null, departs, committee.Lead, Today, Committee.Now)), StringComparison.Ordinal);
        Write(decision, [committee.People[1]], reason: "The board wants a builder.");
        decision.Record(null, departs, committee.Lead, Today, Committee.Now);
        Assert.True(decision.Departs);
        var follows = new Decision(committee.Search, 2, committee.Lead, Committee.Now);
        Write(follows, [committee.People[1]], reason: "Not needed");
        follows.Record(null, Departure.None, committee.Lead, Today, Committee.Now);
        Assert.Null(follows.DepartureReason);
    }

    [Fact]
    public void It_rests_on_a_closed_round_of_its_search_with_that_rounds_run()
    {
        var (round, _) = committee.Begin();
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        Assert.Equal("The discussion begins when the round has closed.", Committee.Refusal(() => Write(decision, [committee.People[0]], round: round)));
        round.Close(Committee.Now);
        Write(decision, [committee.People[0]], round: round);
        Assert.Equal("The ranking is of another round.", Committee.Refusal(() => decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now)));
    }

    [Fact]
    public void Who_has_left_cannot_be_chosen_and_is_not_named_since_a_code_may_hold()
    {
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        Write(decision, [committee.People[0], committee.People[1]], DecisionOutcome.Order);
        committee.People[1].Leave(Disposition.Defaults().First(), null, committee.Lead, Committee.Now);
        Assert.Equal("The person at place 2 has left the search and cannot be chosen.", Committee.Refusal(() => decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now)));
    }

    [Fact]
    public void A_correction_is_a_new_version_that_says_the_same_until_it_is_changed()
    {
        var decision = new Decision(committee.Search, 1, committee.Lead, Committee.Now);
        Write(decision, [committee.People[0]]);
        Assert.Equal("This decision is a draft still. Change it as it is.", Committee.Refusal(() => decision.Correct("Wrong day", committee.Lead, Committee.Now)));
        decision.Record(null, Departure.None, committee.Lead, Today, Committee.Now);
        Assert.Equal("The reason for the correction is missing.", Committee.Refusal(() => decision.Correct(" ", committee.Lead, Committee.Now)));
        var next = decision.Correct("Wrong day", committee.Lead, Committee.Now);
        Assert.Equal((2, "Wrong day", false), (next.Number, next.CorrectionReason, next.IsRecorded));
        Assert.Equal((decision.Minutes, decision.Order[0], 1), (next.Minutes, next.Order[0], next.Present.Count));
    }

    [Fact]
    public void Points_are_discussed_after_closing_and_never_of_a_calibration()
    {
        var (round, _) = committee.Begin();
        DiscussedPoint Discussed() => new(round, committee.People[0], committee.K1, "Read the report again.", committee.Lead, Committee.Now);
        Assert.Equal("The discussion begins when the round has closed.", Committee.Refusal(() => Discussed()));
        round.Close(Committee.Now);
        Assert.Equal("Read the report again.", Discussed().Text);
        var calibration = new ScoringRound(committee.Search, "Practice", committee.Rubric, RevealRule.Open, Today, Committee.Now, isCalibration: true);
        Assert.StartsWith("A calibration does not count", Committee.Refusal(() => DiscussedPoint.RequireDiscussable(calibration)), StringComparison.Ordinal);
    }

    private void Write(Decision decision, Candidacy[] order, DecisionOutcome outcome = DecisionOutcome.Choice, string? minutes = "Weighed at length.", DateOnly? on = null, Account[]? present = null, string? reason = null, ScoringRound? round = null) =>
        decision.Write(outcome, round, order, minutes, minutes is null ? null : on ?? Today, present ?? [committee.Lead], reason);
}
