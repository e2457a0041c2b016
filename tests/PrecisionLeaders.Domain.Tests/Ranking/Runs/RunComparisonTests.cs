using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;
using static PrecisionLeaders.Domain.Tests.Ranking.Runs.RunSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Runs;

public class RunComparisonTests
{
    [Fact]
    public void A_run_compared_with_itself_has_nothing_to_say()
    {
        var comparison = RunComparison.Of(OnPaper().Stored(), OnPaper().Stored());
        Assert.True(comparison.IsSameOrder);
        Assert.Empty(comparison.Moves);
        Assert.Equal(comparison.OptionsBefore, comparison.OptionsAfter);
    }

    [Fact]
    public void Who_moved_is_named_with_the_rating_that_did_it_and_who_was_passed_with_none()
    {
        // Ada's first Vision falls from 5 to 4: 70.0, behind Ben's 75.
        var comparison = RunComparison.Of(OnPaper().Stored(), OnPaper(ada: "4 3 4").Stored());
        Assert.Equal([Id(Ben), Id(Ada)], comparison.Moves.Select(move => move.CandidacyId));

        var (ben, ada) = (comparison.Moves[0], comparison.Moves[1]);
        Assert.Equal((2, 1), (ben.Before!.Rank, ben.After!.Rank));
        Assert.True(ben.IsMovedByOthers);
        Assert.Empty(ben.Ratings);

        Assert.Equal((1, 2, new Ratio(305, 4), 70), (ada.Before!.Rank, ada.After!.Rank, ada.Before.Score, ada.After.Score));
        Assert.True(ada is { IsMoved: true, IsMovedByOthers: false });
        Assert.Equal([new(Id(101), Rater(1), new(5), new(4))], ada.Ratings);
    }

    [Fact]
    public void Ratings_that_came_and_went_are_told_apart_from_those_found_insufficient()
    {
        var comparison = RunComparison.Of(OnPaper().Stored(), OnPaper().With(Dov, _ => Candidacy(Dov, "4 ? .", ". 4 .").At("G1", GateOutcome.Unknown)).Stored());
        var dov = Assert.Single(comparison.Moves);
        Assert.Equal(
            [
                new(Id(101), Rater(1), new(null), new(4)),
                new(Id(102), Rater(1), new(4), new(null)),
                new(Id(102), Rater(2), null, new(4)),
                new(Id(103), Rater(1), new(5), null),
            ], dov.Ratings);
        Assert.Equal((FitGroupKind.NotEnoughEvidence, FitGroupKind.Ranked), (dov.Before!.Group, dov.After!.Group));
    }

    [Fact]
    public void A_gate_that_closed_is_the_cause_of_another_group()
    {
        var comparison = RunComparison.Of(OnPaper().Stored(),
            OnPaper().With(Ada, candidacy => candidacy with { Gates = [new("G1", "What G1 asks", GateOutcome.NotMet)] }).Stored());
        var ada = comparison.Moves.Single(move => move.CandidacyId == Id(Ada));
        Assert.Equal([new("G1", GateOutcome.Met, GateOutcome.NotMet)], ada.Gates);
        Assert.Equal((FitGroupKind.GateNotMet, null), (ada.After!.Group, ada.After.Rank));
        Assert.True(comparison.Moves.Single(move => move.CandidacyId == Id(Ben)).IsMovedByOthers);
    }

    [Fact]
    public void Weights_floors_and_coverage_are_named_once_for_all()
    {
        var other = OnPaper() with { Rubric = Rubric(60, "Vision 30 2.0", "Science 40", "Team 30") };
        var comparison = RunComparison.Of(OnPaper().Stored(), other.Stored());
        Assert.True(comparison.IsRubricChanged);
        Assert.Equal([(50, 30), (20, 40)], comparison.Competencies.Select(change => (change.Before!.Weight, change.After!.Weight)));
        Assert.Equal((3m, 2m), (comparison.Competencies[0].Before!.Floor, comparison.Competencies[0].After!.Floor));
        Assert.Equal((70, 60), (comparison.CoverageBefore, comparison.CoverageAfter));
        Assert.Contains(comparison.Moves, move => move.CandidacyId == Id(Cleo) && move.After!.Group is FitGroupKind.Ranked);
    }

    [Fact]
    public void Who_is_new_and_who_is_gone_are_told_and_those_gone_come_last()
    {
        var other = Inputs(Paper, [.. OnPaper().Candidacies.Skip(1), Candidacy(5, "5 5 5").At("G1", GateOutcome.Met)]);
        var comparison = RunComparison.Of(OnPaper().Stored(), other.Stored());
        Assert.Equal((Id(5), true, false), (comparison.Moves[0].CandidacyId, comparison.Moves[0].IsNew, comparison.Moves[0].IsMoved));
        Assert.Equal((Id(Ada), true, false), (comparison.Moves[^1].CandidacyId, comparison.Moves[^1].IsGone, comparison.Moves[^1].IsMoved));
        Assert.Equal(3, comparison.Moves[0].Ratings.Count);
        // Ben was second behind Ada and is second behind the new one.
        Assert.Equal(2, comparison.Moves.Count);
    }

    [Fact]
    public void A_rating_that_moves_nobody_is_still_told()
    {
        var moves = RunComparison.Of(OnPaper().Stored(), OnPaper().With(Ben, _ => Candidacy(Ben, "4 4 4", "4 4 4").At("G1", GateOutcome.Waived)).Stored()).Moves;
        Assert.Equal((Id(Ben), false), (Assert.Single(moves).CandidacyId, moves[0].IsMoved));
    }

    [Fact]
    public void What_cannot_be_read_cannot_be_compared() =>
        Assert.Throws<FormatException>(() => RunComparison.Of(OnPaper().Stored(), OnPaper().Stored() with { Results = "{}" }));
}
