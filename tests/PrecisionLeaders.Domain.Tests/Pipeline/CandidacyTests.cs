using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class CandidacyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly Account by = new("Imogen Hartsworth", "imogen@example.org", Roles.Recruiter);
    private readonly StageSet stages = StageSet.Default();
    private readonly Disposition timing = new(DispositionBy.Candidate, "Timing", 1);
    private readonly Search search;
    private readonly Candidacy candidacy;

    public CandidacyTests()
    {
        search = new("Chief", Designation.Chief, new Client("Aldermere"), by, stages, Now);
        candidacy = new(search, new Candidate("Miriam", "Castlewood", Now), stages.First, by, Now);
    }

    private Stage Stage(string name) => stages.Stages.Single(stage => stage.Name == name);

    [Fact]
    public void Every_move_is_dated_and_signed()
    {
        candidacy.AdvanceTo(Stage("Interview"), by, Now.AddDays(2));
        Assert.Equal(2, candidacy.Moves.Count);
        Assert.Equal(("Identified", "Interview", by, Now.AddDays(2)), (candidacy.LatestMove.From!.Name, candidacy.LatestMove.To!.Name, candidacy.LatestMove.By, candidacy.LatestMove.At));
        Assert.Equal(Now.AddDays(2), candidacy.StageSince);
    }

    [Fact]
    public void A_move_to_where_one_is_is_no_move()
    {
        candidacy.AdvanceTo(stages.First, by, Now.AddDays(1));
        Assert.Single(candidacy.Moves);
        Assert.Equal(Now, candidacy.StageSince);
    }

    [Fact]
    public void Who_left_moves_no_further_until_taken_back_with_a_reason()
    {
        candidacy.Leave(timing, null, by, Now.AddDays(1));
        Assert.Throws<RuleBrokenException>(() => candidacy.AdvanceTo(Stage("Interview"), by, Now));
        Assert.Throws<RuleBrokenException>(() => candidacy.Leave(timing, null, by, Now));
        Assert.Throws<RuleBrokenException>(() => candidacy.Return(" ", by, Now));
        candidacy.Return("Free from January after all", by, Now.AddDays(9));
        Assert.True(candidacy.IsActive);
        Assert.Equal(3, candidacy.Moves.Count);
    }

    [Fact]
    public void A_move_taken_back_leaves_the_person_where_and_since_when_they_were()
    {
        candidacy.AdvanceTo(Stage("Interview"), by, Now.AddDays(20));
        candidacy.TakeBack(candidacy.LatestMove, by, Now.AddDays(20).AddMinutes(1));
        Assert.Equal(("Identified", Now), (candidacy.Stage.Name, candidacy.StageSince));
        Assert.Equal([null, null, Candidacy.TakenBack], candidacy.Moves.Select(move => move.Reason));
    }

    [Fact]
    public void Leaving_taken_back_returns_the_person_as_they_were()
    {
        candidacy.AdvanceTo(Stage("Screened"), by, Now.AddDays(3));
        candidacy.Leave(timing, "Board chair until spring", by, Now.AddDays(8));
        candidacy.TakeBack(candidacy.LatestMove, by, Now.AddDays(8));
        Assert.True(candidacy.IsActive);
        Assert.Null(candidacy.Disposition);
        Assert.Equal(("Screened", Now.AddDays(3)), (candidacy.Stage.Name, candidacy.StageSince));
    }

    [Fact]
    public void A_return_taken_back_leaves_again_for_the_same_reason()
    {
        candidacy.Leave(timing, null, by, Now.AddDays(1));
        candidacy.Return("Called again", by, Now.AddDays(2));
        candidacy.TakeBack(candidacy.LatestMove, by, Now.AddDays(3));
        Assert.Equal((false, timing), (candidacy.IsActive, candidacy.Disposition));
    }

    [Fact]
    public void Only_the_latest_move_can_be_taken_back()
    {
        candidacy.AdvanceTo(Stage("Interview"), by, Now.AddDays(1));
        var earlier = candidacy.LatestMove;
        candidacy.AdvanceTo(Stage("Finalist"), by, Now.AddDays(2));
        var refused = Assert.Throws<RuleBrokenException>(() => candidacy.TakeBack(earlier, by, Now.AddDays(3)));
        Assert.Contains("Miriam Castlewood was moved again since", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coming_into_a_search_cannot_be_taken_back() =>
        Assert.Throws<RuleBrokenException>(() => candidacy.TakeBack(candidacy.LatestMove, by, Now));

    [Fact]
    public void Nobody_is_added_to_a_search_that_ended()
    {
        search.Open(Now);
        search.Close(ClosingReason.Other, Now);
        Assert.Throws<RuleBrokenException>(() => new Candidacy(search, candidacy.Candidate, stages.First, by, Now));
    }

    [Fact]
    public void A_waiver_needs_its_reason()
    {
        var gate = search.Requirements[0];
        Assert.Throws<RuleBrokenException>(() => candidacy.Judge(gate, GateOutcome.Waived, " ", by, Now));
        Assert.Equal(GateOutcome.Unknown, candidacy.OutcomeOf(gate));
        candidacy.Judge(gate, GateOutcome.Waived, "The client asks for a PharmD instead", by, Now);
        Assert.Equal(GateOutcome.Waived, candidacy.OutcomeOf(gate));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("9", 9.0)]
    [InlineData("14 2 9 6 9", 9.0)]
    [InlineData("31 3 18 5", 11.5)]
    public void The_median_is_the_middle_or_the_mean_of_the_two_in_the_middle(string days, double? median) =>
        Assert.Equal((decimal?)median, Stay.Median(days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)));

    [Theory]
    [InlineData("Identified", 21, false)]
    [InlineData("Identified", 22, true)]
    [InlineData("Finalist", 22, true)]
    [InlineData("Offer", 90, false)]
    [InlineData("Placed", 90, false)]
    public void Waiting_more_than_three_weeks_before_an_offer_is_stalled(string stage, int days, bool stalled) =>
        Assert.Equal(stalled, Stay.IsStalled(stages, Stage(stage), Now, Now.AddDays(days)));

    [Fact]
    public void Days_are_whole_and_never_negative()
    {
        Assert.Equal(1, Stay.Days(Now, Now.AddHours(47)));
        Assert.Equal(0, Stay.Days(Now.AddHours(3), Now));
    }
}
